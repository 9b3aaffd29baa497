import { visibleState } from '../editorial/publication.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';

/** Pledges a viewer may see: published or withdrawn ones of manifestos and councils they may see (R7). */
export function visiblePledge(viewer: Viewer): Prisma.PledgeWhereInput {
  return { ...visibleState(viewer), manifesto: visibleManifesto(viewer), council: visibleOrganisation(viewer) };
}
