import { FollowingChange } from '../../editorial/what-follows.ts';
import type { FollowSplit } from '../../people/follow-split.ts';
import { takeBackOffices } from '../contests/correct-offices.ts';
import { forgetUnlisted } from '../council-lists/forget-unlisted.ts';
import { findListedPosts } from '../council-lists/ward-evidence.ts';
import { ImportWriter } from '../writing/import-writer.ts';
import { settleIdentities } from './settle-identities.ts';
import { NO_FILE } from './settle-people.ts';

/** What a win says of an office is held by those who tell results, as if their file came again. */
const AS_RESULTS_SAY = { ...NO_FILE, origin: 'DEMOCRACY_CLUB' } as const;

/**
 * Of two people who are parted each has the offices, wins and parties that follow from what is said of them: an office that rests on the other's ballot is again
 * as lists and terms have it, and a win that only lists of the other put into office waits for an editor (R12).
 */
export const followSplit: FollowSplit = async (tx, personIds) => {
  const log = new FollowingChange();
  const writer = new ImportWriter(tx, AS_RESULTS_SAY, log, null);
  const stood = await tx.candidacy.findMany({
    where: { personId: { in: [...personIds] } },
    select: { id: true },
  });
  await takeBackOffices(
    writer,
    stood.map(({ id }) => id),
  );
  await forgetUnlisted(writer, personIds, await findListedPosts(tx, personIds));
  await settleIdentities(writer, personIds, 1);
  return log.written;
};
