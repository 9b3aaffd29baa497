import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import { namesKnownPerson } from '../pledges/second-person.ts';
import type { Signatures } from './append-campaign-row.ts';
import type { StatedRow } from './check-log-row.ts';

/** An update that may stand, held against the locked record: it is published in the same transaction or kept as a draft. */
export type PreparedUpdate = {
  recordType: 'Campaign' | 'CouncilAdoption';
  recordId: string;
  /** Null for a dealing that the update opens. */
  baseVersion: number | null;
  needsSecondPerson: boolean;
  publish: (signatures: Signatures) => Promise<PublishedUpdate>;
};

export type PublishedUpdate = {
  update: StatusUpdate;
  revisions: RevisionInput[];
  alsoTouched: Prisma.ModelName[];
};

/**
 * Whether a second person must publish an update (R6): it sets a final state, names people of its own, or its public text names a person
 * — because the author ticked so, or because a name known at that council (where of no council: any known name) occurs in it.
 */
export async function needsSecondPerson(
  tx: Prisma.TransactionClient,
  councilId: string | null,
  input: StatedRow & { namesPerson: boolean },
  more: { setsFinalState: boolean; namesPeople: boolean; texts: readonly (string | null)[] },
): Promise<boolean> {
  if (more.setsFinalState || more.namesPeople || input.namesPerson) return true;
  return namesKnownPerson(tx, councilId, [
    input.summaryEn,
    input.summaryCy,
    ...input.evidence.flatMap((source) => [source.publisher, source.title, source.quote]),
    ...more.texts,
  ]);
}
