import { visibleCampaign } from '../campaigns/campaign-visibility.ts';
import { visibleState } from '../editorial/publication.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';

/** Events a viewer may see: whose body and campaign, where they have them, they may see too (R7). */
export function visibleEvent(viewer: Viewer): Prisma.EventWhereInput {
  if (viewer.kind !== 'reader') return {};
  return {
    ...visibleState(viewer),
    AND: [
      { OR: [{ organisationId: null }, { organisation: visibleOrganisation(viewer) }] },
      { OR: [{ campaignId: null }, { campaign: visibleCampaign(viewer) }] },
    ],
  };
}
