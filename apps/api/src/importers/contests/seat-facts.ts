import { Prisma } from '../../generated/prisma/client.ts';
import type { ReadRow } from '../writing/import-writer.ts';

/** What tells how far an import may change somebody's time in a seat. */
export type SeatFacts = Readonly<{
  role: string;
  startReason: string;
  endReason: string | null;
  /** The candidacy that won it. Null where none did, or it is not known. */
  candidacyId: string | null;
  /** Which of its facts an editor gave in place of an import's. */
  editorsFields: readonly string[];
  /** Whether no candidacy won it and an editor made it or had a hand in it. */
  isEditors: boolean;
  /** The day that a source states for the end. Null where `to` only follows from the dissolution or from who came next. */
  endToldOn: string | null;
}>;

/** Somebody's time in a seat, days as YYYY-MM-DD. */
export type MpSeat = ReadRow &
  SeatFacts &
  Readonly<{ personId: string; postId: string; from: string; to: string | null }>;

/** The columns of `SeatFacts`, of the holding `h` and its post `po`. */
export const SEAT_FACTS = Prisma.sql`po."role"::text, h."startReason"::text, h."endReason"::text, h."candidacyId",
  ARRAY(SELECT s."field" FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."source" = 'EDITOR') AS "editorsFields",
  (h."candidacyId" IS NULL AND EXISTS (SELECT FROM "Revision" r JOIN "ChangeSet" c ON c."id" = r."changeSetId"
    WHERE r."recordType" = 'OfficeHolding' AND r."recordId" = h."id" AND c."channel" <> 'import')) AS "isEditors",
  (SELECT s."statedOn"::text FROM "FieldSource" s WHERE s."recordType" = 'OfficeHolding' AND s."recordId" = h."id" AND s."field" = 'to') AS "endToldOn"`;

/** Whether an editor said until when somebody held a seat, or that it goes on. */
export function isEndEditors({ editorsFields, isEditors }: SeatFacts): boolean {
  return isEditors || editorsFields.includes('to');
}

/** Whether a seat is held on any day of a time. */
export function overlaps(
  seat: Readonly<{ from: string; to: string | null }>,
  { from, to }: Readonly<{ from: string; to: string | null }>,
): boolean {
  return (seat.to === null || seat.to > from) && (to === null || seat.from < to);
}
