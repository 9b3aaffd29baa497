import { Prisma } from '../generated/prisma/client.ts';

/** The condition of `hasOutcome` in election-filter.ts, on a candidacy named `c` and its ballot named `b`. */
export const hasOutcomeSql = Prisma.sql`((NOT b."isCancelled" AND b."replacedById" IS NULL)
    OR EXISTS (SELECT FROM "OfficeHolding" unopposed WHERE unopposed."candidacyId" = c."id" AND unopposed."startReason" = 'UNOPPOSED'))`;
