import { parseCandidateRow, parseContest } from '../democracy-club-candidates/parse-row.ts';
import type { ImportFormat } from '../import-format.ts';
import { jsonCells } from '../json/json-entries.ts';
import { readJsonContests } from '../json/read-json-contests.ts';
import { openBallotDocument } from './ballot-document.ts';

const SHAPE = { hasDay: false, hasLabel: true };

/** Pages of the ballots of Democracy Club's API, as it gives them (`results`) or put together by election (`ballots`). */
export const democracyClubBallotsFormat: ImportFormat = {
  code: 'DEMOCRACY_CLUB_BALLOTS_JSON',
  looksLike: 'Democracy Club’s ballots are JSON with ballot_paper_id and candidacies or candidates',
  recognise({ text }) {
    if (!/^[{[]/.test(text) || !text.includes('"ballot_paper_id"')) return 0;
    return /"(?:candidacies|candidates|winner_count)"/.test(text) ? 1 : 0;
  },
  open: (file) =>
    readJsonContests(file, openBallotDocument, (entry) => {
      const cells = jsonCells(entry);
      if (!/\.(?:candidacies|candidates)\[\d+\]$/.test(entry.path)) {
        const contest = parseContest(cells, SHAPE);
        return { contest, row: { line: entry.line, contestKey: contest.key } };
      }
      const { contest, candidacy } = parseCandidateRow(cells, SHAPE);
      return { contest, row: candidacy };
    }),
};
