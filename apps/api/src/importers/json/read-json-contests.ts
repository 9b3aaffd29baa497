import type { CandidacyClaim, ContestClaim } from '../contests/claims.ts';
import { ContestSurvey } from '../contests/contest-survey.ts';
import { type ContestRow, reconcileContests } from '../contests/reconcile-contests.ts';
import { democracyClubSource } from '../democracy-club-candidates/format.ts';
import type { ImportReading } from '../import-format.ts';
import { rowError } from '../row-error.ts';
import { readInTwoPasses, type Unreadable } from '../source-file/read-in-two-passes.ts';
import type { SourceFile } from '../source-file/source-file.ts';
import { type JsonEntry, locateInJson } from './json-entries.ts';
import type { JsonItem } from './json-scanner.ts';
import { readJsonItems } from './read-json-items.ts';

/** A contest that the document names without candidates, or one candidacy in it. */
export type JsonContestRow = Readonly<{ contest: ContestClaim; row: CandidacyClaim | ContestRow }>;

/** What a document of ballots is made of. A new one is made for each pass. */
export type ContestDocument = Readonly<{
  /** The entries of one item of the document: its candidacies, or the ballot alone where it has none; what is no ballot gives none. */
  entriesOf(item: JsonItem): readonly Omit<JsonEntry, 'line'>[];
}>;

/** Reads a JSON document of Democracy Club's, ballot by ballot. */
export function readJsonContests(
  file: SourceFile,
  openDocument: () => ContestDocument,
  /** @throws RowRefusal */
  parse: (entry: JsonEntry) => JsonContestRow,
): ImportReading {
  const survey = new ContestSurvey({}, (line) => `entry ${line}`);
  return readInTwoPasses<JsonEntry, JsonContestRow>({
    file,
    source: democracyClubSource(file),
    async *read(bytes): AsyncGenerator<JsonEntry | Unreadable> {
      const document = openDocument();
      let line = 0;
      for await (const item of readJsonItems(bytes)) {
        if ('error' in item) yield item;
        else for (const entry of document.entriesOf(item)) yield { ...entry, line: ++line };
      }
    },
    parse,
    note({ contest, row }) {
      if ('person' in row) survey.note(contest, row);
      else survey.noteContest(contest, row.line);
    },
    locate: locateInJson,
    noRows: rowError(null, null, 'NO_ROWS', 'the document has no ballots in it: get the whole file again.'),
    conclude: () => {},
    async reconcile(writer) {
      const take = await reconcileContests(writer, survey, 'WHOLE_BALLOTS');
      return (rows) => take(rows.map(({ row }) => row));
    },
  });
}
