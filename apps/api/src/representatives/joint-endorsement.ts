import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { LABOUR_IDS } from '../elections/labour-party.ts';
import { coOperativeParty, labour } from '../elections/parties-sql.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** What says of a holding whether the joint label endorses its holder. */
type Label = Readonly<{
  /** Whether the candidacy that won it stood for both parties. */
  isOnBallot: boolean;
  /** Whether a term or a list states the label, where the candidacy is not in the record. */
  isStated: boolean;
  jointEndedOn: Date | null;
  /** Electoral Commission ids of the parties its holder is a member of on the day. */
  partyIds: ReadonlySet<string>;
}>;

/**
 * A holding won under the joint label is endorsed by it for as long as the holding lasts, or until the day an editor recorded as its end: who
 * leaves for another party is no representative of both any more, though the ballot paper said so. Where the ballot paper is not in the record and a
 * term or a list states the label for the holder, that stands in for it, on the days on which they sit for both parties: such sources state whom
 * somebody sits for, and no more than that. Here for one holding, for Prisma and for SQL.
 */
export function isJointOn({ isOnBallot, isStated, jointEndedOn, partyIds }: Label, day: Date): boolean {
  const isOneOf = (ids: readonly string[]) => ids.some((id) => partyIds.has(id));
  return (
    (isOnBallot || (isStated && isOneOf(electoralCommissionIds) && isOneOf(LABOUR_IDS))) &&
    (jointEndedOn === null || day < jointEndedOn)
  );
}

/** Holdings that the joint label endorses on a day: not those whose candidacy, as a corrected result says, did not win them. */
export function jointOn(day: Date): Prisma.OfficeHoldingWhereInput {
  const isStated = {
    candidacyId: null,
    isStatedJoint: true,
    person: { AND: [electoralCommissionIds, LABOUR_IDS].map((ids) => sitsFor(ids, day)) },
  };
  return {
    AND: [
      {
        OR: [
          {
            candidacy: {
              standings: { some: { party: registeredAs(electoralCommissionIds) } },
              OR: [{ isElected: true }, { isElected: null }],
            },
          },
          isStated,
        ],
      },
      { OR: [{ jointEndedOn: null }, { jointEndedOn: { gt: day } }] },
    ],
  };
}

/** `isJointOn` of a holding named `h`; `isOnBallot` says whether its candidacy stood for both parties. */
export function isJointSql(isOnBallot: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((${isOnBallot} OR ${isStatedJointSql(day)}) AND (h."jointEndedOn" IS NULL OR h."jointEndedOn" > ${day}))`;
}

/** Whether a term or a list stands in for the ballot paper of a holding named `h` on a day. */
export function isStatedJointSql(day: Prisma.Sql): Prisma.Sql {
  const sits = (party: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM "Membership" s
    WHERE s."personId" = h."personId" AND s."role" = 'MEMBER' AND s."organisationId" IN (${party})
      AND (s."from" IS NULL OR s."from" <= ${day}) AND (s."to" IS NULL OR s."to" > ${day}))`;
  return Prisma.sql`(h."isStatedJoint" AND h."candidacyId" IS NULL AND ${sits(coOperativeParty)} AND ${sits(labour)})`;
}

function sitsFor(ids: readonly string[], day: Date): Prisma.PersonWhereInput {
  return {
    memberships: {
      some: {
        role: 'MEMBER',
        organisation: registeredAs(ids),
        AND: [{ OR: [{ from: null }, { from: { lte: day } }] }, { OR: [{ to: null }, { to: { gt: day } }] }],
      },
    },
  };
}

/** A party by its Electoral Commission id. */
function registeredAs(ids: readonly string[]) {
  return {
    identifiers: { some: { scheme: 'electoral-commission', value: { in: [...ids] } } },
  } satisfies Prisma.OrganisationWhereInput;
}
