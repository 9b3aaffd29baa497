import type { WhatFollows } from '../editorial/what-follows.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** What a text or id of a party means, as ids of organisations. Both null: no party. */
export type Meaning = Readonly<{ principalId: string | null; adjunctId: string | null }>;

/** The parties it names. */
export function partiesIn({ principalId, adjunctId }: Meaning): string[] {
  return [principalId, adjunctId].filter((id) => id !== null);
}

/**
 * Gives what lists and files of terms said with an alias its meaning, so that the record is as if that had been known when they came. `asked` are the
 * patches of the questions about terms. `rows`: how many rows of the newest lists waited for it.
 */
export type ApplyToStatements = (
  tx: Prisma.TransactionClient,
  aliasId: string,
  meaning: Meaning,
  asked: readonly Prisma.JsonValue[],
) => Promise<WhatFollows & { readonly rows: number }>;
