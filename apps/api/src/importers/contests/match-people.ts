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
}>;

/**
 * Who a row is about. Ids decide, in the order the row gives them. Beside them one thing counts: in a contest for a single seat, where a
 * party has one candidate, somebody of the same name and party is the same candidate. A name alone never matches (R12).
 */
export function matchPerson(
  { person: { identifiers }, nameAsPrinted, person }: CandidacyClaim,
  people: KnownPeople,
  place: ContestPlace,
): Match {
  // The first id decides; another one only speaks for somebody whom the rest of the row does not contradict.
  const found = identifiers
    .map((identifier) => people.byIdentifier(identifier))
    .filter((row, position) => row !== null && (position === 0 || isCompatible(identifiers, row.identifiers)))
    .filter((row) => row !== null);
  const isStanding = found.some(({ id }) => place.candidacies.some(({ personId }) => personId === id));
  const names = new Set([foldName(nameAsPrinted), foldName(person.name.name)]);
  const inContest = isStanding ? null : findInContest(names, people, place);
  if (
    inContest &&
    [identifiers, ...found.map((row) => row.identifiers)].every((ids) =>
      isCompatible(ids, inContest.identifiers),
    )
  )
    found.push(inContest);
  const [first = null, ...others] = [...new Map(found.map((row) => [row.id, row])).values()];
  return { person: first, others };
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

function findInContest(
  names: ReadonlySet<string>,
  people: KnownPeople,
  { isSingleSeat, candidacies, standing }: ContestPlace,
): PersonRow | null {
  if (!isSingleSeat || standing.isUnknown) return null;
  const ofParty = candidacies.filter(({ principalId }) => principalId === standing.principalId);
  const found = ofParty.filter(({ personId, nameAsPrinted }) =>
    [people.byId(personId)?.name, nameAsPrinted].some((name) => name && names.has(foldName(name))),
  );
  return found.length === 1 ? people.byId(found[0]?.personId ?? '') : null;
}
