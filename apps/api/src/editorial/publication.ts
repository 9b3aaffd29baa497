import type { PublicationState } from '../generated/prisma/enums.ts';
import type { Viewer } from '../editors/viewer.ts';

/** States a reader may see: what is withdrawn stays, with its dated row (R7). */
const PUBLIC_STATES = ['PUBLISHED', 'WITHDRAWN'] as const satisfies readonly PublicationState[];

/**
 * The condition on a record's own publication state for a viewer: readers see published and withdrawn records, editors all. A child's
 * condition must hold its parents' too: it is public only if every parent is (R7).
 */
export function visibleState(viewer: Viewer): { state?: { in: PublicationState[] } } {
  return viewer.kind === 'reader' ? { state: { in: [...PUBLIC_STATES] } } : {};
}

/**
 * A record already loaded, or null for a viewer who may not see it: how a relation to one record, which no condition can be put on,
 * keeps R7.
 */
export function onlyVisible<Loaded extends { state: PublicationState }>(
  viewer: Viewer,
  record: Loaded | null,
): Loaded | null {
  if (record === null || viewer.kind !== 'reader') return record;
  return (PUBLIC_STATES as readonly PublicationState[]).includes(record.state) ? record : null;
}
