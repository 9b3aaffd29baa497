import { formatDay } from '../calendar/day.ts';
import { generalElections } from '../elections/general-elections.ts';
import { scottishElections } from '../elections/scottish-elections.ts';
import { seneddElections } from '../elections/senedd-elections.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import { OFFICE_TERMS } from './office-terms.ts';

/** A time in which nobody holds an office, because the parliament it is of has been dissolved. YYYY-MM-DD. */
export type Dissolution = Readonly<{
  dissolvedOn: string;
  /** The poll for the next parliament: from that day on some may have been elected, and who has is not known by law. */
  pollingOn: string;
}>;

const PARLIAMENTS: Partial<Record<OfficeRole, readonly Dissolution[]>> = {
  MP: generalElections,
  MSP_CONSTITUENCY: scottishElections,
  MSP_REGIONAL: scottishElections,
  MS: seneddElections,
};

/** The roles that end with a dissolution, by the table of terms, with the days of those that are known. */
const DISSOLVED = OFFICE_TERMS.filter(({ ends }) => ends === 'DISSOLUTION').flatMap(({ role }) =>
  (PARLIAMENTS[role] ?? []).map((dissolution) => ({ role, ...dissolution })),
);

/**
 * The dissolution by which nobody holds an office of that role on a day: it is known that there is none, whether or not anybody collected who holds it (R17).
 * Null on every other day, that of the poll among them: MPs count from it, and a result may be declared before midnight.
 */
export function findDissolved(role: OfficeRole, day: Date): Dissolution | null {
  const on = formatDay(day);
  return DISSOLVED.find((row) => row.role === role && row.dissolvedOn <= on && on < row.pollingOn) ?? null;
}

/** The roles that nobody holds on a day for that reason. */
export function dissolvedRoles(day: Date): OfficeRole[] {
  return [...new Set(DISSOLVED.map(({ role }) => role))].filter((role) => findDissolved(role, day) !== null);
}

/** Those times as a table ("role", "from", "to"), half-open. */
export const dissolutions = Prisma.raw(
  `(VALUES ${DISSOLVED.map(
    ({ role, dissolvedOn, pollingOn }) =>
      `('${role}'::"OfficeRole", DATE '${dissolvedOn}', DATE '${pollingOn}')`,
  ).join(', ')}) AS dissolution ("role", "from", "to")`,
);
