import { visibleState } from '../editorial/publication.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';

/** Manifestos a viewer may see: a child is public only if every parent is (R7). */
export function visibleManifesto(viewer: Viewer): Prisma.ManifestoWhereInput {
  return { ...visibleState(viewer), owner: visibleOrganisation(viewer) };
}
