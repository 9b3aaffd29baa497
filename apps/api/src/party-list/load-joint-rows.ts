import { endInOffice } from '../representatives/holding-filter.ts';
import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { isStatedJointSql } from '../representatives/joint-endorsement.ts';
import { bearsOut, type JointBallot, type JointClaim, loadJointBallots, saysMore } from './joint-ballots.ts';
import { namedOnList, type RecordedRow } from './recorded-row.ts';

/** A joint ballot, or an office that states the label, of somebody in office or standing. */
type BallotRow = RecordedRow & Readonly<{ personId: string; organisationId: string | null; from: string }>;

type DecisionRow = RecordedRow & JointClaim;

/**
 * The rows of joint ballots: each that the Party's own list had, as it had it, and for every other joint ballot of those in office or standing one from what
 * the record knows, of the day of the poll. Four statements.
 */
export async function loadJointRows(prisma: PrismaClient, today: string): Promise<RecordedRow[]> {
  const known = await loadDecisions(prisma);
  const ballots = await loadJointBallots(
    prisma,
    known.map(({ personId }) => personId),
  );
  const decisions = known.flatMap((decision): DecisionRow[] => {
    const own = ballots.filter((ballot) => bearsOut(ballot, decision));
    if (own.length > 0 && !saysMore(decision, own)) return [];
    return [{ ...decision, to: decision.endedOn ?? endOf(own) }];
  });
  const others = [...(await loadBallots(prisma, today)), ...(await loadStated(prisma, today))].filter(
    ({ ward, from, to, ...row }) => {
      const ballot = { ...row, label: ward ?? '', pollingOn: from, endedOn: to };
      return !decisions.some((decision) => bearsOut(ballot, decision));
    },
  );
  // What was said of two entries before they were known to be one person is said once.
  const said = new Map(
    decisions
      .toReversed()
      .map((row) => [[row.personId, row.organisationId, row.ward, row.from].join('/'), row] as const),
  );
  return [...[...said.values()].toReversed(), ...others];
}

/** The end of the label that an editor recorded of the last of them. */
function endOf(ballots: readonly JointBallot[]): string | null {
  return ballots.toSorted((a, b) => (a.pollingOn < b.pollingOn ? 1 : -1))[0]?.endedOn ?? null;
}

function loadDecisions(prisma: PrismaClient): Promise<DecisionRow[]> {
  return prisma.$queryRaw<DecisionRow[]>`
    SELECT ${namedOnList}, o."slug" AS "council", d."wardName" AS "ward", 'JOINT_BALLOT' AS "kind", d."decidedOn"::text AS "from", d."endedOn"::text AS "to",
      lp."slug" AS "localParty", true AS "isPublic", NULL AS "url", d."personId", d."organisationId", d."wardName", d."decidedOn"::text, d."endedOn"::text, d."localPartyId"
    FROM "JointDecision" d JOIN "Person" p ON p."id" = d."personId" LEFT JOIN "Organisation" o ON o."id" = d."organisationId"
    LEFT JOIN "Organisation" lp ON lp."id" = d."localPartyId"
    WHERE p."mergedIntoId" IS NULL ORDER BY p."sortName", p."id", d."decidedOn", d."id"`;
}

function loadBallots(prisma: PrismaClient, today: string): Promise<BallotRow[]> {
  const coOperativeIds = [...electoralCommissionIds];
  return prisma.$queryRaw<BallotRow[]>`
    SELECT ${namedOnList}, o."slug" AS "council", b."label" AS "ward", 'JOINT_BALLOT' AS "kind", el."pollingOn"::text AS "from",
      h."jointEndedOn"::text AS "to", NULL AS "localParty", true AS "isPublic", NULL AS "url", c."personId", el."organisationId"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" el ON el."id" = b."electionId" JOIN "Person" p ON p."id" = c."personId"
    LEFT JOIN "Organisation" o ON o."id" = el."organisationId" AND o."kind" = 'COUNCIL'
    LEFT JOIN "OfficeHolding" h ON h."candidacyId" = c."id" AND h."from" <= ${today}::date AND (${endInOffice('h')} IS NULL OR ${endInOffice('h')} > ${today}::date)
    WHERE p."mergedIntoId" IS NULL AND (h."id" IS NOT NULL OR el."pollingOn" >= ${today}::date)
      AND EXISTS (SELECT 1 FROM "CandidacyStanding" s JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId"
        WHERE s."candidacyId" = c."id" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[]))
    ORDER BY p."sortName", p."id", el."pollingOn"`;
}

function loadStated(prisma: PrismaClient, today: string): Promise<BallotRow[]> {
  return prisma.$queryRaw<BallotRow[]>`
    SELECT ${namedOnList}, o."slug" AS "council", COALESCE(a."nameEn", a."nameCy") AS "ward", 'JOINT_BALLOT' AS "kind", h."from"::text AS "from",
      h."jointEndedOn"::text AS "to", NULL AS "localParty", true AS "isPublic", h."sources" -> 0 ->> 'url' AS "url", h."personId", po."organisationId"
    FROM "OfficeHolding" h JOIN "Person" p ON p."id" = h."personId" JOIN "Post" po ON po."id" = h."postId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    LEFT JOIN "Organisation" o ON o."id" = po."organisationId" AND o."kind" = 'COUNCIL'
    WHERE p."mergedIntoId" IS NULL AND h."from" <= ${today}::date AND (${endInOffice('h')} IS NULL OR ${endInOffice('h')} > ${today}::date) AND ${isStatedJointSql(Prisma.sql`${today}::date`)}
    ORDER BY p."sortName", p."id", h."from"`;
}
