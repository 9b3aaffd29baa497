import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';

/**
 * People a viewer may see: readers only published ones, for a person who was hidden leaves no trace in sight. A merged entry is nobody's
 * page: it redirects.
 */
export function visiblePerson(viewer: Viewer): Prisma.PersonWhereInput {
  return { ...(viewer.kind === 'reader' && { state: 'PUBLISHED' }), mergedIntoId: null };
}
