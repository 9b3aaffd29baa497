import type { PersonClaim } from '../contests/claims.ts';
import { foldName } from '../names/fold-name.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import type { Ward } from './reconcile-wards.ts';

/** What makes a row of two lists of one council the same: ward and name, however they are spelt. */
export function seatKey(wardName: string, name: string): string {
  return `${foldWard(wardName)}/${foldName(name)}`.replaceAll(' ', '-');
}

/** A listed person with a key of ours among their ids, by which they are found again, and left out where they asked to be (R18). */
export function identify(person: PersonClaim, { council, name }: Ward): PersonClaim {
  const value = `${council.slug}/${seatKey(name, person.name.name)}`;
  return { ...person, identifiers: [...person.identifiers, { scheme: 'council-list', value }] };
}
