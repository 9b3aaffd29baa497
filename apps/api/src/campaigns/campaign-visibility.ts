import { onlyVisible, visibleState } from '../editorial/publication.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
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

const state = { select: { state: true } } as const;

/** The parents that an adoption reached by a relation to one record must be loaded with, to be held against R7. */
export const adoptionParents = {
  campaign: state,
  council: state,
} as const satisfies Prisma.CouncilAdoptionInclude;

type WithParents = Record<'campaign' | 'council', { state: PublicationState }> & { state: PublicationState };

/** An adoption already loaded with its parents, or null for a viewer who may not see it. */
export function onlyVisibleAdoption<Loaded extends WithParents>(
  viewer: Viewer,
  adoption: Loaded | null,
): Loaded | null {
  if (adoption === null) return null;
  const parents = [adoption.campaign, adoption.council];
  return parents.every((parent) => onlyVisible(viewer, parent) !== null)
    ? onlyVisible(viewer, adoption)
    : null;
}
