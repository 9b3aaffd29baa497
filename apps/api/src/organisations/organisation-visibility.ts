import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleState } from '../editorial/publication.ts';

/** Organisations a viewer may see. */
export function visibleOrganisation(viewer: Viewer): Prisma.OrganisationWhereInput {
  return visibleState(viewer);
}
