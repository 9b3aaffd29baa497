import type { PersonName } from '../contests/claims.ts';
import { findMember } from '../json/json-entries.ts';
import { joinName, readPrintedName } from '../names/person-name.ts';
import { isSlipped } from '../row-error.ts';

export type PersonWords = Readonly<{
  name: PersonName;
  honorificPrefix: string | null;
  honorificSuffix: string | null;
}>;

/** A name that is a string, or one by language: English goes before Welsh, and any other comes last. Null where there is none. */
function readWords(value: unknown): string | null {
  if (typeof value === 'string') return clean(value);
  if (typeof value !== 'object' || value === null) return null;
  const byLanguage = value as Record<string, unknown>;
  const found = ['lang:en', 'lang:en-gb', 'lang:cy', ...Object.keys(byLanguage)]
    .map((language) => byLanguage[language])
    .find((name) => typeof name === 'string' && clean(name) !== null);
  return typeof found === 'string' ? clean(found) : null;
}

/** What a person is called. Null for an entry without a name, such as the redirect of an id. */
export function readPersonWords(person: unknown): PersonWords | null {
  const main = mainName(findMember(person, 'other_names')) ?? person;
  const [given, family] = ['given_name', 'family_name'].map((part) =>
    readWords(findMember(main, part) ?? findMember(person, part)),
  );
  const name = readWords(findMember(person, 'name'));
  const parts = given && family ? joinName(given, family) : null;
  const read =
    name === null ? (parts ?? readPeer(main)) : parts?.name === name ? parts : readPrintedName(name);
  if (!read) return null;
  return {
    name: read,
    honorificPrefix: readAside(findMember(person, 'honorific_prefix')),
    honorificSuffix: readAside(findMember(person, 'honorific_suffix')),
  };
}

/** Words beside what an entry is about: what slipped there from a field of its own is dropped (R18). */
export function readAside(value: unknown): string | null {
  const words = readWords(value);
  return words === null || isSlipped(words, 'OTHER') ? null : words;
}

/** The name in use last among those of different times, as parlparse writes them; the own one of somebody who became a peer, too. */
function mainName(names: unknown): unknown {
  const mains = (Array.isArray(names) ? (names as unknown[]) : []).filter(
    (name) => findMember(name, 'note') === 'Main',
  );
  const own = mains.filter((name) => findMember(name, 'family_name') !== undefined);
  const end = (name: unknown) => String(findMember(name, 'end_date') ?? '9999');
  return (own.length > 0 ? own : mains).toSorted((a, b) => (end(a) < end(b) ? 1 : -1))[0];
}

/**
 * A peer as parlparse names them, by title and the name or the place of it: Lord Addington, Baroness Morgan of Ely, the Bishop of Durham. The whole
 * place (`lordofname_full`) is no part of what they are called.
 */
function readPeer(main: unknown): PersonName | null {
  const lordName = readWords(findMember(main, 'lordname'));
  const [title, place] = ['honorific_prefix', 'lordofname'].map((part) => readAside(findMember(main, part)));
  if (!lordName && !(title && place)) return null;
  const name = [title, lordName, place && `of ${place}`].filter(Boolean).join(' ');
  return { name, givenName: null, familyName: null, sortName: lordName ?? place ?? name };
}

function clean(value: string): string | null {
  return value.trim().replace(/\s+/g, ' ').slice(0, 200) || null;
}
