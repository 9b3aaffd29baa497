import type { Prisma } from '../../generated/prisma/client.ts';
import type { HoldingEndReason } from '../../generated/prisma/enums.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { FilledSpell } from './seat-room.ts';

/** A holding of a ward's post, as it was read. */
export type KnownSeat = ReadRow &
  Readonly<{
    version: number;
    postId: string;
    personId: string;
    from: string;
    to: string | null;
    isStartKnown: boolean;
    endReason: HoldingEndReason | null;
    candidacyId: string | null;
    sources: unknown;
  }>;

/** Who has held some posts, and when seats of them stood vacant. Two statements. */
export async function loadKnownSeats(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
): Promise<{ seats: KnownSeat[]; vacancies: (FilledSpell & { readonly postId: string })[] }> {
  const wanted = [...new Set(postIds)];
  const seats = await tx.$queryRaw<KnownSeat[]>`
    SELECT h."id", h."version", h."postId", h."personId", h."from"::text, h."to"::text, h."isStartKnown", h."endReason"::text, h."candidacyId", h."sources"
    FROM "OfficeHolding" h JOIN "Person" p ON p."id" = h."personId" WHERE h."postId" = ANY (${wanted}::uuid[])`;
  const vacancies = await tx.$queryRaw<(FilledSpell & { postId: string })[]>`
    SELECT "postId", "from"::text, "to"::text, "seats" FROM "Vacancy" WHERE "postId" = ANY (${wanted}::uuid[])`;
  return { seats, vacancies };
}
