import type { PersonEntry } from '@wheatsheaf/schema/record/people.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { addContactPoints } from './organisation-rows.ts';
import type { RecordBook } from './record-book.ts';
import { recordId } from './record-id.ts';

/** People with their ids elsewhere, and their places in parties and groups. */
export function addPeople(book: RecordBook, part: RecordPart): void {
  for (const person of part.people ?? []) addPerson(book, part.name, person);

  for (const membership of part.memberships ?? []) {
    const { person, organisation, role = 'MEMBER' } = membership;
    const entry = book.entry(part.name, `membership of "${person}" in "${organisation}"`);
    const from = entry.optionalDate(membership.from);
    const to = entry.optionalDate(membership.to);
    entry.record('Membership', `${person}/${organisation}/${role}/${membership.from ?? ''}`, {
      personId: entry.reference('Person', person, 'person'),
      organisationId: entry.reference('Organisation', organisation, 'organisation'),
      role,
      ...entry.text('portfolio', membership.portfolio),
      from: from.on,
      fromPrecision: from.precision,
      to: to.on,
      toPrecision: to.precision,
      sources: entry.sources(membership.sources),
    });
  }
}

function addPerson(book: RecordBook, part: string, person: PersonEntry): void {
  const { slug } = person;
  const entry = book.entry(part, `person "${slug}"`);
  entry.parse(parseSlug(slug));
  const id = entry.record('Person', slug, {
    slug,
    name: person.name,
    honorificPrefix: person.honorificPrefix ?? null,
    honorificSuffix: person.honorificSuffix ?? null,
    givenName: person.givenName ?? null,
    familyName: person.familyName ?? null,
    sortName: person.sortName ?? sortNameOf(person),
    ...entry.text('bio', person.bio),
    state: person.state ?? 'PUBLISHED',
    mergedIntoId: null,
    hiddenAt: null,
    hiddenReason: null,
    sources: entry.sources(person.sources),
  });
  for (const { scheme, value } of person.identifiers ?? []) {
    entry.part(id, 'identifiers', 'PersonIdentifier', {
      id: recordId('PersonIdentifier', `${scheme}/${value}`),
      personId: id,
      scheme,
      value,
    });
  }
  for (const former of person.formerSlugs ?? []) {
    entry.parse(parseSlug(former));
    entry.part(id, 'formerSlugs', 'PersonSlug', { slug: former, personId: id });
  }
  addContactPoints(entry, { organisationId: null, personId: id }, slug, person.contactPoints ?? []);
}

function sortNameOf({ name, givenName, familyName }: PersonEntry): string {
  return givenName !== undefined && familyName !== undefined ? `${familyName}, ${givenName}` : name;
}
