import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { CouncilType, Nation } from '../generated/prisma/enums.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import {
  type OrganisationReference,
  organisationWhere,
} from '../organisations/organisation-reference.graphql.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { areasWithin } from '../places/areas-within.ts';
import { coveredOn, inAreas } from './holding-filter.ts';

/** Which holdings a question is about, and which bodies' coverage answers for it; bodies null means the whole country. */
export type RepresentativeScope = {
  holdings: Prisma.OfficeHoldingWhereInput;
  bodies: Prisma.OrganisationWhereInput | null;
};

const BODIES_WITH_OFFICES = ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'] as const;

type Reference = typeof OrganisationReference.$inferInput | null | undefined;

export type ScopeArguments = {
  organisation?: Reference;
  localParty?: Reference;
  areas?: string[] | null | undefined;
  /** The ids of areas that were asked for by their GSS codes. */
  areasOfCodes?: string[] | null | undefined;
  nation?: Nation | null | undefined;
  councilTypes?: CouncilType[] | null | undefined;
};

/** The scope of a question on a day; a body that the viewer may not see is none (R7). Several conditions narrow each other; none at all is the whole country. */
export function scopeOf(args: ScopeArguments, day: Date, viewer: Viewer): RepresentativeScope {
  const named = (reference: NonNullable<Reference>) => ({
    AND: [organisationWhere(reference), visibleOrganisation(viewer)],
  });
  const scopes = [
    args.organisation ? bodyScope(named(args.organisation)) : null,
    args.localParty
      ? areaScope({
          coveredBy: { some: { localParty: named(args.localParty), ...coveredOn(day) } },
        })
      : null,
    args.areas ? areaScope({ id: { in: args.areas.map((id) => parseReferenceId('Area', id)) } }) : null,
    args.areasOfCodes ? areaScope({ id: { in: args.areasOfCodes } }) : null,
    args.nation ? nationScope(args.nation) : null,
    args.councilTypes ? bodyScope({ councilType: { in: args.councilTypes } }) : null,
  ].filter((scope) => scope !== null);
  if (scopes.length === 0) return { holdings: {}, bodies: null };
  return {
    holdings: { AND: scopes.map((scope) => scope.holdings) },
    bodies: { AND: scopes.map((scope) => scope.bodies) },
  };
}

function bodyScope(body: Prisma.OrganisationWhereInput) {
  return { holdings: { post: { organisation: body } }, bodies: body };
}

/** Offices of a nation's bodies, and those of a body across nations whose area lies in it, such as Scotland's MPs. */
function nationScope(nation: Nation) {
  return {
    holdings: { post: { OR: [{ organisation: { nation } }, { area: { nation } }] } },
    bodies: {
      kind: { in: [...BODIES_WITH_OFFICES] },
      OR: [{ nation }, { nation: null, posts: { some: { area: { nation } } } }],
    } satisfies Prisma.OrganisationWhereInput,
  };
}

/** Bodies of an area: those that act for it, for one inside it or for the area around it, and those with a post in it. */
function areaScope(area: Prisma.AreaWhereInput) {
  const within = areasWithin(area);
  return {
    holdings: inAreas(area),
    bodies: {
      kind: { in: [...BODIES_WITH_OFFICES] },
      OR: [{ area: within }, { area: { children: { some: area } } }, { posts: { some: { area: within } } }],
    } satisfies Prisma.OrganisationWhereInput,
  };
}
