import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { PersonClaim, PersonIdentifierClaim } from './claims.ts';

/** Keys of ours, made of what a file says of a person: of no use in an address, and with a party or the name once more in them. */
const OWN_KEYS: ReadonlySet<PersonIdentifierClaim['scheme']> = new Set(['psephology', 'council-list']);

/** Of one name in one place there are hardly more. */
const MOST_ALIKE = 9;

/** Slugs for a person, the best first: namesakes get their id at the source behind the name, or without one the place where they stood or sit. */
export function personSlugs({
  claim: { name, identifiers },
  place = '',
}: Readonly<{ claim: Pick<PersonClaim, 'name' | 'identifiers'>; place?: string }>): string[] {
  const bare = makeSlug(name.name);
  const own = bare.ok ? bare.value : 'person';
  const [first] = identifiers;
  const isOwnKey = first === undefined || OWN_KEYS.has(first.scheme);
  const numbers = Array.from({ length: MOST_ALIKE - 1 }, (_, index) => String(index + 2));
  const endings = isOwnKey ? ['', ...numbers].map((number) => `${place} ${number}`) : [first.value];
  const longer = endings.flatMap((ending) => {
    const slug = makeSlug(`${own} ${ending}`);
    return slug.ok ? [slug.value] : [];
  });
  return [...new Set([own, ...longer])];
}
