import type { EndorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Endorsements of these kinds that readers may know of, SUPPORTED only where public (R16), on an endorsement named `e`. */
export function publicEndorsement(filters: readonly EndorsementFilter[]): Prisma.Sql {
  const kinds = [
    ...(filters.includes('OFFICIAL_NO_LABEL') ? [Prisma.sql`e."kind" = 'OFFICIAL_NO_LABEL'`] : []),
    ...(filters.includes('SUPPORTED') ? [Prisma.sql`(e."kind" = 'SUPPORTED' AND e."isPublic")`] : []),
  ];
  return kinds.length === 0 ? Prisma.sql`FALSE` : Prisma.sql`(${Prisma.join(kinds, ' OR ')})`;
}
