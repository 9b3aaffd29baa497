import { visibleAdoption, visibleCampaign } from '../campaigns/campaign-visibility.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visiblePledge } from '../pledges/pledge-visibility.ts';

/** Evidence a viewer may see: that of updates of pledges, campaigns and adoptions they may see (R7). */
export function visibleEvidence(viewer: Viewer): Prisma.EvidenceWhereInput {
  return {
    update: {
      OR: [
        { pledge: visiblePledge(viewer) },
        { campaign: visibleCampaign(viewer) },
        { adoption: visibleAdoption(viewer) },
      ],
    },
  };
}
