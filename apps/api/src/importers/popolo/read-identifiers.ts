import type { PersonIdentifierClaim, PersonScheme } from '../contests/claims.ts';
import { findMember } from '../json/json-entries.ts';

/** Schemes as Popolo documents of the United Kingdom call them, and what a value has to look like. */
const SCHEMES: Readonly<Record<string, Readonly<{ scheme: PersonScheme; value: RegExp }>>> = {
  wikidata: { scheme: 'wikidata', value: /^(Q[1-9]\d{0,10})$/ },
  mnis: { scheme: 'mnis', value: /^([1-9]\d{0,5})$/ },
  datadotparl_id: { scheme: 'mnis', value: /^([1-9]\d{0,5})$/ },
  parlparse: { scheme: 'theyworkforyou', value: /^(?:uk\.org\.publicwhip\/person\/)?([1-9]\d{0,9})$/ },
  yournextmp: { scheme: 'democracy-club', value: /^([1-9]\d{0,8})$/ },
};

const OWN_IDS: readonly Readonly<{ scheme: PersonScheme; value: RegExp }>[] = [
  { scheme: 'wikidata', value: /^(Q[1-9]\d{0,10})$/ },
  { scheme: 'theyworkforyou', value: /^uk\.org\.publicwhip\/person\/([1-9]\d{0,9})$/ },
  { scheme: 'everypolitician', value: /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/ },
];

/** The ids of a record known here, its own first; what is not well formed claims nothing. */
export function readIdentifiers(id: string, listed: unknown): PersonIdentifierClaim[] {
  const own = OWN_IDS.flatMap(({ scheme, value }) => claim(scheme, value.exec(id)?.[1]));
  const others = (Array.isArray(listed) ? (listed as unknown[]) : []).flatMap((entry) => {
    const known = SCHEMES[String(findMember(entry, 'scheme'))];
    return known ? claim(known.scheme, known.value.exec(String(findMember(entry, 'identifier')))?.[1]) : [];
  });
  const all = [...own, ...others].map(
    (identifier) => [`${identifier.scheme} ${identifier.value}`, identifier] as const,
  );
  return [...new Map(all).values()];
}

function claim(scheme: PersonScheme, value: string | undefined): PersonIdentifierClaim[] {
  return value === undefined ? [] : [{ scheme, value }];
}
