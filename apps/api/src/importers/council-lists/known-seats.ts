import type { Prisma } from '../../generated/prisma/client.ts';
import type { HoldingEndReason, HoldingStartReason } from '../../generated/prisma/enums.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { FilledSpell } from './seat-room.ts';

/** An office at a ward's post, as it was read. */
export type HeldSeat = ReadRow &
  Readonly<{
    version: number;
    postId: string;
    personId: string;
    from: string;
    to: string | null;
    isStartKnown: boolean;
    startReason: HoldingStartReason;
    endReason: HoldingEndReason | null;
    candidacyId: string | null;
  }>;

/** The same, with who says what of it. */
export type KnownSeat = HeldSeat &
  Readonly<{
    /** Polling day of the election it follows from. Null where that is not known. */
    wonOn: string | null;
    /** First day on which a list has them in it, or on which a council says they came in. Null where no list does. */
    vouchedOn: string | null;
    /** Which of its facts an editor gave, so that a list only proposes another (R12). */
    editorsFields: readonly string[];
    sources: unknown;
  }>;

/** Who has held some posts, and when seats of them stood vacant. Two statements. */
export async function loadKnownSeats(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
): Promise<{ seats: KnownSeat[]; vacancies: (FilledSpell & { readonly postId: string })[] }> {
  const wanted = [...new Set(postIds)];
  const seats = await tx.$queryRaw<KnownSeat[]>`
    SELECT h."id", h."version", h."postId", h."personId", h."from"::text, h."to"::text, h."isStartKnown", h."startReason"::text, h."endReason"::text, h."candidacyId", h."sources",
      e."pollingOn"::text AS "wonOn", f."statedOn"::text AS "vouchedOn",
      ARRAY(SELECT s."field" FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."source" = 'EDITOR') AS "editorsFields"
    FROM "OfficeHolding" h JOIN "Person" p ON p."id" = h."personId"
    LEFT JOIN "Candidacy" c ON c."id" = h."candidacyId" LEFT JOIN "Ballot" b ON b."id" = c."ballotId" LEFT JOIN "Election" e ON e."id" = b."electionId"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from' AND f."source" <> 'EDITOR'
    WHERE h."postId" = ANY (${wanted}::uuid[])`;
  const vacancies = await tx.$queryRaw<(FilledSpell & { postId: string })[]>`
    SELECT "postId", "from"::text, "to"::text, "seats" FROM "Vacancy" WHERE "postId" = ANY (${wanted}::uuid[])`;
  return { seats, vacancies };
}
