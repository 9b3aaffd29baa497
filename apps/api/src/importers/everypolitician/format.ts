import { findDissolution, generalElections } from '../../elections/general-elections.ts';
import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { joinName, readPrintedName } from '../names/person-name.ts';
import { readIdentifiers } from '../popolo/read-identifiers.ts';
import { quoteCell } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { Spell, TermClaim } from '../terms/claims.ts';
import { alignWithParliament } from '../terms/parliament-days.ts';
import { parseLabel } from '../terms/party-labels.ts';
import { reconcileTerms } from '../terms/reconcile-terms.ts';
import { SeatSpells } from '../terms/seat-spells.ts';
import { TermSurvey } from '../terms/term-survey.ts';

const REQUIRED = [
  'id',
  'name',
  'sort_name',
  'group',
  'group_id',
  'area',
  'chamber',
  'term',
  'start_date',
  'end_date',
] as const;

/** The others are read past: contact details and the like are never looked at (R18). */
const COLUMNS = [...REQUIRED, 'area_id', 'email', 'twitter', 'facebook', 'image', 'gender'];

/** Number of the parliament elected in 1997, the first of those known here. */
const FIRST_PARLIAMENT = 52;

/** One term of a legislature as EveryPolitician published it: a row a person and group. */
export const everyPoliticianFormat: ImportFormat = {
  code: 'EVERYPOLITICIAN_CSV',
  looksLike:
    'EveryPolitician’s terms have a header with id, name, sort_name, group, group_id, area, chamber, term',
  recognise({ rows }) {
    const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
    return REQUIRED.filter((name) => names.has(name)).length / REQUIRED.length;
  },
  open,
};

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, REQUIRED, COLUMNS);
  const survey = new TermSurvey();
  const seats = new SeatSpells();
  // A row says how long somebody sat for one group; how long they sat, all rows of theirs together.
  const inSeat = (claim: TermClaim) =>
    alignWithParliament({ ...claim, ...seats.find(keyOfSeat(claim), claim, claim.role === 'MP') });
  return readInTwoPasses<TermClaim>({
    file,
    source: {
      origin: 'WIKIDATA',
      publisher: 'EveryPolitician',
      licence: 'that of its sources, named on the page',
      url: 'https://github.com/everypolitician/everypolitician-data',
      retrievedOn: file.writtenOn,
    },
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parseTermRow(csvCells(header, cells, line)),
    note(claim) {
      survey.note(claim);
      seats.note(keyOfSeat(claim), claim);
    },
    conclude: () => {},
    async reconcile(writer) {
      const take = await reconcileTerms(writer, survey);
      return (claims) => take(claims.map(inSeat));
    },
  });
}

/** @throws RowRefusal */
function parseTermRow(cells: CsvCells): TermClaim {
  const id = cells.called('id', 'ID');
  const identifiers = readIdentifiers(id, null);
  if (identifiers.length === 0)
    cells.refuse(
      'id',
      'NOT_AN_ID',
      `${quoteCell(id)} is no id of EveryPolitician: write it as in its files.`,
    );
  const chamber = cells.called('chamber');
  const term = findTerm(cells, chamber);
  const from = cells.text('start_date') === '' ? term.from : cells.day('start_date');
  const to = cells.text('end_date') === '' ? term.to : cells.day('end_date');
  if (from !== null && to !== null && to < from)
    cells.refuse('end_date', 'VALUES_DISAGREE', 'the term ends before it begins: put one of the two right.');
  const group = cells.called('group');
  const area = cells.words('area');
  return {
    line: cells.line,
    person: { identifiers, name: readName(cells), honorificPrefix: null, honorificSuffix: null },
    body: { name: isCommons(chamber) ? 'House of Commons' : chamber, wikidata: null },
    role: isCommons(chamber) ? 'MP' : null,
    // The file has no GSS code, and the number of a constituency in it is nobody else's.
    area: area === null ? null : { name: area, gssCode: null },
    party: parseLabel(null, group),
    partyName: group,
    from,
    to,
    seat: { from, to },
  };
}

function keyOfSeat({ person, body, area }: TermClaim): string {
  return [person.identifiers[0]?.value, body.name, area?.name].join(' ');
}

function readName(cells: CsvCells) {
  const name = cells.called('name', 'PERSON');
  const [family = ''] = (cells.aside('sort_name', 'PERSON') ?? '').split(',', 1);
  const isItsEnd = family !== '' && name.endsWith(` ${family}`);
  return isItsEnd ? joinName(name.slice(0, -family.length), family) : readPrintedName(name);
}

/** The days of a parliament, by its number; other chambers do not say theirs. */
function findTerm(cells: CsvCells, chamber: string): Spell {
  const number = cells.count('term');
  const election =
    isCommons(chamber) && number !== null ? generalElections[number - FIRST_PARLIAMENT] : undefined;
  if (!election) return { from: null, to: null };
  return { from: election.pollingOn, to: findDissolution(election.pollingOn) };
}

function isCommons(chamber: string): boolean {
  return /^(?:uk )?house of commons$/i.test(chamber);
}
