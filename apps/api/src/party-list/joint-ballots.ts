import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { foldWard } from '../reconciliation/ward-name.ts';

/** That somebody stood for both parties, or holds an office for which a term or a list states the label. Days are YYYY-MM-DD. */
export type JointBallot = Readonly<{
  personId: string;
  /** Null where the record has no body of the election. */
  organisationId: string | null;
  /** Of the ballot; of an office its area. */
  label: string;
  /** Of an office its first day. */
  pollingOn: string;
  /** From when on an editor says that the label is theirs no more. */
  endedOn: string | null;
}>;

/** A row of the Party's list about somebody under the joint label; null where it leaves something out. Days are YYYY-MM-DD. */
export type JointClaim = Readonly<{
  personId: string;
  organisationId: string | null;
  wardName: string | null;
  decidedOn: string | null;
  endedOn: string | null;
  localPartyId: string | null;
}>;

/** As long as a decision holds at most: the years of a council's term, and the one by which an election can be put off. */
const YEARS_APART = 5;

/** What ballot papers in the record, or the terms and lists that stand in for them, say of the joint label of some people. One statement. */
export async function loadJointBallots(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<JointBallot[]> {
  if (personIds.length === 0) return [];
  return tx.$queryRaw<JointBallot[]>`
    SELECT DISTINCT c."personId", e."organisationId", b."label", e."pollingOn"::text, h."jointEndedOn"::text AS "endedOn"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId" JOIN "CandidacyStanding" s ON s."candidacyId" = c."id"
    JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${[...electoralCommissionIds]}::text[])
    LEFT JOIN "OfficeHolding" h ON h."candidacyId" = c."id"
    WHERE c."personId" = ANY (${[...new Set(personIds)]}::uuid[])
    UNION
    SELECT h."personId", p."organisationId", COALESCE(a."nameEn", a."nameCy", ''), h."from"::text, h."jointEndedOn"::text
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE h."isStatedJoint" AND h."candidacyId" IS NULL AND h."personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
}

/**
 * Whether a ballot bears out what a row says: a candidacy of theirs for both parties, at the council and in the ward that the row names, at a poll on or
 * after the day it was decided and before it ended. What the row leaves out limits nothing, so one without a day is of any poll.
 */
export function bearsOut(
  ballot: JointBallot,
  { personId, organisationId, wardName, decidedOn, endedOn }: Omit<JointClaim, 'localPartyId'>,
): boolean {
  return (
    ballot.personId === personId &&
    (organisationId === null || ballot.organisationId === organisationId) &&
    (wardName === null || foldWard(ballot.label) === foldWard(wardName)) &&
    (decidedOn === null ||
      (ballot.pollingOn >= decidedOn && ballot.pollingOn < addYears(decidedOn, YEARS_APART))) &&
    (endedOn === null || ballot.pollingOn < endedOn)
  );
}

/**
 * Whether a row says more than the ballot papers that bear it out. One of the day of the poll says nothing of when the Party decided: it is how the list is
 * written where only the ballot paper is known. A row without a day is none of these: the Party has it so.
 */
export function saysMore(
  { decidedOn, endedOn, localPartyId }: Pick<JointClaim, 'decidedOn' | 'endedOn' | 'localPartyId'>,
  ballots: readonly JointBallot[],
): boolean {
  return (
    localPartyId !== null ||
    !ballots.some(({ pollingOn }) => pollingOn === decidedOn) ||
    (endedOn !== null && !ballots.some((ballot) => ballot.endedOn === endedOn))
  );
}

function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
