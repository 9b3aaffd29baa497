import { electoralCommissionIds } from '../../elections/co-operative-party.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import type { Endorsed } from './find-endorsed.ts';

type JointBallot = Readonly<{
  personId: string;
  organisationId: string;
  label: string;
  pollingOn: string;
}>;

/** As long as a decision holds at most: the years of a council's term, and the one by which an election can be put off. */
const YEARS_APART = 5;

/**
 * Whether the ballot papers in the record bear out what a row says of somebody: a candidacy of theirs for both parties, at the council and in the ward
 * that the row names, at a poll on or after the day it was decided and before it ended; or an office there, since such a day, for which a term or a
 * list states the label. What the row leaves out limits nothing. One statement.
 */
export async function loadJointBallots(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<(row: Endorsed, personId: string) => boolean> {
  const ballots = await tx.$queryRaw<JointBallot[]>`
    SELECT DISTINCT c."personId", e."organisationId", b."label", e."pollingOn"::text
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId" JOIN "CandidacyStanding" s ON s."candidacyId" = c."id"
    JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${[...electoralCommissionIds]}::text[])
    WHERE c."personId" = ANY (${[...new Set(personIds)]}::uuid[])
    UNION
    SELECT h."personId", p."organisationId", COALESCE(a."nameEn", a."nameCy", ''), h."from"::text
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" LEFT JOIN "Area" a ON a."id" = p."areaId"
    WHERE h."isStatedJoint" AND h."candidacyId" IS NULL AND h."personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
  return ({ claim: { ward, decidedOn, endedOn }, council }, personId) =>
    ballots.some(
      (ballot) =>
        ballot.personId === personId &&
        (council === null || ballot.organisationId === council.id) &&
        (ward === null || foldWard(ballot.label) === foldWard(ward)) &&
        (decidedOn === null ||
          (ballot.pollingOn >= decidedOn && ballot.pollingOn < addYears(decidedOn, YEARS_APART))) &&
        (endedOn === null || ballot.pollingOn < endedOn),
    );
}

function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
