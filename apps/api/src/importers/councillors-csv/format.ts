import type { ListedClaim } from '../council-lists/claims.ts';
import { creditCouncil, getCouncil } from '../council-lists/council-source.ts';
import { ListSurvey } from '../council-lists/list-survey.ts';
import { parseListedParty } from '../council-lists/listed-party.ts';
import { getListDay, readList } from '../council-lists/read-list.ts';
import type { PersonClaim } from '../contests/claims.ts';
import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportOptions, ImportReading } from '../import-format.ts';
import { joinName } from '../names/person-name.ts';
import { readListedName } from '../names/listed-name.ts';
import { rowError } from '../row-error.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { type ColumnMapping, formatMapping, guessMapping, isComplete } from './column-mapping.ts';

/** ModernGov's page of a councillor, which has the number that its service has. */
const MODERNGOV_PAGE = /\/mgUserInfo\.aspx\?(?:.*&)?UID=([1-9]\d{0,9})(?:&|$)/i;

/** Any table of one council's councillors, by a mapping of its columns. A mapping guessed from the header has to be confirmed. */
export const councillorsCsvFormat: ImportFormat = {
  code: 'COUNCILLORS_CSV',
  looksLike: 'a list of councillors has columns of name, ward and party, or a --map that names them',
  recognise({ rows }, { mapping }) {
    const header = rows[0]?.cells ?? [];
    if (mapping) return header.length > 1 ? 0.8 : 0;
    // Below a format that knows its own columns.
    return isComplete(guessMapping(header)) ? 0.6 : 0;
  },
  open,
};

function open(file: SourceFile, sample: Sample, options: ImportOptions): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const guessed = guessMapping(first.cells);
  const mapping = options.mapping ?? guessed;
  const columns = Object.values(mapping);
  const header = readHeader(first.cells, first.line, columns, columns);
  const aliases = new Map(Object.entries(mapping));
  const council = getCouncil(options);
  const listedOn = getListDay(options);
  const survey = new ListSurvey();
  const reading = readList(survey, { kind: 'COUNCIL', listedOn }, (reconcile) =>
    readInTwoPasses<ListedClaim>({
      file,
      source: creditCouncil(council, options, listedOn),
      firstLine: first.line + 1,
      width: first.cells.length,
      parse: (cells, line) =>
        parseRow(csvCells(header, cells, line, aliases), mapping, council.slug, listedOn),
      note: (claim) => survey.note(claim),
      conclude: () => {},
      reconcile,
    }),
  );
  if (options.mapping) return reading;
  const complaint = `these columns are a guess from the header, to be confirmed: add --map '${formatMapping(guessed)}', or put it right.`;
  return { ...reading, toConfirm: rowError(first.line, null, 'MAPPING_UNCONFIRMED', complaint) };
}

/** @throws RowRefusal */
function parseRow(cells: CsvCells, mapping: ColumnMapping, council: string, listedOn: string): ListedClaim {
  const listed = readName(cells, mapping);
  const id = cells.id('id') ?? MODERNGOV_PAGE.exec(cells.text('page'))?.[1] ?? null;
  const partyName = cells.words('party');
  const person: PersonClaim | null = listed && {
    identifiers: id === null ? [] : [{ scheme: 'moderngov', value: `${council}/${id}` }],
    ...listed,
    honorificSuffix: null,
  };
  return {
    line: cells.line,
    council,
    ward: cells.called('ward'),
    person,
    party: listed && parseListedParty(partyName, cells.words('party_code')),
    partyName,
    startedOn: readStart(cells, listedOn),
  };
}

/** Since when; null where the list does not say it. */
function readStart(cells: CsvCells, listedOn: string): string | null {
  if (cells.text('from') === '') return null;
  const day = cells.britishDay('from');
  if (day <= listedOn) return day;
  return cells.refuse(
    'from',
    'VALUES_DISAGREE',
    `the day is after that of the list, ${listedOn}, on which nobody was in office by it yet: put one of the two right.`,
  );
}

function readName(cells: CsvCells, mapping: ColumnMapping) {
  if (mapping.name !== undefined) return readListedName(cells.called('name', 'PERSON'));
  const listed = readListedName(
    `${cells.called('given_name', 'PERSON')} ${cells.called('family_name', 'PERSON')}`,
  );
  const given = readListedName(cells.called('given_name', 'PERSON'));
  return (
    listed && {
      ...listed,
      name: joinName(given?.name.name ?? cells.text('given_name'), cells.text('family_name')),
    }
  );
}
