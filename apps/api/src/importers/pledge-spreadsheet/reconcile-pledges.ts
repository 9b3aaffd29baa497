import { formatDay } from '../../calendar/day.ts';
import { newId } from '../../db/new-id.ts';
import type { Pledge, Prisma } from '../../generated/prisma/client.ts';
import { findQuoteFault } from '../../manifestos/find-quote-fault.ts';
import { type Adopter, findLineageFault } from '../../pledges/check-lineage.ts';
import type { RowOutcome, RowRefused } from '../import-format.ts';
import { RowRefusal } from '../import-refusal.ts';
import { rowError } from '../row-error.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { findNamedRecords, type NamedRecords } from './find-named-records.ts';
import type { PledgeRow } from './parse-row.ts';
import { proposeFields } from './propose-fields.ts';

type KnownPledge = Pledge & { themes: readonly { themeId: string }[] };

/**
 * Brings drafts to what a spreadsheet says, by manifesto and reference. A pledge that readers have seen (R4), and a draft that an editor
 * wrote or changed by hand (R12), is never rewritten: what differs becomes proposals.
 */
export async function reconcilePledges(
  writer: ImportWriter,
  rows: readonly PledgeRow[],
  today: Date,
): Promise<(RowOutcome | RowRefused)[]> {
  const find = await findNamedRecords(writer.tx, rows);
  const known = await loadKnown(writer.tx, rows);
  const outcomes = rows.map((row): RowOutcome | RowRefused => {
    try {
      const named = find(row);
      const pledge = known.pledges.get(slugOf(row)) ?? null;
      const state = pledge
        ? bringTo(writer, row, named, { pledge, isEditors: known.isEditors(pledge), today })
        : begin(writer, row, named, today);
      return { line: row.line, state, payload: row };
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      return { line: row.line, state: 'REFUSED', error: error.error };
    }
  });
  await writer.flush();
  return refuseLineages(writer.tx, rows, outcomes, (row) =>
    adopterOf(find(row), known.pledges.get(slugOf(row))),
  );
}

/** What a row makes of a lineage: who adopts, from which pledge. */
type Adoption = Adopter & { adoptedFromId: string | null };

function adopterOf({ manifesto, councilId, adoptedFromId }: NamedRecords, known?: KnownPledge): Adoption {
  // A row whose council nobody names is refused before this.
  const concerned = councilId ?? known?.councilId ?? manifesto.councilId ?? '';
  return { manifestoId: manifesto.id, councilId: concerned, adoptedFromId };
}

/** Looked for once the rows are written: two rows of one file can make a circle that neither makes alone. */
async function refuseLineages(
  tx: Prisma.TransactionClient,
  rows: readonly PledgeRow[],
  outcomes: readonly (RowOutcome | RowRefused)[],
  adoptionOf: (row: PledgeRow) => Adoption,
): Promise<(RowOutcome | RowRefused)[]> {
  const checked: (RowOutcome | RowRefused)[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const row = rows[index];
    const isAdopted = outcome.state !== 'REFUSED' && row?.adoptedFrom;
    checked.push((isAdopted && (await findFault(tx, row, adoptionOf(row)))) || outcome);
  }
  return checked;
}

async function findFault(
  tx: Prisma.TransactionClient,
  { line }: PledgeRow,
  { adoptedFromId, ...adopter }: Adoption,
): Promise<RowRefused | null> {
  const fault = adoptedFromId && (await findLineageFault(tx, adopter, adoptedFromId));
  if (!fault) return null;
  const complaint = `${fault.charAt(0).toLowerCase()}${fault.slice(1)}`;
  return { line, state: 'REFUSED', error: rowError(line, 'adopted_from', 'NOT_MEANT', complaint) };
}

const slugOf = ({ manifesto, pledge }: PledgeRow) => `${manifesto}/${pledge.reference}`;

async function loadKnown(tx: Prisma.TransactionClient, rows: readonly PledgeRow[]) {
  const pledges = await tx.pledge.findMany({
    where: {
      manifesto: { slug: { in: rows.map(({ manifesto }) => manifesto) } },
      reference: { in: rows.map(({ pledge }) => pledge.reference) },
    },
    include: { themes: { select: { themeId: true } }, manifesto: { select: { slug: true } } },
  });
  const byHand = await tx.revision.findMany({
    where: {
      recordType: 'Pledge',
      recordId: { in: pledges.map(({ id }) => id) },
      changeSet: { channel: 'admin' },
    },
    distinct: ['recordId'],
    select: { recordId: true },
  });
  const editors = new Set(byHand.map(({ recordId }) => recordId));
  return {
    pledges: new Map(
      pledges.map(({ manifesto, ...pledge }) => [`${manifesto.slug}/${pledge.reference}`, pledge]),
    ),
    isEditors: (pledge: Pledge) => pledge.state !== 'DRAFT' || editors.has(pledge.id),
  };
}

/** The columns a row states, blank cells left out. */
function statedColumns({ pledge }: PledgeRow, named: NamedRecords): Record<string, unknown> {
  const columns = {
    ...pledge,
    councilId: named.councilId,
    modelPledgeId: named.modelPledgeId,
    adoptedFromId: named.adoptedFromId,
    paragraphId: named.paragraph?.id ?? null,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}

function begin(writer: ImportWriter, row: PledgeRow, named: NamedRecords, today: Date): 'CREATED' {
  const { manifesto } = named;
  const refuse = (column: string, complaint: string): never => {
    throw new RowRefusal(rowError(row.line, column, 'NOT_MEANT', complaint));
  };
  if (manifesto.state === 'WITHDRAWN')
    refuse('manifesto', 'this manifesto is withdrawn and takes no further pledges: remove the row.');
  const councilId =
    named.councilId ??
    manifesto.councilId ??
    refuse('council', 'the manifesto names no council: say which one this pledge concerns.');
  checkQuote(row, named, row.pledge);
  const { successTestEn, successTestCy, successTestWrittenOn } = row.pledge;
  const hasTest = successTestEn !== null || successTestCy !== null;
  const id = newId();
  writer.create(
    'Pledge',
    {
      ...row.pledge,
      id,
      manifestoId: manifesto.id,
      councilId,
      successTestWrittenOn: successTestWrittenOn ?? (hasTest ? formatDay(today) : null),
      duePrecision: row.pledge.duePrecision ?? 'DAY',
      modelPledgeId: named.modelPledgeId,
      adoptedFromId: named.adoptedFromId,
      paragraphId: named.paragraph?.id ?? null,
      state: 'DRAFT',
      sources: row.source ? [sourceOf(row.source)] : [],
      version: 1,
    },
    { themes: row.themes ?? [] },
  );
  for (const themeId of named.themeIds ?? []) writer.insert('PledgeTheme', { pledgeId: id, themeId });
  return 'CREATED';
}

function bringTo(
  writer: ImportWriter,
  row: PledgeRow,
  named: NamedRecords,
  { pledge, isEditors, today }: { pledge: KnownPledge; isEditors: boolean; today: Date },
): 'UPDATED' | 'UNCHANGED' {
  const record: Record<string, unknown> = pledge;
  const stated = statedColumns(row, named);
  const patch = Object.fromEntries(
    Object.entries(stated).filter(([column, value]) => comparable(record[column]) !== value),
  );
  const sources = joinSource(pledge.sources, row.source);
  if (sources) patch.sources = sources;
  const themes = named.themeIds && !isSameSet(named.themeIds, pledge.themes) ? named.themeIds : null;
  if (Object.keys(patch).length === 0 && themes === null) return 'UNCHANGED';
  if (isEditors) {
    proposeFields(writer, pledge.id, row, { ...patch, ...(themes && { themes: row.themes }) });
    return 'UNCHANGED';
  }
  const { wordingBasis, wordingEn, wordingCy } = row.pledge;
  checkQuote(row, named, {
    wordingBasis,
    wordingEn: wordingEn ?? pledge.wordingEn,
    wordingCy: wordingCy ?? pledge.wordingCy,
  });
  const hasNewTest = 'successTestEn' in patch || 'successTestCy' in patch;
  if (hasNewTest && pledge.successTestWrittenOn === null) patch.successTestWrittenOn ??= formatDay(today);
  const { themes: before, ...columns } = pledge;
  const extra = themes && { before: { themes: before.map(({ themeId }) => themeId) }, after: { themes } };
  writer.change('Pledge', columns, patch, extra ?? {});
  if (themes) writer.replaceThemes(pledge.id, themes);
  return 'UPDATED';
}

function checkQuote(
  row: PledgeRow,
  { paragraph }: NamedRecords,
  wording: Parameters<typeof findQuoteFault>[0],
): void {
  const fault = paragraph && findQuoteFault(wording, paragraph);
  if (fault) throw new RowRefusal(rowError(row.line, 'paragraph', 'NOT_A_QUOTE', fault));
}

type RowSource = NonNullable<PledgeRow['source']>;

function sourceOf({ url, publisher, retrievedOn }: RowSource) {
  return { url, publisher, licence: null, retrievedOn };
}

/** The sources with that of the row among them; null where it is there already. */
function joinSource(sources: unknown, source: PledgeRow['source']): object[] | null {
  if (source === null) return null;
  const present = Array.isArray(sources) ? (sources as Partial<RowSource>[]) : [];
  const isThere = present.some(
    ({ url, publisher }) => (url ?? null) === source.url && (publisher ?? null) === source.publisher,
  );
  return isThere ? null : [...present, sourceOf(source)];
}

function isSameSet(ids: readonly string[], themes: KnownPledge['themes']): boolean {
  return ids.length === themes.length && themes.every(({ themeId }) => ids.includes(themeId));
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? formatDay(value) : value;
}
