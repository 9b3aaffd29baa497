import type { WhatFollows } from '../editorial/what-follows.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Writes what follows, by what sources say, from results that an editor confirmed. Called when the offices are written. */
export type FollowResults = (
  tx: Prisma.TransactionClient,
  ballotIds: readonly string[],
) => Promise<WhatFollows>;
