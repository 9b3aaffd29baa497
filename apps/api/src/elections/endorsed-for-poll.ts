import { Prisma } from '../generated/prisma/client.ts';

/**
 * People endorsed for a poll of whom there is neither an application nor a ballot paper yet (R6, R19): endorsed by a local party that covers
 * the council, or a ward that votes, since the last poll there, and still at this one. Rows of `electionId` and `personId`. An
 * endorsement for a candidacy says nothing of another poll, and one from before the last poll was for that.
 * @param elections A condition on `election`.
 */
export function endorsedForPoll(elections: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT election."id" AS "electionId", endorsement."personId"
    FROM "Election" election
    LEFT JOIN "Organisation" body ON body."id" = election."organisationId"
    JOIN "LocalPartyArea" covered
      ON (covered."areaId" = body."areaId" OR EXISTS (
        SELECT 1 FROM "Ballot" ballot
        WHERE ballot."electionId" = election."id" AND ballot."areaId" = covered."areaId" AND NOT ballot."isCancelled"))
      AND (covered."from" IS NULL OR covered."from" <= election."pollingOn")
      AND (covered."to" IS NULL OR covered."to" > election."pollingOn")
    JOIN "Endorsement" endorsement ON endorsement."localPartyId" = covered."localPartyId"
    WHERE ${elections} AND endorsement."candidacyId" IS NULL
      AND endorsement."from" <= election."pollingOn"
      AND (endorsement."to" IS NULL OR endorsement."to" > election."pollingOn")
      AND NOT EXISTS (
        SELECT 1 FROM "Election" earlier
        WHERE earlier."organisationId" = election."organisationId"
          AND earlier."pollingOn" < election."pollingOn" AND earlier."pollingOn" >= endorsement."from")`;
}
