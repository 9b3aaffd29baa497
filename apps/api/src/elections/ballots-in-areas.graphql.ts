import { formatDay } from '../calendar/day.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import {
  type OrganisationReference,
  organisationWhere,
} from '../organisations/organisation-reference.graphql.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { areasWithin } from '../places/areas-within.ts';
import { findCodeHolders } from '../places/code-holders.ts';
import { findFollowingAreas } from '../places/following-areas.ts';
import { coveredOn } from '../representatives/holding-filter.ts';
import { ofBody, polledBetween } from './election-filter.ts';

/** Ballots of areas and of what follows them under later boundaries, from that change on. One statement. */
export async function ballotsOfAreas(
  prisma: PrismaClient,
  areaIds: readonly string[],
): Promise<Prisma.BallotWhereInput> {
  return { OR: [inAreas({ id: { in: [...areaIds] } }), ...(await ofFollowing(prisma, areaIds))] };
}

/** Asked once for polls to come and past ones in one question. */
const asked = new WeakMap<Context, Map<string, Promise<Prisma.BallotWhereInput>>>();

/**
 * Ballots of the areas a local party covers on a day, and of what follows them. A ballot listed before anybody knew its ward is there where the whole body
 * elected is. Two statements, once for a question.
 */
export function ballotsOfLocalParty(
  context: Context,
  party: typeof OrganisationReference.$inferInput,
  day: Date,
): Promise<Prisma.BallotWhereInput> {
  const known = asked.get(context) ?? new Map<string, Promise<Prisma.BallotWhereInput>>();
  asked.set(context, known);
  const key = JSON.stringify([party, formatDay(day)]);
  const finding = known.get(key) ?? findBallotsOfLocalParty(prismaOf(context), party, day, context.viewer);
  known.set(key, finding);
  return finding;
}

async function findBallotsOfLocalParty(
  prisma: PrismaClient,
  party: typeof OrganisationReference.$inferInput,
  day: Date,
  viewer: Viewer,
): Promise<Prisma.BallotWhereInput> {
  const localParty = { AND: [organisationWhere(party), visibleOrganisation(viewer)] };
  const covered = await prisma.localPartyArea.findMany({
    where: { localParty, ...coveredOn(day) },
    select: { areaId: true },
  });
  const areaIds = covered.map(({ areaId }) => areaId);
  const ofBodyThere = ofBody({ area: areasWithin({ id: { in: areaIds } }) }, viewer);
  return {
    OR: [await ballotsOfAreas(prisma, areaIds), { area: null, post: null, election: ofBodyThere }],
  };
}

/**
 * Ballots of the areas of GSS codes, and of what follows the area that has or had a code last. A ballot may name its code before the record holds the
 * area. Two statements.
 */
export async function ballotsOfCodes(
  prisma: PrismaClient,
  codes: readonly string[],
): Promise<Prisma.BallotWhereInput> {
  const holders = await findCodeHolders(prisma, codes);
  const spells = Map.groupBy(holders, ({ from, to }) => `${from?.getTime()} ${to?.getTime()}`);
  const polledThere = [...spells.values()].map((held): Prisma.BallotWhereInput => ({
    AND: [
      inAreas({ id: { in: held.map(({ areaId }) => areaId) } }),
      { election: polledBetween(held[0]?.from, held[0]?.to) },
    ],
  }));
  const last = holders.filter(({ isLast }) => isLast).map(({ areaId }) => areaId);
  const gssCodes = codes.map((code) => code.trim().toUpperCase());
  return { OR: [{ gssCode: { in: gssCodes } }, ...polledThere, ...(await ofFollowing(prisma, last))] };
}

/** Of an area, of anywhere inside it, and for an office there where the ballot itself names no area. */
function inAreas(area: Prisma.AreaWhereInput): Prisma.BallotWhereInput {
  const within = areasWithin(area);
  return { OR: [{ area: within }, { area: null, post: { area: within } }] };
}

async function ofFollowing(
  prisma: PrismaClient,
  areaIds: readonly string[],
): Promise<Prisma.BallotWhereInput[]> {
  const following = await findFollowingAreas(prisma, areaIds);
  return [...Map.groupBy(following, ({ from }) => from?.getTime()).values()].map((areas) => ({
    AND: [
      inAreas({ id: { in: areas.map(({ areaId }) => areaId) } }),
      { election: polledBetween(areas[0]?.from, null) },
    ],
  }));
}
