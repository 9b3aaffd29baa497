import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Facts about a row, each as a condition: under the joint label, officially endorsed, publicly supported. */
type Endorsed = Readonly<{ isJoint: Prisma.Sql; isOfficial: Prisma.Sql; isSupported: Prisma.Sql }>;

/**
 * Whether a row counts as one of these. Each is endorsed in one way at most, the first that holds: who stood jointly and is supported besides
 * is JOINT_BALLOT and no other, so that the counts of the sets add up. Prisma is asked the same by `endorsedAs`, and `holdingFacts` says it of a row.
 */
export function countsAs(
  filters: readonly EndorsementFilter[],
  { isJoint, isOfficial, isSupported }: Endorsed,
): Prisma.Sql {
  if (filters.includes('ANYONE')) return Prisma.sql`TRUE`;
  const isAsked = (filter: EndorsementFilter) =>
    filters.includes(filter) ? Prisma.sql`TRUE` : Prisma.sql`FALSE`;
  return Prisma.sql`(CASE WHEN ${isJoint} THEN ${isAsked('JOINT_BALLOT')} WHEN ${isOfficial} THEN ${isAsked('OFFICIAL_NO_LABEL')}
    WHEN ${isSupported} THEN ${isAsked('SUPPORTED')} ELSE FALSE END)`;
}

/** Endorsements of these kinds that readers may know of, SUPPORTED only where public (R16), on an endorsement named `e`. */
export function publicEndorsement(filters: readonly EndorsementFilter[]): Prisma.Sql {
  const kinds = [
    ...(filters.includes('OFFICIAL_NO_LABEL') ? [Prisma.sql`e."kind" = 'OFFICIAL_NO_LABEL'`] : []),
    ...(filters.includes('SUPPORTED') ? [Prisma.sql`(e."kind" = 'SUPPORTED' AND e."isPublic")`] : []),
  ];
  return kinds.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(kinds, ' OR ')})`;
}
