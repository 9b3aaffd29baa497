import type { Prisma } from '../../generated/prisma/client.ts';
import type { Standing } from './reconcile-parties.ts';

/** Parties by their ids; the empty text for none. Undefined: nobody can say. */
export type Parties = ReadonlySet<string> | undefined;

/**
 * Whether of two of one name each is known in parties, and in none that the other is: then the name says too little where a place has several seats and
 * many who stand for them (docs/decisions/0026).
 */
export function isOtherParty(one: Parties, other: Parties): boolean {
  return one !== undefined && other !== undefined && one.isDisjointFrom(other);
}

/** Whether both are known in one party. Only then is whoever stood and was not elected the councillor of whom lists of after the poll tell. */
export function isSameParty(one: Parties, other: Parties): boolean {
  return one !== undefined && other !== undefined && !one.isDisjointFrom(other);
}

/** The parties that a ballot paper or a list says somebody is of. */
export function partiesOf({ principalId, adjunctId, isUnknown }: Standing): Parties {
  if (isUnknown) return undefined;
  return new Set(principalId === null ? [''] : [principalId, ...(adjunctId === null ? [] : [adjunctId])]);
}

/** The parties that some people are known in, by their memberships, ballot papers and lists. One statement, none for nobody. */
export async function loadParties(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ personId: string; party: string }[]>`
    SELECT m."personId", m."organisationId"::text AS "party" FROM "Membership" m JOIN "Organisation" o ON o."id" = m."organisationId" AND o."kind" = 'PARTY'
    WHERE m."personId" = ANY (${personIds}::uuid[])
    UNION
    SELECT c."personId", COALESCE(s."partyId"::text, '') FROM "Candidacy" c LEFT JOIN "CandidacyStanding" s ON s."candidacyId" = c."id"
    WHERE c."personId" = ANY (${personIds}::uuid[]) AND (s."partyId" IS NOT NULL OR NOT EXISTS (SELECT FROM "CandidacyAlias" w WHERE w."candidacyId" = c."id"))
    UNION
    SELECT d."personId", '' FROM "ListedDay" d WHERE d."personId" = ANY (${personIds}::uuid[]) AND d."isNoParty"`;
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([id, own]) => [
      id,
      new Set(own.map(({ party }) => party)),
    ]),
  );
}
