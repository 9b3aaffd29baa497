import { FollowingChange } from '../../editorial/what-follows.ts';
import type { HideWhoIsLeft } from '../../proposals/accept-withdrawal.ts';
import { textIn } from '../../proposals/decide-proposal.ts';
import { hidePeople } from '../contests/hide-people.ts';
import { ImportWriter } from '../writing/import-writer.ts';
import type { FieldOrigin } from '../writing/record-source.ts';
import { NO_FILE } from './settle-people.ts';

/** Hides whom only a withdrawn candidacy made an entry of, by the word of the source that has them no more. */
export const hideWhoIsLeft: HideWhoIsLeft = async (tx, personId, patch) => {
  const log = new FollowingChange();
  const origin = (textIn(patch, 'source') ?? NO_FILE.origin) as FieldOrigin;
  await hidePeople(new ImportWriter(tx, NO_FILE, log, null), [personId], origin);
  return log.written;
};
