import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { PublicText } from '../elections/national-sign-off.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import { mustWait } from '../sign-off/must-wait.ts';
import type { Signatures } from './append-campaign-row.ts';
import type { StatedRow } from './check-log-row.ts';

/** An update that may stand, held against the locked record: it is published in the same transaction or kept as a draft. */
export type PreparedUpdate = {
  recordType: 'Campaign' | 'CouncilAdoption';
  recordId: string;
  /** Null for a dealing that the update opens. */
  baseVersion: number | null;
  needsSecondPerson: boolean;
  /** What of it goes out: before a poll, text about a candidate needs national sign-off (R19). */
  publicText: PublicText;
  publish: (signatures: Signatures) => Promise<PublishedUpdate>;
};

export type PublishedUpdate = {
  update: StatusUpdate;
  revisions: RevisionInput[];
  alsoTouched: Prisma.ModelName[];
};

/**
 * The public text of an update and whether a second person must publish it (R6): it sets a final state, names people of its own, or its text
 * is one that waits.
 */
export async function judgeText(
  tx: Prisma.TransactionClient,
  councilId: string | null,
  input: StatedRow & { namesPerson: boolean },
  more: { setsFinalState: boolean; namesPeople: boolean; texts: readonly (string | null)[] },
  today: Date,
): Promise<Pick<PreparedUpdate, 'needsSecondPerson' | 'publicText'>> {
  const texts = [
    input.summaryEn,
    input.summaryCy,
    ...input.evidence.flatMap((source) => [source.publisher, source.title, source.page, source.quote]),
    ...more.texts,
  ];
  const publicText = { councilId, texts, namesPerson: input.namesPerson || more.namesPeople };
  return { needsSecondPerson: more.setsFinalState || (await mustWait(tx, publicText, today)), publicText };
}
