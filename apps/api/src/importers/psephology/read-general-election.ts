import { ContestSurvey } from '../contests/contest-survey.ts';
import { reconcileContests } from '../contests/reconcile-contests.ts';
import { readInTwoPasses } from '../csv/read-in-two-passes.ts';
import type { ImportOptions, ImportReading } from '../import-format.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import type { RecordSource } from '../writing/record-source.ts';
import type { ContestClaim } from '../contests/claims.ts';
import { claimOf, contestOf, electionOn } from './contest-of.ts';
import { ContestResults } from './contest-results.ts';
import { findPollingDay } from './find-polling-day.ts';
import type { PsephologyRow } from './parse-row.ts';
import { proposeTies } from './propose-ties.ts';

/** The UK Parliament, as it is credited for its results. */
export const parliamentSource = (file: SourceFile): RecordSource => ({
  origin: 'PARLIAMENT_DATA',
  publisher: 'UK Parliament',
  licence: 'Open Parliament Licence v3.0',
  url: 'https://github.com/ukparliament/psephology',
  retrievedOn: file.writtenOn,
});

/** Reads a file of one general election, which does not say its polling day itself. */
export function readGeneralElection(
  file: SourceFile,
  options: ImportOptions,
  rows: Readonly<{
    firstLine: number;
    width: number;
    /** What the file calls the column of constituency codes. */
    constituencyColumn: string;
    /** And of shares of the vote. */
    shareColumn: string;
    /** @throws RowRefusal */
    parse(cells: string[], line: number): PsephologyRow;
  }>,
): ImportReading {
  const results = new ContestResults();
  const survey = new ContestSurvey();
  let election: ContestClaim['election'] | null = null;
  return readInTwoPasses<PsephologyRow>({
    file,
    source: parliamentSource(file),
    firstLine: rows.firstLine,
    width: rows.width,
    parse: rows.parse,
    note(row) {
      results.note(row);
      survey.noteParty(row);
    },
    conclude() {
      const constituencies = results.constituencies();
      // Without a single good row there is nothing to ask the day of.
      if (constituencies.length === 0) return;
      election = electionOn(findPollingDay(file.name, options, constituencies, rows.constituencyColumn));
      for (const place of constituencies)
        survey.noteContest(contestOf(election, { ...place, key: place.gssCode }, null), place.line);
    },
    findGaps: () => results.findGaps(rows.shareColumn),
    async reconcile(writer) {
      const take = await reconcileContests(writer, survey);
      const electionId = election?.electionId ?? '';
      return async (batch) => {
        const outcomes = await take(batch.map((row) => claimOf(row, results, electionId)));
        await proposeTies(writer, () => electionId, batch, results);
        return outcomes;
      };
    },
  });
}
