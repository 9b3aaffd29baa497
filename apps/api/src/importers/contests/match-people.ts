import { foldName } from '../names/fold-name.ts';
import type { CandidacyClaim, PersonIdentifierClaim, PersonScheme } from './claims.ts';
import type { CandidacyRow } from './load-candidacies.ts';
import type { KnownPeople, PersonRow } from './load-people.ts';
import type { Standing } from './reconcile-parties.ts';

/** Schemes in which one person has one id, so that two ids are two people. */
const SINGLE_ID_SCHEMES: ReadonlySet<PersonScheme> = new Set<PersonScheme>([
  'mnis',
  'democracy-club',
  'wikidata',
  'party-list',
]);

export type Match = Readonly<{
  /** Null: nobody in the record. */
  person: PersonRow | null;
  /** Others who by this row are the same person, to be merged into the first. */
  others: readonly PersonRow[];
}>;

/** Where a row's contest stands, for matching within it. */
export type ContestPlace = Readonly<{
  isSingleSeat: boolean;
  candidacies: readonly CandidacyRow[];
  standing: Standing;
  /** Somebody of the row's name who in the record holds what the row won, from that day on. */
  holderId: string | null;
}>;

/**
 * Whom the rows of a batch are about. Ids decide, in the order a row gives them. Beside them one thing counts: in a contest for a single
 * seat, where a party has one candidate, somebody of the same name and party is the same candidate, unless two rows say so of the same
 * person; and so is a winner of the name of who holds that seat from that day on. A name alone never matches (R12).
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
  return rows.map((row, index): Match => {
    const rival = rivals[index] ?? null;
    const holder = findHolderOfSeat(row, found[index] ?? [], people);
    const inContest = rival === null || claimedTwice.has(rival) ? [] : [rival];
    const all = [...(found[index] ?? []), ...inContest, ...(holder === null ? [] : [holder])];
    const [person = null, ...others] = [...new Map(all.map((entry) => [entry.id, entry])).values()];
    return { person, others };
  });
}

/** The first id decides; another one only speaks for somebody whom the rest of the row does not contradict. */
function findByIds(identifiers: readonly PersonIdentifierClaim[], people: KnownPeople): PersonRow[] {
  return identifiers
    .map((identifier) => people.byIdentifier(identifier))
    .filter((row, position) => row !== null && (position === 0 || isCompatible(identifiers, row.identifiers)))
    .filter((row) => row !== null);
}

/** Whether ids can be of one person with those present: none of them is another value where a person has one. */
export function isCompatible(
  identifiers: readonly PersonIdentifierClaim[],
  present: readonly PersonIdentifierClaim[],
): boolean {
  return identifiers.every(
    ({ scheme, value }) =>
      !SINGLE_ID_SCHEMES.has(scheme) || present.every((own) => own.scheme !== scheme || own.value === value),
  );
}

function findHolderOfSeat(
  { claim: { person }, place: { holderId } }: Readonly<{ claim: CandidacyClaim; place: ContestPlace }>,
  found: readonly PersonRow[],
  people: KnownPeople,
): PersonRow | null {
  const holder = holderId === null ? null : people.byId(holderId);
  const ids = [person.identifiers, ...found.map((row) => row.identifiers)];
  return holder && ids.every((present) => isCompatible(present, holder.identifiers)) ? holder : null;
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
