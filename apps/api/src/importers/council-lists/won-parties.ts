import type { Prisma } from '../../generated/prisma/client.ts';
import type { SourceKind } from '@wheatsheaf/schema/vocabulary/source-kind.ts';
import type { ListedParty, PartyTerm } from './derive-parties.ts';

/** For whom somebody was elected, as of their first day in the office: `listedOn`. */
export type WonParty = ListedParty & Readonly<{ kind: 'BALLOT'; origin: SourceKind; sources: unknown }>;

/**
 * The polls that some people are in office by, or were, each as a statement of for whom they sat from their first day in that office (R11). Not one whose
 * party nobody can tell, nor one that a corrected result says was lost. One statement.
 */
export function loadWonParties(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<(WonParty & { readonly personId: string })[]> {
  return tx.$queryRaw<(WonParty & { personId: string })[]>`
    SELECT 'BALLOT' AS "kind", won."personId", GREATEST(won."from", e."pollingOn")::text AS "listedOn", won."principalId", won."adjunctId",
      won."principalId" IS NULL AND won."adjunctId" IS NULL AS "isNoParty", COALESCE(f."source", 'DEMOCRACY_CLUB') AS "origin", won."publisher", won."sources"
    FROM (
      SELECT c."id", c."personId", c."ballotId", c."sources", min(h."from") AS "from",
        (SELECT s."partyId" FROM "CandidacyStanding" s WHERE s."candidacyId" = c."id" AND s."place" = 'PRINCIPAL') AS "principalId",
        (SELECT s."partyId" FROM "CandidacyStanding" s WHERE s."candidacyId" = c."id" AND s."place" = 'ADJUNCT' ORDER BY 1 LIMIT 1) AS "adjunctId",
        COALESCE((SELECT min(credit ->> 'publisher') FROM jsonb_array_elements(c."sources") AS credit), '') AS "publisher",
        COALESCE(c."partyName", c."description") IS NOT NULL AND NOT EXISTS (SELECT FROM "CandidacyAlias" w WHERE w."candidacyId" = c."id") AS "isTold"
      FROM "Candidacy" c JOIN "OfficeHolding" h ON h."candidacyId" = c."id" AND h."personId" = c."personId"
      WHERE c."personId" = ANY (${[...personIds]}::uuid[]) AND c."isElected" IS NOT FALSE
      GROUP BY c."id"
    ) won JOIN "Ballot" b ON b."id" = won."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'Candidacy' AND f."recordId" = won."id" AND f."field" = 'standing' AND f."source" <> 'EDITOR'
    WHERE won."principalId" IS NOT NULL OR won."adjunctId" IS NOT NULL OR won."isTold"
    ORDER BY 3, won."id"`;
}

/** Whether a poll was won under another principal party than one they were in, or under none. `organisationId` null: they were in no party. */
export function isOtherParty({ principalId, isNoParty }: WonParty, organisationId: string | null): boolean {
  return isNoParty ? organisationId !== null : principalId !== null && principalId !== organisationId;
}

/** Whether somebody won under another party, or under none, amid a time that a file of terms has them in one. */
export function isWonAmid(win: WonParty, { principalId, isNoParty, from, to }: PartyTerm): boolean {
  const isWithin = from < win.listedOn && (to === null || win.listedOn < to);
  return isWithin && (principalId !== null || isNoParty) && isOtherParty(win, principalId);
}
