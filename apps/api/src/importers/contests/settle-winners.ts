import { settleWards } from '../council-lists/settle-wards.ts';
import { settleWins } from '../council-lists/settle-wins.ts';
import { findListedPosts } from '../council-lists/ward-evidence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { askOfOtherOffices } from './ask-of-other-offices.ts';
import { creditOffices } from './credit-offices.ts';
import { settleStatedLabels } from './settle-stated-labels.ts';

/**
 * Brings what results say of winners together with the offices that lists and terms have them in.
 * @returns The people whose office changed or gained a credit.
 */
export async function settleWinners(
  writer: ImportWriter,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const settled = await settleWins(writer, personIds);
  await writer.flush();
  await settleWards(writer, await findListedPosts(writer.tx, personIds));
  await settleStatedLabels(writer, { personIds });
  await askOfOtherOffices(writer, personIds);
  const credited = await creditOffices(writer, personIds);
  return settled.union(credited);
}
