import { addDays } from '../calendar/day.ts';
import { containsText } from '../db/contains-text.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Polls that are still to come on a day, that day's own among them; one whose every ballot is cancelled is not. */
export function electionToCome(today: Date, withinDays: number | null = null): Prisma.ElectionWhereInput {
  return {
    pollingOn: { gte: today, ...(withinDays !== null && { lte: addDays(today, withinDays) }) },
    OR: [{ ballots: { none: {} } }, { ballots: { some: { isCancelled: false } } }],
  };
}

/** Bodies that are elected soon, and the groups that sit in them, the Co-operative group inside the Labour group too. */
export function hasElectionWithin(today: Date, days: number): Prisma.OrganisationWhereInput {
  const elected = { elections: { some: electionToCome(today, days) } };
  const group = { kind: 'COUNCIL_GROUP' as const };
  return {
    OR: [elected, { ...group, parent: elected }, { ...group, parent: { ...group, parent: elected } }],
  };
}

/** Bodies whose name holds a text, in either language. */
export function nameContains(text: string): Prisma.OrganisationWhereInput {
  const condition = containsText(text);
  return {
    OR: [
      { nameEn: condition },
      { nameCy: condition },
      { shortNameEn: condition },
      { shortNameCy: condition },
    ],
  };
}

/** Bodies that exist on a day; one whose first or last day is not recorded is taken to have been there before, or to be there still. */
export function existsOn(day: Date): Prisma.OrganisationWhereInput {
  return {
    AND: [
      { OR: [{ foundedOn: null }, { foundedOn: { lte: day } }] },
      { OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: day } }] },
    ],
  };
}
