import type { WhatFollows } from '../editorial/what-follows.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** A term that an import proposed, and the office that an editor took for it. */
export type AcceptedTerm = Readonly<{
  patch: Prisma.JsonValue;
  personId: string;
  postId: string;
  from: Date;
}>;

/**
 * Gives those whose offices were accepted the parties that their files name for the time, and the offices the joint label where it is one. Called when the
 * offices are written.
 */
export type ApplyAcceptedTerms = (
  tx: Prisma.TransactionClient,
  terms: readonly AcceptedTerm[],
) => Promise<WhatFollows>;
