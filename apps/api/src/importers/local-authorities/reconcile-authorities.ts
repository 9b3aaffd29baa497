import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { AreaBook } from '../areas/area-book.ts';
import type { AreaEntry } from '../areas/area-entry.ts';
import type { KnownOrganisation } from '../bodies/known-organisations.ts';
import { OrganisationBook, type OrganisationEntry } from '../bodies/organisation-book.ts';
import { linkWaitingElections } from '../contests/link-waiting-elections.ts';
import type { RowOutcome, RowRefused } from '../import-format.ts';
import { isFormOf } from '../names/is-form-of.ts';
import { rowError } from '../row-error.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { enterAreas } from './enter-areas.ts';
import type { AuthorityRow } from './parse-row.ts';
import { linkReplacements } from './link-replacements.ts';
import { moveShadowOffices } from './shadow-offices.ts';
import { contradicts, loadSeatSpells } from './seat-spells.ts';

const SCHEME = 'local-authority-code';

/**
 * Brings a register of authorities into the record, whole, because its rows name one another; returns what became of each row. A council
 * is known by the register's code, or else by a GSS code where it has none of the register's: never by its name (R12).
 */
export async function reconcileAuthorities(
  writer: ImportWriter,
  rows: readonly AuthorityRow[],
): Promise<(batch: readonly AuthorityRow[]) => Promise<(RowOutcome | RowRefused)[]>> {
  const faults = new Map(findDanglingCodes(rows));
  const areas = await enterAreas(writer, rows);
  const book = await OrganisationBook.open(
    writer,
    rows.flatMap((row) => keysOf(row)),
  );
  const moved = await moveShadowOffices(
    writer,
    rows.flatMap((row) => {
      const known = row.foundedOn === null ? null : findKnown(book, row);
      return known ? [{ organisationId: known.id, foundedOn: row.foundedOn ?? '' }] : [];
    }),
  );
  const seatsOf = await loadSeatSpells(
    writer.tx,
    rows.flatMap((row) => book.find(keysOf(row))?.id ?? []),
  );
  // Who is in force goes first, so that a name two of them had at different times leads to the one there is.
  for (const row of rows.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)))
    enter(writer, book, row, areas.of(row.code), (id, field, day) =>
      field === 'foundedOn' && moved.has(id) ? false : contradicts(seatsOf(id), field, day),
    );
  await linkReplacements(writer, book, rows);
  await areas.book.write();
  await book.write();
  await writer.flush();
  const withElections = await linkWaitingElections(writer);
  await writer.flush();
  return async (batch) =>
    batch.map((row): RowOutcome | RowRefused => {
      const fault = faults.get(row.code);
      if (fault) return { line: row.line, state: 'REFUSED', error: fault };
      const body = book.get(row.code);
      const state = stateOf(body, areas.of(row.code));
      const isTouched = state === 'UNCHANGED' && body !== null && withElections.has(body.id);
      return { line: row.line, state: isTouched ? 'UPDATED' : state, payload: row };
    });
}

/** What an enterer of areas found, by the register's code. */
export type EnteredAreas = Readonly<{ book: AreaBook; of(code: string): AreaEntry | null }>;

function keysOf({ code, gssCodes }: AuthorityRow): string[] {
  return [`${SCHEME} ${code}`, ...gssCodes.map((gssCode) => `gss ${gssCode}`)];
}

function enter(
  writer: ImportWriter,
  book: OrganisationBook,
  row: AuthorityRow,
  area: AreaEntry | null,
  isContradicted: (organisationId: string, field: 'foundedOn' | 'dissolvedOn', day: string) => boolean,
): void {
  const known = findKnown(book, row);
  const entry = book.enter(row.code, row.kind, slugsOf(row), known);
  const claim: FieldClaim = {
    origin: writer.source.origin,
    externalId: `local-authorities ${row.code}`,
    statedOn: null,
  };
  const says = (field: string, columns: Record<string, unknown>) => entry.note({ field, columns }, claim);
  entry.note(
    {
      field: 'name',
      columns: { nameEn: row.name },
      agrees: (own) => isFormOf(String(own.nameEn ?? ''), row.name),
    },
    claim,
  );
  entry.note(
    {
      field: 'shortName',
      columns: { shortNameEn: row.place },
      agrees: (own) => isFormOf(String(own.shortNameEn ?? ''), row.place),
    },
    claim,
  );
  says('councilType', { councilType: row.councilType });
  says('nation', { nation: row.nation });
  says('area', { areaId: area?.id ?? null });
  const life = { foundedOn: row.foundedOn, dissolvedOn: row.dissolvedOn };
  for (const field of ['foundedOn', 'dissolvedOn'] as const) {
    const day = life[field];
    // Somebody sat before the day a council took over, or after it went: an editor decides which is wrong (R10).
    if (known && day !== null && isContradicted(known.id, field, day)) proposeDay(writer, known, field, day);
    else says(field, { [field]: day });
  }
  entry.identify({ scheme: SCHEME, value: row.code });
  for (const value of row.gssCodes) entry.identify({ scheme: 'gss', value });
  for (const identifier of row.identifiers) entry.identify(identifier);
}

function findKnown(book: OrganisationBook, row: AuthorityRow): KnownOrganisation | null {
  return book.find(
    keysOf(row),
    (candidate, key) =>
      candidate.kind === row.kind && (key.startsWith(SCHEME) || book.idsOf(candidate, SCHEME).length === 0),
  );
}

function proposeDay(
  writer: ImportWriter,
  known: KnownOrganisation,
  field: 'foundedOn' | 'dissolvedOn',
  day: string,
): void {
  if (known[field] === day) return;
  const { origin: source } = writer.source;
  const key = ['FIELD', 'Organisation', known.id, field, source, day].join(' ');
  const patch = { field, source, [field]: day };
  writer.propose({ kind: 'FIELD', key, recordType: 'Organisation', recordId: known.id, patch });
}

/** As the government's pages name it, which election ids follow; then by its full name, for a council that another took its place from. */
function slugsOf({ code, name, place, identifiers }: AuthorityRow): string[] {
  const govUk = identifiers.find(({ scheme }) => scheme === 'gov-uk-slug')?.value;
  return [...(govUk === undefined ? [] : [govUk]), place, name, `${name} ${code}`].flatMap((text) => {
    const slug = makeSlug(text);
    return slug.ok ? slug.value : [];
  });
}

function stateOf(entry: OrganisationEntry | null, area: AreaEntry | null): RowOutcome['state'] {
  if (entry?.state === 'CREATED') return 'CREATED';
  return [entry, area].some((part) => part && part.state !== 'UNCHANGED') ? 'UPDATED' : 'UNCHANGED';
}

/** Rows that name an authority which is not in the file. */
function* findDanglingCodes(rows: readonly AuthorityRow[]) {
  const codes = new Set(rows.map(({ code }) => code));
  for (const { line, code, replacedBy, county, combinedAuthority } of rows) {
    const named = [
      ...replacedBy.map((other) => ['replaced-by', other] as const),
      ...(county === null ? [] : [['county-la', county] as const]),
      ...(combinedAuthority === null ? [] : [['combined-authority', combinedAuthority] as const]),
    ];
    const missing = named.find(([, other]) => !codes.has(other));
    if (!missing) continue;
    const [column, other] = missing;
    const complaint = `no authority of the code ${JSON.stringify(other.slice(0, 20))} is in the file: get the whole register again, or put the code right.`;
    yield [code, rowError(line, column, 'NO_SUCH_RECORD', complaint)] as const;
  }
}
