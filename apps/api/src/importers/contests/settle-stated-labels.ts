import { coOperativeParty, labour } from '../../elections/parties-sql.ts';
import { DAYS_APART } from '../terms/party-terms.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

/** Whose offices are looked at, and those of whomever else in some posts. */
type Scope = Readonly<{ personIds?: readonly string[]; postIds?: readonly string[] }>;

type Office = ReadRow &
  Readonly<{
    version: number;
    personId: string;
    postId: string;
    isStatedJoint: boolean;
    /** Whether a list or a term that is kept says so in the time of the office or, where none is kept, it is known already of one there. */
    isKnown: boolean;
    canBeStated: boolean;
  }>;

/**
 * Notes of offices that a term or a list states the joint label for their holders, whether or not a candidacy is linked, in whose place it is read: so
 * the order of files does not matter. A list says nothing of an office that began after its day. It is of no office in whose time they never sat for both parties: whom they sat for, from when and until when,
 * the memberships of the same sources say, by source and day (R12). Call it when offices, wins and memberships are written.
 * @returns The people of whom an office changed.
 */
export async function settleStatedLabels(
  writer: ImportWriter,
  { personIds = [], postIds = [] }: Scope,
): Promise<Set<string>> {
  const settled = new Set<string>();
  if (personIds.length + postIds.length === 0) return settled;
  const offices = await writer.tx.$queryRaw<Office[]>`
    WITH office AS (
      SELECT * FROM "OfficeHolding" WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[]) OR "postId" = ANY (${[...new Set(postIds)]}::uuid[])
    ), said AS (
      SELECT "personId", "postId", "listedOn" AS "from", "listedOn" AS "to" FROM "ListedDay"
      WHERE "adjunctId" IN (${coOperativeParty}) AND "personId" IN (SELECT "personId" FROM office)
      UNION ALL
      SELECT "personId", "postId", "from", COALESCE("to", (
          SELECT o."to" FROM office o WHERE o."personId" = t."personId" AND o."postId" = t."postId" AND (o."to" IS NULL OR o."to" > t."from")
            AND o."from" <= t."from" + ${DAYS_APART}::int ORDER BY o."from" LIMIT 1), "from" + ${DAYS_APART + 1}::int) - 1
      FROM "PartyTerm" t WHERE "adjunctId" IN (${coOperativeParty}) AND "personId" IN (SELECT "personId" FROM office)
    )
    SELECT h."id", h."version", h."personId", h."postId", h."isStatedJoint",
      EXISTS (SELECT FROM said WHERE said."personId" = h."personId" AND said."postId" = h."postId" AND said."from" < COALESCE(h."to", 'infinity') AND said."to" >= h."from")
      OR (EXISTS (SELECT FROM "OfficeHolding" o WHERE o."personId" = h."personId" AND o."postId" = h."postId" AND o."isStatedJoint")
        AND NOT EXISTS (SELECT FROM said WHERE said."personId" = h."personId" AND said."postId" = h."postId")) AS "isKnown",
      EXISTS (
        SELECT FROM "Membership" c JOIN "Membership" l ON l."personId" = c."personId" AND l."role" = 'MEMBER' AND l."organisationId" IN (${labour})
        WHERE c."personId" = h."personId" AND c."role" = 'MEMBER' AND c."organisationId" IN (${coOperativeParty})
          AND NOT isempty(daterange(c."from", c."to") * daterange(l."from", l."to") * daterange(h."from", h."to"))) AS "canBeStated"
    FROM office h`;
  for (const { canBeStated, isKnown, ...office } of offices) {
    const isStatedJoint = canBeStated && isKnown;
    if (isStatedJoint === office.isStatedJoint) continue;
    writer.change('OfficeHolding', office, { isStatedJoint });
    settled.add(office.personId);
  }
  await writer.flush();
  return settled;
}
