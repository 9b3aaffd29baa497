import { Prisma } from '../../generated/prisma/client.ts';

/**
 * SQL of what a ballot `b` of an election `e` shares with those beside which nobody may stand on it: two ballots of one election contradict each other. Whoever
 * stands for a council and as its mayor, for two councils, or for a constituency and on a regional list, is one person lawfully. A poll that was held anew is for itself. Sources:
 * Representation of the People Act 1983, Schedule 1, rule 8; Scotland Act 1998, section 5; Government of Wales Act 2006, section 7.
 */
export const ELECTION_KEY = Prisma.sql`(CASE WHEN b."replacedById" IS NOT NULL THEN b."id"::text
  ELSE e."id"::text || COALESCE(substring(b."ballotId" FROM '^[a-z]+[.]([acr])[.]'), substring(e."electionId" FROM '^[a-z]+[.]([acr])[.]'), '') END)`;
