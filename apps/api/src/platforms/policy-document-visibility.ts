import { visibleState } from '../editorial/publication.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';

/** Platforms a viewer may see: whose owner, where it has one, they may see too (R7). */
export function visiblePolicyDocument(viewer: Viewer): Prisma.PolicyDocumentWhereInput {
  if (viewer.kind !== 'reader') return {};
  return {
    ...visibleState(viewer),
    OR: [{ ownerId: null }, { owner: visibleOrganisation(viewer) }],
  };
}
