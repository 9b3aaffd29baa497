import { visibleState } from '../editorial/publication.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';

/** People a viewer may see. A merged entry is nobody's page: it redirects. */
export function visiblePerson(viewer: Viewer): Prisma.PersonWhereInput {
  return { ...visibleState(viewer), mergedIntoId: null };
}
