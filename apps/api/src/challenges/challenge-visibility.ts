import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { ChallengeState } from '../generated/prisma/enums.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';

/** Read by a moderator and not turned down: of others only the counts are public. */
const MODERATED: readonly ChallengeState[] = ['OPEN', 'ANSWERED'];

/** Challenges of a pledge that a viewer sees already: readers those a moderator made public. */
export function visibleChallengeState(viewer: Viewer): Prisma.ChallengeWhereInput {
  return viewer.kind === 'reader' ? { state: { in: [...MODERATED] } } : {};
}

/** Challenges a viewer may see: moderated ones of pledges they may see (R7). */
export function visibleChallenge(viewer: Viewer): Prisma.ChallengeWhereInput {
  return { ...visibleChallengeState(viewer), pledge: visiblePledge(viewer) };
}

/** Whether a viewer may read the text of a challenge they found. */
export function mayReadText(viewer: Viewer, { state }: { state: ChallengeState }): boolean {
  return viewer.kind === 'editor' || MODERATED.includes(state);
}
