import { addDays } from '../calendar/day.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import { thereOn } from '../organisations/life.ts';
import { dissolvedRoles, findDissolved } from './dissolutions.ts';
import { heldOn, visibleHolding } from './holding-filter.ts';

/** The seats of a body on a day. Filled, vacant and unaccounted add up to the total (R10). Between a dissolution and its poll all are vacant. */
export type SeatCount = Readonly<{
  total: number;
  filled: number;
  vacant: number;
  /** Neither a holder nor a vacancy is known: unknown is not vacant (R17). */
  unaccounted: number;
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
        select: { id: true },
      },
      vacancies: { where: heldOn(on.day), select: { seats: true } },
    },
  });
  const byBody = Map.groupBy(posts, ({ organisationId }) => organisationId);
  return bodies.map((id) => {
    const ofBody = byBody.get(id);
    if (!ofBody) return null;
    const total = sum(ofBody.map(({ seats }) => seats));
    const filled = sum(ofBody.map(({ holdings }) => holdings.length));
    const vacant = sum(
      ofBody.map(({ role, seats, holdings, vacancies }) =>
        findDissolved(role, on.day)
          ? Math.max(seats - holdings.length, 0)
          : sum(vacancies.map((vacancy) => vacancy.seats)),
      ),
    );
    return { total, filled, vacant, unaccounted: Math.max(total - filled - vacant, 0) };
  });
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
