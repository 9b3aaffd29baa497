import { newId } from '../../db/new-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A text or id of a party as some source writes it, and what it means. */
export type AliasClaim = Readonly<{
  line: number;
  scheme: 'party-id' | 'party-description';
  value: string;
  /** Ids of organisations. Null principal: no party, or nobody can say. */
  principalId: string | null;
  adjunctId: string | null;
  /** Whether the meaning is known: else an editor is asked (R12). */
  isKnown: boolean;
}>;

/** Keeps aliases that the record does not have; one that it has stays as it is. Says which are new, by scheme and value. */
export async function linkPartyAliases(
  writer: ImportWriter,
  claims: readonly AliasClaim[],
): Promise<(claim: Pick<AliasClaim, 'scheme' | 'value'>) => boolean> {
  const known = await writer.tx.partyAlias.findMany({
    where: { value: { in: claims.map(({ value }) => value) } },
  });
  const keyOf = ({ scheme, value }: Readonly<{ scheme: string; value: string }>) => `${scheme} ${value}`;
  const there = new Set(known.map(keyOf));
  const made = new Set<string>();
  for (const [key, alike] of Map.groupBy(claims, keyOf)) {
    const [first] = alike;
    if (!first || there.has(key)) continue;
    const { scheme, value, principalId, adjunctId } = first;
    // Two parties with one description: the text alone does not say which.
    const isReviewed = alike.every(
      (claim) => claim.isKnown && claim.principalId === principalId && claim.adjunctId === adjunctId,
    );
    const id = newId();
    const meaning = isReviewed ? { principalId, adjunctId } : { principalId: null, adjunctId: null };
    writer.create('PartyAlias', { id, scheme, value, isReviewed, ...meaning });
    made.add(key);
    if (!isReviewed)
      writer.propose({
        kind: 'PARTY_ALIAS',
        key: `PARTY_ALIAS ${key}`,
        recordType: 'PartyAlias',
        recordId: id,
        patch: { scheme, value },
      });
  }
  return (claim) => made.has(keyOf(claim));
}
