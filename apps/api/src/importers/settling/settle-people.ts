import type { FollowingChange } from '../../editorial/what-follows.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import { settleParties } from '../council-lists/settle-parties.ts';
import { ImportWriter } from '../writing/import-writer.ts';
import type { RecordSource } from '../writing/record-source.ts';

/** No file is read: what is worked out anew is credited to whoever said it. */
export const NO_FILE: RecordSource = {
  origin: 'EDITOR',
  publisher: '',
  licence: '',
  url: '',
  retrievedOn: '',
};

/** Works out anew for whom some people sat, and of which of their offices the joint label is stated, after an editor's decision about what was said of them. */
export async function settlePeople(
  tx: Prisma.TransactionClient,
  log: FollowingChange,
  personIds: readonly string[],
): Promise<void> {
  const writer = new ImportWriter(tx, NO_FILE, log, null);
  await settleParties(writer, personIds);
  await settleStatedLabels(writer, { personIds });
  await writer.flush();
}
