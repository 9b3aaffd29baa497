import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { campaignState } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import { tellCorrection, type ToldDecision } from '../campaigns/told-decision.ts';
import type { Prisma, PrismaClient, StatusUpdate } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import { onlyVisiblePerson } from '../people/person-visibility.ts';
import { findShownText, shownString, shownText } from '../redaction/redaction-notice.ts';
import { concernedWhere, LOGGED_TYPES, type LogScope, type RecordKey } from './concerned-record.ts';
import { correctionWords, parseCorrectedField, type Written } from './correction-words.ts';
import { amongRecords, beyond, type Concerning, type LogPosition, readPublicLog } from './read-public-log.ts';

/** One row of the corrections log. */
export type CorrectionRow = Concerning<RecordKey & LogPosition> & {
  kind: 'TEXT' | 'STATUS' | 'REDACTION';
  /** When a text of the row itself was removed for good (R18). Null where none was. */
  redactedAt: Date | null;
  /** What of the record it changed, without its language. Null for a redaction of its history. */
  field: string | null;
  before: Written | null;
  after: Written | null;
  /** Null where no reason is recorded. */
  reason: (lang: LanguageCode) => Localised | null;
};

export type LogQuestion = {
  viewer: Viewer;
  scope: LogScope;
  /** Published at this instant or later, and before the other. */
  from: Date | null;
  to: Date | null;
  after: LogPosition | null;
  size: number;
};

/**
 * Public corrections, newest first: of frozen text (R4), of a status (R5), and notices that something was removed from a record's history
 * (R18). What a row says is what the log held when it was written: no later change of the record alters it.
 */
export async function readCorrections(prisma: PrismaClient, question: LogQuestion): Promise<CorrectionRow[]> {
  const published = { gte: question.from ?? undefined, lt: question.to ?? undefined };
  const lists = await Promise.all([
    readPublicLog(prisma, question, (within, after, take) =>
      prisma.correction.findMany({
        where: {
          AND: [
            { recordType: { in: [...LOGGED_TYPES] }, publishedAt: published },
            amongRecords(within),
            beyond(after),
          ],
        },
        orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
        take,
      }),
    ).then((rows) => rows.map(textCorrection)),
    readStatusCorrections(prisma, question, published),
    readRedactions(prisma, question, published),
  ]);
  return lists.flat().toSorted(newestFirst).slice(0, question.size);
}

type Published = { gte: Date | undefined; lt: Date | undefined };

async function readStatusCorrections(prisma: PrismaClient, question: LogQuestion, published: Published) {
  const { Pledge, Campaign, CouncilAdoption } = concernedWhere(question.viewer, question.scope);
  const subjects: Prisma.StatusUpdateWhereInput[] = [
    ...(Pledge ? [{ pledge: Pledge }] : []),
    ...(Campaign ? [{ campaign: Campaign }] : []),
    ...(CouncilAdoption ? [{ adoption: CouncilAdoption }] : []),
  ];
  // The condition on the subjects stands in the statement, so the scope need not be looked up first.
  const rows = await readPublicLog(prisma, { ...question, scope: {} }, async (_within, after, take) =>
    (
      await prisma.statusUpdate.findMany({
        where: { AND: [{ kind: 'CORRECTION', publishedAt: published }, { OR: subjects }, beyond(after)] },
        orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
        include: { ...named, corrects: { include: named } },
        take,
      })
    ).map((row) => ({ ...row, ...subjectOf(row) })),
  );
  return rows.map((row) => ({
    ...pickRow(row),
    kind: 'STATUS' as const,
    redactedAt: row.redactedAt,
    reason: (lang: LanguageCode) => shownText(row.summaryEn, row.summaryCy, row.redactedAt, lang),
    ...correctedBy(row, question.viewer),
  }));
}

async function readRedactions(prisma: PrismaClient, question: LogQuestion, published: Published) {
  const rows = await readPublicLog(prisma, question, async (within, after, take) => {
    const found = await prisma.redaction.findMany({
      where: {
        AND: [
          { recordType: { in: [...LOGGED_TYPES] }, redactedAt: published },
          amongRecords(within),
          after === null
            ? {}
            : {
                OR: [
                  { redactedAt: { lt: after.publishedAt } },
                  { redactedAt: after.publishedAt, id: { gt: after.id } },
                ],
              },
        ],
      },
      orderBy: [{ redactedAt: 'desc' }, { id: 'asc' }],
      take,
    });
    return found.map(({ redactedAt, ...row }) => ({ ...row, publishedAt: redactedAt }));
  });
  return rows.map((row) => ({
    ...pickRow(row),
    kind: 'REDACTION' as const,
    redactedAt: null,
    field: null,
    before: null,
    after: null,
    reason: () => null,
  }));
}

type TextRow = Concerning<Prisma.CorrectionGetPayload<object>>;

function textCorrection(row: TextRow): CorrectionRow {
  return {
    ...pickRow(row),
    kind: 'TEXT',
    redactedAt: row.redactedAt,
    field: parseCorrectedField(row.field).name,
    before: correctionWords(row, 'beforeText'),
    after: correctionWords(row, 'afterText'),
    reason: (lang) => findShownText(row.reasonEn, row.reasonCy, row.redactedAt, lang),
  };
}

function pickRow({ id, publishedAt, recordType, recordId, record }: Concerning<RecordKey & LogPosition>) {
  return { id, publishedAt, recordType, recordId, record };
}

function subjectOf(row: StatusUpdate): RecordKey {
  if (row.pledgeId) return { recordType: 'Pledge', recordId: row.pledgeId };
  if (row.campaignId) return { recordType: 'Campaign', recordId: row.campaignId };
  if (row.adoptionId) return { recordType: 'CouncilAdoption', recordId: row.adoptionId };
  throw new Error(`status update ${row.id} is about nothing`);
}

const named = { mover: true, seconder: true } as const;

type NamedRow = Prisma.StatusUpdateGetPayload<{ include: typeof named }>;

/** What a correction of a log changed: a status, and of a council's decision whatever else of it was wrong. */
function correctedBy(
  row: NamedRow & { corrects: NamedRow | null },
  viewer: Viewer,
): Pick<CorrectionRow, 'field' | 'before' | 'after'> & Partial<Pick<CorrectionRow, 'reason'>> {
  if (row.corrects && statusWords(row) === null) return correctedNews(row, row.corrects);
  const [before, after] = [row.corrects && toldDecision(row.corrects, viewer), toldDecision(row, viewer)];
  if (before && after) return tellCorrection(before, after);
  return { field: 'status', before: row.corrects && statusWords(row.corrects), after: statusWords(row) };
}

/** What replaced news that was wrong, in its own words; of a review only that it was taken back, and why. */
function correctedNews(row: StatusUpdate, corrected: StatusUpdate) {
  if (corrected.kind === 'REVIEWED_NO_CHANGE')
    return { field: 'review', before: updateKind.REVIEWED_NO_CHANGE, after: null };
  return { field: 'note', before: summaryOf(corrected), after: summaryOf(row), reason: () => null };
}

function summaryOf({ summaryEn, summaryCy, redactedAt }: StatusUpdate): Written {
  return {
    en: summaryEn && shownString(summaryEn, redactedAt, 'EN'),
    cy: summaryCy && shownString(summaryCy, redactedAt, 'CY'),
  };
}

function toldDecision(row: NamedRow, viewer: Viewer): ToldDecision | null {
  const { adoptionState: state, mover, seconder } = row;
  return (
    state && {
      ...row,
      adoptionState: state,
      moverName: onlyVisiblePerson(viewer, mover)?.name ?? null,
      seconderName: onlyVisiblePerson(viewer, seconder)?.name ?? null,
    }
  );
}

function statusWords(row: StatusUpdate): Words | null {
  if (row.pledgeStatus) return pledgeStatus[row.pledgeStatus];
  if (row.campaignState) return campaignState[row.campaignState];
  return row.adoptionState && adoptionState[row.adoptionState];
}

function newestFirst(a: LogPosition, b: LogPosition): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? -1 : 1);
}
