import { findOfficesOfBallots } from '../../elections/offices-of-ballots.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** Ballots that came before their office, or before their area or body was known, name it now. One statement. */
export async function linkOffices(writer: ImportWriter): Promise<void> {
  for (const { ballotId, postId } of await findOfficesOfBallots(writer.tx))
    writer.change('Ballot', { id: ballotId, postId: null }, { postId });
  await writer.flush();
}
