/** What a text or id of a party means, as ids of organisations. Both null: no party. */
export type Meaning = Readonly<{ principalId: string | null; adjunctId: string | null }>;

/** The parties it names. */
export function partiesIn({ principalId, adjunctId }: Meaning): string[] {
  return [principalId, adjunctId].filter((id) => id !== null);
}
