import { findDissolution } from '../../elections/general-elections.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import type { ReadRow } from '../writing/import-writer.ts';
import type { CandidacyClaim } from './claims.ts';
import { KEPT_TERMS, type KeptTerm } from './kept-terms.ts';
import { SEAT_FACTS, type SeatFacts } from './seat-facts.ts';

/** A holding of a post, with the name of its holder. */
export type HeldSeat = ReadRow &
  SeatFacts & {
    readonly postId: string;
    readonly personId: string;
    readonly name: string;
    readonly from: string;
    readonly to: string | null;
    /** False where `from` is only the first day on which a list names them. */
    readonly isStartKnown: boolean;
    /** Who said since when, where it is noted, and the first day of which it is known. */
    readonly heldBy: string | null;
    readonly vouchedOn: string | null;
    /** The newest list of the body that has them in office. Null where none does. */
    readonly listedOn: string | null;
    /** Credits of the candidacy that won it. */
    readonly wonBy?: unknown;
    sources: unknown;
    /** The terms that files state of an MP's office. */
    keptTerms?: readonly KeptTerm[] | null;
  };

/** Who has held some posts, and when. One statement, none where there are no posts. */
export async function loadHeldSeats(
  tx: Prisma.TransactionClient,
  postIds: readonly string[],
): Promise<HeldSeat[]> {
  if (postIds.length === 0) return [];
  return tx.$queryRaw<HeldSeat[]>`
    SELECT h."id", h."version", h."postId", h."personId", p."name", h."from"::text, h."to"::text, h."isStartKnown", h."sources",
      (SELECT c."sources" FROM "Candidacy" c WHERE c."id" = h."candidacyId") AS "wonBy", f."source" AS "heldBy", f."statedOn"::text AS "vouchedOn",
      (SELECT max(e."listedOn")::text FROM "CouncilListEntry" e WHERE e."personId" = h."personId" AND e."organisationId" = po."organisationId" AND e."kind" <> 'PARTY') AS "listedOn",
      ${KEPT_TERMS} AS "keptTerms", ${SEAT_FACTS}
    FROM "OfficeHolding" h JOIN "Person" p ON p."id" = h."personId" JOIN "Post" po ON po."id" = h."postId"
    LEFT JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from'
    WHERE h."postId" = ANY (${[...new Set(postIds)]}::uuid[]) AND p."mergedIntoId" IS NULL`;
}

/** The one person among the holders of a seat at one time who has one of these names: that is more than a name alone (R12). */
export function findNamesake(held: readonly HeldSeat[], names: readonly string[]): string | null {
  const folded = new Set(names.map(foldName));
  const ids = new Set(held.filter(({ name }) => folded.has(foldName(name))).map(({ personId }) => personId));
  const [only] = ids;
  return only !== undefined && ids.size === 1 ? only : null;
}

/** The same of who holds a seat from the day of a poll; an MP's from any day of that parliament, for a file of terms may count from another. */
export function findNamesakesFrom(
  held: readonly HeldSeat[],
  { nameAsPrinted, person }: Pick<CandidacyClaim, 'nameAsPrinted' | 'person'>,
  postId: string | null,
  pollingOn: string,
): string[] {
  const dissolvedOn = findDissolution(pollingOn);
  const isFromPoll = ({ role, from }: HeldSeat) =>
    role === 'MP' ? from >= pollingOn && (dissolvedOn === null || from < dissolvedOn) : from === pollingOn;
  const there = held.filter((seat) => seat.postId === postId && isFromPoll(seat));
  return [findNamesake(there, [nameAsPrinted, person.name.name])].filter((id) => id !== null);
}
