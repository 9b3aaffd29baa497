import { foldName } from '../names/fold-name.ts';
import type { CandidacyClaim, PersonIdentifierClaim } from './claims.ts';
import type { CandidacyRow } from './load-candidacies.ts';
import type { KnownPeople, PersonRow } from './load-people.ts';
import { isCompatible } from './compatible-ids.ts';
import { findMeant } from './one-claimant.ts';
import { takeForOne } from './one-person.ts';
import type { Standing } from './reconcile-parties.ts';

export type Match = Readonly<{
  /** Null: nobody in the record, or more than one of whom nothing says which. */
  person: PersonRow | null;
  /** Others who by this row are the same person, to be merged into the first; without one, into the first of them. */
  others: readonly PersonRow[];
}>;

/** Where a row's contest stands, for matching within it. */
export type ContestPlace = Readonly<{
  isSingleSeat: boolean;
  candidacies: readonly CandidacyRow[];
  standing: Standing;
  /** Whoever of the row's name holds in the record what the row won, from that day on, or sits there at about that time. */
  holderIds: readonly string[];
  /** Whoever of the row's name the Party's list stands by there. */
  endorsedIds: readonly string[];
}>;

/**
 * Whom the rows of a batch are about. Ids decide, in the order a row gives them. Beside them one thing counts: in a contest for a single
 * seat, where a party has one candidate, somebody of the same name and party is the same candidate, unless two rows say so of the same
 * person; and so is a winner of the name of who holds that seat from that day on, unless several rows have that name (`findMeant`). A name alone never matches (R12).
 */
export function matchPeople(
  rows: readonly Readonly<{ claim: CandidacyClaim; place: ContestPlace }>[],
  people: KnownPeople,
): Match[] {
  const found = rows.map(({ claim: { person } }) => findByIds(person.identifiers, people));
  const rivals = rows.map((row, index) => findInContest(row.claim, found[index] ?? [], people, row.place));
  const claimedTwice = new Set(
    rivals.filter((rival, index) => rival !== null && rivals.indexOf(rival) !== index),
  );
  const meant = findMeant(
    rows.map(({ claim, place: { holderIds, endorsedIds } }) => ({ claim, holderIds, endorsedIds })),
    (index, personId) => found[index]?.some(({ id }) => id === personId) === true,
  );
  return rows.map((row, index): Match => {
    const rival = rivals[index] ?? null;
    const inContest = rival === null || claimedTwice.has(rival) ? [] : [rival];
    const told = distinct([...(found[index] ?? []), ...inContest]);
    const holders = findHolders(row.claim, meant[index] ?? [], told, people);
    const [person = null, ...others] = distinct([...told, ...holders]);
    const isUnclear = told.length === 0 && holders.length > 1;
    return isUnclear ? { person: null, others: holders } : { person, others };
  });
}

/** The first id decides; another one only speaks for somebody whom the rest of the row does not contradict. */
function findByIds(identifiers: readonly PersonIdentifierClaim[], people: KnownPeople): PersonRow[] {
  return identifiers
    .map((identifier) => people.byIdentifier(identifier))
    .filter((row, position) => row !== null && (position === 0 || isCompatible(identifiers, row.identifiers)))
    .filter((row) => row !== null);
}

function distinct(rows: readonly PersonRow[]): PersonRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function findHolders(
  { person }: CandidacyClaim,
  holderIds: readonly string[],
  told: readonly PersonRow[],
  people: KnownPeople,
): readonly PersonRow[] {
  const holders = holderIds.flatMap((id) => people.byId(id) ?? []);
  const ids = [...person.identifiers, ...told.flatMap((row) => row.identifiers)];
  return takeForOne(ids, null, holders);
}

function findInContest(
  { person, nameAsPrinted }: CandidacyClaim,
  found: readonly PersonRow[],
  people: KnownPeople,
  { isSingleSeat, candidacies, standing }: ContestPlace,
): PersonRow | null {
  const isStanding = found.some(({ id }) => candidacies.some(({ personId }) => personId === id));
  if (!isSingleSeat || standing.isUnknown || isStanding) return null;
  const names = new Set([foldName(nameAsPrinted), foldName(person.name.name)]);
  const namesakes = candidacies
    .filter(({ principalId }) => principalId === standing.principalId)
    .filter((row) =>
      [people.byId(row.personId)?.name, row.nameAsPrinted].some((name) => name && names.has(foldName(name))),
    );
  const rival = namesakes.length === 1 ? people.byId(namesakes[0]?.personId ?? '') : null;
  const ids = [person.identifiers, ...found.map((row) => row.identifiers)];
  return rival !== null && ids.every((present) => isCompatible(present, rival.identifiers)) ? rival : null;
}
