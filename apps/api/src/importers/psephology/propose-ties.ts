import type { ImportWriter } from '../writing/import-writer.ts';
import type { ContestResults } from './contest-results.ts';
import type { PsephologyRow } from './parse-row.ts';

/** Asks an editor who won where two or more have the most votes: by law a lot decides, and the file does not print it (RPA 1983, sch. 1, r. 49). */
export async function proposeTies(
  writer: ImportWriter,
  electionIdOf: (row: PsephologyRow) => string,
  rows: readonly PsephologyRow[],
  results: ContestResults,
): Promise<void> {
  for (const row of rows) {
    if (results.isWinner(row) !== null) continue;
    const { gssCode, constituencyName, votes } = row;
    const electionId = electionIdOf(row);
    writer.propose({
      kind: 'TIED_CONTEST',
      key: `TIED_CONTEST ${electionId}/${gssCode}`,
      recordType: 'Ballot',
      recordId: null,
      patch: { electionId, gssCode, constituencyName, votes },
    });
  }
  await writer.flush();
}
