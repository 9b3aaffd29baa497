import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { CouncilType, Nation } from '../generated/prisma/enums.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import {
  type OrganisationReference,
  organisationWhere,
} from '../organisations/organisation-reference.graphql.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { areaScope, type RepresentativeScope } from './area-scope.ts';
import { coveredOn } from './holding-filter.ts';
import { BODIES_WITH_OFFICES } from './bodies-with-offices.ts';
import { findScopeAreas } from './scope-areas.ts';

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
export async function findScope(
  prisma: PrismaClient,
  args: ScopeArguments,
  day: Date,
  viewer: Viewer,
): Promise<RepresentativeScope> {
  const named = (reference: NonNullable<Reference>) => ({
    AND: [organisationWhere(reference), visibleOrganisation(viewer)],
  });
  const { organisation, localParty, nation, councilTypes } = args;
  const ofAreas = async (ids: readonly string[]) => areaScope(await findScopeAreas(prisma, ids, day), day);
  const scopes = await Promise.all(
    [
      organisation ? bodyScope(named(organisation)) : null,
      localParty ? findCovered(prisma, named(localParty), day).then(ofAreas) : null,
      args.areas ? ofAreas(args.areas.map((id) => parseReferenceId('Area', id))) : null,
      args.areasOfCodes ? ofAreas(args.areasOfCodes) : null,
      nation ? nationScope(nation) : null,
      councilTypes ? bodyScope({ councilType: { in: councilTypes } }) : null,
    ].filter((scope) => scope !== null),
  );
  if (scopes.length === 0) return { ...WHOLE, holdings: {}, bodies: null };
  const unplaced = scopes.flatMap((scope) => scope.unplaced ?? []);
  return {
    holdings: { AND: scopes.map((scope) => scope.holdings) },
    bodies: { AND: scopes.map((scope) => scope.bodies ?? {}) },
    unplaced: unplaced.length === 0 ? null : { OR: unplaced },
    isLost: scopes.some(({ isLost }) => isLost),
    unknownRoles: (scopes[0]?.unknownRoles ?? []).filter((role) =>
      scopes.every(({ unknownRoles }) => unknownRoles.includes(role)),
    ),
  };
}

/** A scope of whose offices none is left out. */
const WHOLE = { unplaced: null, isLost: false, unknownRoles: [] };

/** All offices of some bodies. */
export function bodyScope(body: Prisma.OrganisationWhereInput): RepresentativeScope {
  return { ...WHOLE, holdings: { post: { organisation: body } }, bodies: body };
}

/** The areas that a local party covers on a day. */
async function findCovered(
  prisma: PrismaClient,
  localParty: Prisma.OrganisationWhereInput,
  day: Date,
): Promise<string[]> {
  const rows = await prisma.localPartyArea.findMany({
    where: { localParty, ...coveredOn(day) },
    select: { areaId: true },
  });
  return rows.map(({ areaId }) => areaId);
}

/** Offices of a nation's bodies, and those of a body across nations whose area lies in it, such as Scotland's MPs. */
function nationScope(nation: Nation): RepresentativeScope {
  return {
    ...WHOLE,
    holdings: { post: { OR: [{ organisation: { nation } }, { area: { nation } }] } },
    bodies: {
      kind: { in: [...BODIES_WITH_OFFICES] },
      OR: [{ nation }, { nation: null, posts: { some: { area: { nation } } } }],
    },
  };
}
