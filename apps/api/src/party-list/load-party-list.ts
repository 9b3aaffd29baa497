import { electoralCommissionIds } from '../elections/co-operative-party.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { isStatedJointSql } from '../representatives/joint-endorsement.ts';
import type { PartyListRow } from './columns.ts';

type Row = Readonly<{
  name: string;
  partyListId: string | null;
  otherId: string | null;
  slug: string;
  council: string | null;
  ward: string | null;
  kind: string;
  from: string | null;
  to: string | null;
  localParty: string | null;
  isPublic: boolean;
  url: string | null;
}>;

/**
 * Whom the Party endorses, a row an endorsement, as its own list has them: what is recorded, and the joint ballots of those in office or
 * standing, which are read from the ballot papers, or from the term or list that states the label in their place. Three statements.
 */
export async function loadPartyList(prisma: PrismaClient, today: string): Promise<PartyListRow[]> {
  const coOperativeIds = [...electoralCommissionIds];
  const recorded = await prisma.$queryRaw<Row[]>`
    SELECT p."name", p."slug", entry."externalId" AS "partyListId", id."otherId", COALESCE(entry."council", seat."council") AS "council", COALESCE(entry."wardName", seat."ward") AS "ward",
      e."kind"::text, e."from"::text, e."to"::text, lp."slug" AS "localParty", e."isPublic", e."sources" -> 0 ->> 'url' AS "url"
    FROM "Endorsement" e JOIN "Person" p ON p."id" = e."personId" LEFT JOIN "Organisation" lp ON lp."id" = e."localPartyId"
    LEFT JOIN LATERAL (SELECT l."wardName", o."slug" AS "council", substring(l."key" FROM '^id/(.*)$') AS "externalId"
      FROM "CouncilListEntry" l JOIN "Organisation" o ON o."id" = l."organisationId" WHERE l."personId" = p."id" AND l."kind" = 'PARTY' ORDER BY l."key" LIMIT 1) entry ON true
    LEFT JOIN LATERAL (SELECT o."slug" AS "council", COALESCE(a."nameEn", a."nameCy") AS "ward"
      FROM "OfficeHolding" h JOIN "Post" po ON po."id" = h."postId" JOIN "Organisation" o ON o."id" = po."organisationId" LEFT JOIN "Area" a ON a."id" = po."areaId"
      WHERE h."personId" = p."id" AND o."kind" = 'COUNCIL' ORDER BY h."from" DESC LIMIT 1) seat ON true
    LEFT JOIN LATERAL (SELECT i."scheme" || ':' || i."value" AS "otherId" FROM "PersonIdentifier" i
      WHERE i."personId" = p."id" AND i."scheme" <> 'psephology' ORDER BY i."scheme", i."value" LIMIT 1) id ON true
    WHERE p."mergedIntoId" IS NULL ORDER BY p."sortName", p."id", e."from", e."kind"`;
  const joint = await prisma.$queryRaw<Row[]>`
    SELECT p."name", p."slug", NULL AS "partyListId", id."otherId", o."slug" AS "council", b."label" AS "ward", 'JOINT_BALLOT' AS "kind", el."pollingOn"::text AS "from",
      h."jointEndedOn"::text AS "to", NULL AS "localParty", true AS "isPublic", NULL AS "url"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" el ON el."id" = b."electionId" JOIN "Person" p ON p."id" = c."personId"
    LEFT JOIN "Organisation" o ON o."id" = el."organisationId" AND o."kind" = 'COUNCIL'
    LEFT JOIN "OfficeHolding" h ON h."candidacyId" = c."id" AND h."from" <= ${today}::date AND (h."to" IS NULL OR h."to" > ${today}::date)
    LEFT JOIN LATERAL (SELECT i."scheme" || ':' || i."value" AS "otherId" FROM "PersonIdentifier" i
      WHERE i."personId" = p."id" AND i."scheme" <> 'psephology' ORDER BY i."scheme", i."value" LIMIT 1) id ON true
    WHERE p."mergedIntoId" IS NULL AND (h."id" IS NOT NULL OR el."pollingOn" >= ${today}::date)
      AND EXISTS (SELECT 1 FROM "CandidacyStanding" s JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId"
        WHERE s."candidacyId" = c."id" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${coOperativeIds}::text[]))
    ORDER BY p."sortName", p."id", el."pollingOn"`;
  const stated = await prisma.$queryRaw<Row[]>`
    SELECT p."name", p."slug", NULL AS "partyListId", id."otherId", o."slug" AS "council", COALESCE(a."nameEn", a."nameCy") AS "ward", 'JOINT_BALLOT' AS "kind", h."from"::text AS "from",
      h."jointEndedOn"::text AS "to", NULL AS "localParty", true AS "isPublic", h."sources" -> 0 ->> 'url' AS "url"
    FROM "OfficeHolding" h JOIN "Person" p ON p."id" = h."personId" JOIN "Post" po ON po."id" = h."postId" LEFT JOIN "Area" a ON a."id" = po."areaId"
    LEFT JOIN "Organisation" o ON o."id" = po."organisationId" AND o."kind" = 'COUNCIL'
    LEFT JOIN LATERAL (SELECT i."scheme" || ':' || i."value" AS "otherId" FROM "PersonIdentifier" i
      WHERE i."personId" = p."id" AND i."scheme" <> 'psephology' ORDER BY i."scheme", i."value" LIMIT 1) id ON true
    WHERE p."mergedIntoId" IS NULL AND h."from" <= ${today}::date AND (h."to" IS NULL OR h."to" > ${today}::date) AND ${isStatedJointSql(Prisma.sql`${today}::date`)}
    ORDER BY p."sortName", p."id", h."from"`;
  return [...recorded, ...joint, ...stated].map((row) => ({
    name: row.name,
    external_id: row.partyListId ?? row.otherId ?? `person:${row.slug}`,
    council: row.council ?? '',
    ward: row.ward ?? '',
    endorsement_kind: row.kind,
    decided_on: row.from ?? '',
    local_party: row.localParty ?? '',
    ended_on: row.to ?? '',
    // What stays internal has a source that nobody may make it public by.
    public_source: row.isPublic ? (row.url ?? '') : '',
    // A supported person is public by a source or by their consent (R16).
    consent: row.kind === 'SUPPORTED' && row.isPublic && row.url === null ? 't' : '',
  }));
}
