import type { Prisma } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { CouncilType, Nation } from '../generated/prisma/enums.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import {
  type OrganisationReference,
  organisationWhere,
} from '../organisations/organisation-reference.graphql.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { thereOn } from '../organisations/life.ts';
import { areasWithin, DIVIDED_KINDS } from '../places/areas-within.ts';
import { coveredOn, inAreas } from './holding-filter.ts';
import { sharingGround, unplacedIn } from './unplaced-offices.ts';

/** Which holdings a question is about, and which bodies' coverage answers for it; bodies null means the whole country. */
export type RepresentativeScope = {
  holdings: Prisma.OfficeHoldingWhereInput;
  bodies: Prisma.OrganisationWhereInput | null;
  /** Offices of which it is not known whether they are in the scope, or that are in it for a part of their area alone: none of `holdings`. */
  unplaced: Prisma.PostWhereInput | null;
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
      ? areaScope(
          {
            coveredBy: { some: { localParty: named(args.localParty), ...coveredOn(day) } },
          },
          day,
        )
      : null,
    args.areas ? areaScope({ id: { in: args.areas.map((id) => parseReferenceId('Area', id)) } }, day) : null,
    args.areasOfCodes ? areaScope({ id: { in: args.areasOfCodes } }, day) : null,
    args.nation ? nationScope(args.nation) : null,
    args.councilTypes ? bodyScope({ councilType: { in: args.councilTypes } }) : null,
  ].filter((scope) => scope !== null);
  if (scopes.length === 0) return { holdings: {}, bodies: null, unplaced: null };
  const unplaced = scopes.flatMap((scope) => scope.unplaced ?? []);
  return {
    holdings: { AND: scopes.map((scope) => scope.holdings) },
    bodies: { AND: scopes.map((scope) => scope.bodies) },
    unplaced: unplaced.length === 0 ? null : { OR: unplaced },
  };
}

function bodyScope(body: Prisma.OrganisationWhereInput) {
  return { holdings: { post: { organisation: body } }, bodies: body, unplaced: null };
}

/** Offices of a nation's bodies, and those of a body across nations whose area lies in it, such as Scotland's MPs. */
function nationScope(nation: Nation) {
  return {
    holdings: { post: { OR: [{ organisation: { nation } }, { area: { nation } }] } },
    bodies: {
      kind: { in: [...BODIES_WITH_OFFICES] },
      OR: [{ nation }, { nation: null, posts: { some: { area: { nation } } } }],
    } satisfies Prisma.OrganisationWhereInput,
    unplaced: null,
  };
}

/**
 * Bodies of an area: those that act for it, for one inside it or for the area around it, those with a post in it, and every council that shares
 * ground with a constituency or police area, whether or not its wards are known to lie there (R17).
 */
function areaScope(area: Prisma.AreaWhereInput, day: Date) {
  const within = areasWithin(area);
  const divided = { AND: [area, { kind: { in: [...DIVIDED_KINDS] } }] };
  return {
    holdings: inAreas(area),
    bodies: {
      kind: { in: [...BODIES_WITH_OFFICES] },
      OR: [
        { area: within },
        { area: { children: { some: area } } },
        { posts: { some: { area: within } } },
        { kind: 'COUNCIL', area: sharingGround(divided), ...thereOn(day) },
      ],
    } satisfies Prisma.OrganisationWhereInput,
    unplaced: unplacedIn(divided, within, day),
  };
}
