import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Evidence, Prisma, StatusUpdate } from '../generated/prisma/client.ts';
import { markOf } from './redacted-texts.ts';
import type { RedactedRecord } from './write-redaction.ts';

type Tx = Prisma.TransactionClient;
type LoggedRow = StatusUpdate & { evidence: Evidence[] };

/** What goes with an update, and so goes wherever its pledge, campaign or dealing repeats it. */
export type Removed = Readonly<{
  update: StatusUpdate;
  summary: boolean;
  amendedText: boolean;
  evidence: readonly Evidence[];
}>;

/**
 * Rows of the same log that repeat it: a settlement leaves a partly delivered pledge with the words and sources that found it so, and a
 * correction may cite what was cited, or keep the amended text.
 */
export async function findRepeatedRows(
  tx: Tx,
  { update, summary, amendedText, evidence }: Removed,
): Promise<{ summaries: LoggedRow[]; amendments: LoggedRow[]; evidence: Evidence[] }> {
  const { id, pledgeId, campaignId, adoptionId, summaryEn, summaryCy, amendedTextEn, amendedTextCy } = update;
  const rows = await tx.statusUpdate.findMany({
    where: { pledgeId, campaignId, adoptionId, id: { not: id } },
    include: { evidence: true },
  });
  return {
    summaries: summary
      ? rows.filter((row) => row.summaryEn === summaryEn && row.summaryCy === summaryCy)
      : [],
    amendments: amendedText
      ? rows.filter((row) => row.amendedTextEn === amendedTextEn && row.amendedTextCy === amendedTextCy)
      : [],
    evidence: rows
      .flatMap((row) => row.evidence)
      .filter((source) => evidence.some((gone) => isSameSource(source, gone))),
  };
}

/** Notes on clauses of a dealing that say the same. */
export async function findRepeatingNotes(
  tx: Tx,
  { update, summary }: Removed,
): Promise<
  { record: RedactedRecord; texts: string[]; remove: (tx: Tx, redactedAt: Date) => Promise<unknown> }[]
> {
  const { adoptionId, summaryEn: noteEn, summaryCy: noteCy } = update;
  if (adoptionId === null || !summary) return [];
  const outcomes = await tx.clauseOutcome.findMany({ where: { adoptionId, noteEn, noteCy } });
  return outcomes.map(({ id }) => ({
    record: { recordType: 'ClauseOutcome' as const, recordId: id },
    texts: [],
    remove: (client: Tx, redactedAt: Date) =>
      client.clauseOutcome.update({
        where: { id },
        data: { noteEn: markOf(noteEn), noteCy: markOf(noteCy), redactedAt },
      }),
  }));
}

/** Reports of a dealing that say the same or name one of the sources. */
export async function findRepeatingReports(
  tx: Tx,
  { update, summary, evidence }: Removed,
): Promise<
  { record: RedactedRecord; texts: string[]; remove: (tx: Tx, redactedAt: Date) => Promise<unknown> }[]
> {
  if (update.adoptionId === null) return [];
  const reports = await tx.followUpReport.findMany({ where: { adoptionId: update.adoptionId } });
  return reports.flatMap((report) => {
    const { id, summaryEn, summaryCy, sources } = report;
    const saysSame = summary && summaryEn === update.summaryEn && summaryCy === update.summaryCy;
    const namesSource = keptSources(sources, evidence) !== null;
    if (!saysSame && !namesSource) return [];
    return {
      record: { recordType: 'FollowUpReport' as const, recordId: id },
      texts: [],
      remove: (client: Tx, redactedAt: Date) =>
        client.followUpReport.update({
          where: { id },
          data: {
            ...(saysSame && { summaryEn: markOf(summaryEn), summaryCy: markOf(summaryCy) }),
            // The database lets the sources of a report go together only.
            ...(namesSource && { sources: [] }),
            redactedAt,
          },
        }),
    };
  });
}

/** Takes the sources out of the dealing itself. Nothing where it names none of them. */
export async function takeOutOfDealing(tx: Tx, { update, evidence }: Removed): Promise<RevisionInput[]> {
  if (update.adoptionId === null) return [];
  const dealing = await tx.councilAdoption.findUniqueOrThrow({ where: { id: update.adoptionId } });
  const sources = keptSources(dealing.sources, evidence);
  if (sources === null) return [];
  const { version } = await tx.councilAdoption.update({
    where: { id: dealing.id },
    data: { sources, version: { increment: 1 } },
  });
  return [
    {
      recordType: 'CouncilAdoption',
      recordId: dealing.id,
      recordVersion: version,
      before: {},
      after: { sources },
    },
  ];
}

/** The sources without those removed. Null where none of them is among the sources. */
function keptSources(sources: Prisma.JsonValue, gone: readonly Evidence[]): Prisma.InputJsonArray | null {
  const named = Array.isArray(sources)
    ? (sources as { url?: string | null; publisher?: string | null }[])
    : [];
  const kept = named.filter(({ url, publisher }) => !gone.some((source) => isNamed(source, url, publisher)));
  return kept.length === named.length ? null : (kept as Prisma.InputJsonArray);
}

function isNamed(
  source: Evidence,
  url: string | null | undefined,
  publisher: string | null | undefined,
): boolean {
  return source.url === null
    ? source.publisher !== null && source.publisher === publisher && !url
    : source.url === url;
}

function isSameSource(one: Evidence, other: Evidence): boolean {
  return (['url', 'archivedUrl', 'publisher', 'title', 'page', 'quote'] as const).every(
    (field) => one[field] === other[field],
  );
}
