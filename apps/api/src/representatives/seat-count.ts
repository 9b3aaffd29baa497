import { addDays } from '../calendar/day.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { OfficeHolding, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import { thereOn } from '../organisations/life.ts';
import { dissolvedRoles, findDissolved } from './dissolutions.ts';
import { heldOn, isInOffice, visibleHolding } from './holding-filter.ts';

/** The seats of a body on a day. Filled, vacant and unaccounted add up to the total (R10). Between a dissolution and its poll all are vacant. */
export type SeatCount = Readonly<{
  total: number;
  filled: number;
  vacant: number;
  /** Neither a holder nor a vacancy is known: unknown is not vacant (R17). */
  unaccounted: number;
  /** Of the unaccounted, those that were up at a poll among others of their office: as many of who counts as in office may hold none. */
  inDoubt: number;
  /** Of the unaccounted, those whose last holder's term a poll ended, by law, of which it is not known who won. */
  awaited: number;
  /** The first day of those elected at the newest of these polls. Null where there is none. */
  awaitedFrom: Date | null;
}>;

/**
 * Counts the seats of bodies, by the offices that exist on the day, and of a dissolved parliament by those it had to its end, since constituencies may be
 * redrawn from it to the poll; null for a body of which the record holds no office.
 */
export async function countSeats(
  prisma: PrismaClient,
  bodies: readonly string[],
  on: Readonly<{ day: Date; viewer: Viewer; roles: readonly OfficeRole[] | null }>,
): Promise<(SeatCount | null)[]> {
  const posts = await prisma.post.findMany({
    where: {
      AND: [
        { organisationId: { in: [...bodies] } },
        on.roles ? { role: { in: [...on.roles] } } : {},
        lastSeatsOn(on.day),
      ],
    },
    select: {
      organisationId: true,
      role: true,
      seats: true,
      holdings: {
        where: { AND: [visibleHolding(on.viewer), heldOn(on.day)] },
        select: { from: true, to: true, termEndedOn: true, mayHaveEndedOn: true },
      },
      seatsInDoubt: { where: { from: { lte: on.day } }, select: { from: true, seats: true } },
      vacancies: { where: heldOn(on.day), select: { seats: true } },
    },
  });
  const byBody = Map.groupBy(posts, ({ organisationId }) => organisationId);
  return bodies.map((id) => {
    const ofBody = byBody.get(id);
    if (!ofBody) return null;
    const counts = ofBody.map((post) => countPost(post, on.day));
    const days = counts.flatMap(({ awaitedFrom }) => awaitedFrom ?? []);
    return {
      total: sum(counts.map(({ total }) => total)),
      filled: sum(counts.map(({ filled }) => filled)),
      vacant: sum(counts.map(({ vacant }) => vacant)),
      unaccounted: sum(counts.map(({ unaccounted }) => unaccounted)),
      inDoubt: sum(counts.map(({ inDoubt }) => inDoubt)),
      awaited: sum(counts.map(({ awaited }) => awaited)),
      awaitedFrom: findNewest(days),
    };
  });
}

type PostOfCount = Readonly<{
  role: OfficeRole;
  seats: number;
  holdings: readonly Pick<OfficeHolding, 'from' | 'to' | 'termEndedOn' | 'mayHaveEndedOn'>[];
  vacancies: readonly Readonly<{ seats: number }>[];
  seatsInDoubt: readonly Readonly<{ from: Date; seats: number }>[];
}>;

function countPost(post: PostOfCount, day: Date): SeatCount {
  const { role, seats, vacancies } = post;
  const inOffice = post.holdings.filter((holding) => isInOffice(holding, day));
  const over = post.holdings.filter((holding) => !inOffice.includes(holding));
  const mayHaveLeft = inOffice.filter(
    ({ mayHaveEndedOn }) => mayHaveEndedOn !== null && mayHaveEndedOn <= day,
  );
  const inDoubt = Math.min(mayHaveLeft.length, sum(post.seatsInDoubt.map((doubt) => doubt.seats)));
  const filled = inOffice.length - inDoubt;
  const vacant = findDissolved(role, day)
    ? Math.max(seats - inOffice.length, 0)
    : sum(vacancies.map((vacancy) => vacancy.seats));
  const unaccounted = Math.max(seats - filled - vacant, 0);
  const awaited = Math.min(over.length, unaccounted - Math.min(inDoubt, unaccounted));
  const days = [
    ...(awaited > 0 ? over.flatMap(({ termEndedOn }) => termEndedOn ?? []) : []),
    ...(inDoubt > 0 ? post.seatsInDoubt.map(({ from }) => from) : []),
  ];
  return { total: seats, filled, vacant, unaccounted, inDoubt, awaited, awaitedFrom: findNewest(days) };
}

function findNewest(days: readonly Date[]): Date | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}

function lastSeatsOn(day: Date): Prisma.PostWhereInput {
  const dissolved = dissolvedRoles(day).flatMap((role) => {
    const dissolution = findDissolved(role, day);
    return dissolution ? [{ role, dissolvedOn: new Date(dissolution.dissolvedOn) }] : [];
  });
  return {
    OR: [
      { role: { notIn: dissolved.map(({ role }) => role) }, ...inPostLifeOn(day) },
      ...dissolved.map(({ role, dissolvedOn }) => ({ role, ...inPostLifeOn(addDays(dissolvedOn, -1)) })),
    ],
  };
}

/** Offices that exist on a day, as their body does. An open start means "since before this record". */
export function inPostLifeOn(day: Date): Prisma.PostWhereInput {
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
      { OR: [{ validTo: null }, { validTo: { gt: day } }] },
      { organisation: thereOn(day) },
    ],
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
