import { visibleState } from '../editorial/publication.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';

import { visibleOrganisation } from '../organisations/organisation-visibility.ts';

/** Campaigns a viewer may see. */
export function visibleCampaign(viewer: Viewer): Prisma.CampaignWhereInput {
  return visibleState(viewer);
}

/** Adoptions a viewer may see: published or withdrawn ones of campaigns and councils they may see (R7). */
export function visibleAdoption(viewer: Viewer): Prisma.CouncilAdoptionWhereInput {
  return { ...visibleState(viewer), campaign: visibleCampaign(viewer), council: visibleOrganisation(viewer) };
}
