import type { PrismaClient } from '../generated/prisma/client.ts';
import type { PartyListRow } from './columns.ts';
import { loadJointRows } from './load-joint-rows.ts';
import { namedOnList, type RecordedRow } from './recorded-row.ts';

/**
 * Whom the Party endorses, a row an endorsement, as its own list has them: what is recorded, what the list said of joint ballots, and the other joint ballots of
 * those in office or standing, which are read from the ballot papers, or from the term or list that states the label in their place. Five statements.
 */
export async function loadPartyList(prisma: PrismaClient, today: string): Promise<PartyListRow[]> {
  const recorded = await prisma.$queryRaw<RecordedRow[]>`
    SELECT ${namedOnList}, COALESCE(entry."council", seat."council") AS "council", COALESCE(entry."wardName", seat."ward") AS "ward",
      e."kind"::text, e."from"::text, e."to"::text, lp."slug" AS "localParty", e."isPublic", e."sources" -> 0 ->> 'url' AS "url"
    FROM "Endorsement" e JOIN "Person" p ON p."id" = e."personId" LEFT JOIN "Organisation" lp ON lp."id" = e."localPartyId"
    LEFT JOIN LATERAL (SELECT l."wardName", o."slug" AS "council"
      FROM "CouncilListEntry" l JOIN "Organisation" o ON o."id" = l."organisationId" WHERE l."personId" = p."id" AND l."kind" = 'PARTY'
      ORDER BY l."key" LIKE 'id/%' DESC, l."key" LIMIT 1) entry ON true
    LEFT JOIN LATERAL (SELECT o."slug" AS "council", COALESCE(a."nameEn", a."nameCy") AS "ward"
      FROM "OfficeHolding" h JOIN "Post" po ON po."id" = h."postId" JOIN "Organisation" o ON o."id" = po."organisationId" LEFT JOIN "Area" a ON a."id" = po."areaId"
      WHERE h."personId" = p."id" AND o."kind" = 'COUNCIL' ORDER BY h."from" DESC LIMIT 1) seat ON true
    WHERE p."mergedIntoId" IS NULL ORDER BY p."sortName", p."id", e."from", e."kind"`;
  const joint = await loadJointRows(prisma, today);
  return [...recorded, ...joint].map((row) => ({
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
