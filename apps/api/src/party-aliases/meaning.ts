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

/**
 * Of the candidacies that wait for an alias, those whose own words say two parties of which its meaning is one alone: with what they mean, or null where another
 * question about them is open.
 */
export type FindSaidByWords = (
  tx: Prisma.TransactionClient,
  aliasId: string,
  meaning: Meaning,
) => Promise<ReadonlyMap<string, Meaning | null>>;

/** How what importers keep follows from the meaning of an alias. */
export type AliasAppliers = Readonly<{ toStatements: ApplyToStatements; findSaidByWords: FindSaidByWords }>;
