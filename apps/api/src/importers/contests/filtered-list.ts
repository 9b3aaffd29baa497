import { foldName } from '../names/fold-name.ts';

/** Somebody on a list of candidates, by what a site lets its exports be filtered by. */
export type ListedCandidate = Readonly<{
  name: string;
  partyName: string | null;
  /** Null until declared. */
  isElected: boolean | null;
}>;

/** What tells that a list shows only some of the candidates. */
export type FilterSign = 'PARTY' | 'ELECTED' | 'NAME' | 'MANY';

/** Shorter words are in many names. */
const LEAST_LETTERS = 3;
/** Of more than one who is missing, the part of all candidates from which on they are too many to have withdrawn. */
const TOO_MANY = 1 / 5;

/** How many candidates a ballot gained and lost from one list to the next, and whether both are of after the close of nominations. */
export type Exchange = Readonly<{ gained: number; lost: number; areBothFinal: boolean }>;

/**
 * By what the newer of two lists of the same ballots was filtered, as far as whom it keeps and whom it lacks show it. Null where nothing does: then whoever
 * it lacks has withdrawn. One party kept of several; nobody kept but winners, or but losers; a word that all names kept have in them and not all that lack;
 * several lacking, all of parties of which nobody is kept; or more lacking than withdraw. A filter adds nobody: where every ballot that lost somebody gained as many,
 * others were nominated in their place, however many they are; but only once nominations are closed, for until then ballots grow, and a part of a longer list gains,
 * too. E-mail addresses and genders are not looked at (R18): such a filter shows by the number.
 */
export function findFilter(
  kept: readonly ListedCandidate[],
  missing: readonly ListedCandidate[],
  exchanges: readonly Exchange[] = [],
): FilterSign | null {
  if (missing.length === 0) return null;
  const parties = new Set(kept.map(partyOf));
  const isKeptParty = (candidate: ListedCandidate) => parties.has(partyOf(candidate));
  if (parties.size <= 1 && !missing.every(isKeptParty)) return 'PARTY';
  const results = new Set(kept.map(({ isElected }) => isElected));
  if (results.size === 1 && !results.has(null)) return 'ELECTED';
  if (hasOwnWord(kept, missing)) return 'NAME';
  const isReplaced =
    exchanges.length > 0 &&
    exchanges.every(({ gained, lost, areBothFinal }) => lost === 0 || (areBothFinal && lost <= gained));
  if (isReplaced) return null;
  if (missing.length > 1 && !missing.some(isKeptParty)) return 'PARTY';
  const isMany = missing.length > 1 && missing.length > TOO_MANY * (kept.length + missing.length);
  return isMany ? 'MANY' : null;
}

function partyOf({ partyName }: ListedCandidate): string {
  return foldName(partyName ?? '');
}

/** Whether all names of the one list have a word in them that not all of the other have. */
function hasOwnWord(kept: readonly ListedCandidate[], missing: readonly ListedCandidate[]): boolean {
  const names = kept.map(({ name }) => foldName(name));
  const words = names[0]?.split(' ').filter((word) => word.length >= LEAST_LETTERS) ?? [];
  return words.some(
    (word) =>
      names.every((name) => name.includes(word)) &&
      missing.some(({ name }) => !foldName(name).includes(word)),
  );
}

/** What an editor is told of it. */
export const FILTER_SIGNS: Readonly<Record<FilterSign, string>> = {
  PARTY: 'whoever is missing is of other parties',
  ELECTED: 'it has nobody but winners, or nobody but losers',
  NAME: 'all names in it have a word in common',
  MANY: 'more are missing than withdraw',
};
