import type { PersonIdentifierClaim, PersonScheme } from './claims.ts';

/** Schemes in which one person has one id, so that two ids are two people. */
const SINGLE_ID_SCHEMES: ReadonlySet<PersonScheme> = new Set<PersonScheme>([
  'mnis',
  'democracy-club',
  'wikidata',
  'party-list',
]);

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
