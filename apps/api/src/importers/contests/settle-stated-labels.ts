import { coOperativeParty, labour } from '../../elections/parties-sql.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

/** Whose offices are looked at, and those of whomever else in some posts. */
type Scope = Readonly<{ personIds?: readonly string[]; postIds?: readonly string[] }>;

type Office = ReadRow &
  Readonly<{
    version: number;
    personId: string;
    postId: string;
    isStatedJoint: boolean;
    /** Whether a list or a term that is kept says so of an office of theirs there, or it is known already of one. */
    isKnown: boolean;
    canBeStated: boolean;
  }>;

/**
 * Notes of offices that a term or a list states the joint label for their holders, whether or not a candidacy is linked, in whose place it is read: so
 * the order of files does not matter. It is of no office in whose time they never sat for both parties: whom they sat for, from when and until when,
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
    SELECT h."id", h."version", h."personId", h."postId", h."isStatedJoint",
      EXISTS (SELECT FROM "OfficeHolding" o WHERE o."personId" = h."personId" AND o."postId" = h."postId" AND o."isStatedJoint")
      OR EXISTS (SELECT FROM "ListedDay" d WHERE d."personId" = h."personId" AND d."postId" = h."postId" AND d."adjunctId" IN (${coOperativeParty}))
      OR EXISTS (SELECT FROM "PartyTerm" t WHERE t."personId" = h."personId" AND t."postId" = h."postId" AND t."adjunctId" IN (${coOperativeParty})) AS "isKnown",
      EXISTS (
        SELECT FROM "Membership" c JOIN "Membership" l ON l."personId" = c."personId" AND l."role" = 'MEMBER' AND l."organisationId" IN (${labour})
        WHERE c."personId" = h."personId" AND c."role" = 'MEMBER' AND c."organisationId" IN (${coOperativeParty})
          AND NOT isempty(daterange(c."from", c."to") * daterange(l."from", l."to") * daterange(h."from", h."to"))) AS "canBeStated"
    FROM "OfficeHolding" h
    WHERE h."personId" = ANY (${[...new Set(personIds)]}::uuid[]) OR h."postId" = ANY (${[...new Set(postIds)]}::uuid[])`;
  for (const { canBeStated, isKnown, ...office } of offices) {
    const isStatedJoint = canBeStated && isKnown;
    if (isStatedJoint === office.isStatedJoint) continue;
    writer.change('OfficeHolding', office, { isStatedJoint });
    settled.add(office.personId);
  }
  await writer.flush();
  return settled;
}
