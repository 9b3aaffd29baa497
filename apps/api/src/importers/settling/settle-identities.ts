import { askOfOtherOffices } from '../contests/ask-of-other-offices.ts';
import { creditOffices } from '../contests/credit-offices.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import { settleParties } from '../council-lists/settle-parties.ts';
import { settleWards } from '../council-lists/settle-wards.ts';
import { settleWins } from '../council-lists/settle-wins.ts';
import { findListedPosts } from '../council-lists/ward-evidence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/**
 * Works out anew what follows from who some people are: their offices, the parties they sat for and the labels stated of them.
 * @param least How many statements of a ward or of a person there are at least.
 */
export async function settleIdentities(
  writer: ImportWriter,
  personIds: readonly string[],
  least?: number,
): Promise<void> {
  if (personIds.length === 0) return;
  await settleWins(writer, personIds);
  await writer.flush();
  await settleWards(writer, await findListedPosts(writer.tx, personIds), least);
  await settleParties(writer, personIds, least);
  await settleStatedLabels(writer, { personIds });
  await askOfOtherOffices(writer, personIds);
  await creditOffices(writer, personIds);
  await writer.flush();
}
