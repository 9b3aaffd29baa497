import { onlyVisible, visibleState } from '../editorial/publication.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import type { Viewer } from '../editors/viewer.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { visibleManifesto } from '../manifestos/manifesto-visibility.ts';

/** Pledges a viewer may see: published or withdrawn ones of manifestos and councils they may see (R7). */
export function visiblePledge(viewer: Viewer): Prisma.PledgeWhereInput {
  return {
    ...visibleState(viewer),
    manifesto: visibleManifesto(viewer),
    council: visibleOrganisation(viewer),
  };
}

/** Pledges that a tracker says it holds (R20): of those a viewer may see all but drafts, withdrawn ones too. */
export function heldPledge(viewer: Viewer): Prisma.PledgeWhereInput {
  return { AND: [visiblePledge(viewer), { state: { not: 'DRAFT' } }] };
}

/** Pledges that stand: of those a viewer may see, the published ones of published manifestos. What is withdrawn is seen and not counted. */
export function standingPledge(viewer: Viewer): Prisma.PledgeWhereInput {
  return { AND: [visiblePledge(viewer), { state: 'PUBLISHED', manifesto: { state: 'PUBLISHED' } }] };
}

const state = { select: { state: true } } as const;

/** The parents that a pledge reached by a relation to one record must be loaded with, to be held against R7. */
export const pledgeParents = {
  council: state,
  manifesto: { select: { state: true, owner: state } },
} as const satisfies Prisma.PledgeInclude;

type WithParents = {
  state: PublicationState;
  council: { state: PublicationState };
  manifesto: { state: PublicationState; owner: { state: PublicationState } };
};

/** A pledge already loaded with its parents, or null for a viewer who may not see it. */
export function onlyVisiblePledge<Loaded extends WithParents>(
  viewer: Viewer,
  pledge: Loaded | null,
): Loaded | null {
  if (pledge === null) return null;
  const parents = [pledge.council, pledge.manifesto, pledge.manifesto.owner];
  return parents.every((parent) => onlyVisible(viewer, parent) !== null) ? onlyVisible(viewer, pledge) : null;
}
