import type { Prisma } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import type { Viewer } from '../editors/viewer.ts';

/**
 * People a viewer may see: readers only published ones, for a person who was hidden leaves no trace in sight. A merged entry is nobody's
 * page: it redirects.
 */
export function visiblePerson(viewer: Viewer): Prisma.PersonWhereInput {
  return { ...(viewer.kind === 'reader' && { state: 'PUBLISHED' }), mergedIntoId: null };
}

/** A person already loaded, or null for a viewer who may not see them. */
export function onlyVisiblePerson<Loaded extends { state: PublicationState; mergedIntoId: string | null }>(
  viewer: Viewer,
  person: Loaded | null,
): Loaded | null {
  if (person === null || person.mergedIntoId !== null) return null;
  return viewer.kind !== 'reader' || person.state === 'PUBLISHED' ? person : null;
}
