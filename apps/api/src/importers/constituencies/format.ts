import { addDays, findDay, formatDay } from '../../calendar/day.ts';
import type { Nation } from '../../generated/prisma/enums.ts';
import type { AreaBook } from '../areas/area-book.ts';
import { nationClaim } from '../areas/area-book.ts';
import type { AreaClaim } from '../areas/area-claim.ts';
import { getNation } from '../areas/natural-parent.ts';
import { readGssCode } from '../areas/read-gss-code.ts';
import { type RowResult, severalFit, takeAreaRows } from '../areas/take-rows.ts';
import { generalElections } from '../../elections/general-elections.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { headedCsvFormat } from '../csv/headed-csv-format.ts';
import { type CommonsSeat, reconcileCommonsSeats } from '../contests/commons-seats.ts';
import { findSpellOf } from '../contests/constituency-boundaries.ts';
import { findOrganisations } from '../contests/find-organisations.ts';
import { reconcileLegislature } from '../contests/reconcile-legislature.ts';
import type { ImportFormat } from '../import-format.ts';
import { electionOn } from '../psephology/contest-of.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { parliamentSource } from '../psephology/read-general-election.ts';
import { findBoundarySet, findSetWithoutCodes } from './boundary-orders.ts';

/** A constituency on one set of boundaries. */
type ConstituencyRow = Readonly<{
  line: number;
  nameEn: string;
  gssCode: string | null;
  /** Parliament's own number of it, which no other constituency has. */
  parliamentId: string;
  nation: Nation;
  /** First day, YYYY-MM-DD. */
  validFrom: string;
  /** First day on which it was no longer in use; null while it is. */
  validTo: string | null;
}>;

type Row = ConstituencyRow | Readonly<{ line: number; passedOver: string }>;

/** Constituencies of the House of Commons since 1997 with the days between which they were in use, and the seat of each. Source: UK Parliament, psephology. */
export const constituenciesFormat: ImportFormat = headedCsvFormat<Row>({
  code: 'CONSTITUENCIES_CSV',
  looksLike:
    'the UK Parliament’s constituencies have the header Name, ONSCode, Constituency_Id, StartDate, EndDate',
  required: ['Name', 'ONSCode', 'Constituency_Id', 'StartDate', 'EndDate'],
  source: parliamentSource,
  read: () => ({
    parse,
    key: (row) => ({
      key: 'parliamentId' in row ? row.parliamentId : `line ${row.line}`,
      column: 'Constituency_Id',
    }),
    async reconcile(writer) {
      const house = await getHouse(writer);
      return async (rows) => {
        const seats = new Map<number, CommonsSeat>();
        const outcomes = await takeAreaRows<Row>(writer, rows, {
          claims: (row) => ('parliamentId' in row ? [claimOf(row), nationClaim(row.nation)] : []),
          take(book, row) {
            if (!('parliamentId' in row)) return row;
            const result = take(book, row);
            const spell = findSpellOf(row);
            if (Array.isArray(result) && spell)
              seats.set(row.line, { areaId: result[0].id, organisationId: house, spell });
            return result;
          },
        });
        const { changed } = await reconcileCommonsSeats(writer, [...seats.values()]);
        await writer.flush();
        return outcomes.map((outcome) =>
          outcome.state === 'UNCHANGED' && changed.has(seats.get(outcome.line)?.areaId ?? '')
            ? { ...outcome, state: 'UPDATED' }
            : outcome,
        );
      };
    },
  }),
});

/** The House of Commons, which comes into the record with its constituencies. */
async function getHouse(writer: ImportWriter): Promise<string> {
  const election = electionOn(generalElections[0].pollingOn);
  const bodies = await findOrganisations(writer.tx, [election]);
  reconcileLegislature(writer, [election], bodies);
  const house = bodies.get(election.electionId);
  if (!house) throw new Error('the record has no House of Commons');
  return house.id;
}

/** @throws RowRefusal */
function parse(cells: CsvCells): Row {
  const { line } = cells;
  const nameEn = cells.required('Name');
  const parliamentId = cells.id('Constituency_Id') ?? cells.required('Constituency_Id');
  const validFrom = readDay(cells, 'StartDate') ?? cells.required('StartDate');
  const lastDay = findDay(readDay(cells, 'EndDate') ?? '');
  const validTo = lastDay && formatDay(addDays(lastDay, 1));
  if (validTo !== null && validTo <= validFrom)
    cells.refuse(
      'EndDate',
      'VALUES_DISAGREE',
      'the constituency ends before it begins: put one of the days right.',
    );
  const base = { line, nameEn, parliamentId, validFrom, validTo };
  if (cells.optional('ONSCode') === null) {
    const without = findSetWithoutCodes(validFrom, validTo);
    if (without) return { ...base, gssCode: null, nation: without.nation };
    return cells.refuse(
      'ONSCode',
      'VALUE_MISSING',
      'constituencies of these days have GSS codes, and without one nobody can tell the nation: fill it in.',
    );
  }
  const read = readGssCode(cells, 'ONSCode');
  if (read.passedOver !== undefined) return { line, passedOver: read.passedOver };
  if (read.entity.areaKind !== 'WESTMINSTER_CONSTITUENCY')
    cells.refuse(
      'ONSCode',
      'NOT_A_GSS_CODE',
      `${read.gssCode} is not the code of a constituency of the House of Commons: put it right.`,
    );
  return { ...base, gssCode: read.gssCode, nation: read.entity.nation };
}

/** `09/04/1997 00:00` as 1997-04-09; null where blank. */
function readDay(cells: CsvCells, column: string): string | null {
  if (cells.optional(column) === null) return null;
  const [, date = '', time = ''] = /^(\S+)(?: (\d\d:\d\d))?$/.exec(cells.text(column)) ?? [];
  const [day, month, year] = date.split('/');
  const iso = `${year}-${month}-${day}`;
  if (findDay(iso) && (time === '' || time === '00:00')) return iso;
  return cells.refuse(
    column,
    'NOT_A_DAY',
    'this is not a day: write a real date as DD/MM/YYYY or DD/MM/YYYY 00:00.',
  );
}

function claimOf({ nameEn, gssCode, parliamentId, nation, validFrom }: ConstituencyRow): AreaClaim {
  return {
    kind: 'WESTMINSTER_CONSTITUENCY',
    nation,
    gssCodes: gssCode === null ? [] : [gssCode],
    identifiers: [{ scheme: 'uk-parliament', value: parliamentId }],
    nameEn,
    nameCy: null,
    on: validFrom,
  };
}

function take(book: AreaBook, row: ConstituencyRow): RowResult {
  const claim = claimOf(row);
  const entry = book.findOrMake(claim);
  if (!entry) return severalFit('ONSCode', row.gssCode ?? row.parliamentId);
  const { validFrom, validTo, nation } = row;
  entry.firstPoll = generalElections.find(({ pollingOn }) => pollingOn >= validFrom)?.pollingOn ?? null;
  book.state(
    entry,
    claim,
    {
      validFrom,
      validTo,
      parentId: getNation(book, nation),
      legislation: findBoundarySet(nation, validFrom)?.legislation ?? null,
    },
    { externalId: row.parliamentId, statedOn: null },
  );
  return [entry];
}
