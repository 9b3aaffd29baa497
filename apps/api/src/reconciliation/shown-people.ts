import { REMOVED_NAME } from '../erasure/removed-name.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Of those who are hidden or unnamed no side tells: their seat is no difference, and no list may name them again (R18). `p` is the person. */
export const isShownSql = Prisma.sql`p."hiddenAt" IS NULL AND p."name" <> ${REMOVED_NAME}`;
