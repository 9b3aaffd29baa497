import type { CandidacyClaim } from './claims.ts';

/** A row with those of the record whom its name in its ward or seat could be about. */
type NamedRow = Readonly<{
  claim: CandidacyClaim;
  /** Who sits there. */
  holderIds: readonly string[];
  /** Whom the Party's list stands by there. */
  endorsedIds: readonly string[];
}>;

/**
 * Of the rows of one contest under one name only one can be about somebody whom the record has there: they are as many people as rows. Who sits there is who
 * won, and of several who won the one with the first id, as `choose-namesake.ts` has it of lists. Among those who lost, or whom the Party's list could mean,
 * nothing says which it is.
 * @param isKnown Whether the ids of a row lead to somebody.
 * @returns By row, whom it may be about.
 */
export function findMeant(
  rows: readonly NamedRow[],
  isKnown: (index: number, personId: string) => boolean,
): string[][] {
  const wanted = rows.flatMap(({ claim, holderIds, endorsedIds }, index) => [
    ...holderIds.map((personId) => ({ index, claim, personId, isHolder: true })),
    ...endorsedIds.map((personId) => ({ index, claim, personId, isHolder: false })),
  ]);
  const meant = rows.map((): string[] => []);
  for (const claimants of Map.groupBy(
    wanted,
    ({ claim, personId }) => `${claim.contestKey} ${personId}`,
  ).values()) {
    const [first, ...more] = claimants;
    const known = claimants.find(({ index, personId }) => isKnown(index, personId));
    const winners = claimants
      .filter(({ claim, isHolder }) => isHolder && claim.isElected === true)
      .toSorted((one, other) => (idOf(one.claim) < idOf(other.claim) ? -1 : 1));
    const chosen = known ?? winners[0] ?? (more.length === 0 ? first : undefined);
    if (chosen) meant[chosen.index]?.push(chosen.personId);
  }
  return meant;
}

function idOf({ person: { identifiers } }: CandidacyClaim): string {
  return identifiers[0]?.value ?? '';
}
