import type { WhatFollows } from '../editorial/what-follows.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Works out anew, by what sources say, what followed from two people's being one. Called when each has what is theirs again. */
export type FollowSplit = (
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
) => Promise<WhatFollows>;
