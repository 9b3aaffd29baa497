import type { CandidacyClaim } from '../contests/claims.ts';
import { ContestSurvey } from '../contests/contest-survey.ts';
import { findBoundarySpell, findBoundarySpells } from '../contests/constituency-boundaries.ts';
import { reconcileContests } from '../contests/reconcile-contests.ts';
import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportFormat, ImportReading } from '../import-format.ts';
import { psephologyColumns, requiredPsephologyColumns, SHARE_COLUMN } from '../psephology/columns.ts';
import { claimOf, contestOf, electionOn } from '../psephology/contest-of.ts';
import { ContestResults } from '../psephology/contest-results.ts';
import { type PsephologyNames, type PsephologyRow, parsePsephologyRow } from '../psephology/parse-row.ts';
import { proposeTies } from '../psephology/propose-ties.ts';
import { parliamentSource } from '../psephology/read-general-election.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { CONSTITUENCY_COLUMNS, DEMOCRACY_CLUB_COLUMNS, POLLING_DAY_COLUMN } from './columns.ts';

/** The by-elections of one parliament as the UK Parliament publishes them: nearly the general election's columns, and the day of each poll. */
export const psephologyByElectionsFormat: ImportFormat = {
  code: 'PSEPHOLOGY_BY_ELECTIONS_CSV',
  looksLike: 'the UK Parliament’s by-elections begin with Election date, ONS ID2, ONS region ID',
  recognise({ rows }) {
    const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
    if (!names.has(POLLING_DAY_COLUMN)) return 0;
    return (
      requiredPsephologyColumns.filter((name) => names.has(name)).length / requiredPsephologyColumns.length
    );
  },
  open,
};

type ByElectionRow = Readonly<{ row: PsephologyRow; pollingOn: string }>;

function open(file: SourceFile, sample: Sample): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const columns = new Set(first.cells.map((cell) => cell.trim()));
  const names: PsephologyNames = {
    constituency: CONSTITUENCY_COLUMNS.find((name) => columns.has(name)) ?? CONSTITUENCY_COLUMNS[0],
    democracyClubPerson:
      DEMOCRACY_CLUB_COLUMNS.find((name) => columns.has(name)) ?? DEMOCRACY_CLUB_COLUMNS[0],
  };
  const required = [
    POLLING_DAY_COLUMN,
    names.constituency,
    ...requiredPsephologyColumns.filter((name) => name !== 'ONS ID'),
  ];
  const header = readHeader(first.cells, first.line, required, [
    ...psephologyColumns,
    ...required,
    names.democracyClubPerson,
  ]);
  const results = new ContestResults();
  const survey = new ContestSurvey();
  const claim = ({ row, pollingOn }: ByElectionRow): CandidacyClaim =>
    claimOf(row, results, electionOn(pollingOn).electionId);

  return readInTwoPasses<ByElectionRow>({
    file,
    source: parliamentSource(file),
    firstLine: first.line + 1,
    width: first.cells.length,
    parse: (cells, line) => parseByElectionRow(csvCells(header, cells, line), names),
    note({ row, pollingOn }) {
      results.note(row);
      survey.noteParty(row);
      const place = { key: row.contestKey, gssCode: row.gssCode, name: row.constituencyName };
      survey.noteContest(contestOf(electionOn(pollingOn), place, true), row.line);
    },
    conclude: () => {},
    findGaps: () => results.findGaps(SHARE_COLUMN),
    async reconcile(writer) {
      const take = await reconcileContests(writer, survey);
      return async (batch) => {
        const days = new Map(batch.map(({ row, pollingOn }) => [row.contestKey, pollingOn]));
        const outcomes = await take(batch.map(claim));
        const electionIdOf = ({ contestKey }: PsephologyRow) =>
          electionOn(days.get(contestKey) ?? '').electionId;
        await proposeTies(
          writer,
          electionIdOf,
          batch.map(({ row }) => row),
          results,
        );
        return outcomes;
      };
    },
  });
}

/** @throws RowRefusal */
function parseByElectionRow(cells: CsvCells, names: PsephologyNames): ByElectionRow {
  const pollingOn = cells.britishDay(POLLING_DAY_COLUMN);
  const row = parsePsephologyRow(cells, names);
  const { gssCode, constituencyName } = row;
  if (findBoundarySpells(gssCode).length > 0 && !findBoundarySpell(gssCode, pollingOn)) {
    cells.refuse(
      names.constituency,
      'WRONG_BOUNDARIES',
      `${gssCode} (${constituencyName}) was no constituency on ${pollingOn}: put the code or the day right.`,
    );
  }
  return { row: { ...row, contestKey: `${pollingOn} ${gssCode}` }, pollingOn };
}
