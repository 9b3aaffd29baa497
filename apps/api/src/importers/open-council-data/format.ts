import { findCouncil } from '../council-lists/councils.ts';
import { ListSurvey } from '../council-lists/list-survey.ts';
import { parseListedParty } from '../council-lists/listed-party.ts';
import type { ListedClaim } from '../council-lists/claims.ts';
import { getListDay, readList } from '../council-lists/read-list.ts';
import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportOptions, ImportReading } from '../import-format.ts';
import { readListedName } from '../names/listed-name.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';

const COLUMNS = [
  'Council',
  'Ward Name',
  'Councillor Name',
  'Next Election',
  'Party Name',
  'Electoral Commission Party Code',
] as const;

/**
 * Open Council Data UK's list of every councillor, or of one council's with `--council`. Its licence is share-alike: what only it says keeps
 * its credit alone, by which it is told from the rest (`graphql/sources.ts`).
 */
export const openCouncilDataFormat: ImportFormat = {
  code: 'OPEN_COUNCIL_DATA_CSV',
  looksLike:
    'Open Council Data UK’s councillors have a header with Council, Ward Name, Councillor Name, Next Election, Party Name, Electoral Commission Party Code',
  recognise({ rows }) {
    const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
    return COLUMNS.filter((name) => names.has(name)).length / COLUMNS.length;
  },
  open,
};

function open(file: SourceFile, sample: Sample, options: ImportOptions): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, COLUMNS, COLUMNS);
  const survey = new ListSurvey();
  const listedOn = getListDay(options);
  const { council } = options;
  const position = header.get('Council') ?? 0;
  return readList(survey, { kind: 'OPEN_COUNCIL_DATA', listedOn }, (reconcile) =>
    readInTwoPasses<ListedClaim>({
      file,
      source: {
        origin: 'OPEN_COUNCIL_DATA',
        publisher: 'Open Council Data UK',
        licence: 'CC BY-SA 4.0',
        url: 'https://opencouncildata.co.uk/',
        retrievedOn: listedOn,
      },
      firstLine: first.line + 1,
      width: first.cells.length,
      isMeant: (cells) =>
        !council || findCouncil([council], cells[position] ?? '', { day: null }).council !== null,
      parse: (cells, line) => parseRow(csvCells(header, cells, line)),
      note: (claim) => survey.note(claim),
      conclude: () => {},
      reconcile,
    }),
  );
}

/** @throws RowRefusal */
function parseRow(cells: CsvCells): ListedClaim {
  const listed = readListedName(cells.called('Councillor Name', 'PERSON'));
  const partyName = cells.words('Party Name');
  return {
    line: cells.line,
    council: cells.called('Council'),
    ward: cells.called('Ward Name'),
    person: listed && { identifiers: [], ...listed, honorificSuffix: null },
    party: listed && parseListedParty(partyName, cells.words('Electoral Commission Party Code')),
    partyName,
    // When the seat is next up says nothing of when it was won: some councils elect by thirds, some at once.
    startedOn: null,
  };
}
