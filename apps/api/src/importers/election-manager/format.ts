import { type CsvCells, csvCells } from '../csv/csv-cells.ts';
import { readHeader } from '../csv/csv-header.ts';
import type { ImportFormat, ImportOptions, ImportReading } from '../import-format.ts';
import { joinName } from '../names/person-name.ts';
import { type PsephologyRow, readConstituency, readVoteShare } from '../psephology/parse-row.ts';
import { readGeneralElection } from '../psephology/read-general-election.ts';
import type { Sample } from '../source-file/read-sample.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { electionManagerColumns, passedOverElectionManagerColumns } from './columns.ts';
import { parseParty } from './parse-party.ts';

/** One general election as the UK Parliament's Election Manager exports it: it marks the winner, and names both parties of a joint label. */
export const electionManagerFormat: ImportFormat = {
  code: 'ELECTION_MANAGER_CSV',
  looksLike:
    'the UK Parliament’s Election Manager has a header with Election_Id, Candidate_Id, ONS_Constituency_Id',
  recognise({ rows }) {
    const names = new Set(rows[0]?.cells.map((cell) => cell.trim()));
    return electionManagerColumns.filter((name) => names.has(name)).length / electionManagerColumns.length;
  },
  open,
};

function open(file: SourceFile, sample: Sample, options: ImportOptions): ImportReading {
  const first = sample.rows[0] ?? { line: 1, cells: [] };
  const header = readHeader(first.cells, first.line, electionManagerColumns, [
    ...electionManagerColumns,
    ...passedOverElectionManagerColumns,
  ]);
  let election: string | null = null;
  return readGeneralElection(file, options, {
    firstLine: first.line + 1,
    width: first.cells.length,
    constituencyColumn: 'ONS_Constituency_Id',
    shareColumn: 'Vote_Share',
    parse(cells, line) {
      const row = csvCells(header, cells, line);
      const own = row.required('Election_Id');
      election ??= own;
      if (own !== election) {
        row.refuse(
          'Election_Id',
          'VALUES_DISAGREE',
          'this row is of another election than those before it: export one election a file, so that each has its polling day.',
        );
      }
      return parseRow(row);
    },
  });
}

/** @throws RowRefusal */
function parseRow(cells: CsvCells): PsephologyRow {
  const gssCode = readConstituency(cells, 'ONS_Constituency_Id');
  const partyName = cells.called('Nomination_Party_Name');
  const mnis = cells.id('Member_MnisId');
  const votes = cells.count('Vote_Count');
  if (votes === null) cells.required('Vote_Count');
  return {
    line: cells.line,
    contestKey: gssCode,
    gssCode,
    constituencyName: cells.called('Constituency_Name'),
    name: joinName(
      cells.words('Candidate_Given_Name', 'PERSON') ?? '',
      cells.called('Candidate_Family_Name', 'PERSON'),
    ),
    identifiers: mnis === null ? [] : [{ scheme: 'mnis', value: mnis }],
    party: parseParty(cells),
    partyName,
    partyKey: cells.text('Primary_Party_ElectoralCommissionId') || partyName,
    votes: votes ?? 0,
    voteShare: readVoteShare(cells, 'Vote_Share'),
    isMarkedWinner: cells.flag('Is_Winning_Candidate'),
  };
}
