import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * A holding won under the joint label is endorsed by it for as long as the holding lasts, or until the day an editor recorded as its end: who
 * leaves for another party is no representative of both any more, though the ballot paper said so. Here for one holding, for Prisma and for SQL.
 */
export function isJointOn({ jointEndedOn }: { jointEndedOn: Date | null }, day: Date): boolean {
  return jointEndedOn === null || day < jointEndedOn;
}

/** Holdings that the joint label endorses on a day: not those whose candidacy, as a corrected result says, did not win them. */
export function jointOn(day: Date): Prisma.OfficeHoldingWhereInput {
  return {
    candidacy: {
      standings: { some: { party: isCoOperativeParty } },
      OR: [{ isElected: true }, { isElected: null }],
    },
    OR: [{ jointEndedOn: null }, { jointEndedOn: { gt: day } }],
  };
}

/** `isJointOn` of a holding named `h`. */
export function isJointSql(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(h."jointEndedOn" IS NULL OR h."jointEndedOn" > ${day})`;
}

/** The Co-operative Party among organisations, by its Electoral Commission id. */
const isCoOperativeParty = {
  identifiers: { some: { scheme: 'electoral-commission', value: { in: [...electoralCommissionIds] } } },
} satisfies Prisma.OrganisationWhereInput;
