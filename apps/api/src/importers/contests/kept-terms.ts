import { Prisma } from '../../generated/prisma/client.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { RecordSource } from '../writing/record-source.ts';

/** A time in a seat as a file states it, whatever days its office has by other sources; half-open. */
export type KeptTerm = Readonly<{
  from: string;
  to: string | null;
  origin: RecordSource['origin'];
  publisher: string;
}>;

/** What begins the name under which an MP's office keeps a term. */
const FIELD = 'sat ';

/** The terms that the office `h` of the post `po` keeps, the earliest first. Null where it keeps none. */
export const KEPT_TERMS = Prisma.sql`CASE WHEN po."role" = 'MP' THEN (
  SELECT jsonb_agg(jsonb_build_object('from', split_part(k."field", ' ', 2), 'to', k."statedOn", 'origin', k."source", 'publisher', k."externalId") ORDER BY k."field")
  FROM "FieldSource" k WHERE k."recordType" = 'OfficeHolding' AND k."recordId" = h."id" AND k."field" LIKE ${`${FIELD}%`}) END`;

/** Keeps a term with the office that it is taken for. */
export function keepTerm(
  writer: ImportWriter,
  holdingId: string,
  { from, to, origin, publisher }: KeptTerm,
): void {
  writer.hold('OfficeHolding', holdingId, `${FIELD}${from} ${publisher}`, {
    origin,
    externalId: publisher,
    statedOn: to,
  });
}
