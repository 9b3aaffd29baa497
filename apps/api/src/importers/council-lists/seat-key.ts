import type { PersonClaim } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';
import { foldWords } from '../../language/fold-words.ts';
import { foldWard, readWardName } from '../../reconciliation/ward-name.ts';
import type { Ward } from './reconcile-wards.ts';

/** What makes a row of two lists of one council the same: ward and name, however they are spelt. */
export function seatKey(wardName: string, name: string): string {
  return `${foldWard(wardName)}/${foldName(name)}`.replaceAll(' ', '-');
}

/**
 * Our keys of somebody in a council's ward: the one by which lists and the record find them again, and where the ward's name has small words the one with
 * these. Hashes of that are kept of people who asked to be left out (R18), in files that outlive this code.
 */
export function personKeys(councilSlug: string, wardName: string, name: string): readonly string[] {
  const whole = `${foldWords(readWardName(wardName))}/${foldName(name)}`.replaceAll(' ', '-');
  return [...new Set([seatKey(wardName, name), whole])].map((key) => `${councilSlug}/${key}`);
}

/** A listed person with our keys among their ids, by which they are found again, and left out where they asked to be (R18). */
export function identify(person: PersonClaim, { council, name }: Ward): PersonClaim {
  const keys = personKeys(council.slug, name, person.name.name);
  const own = keys.map((value) => ({ scheme: 'council-list', value }) as const);
  return { ...person, identifiers: [...person.identifiers, ...own] };
}
