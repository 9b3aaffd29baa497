import type { ContactPointEntry, OrganisationEntry } from '@wheatsheaf/schema/record/organisations.ts';
import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { identifierColumns } from './identifier-columns.ts';
import type { RecordBook } from './record-book.ts';
import type { RecordEntry } from './record-entry.ts';
import { recordId } from './record-id.ts';

/** Organisations with codes, successions, areas and contact points; coverage; spells of control. */
export function addOrganisations(book: RecordBook, part: RecordPart): void {
  for (const organisation of part.organisations ?? []) addOrganisation(book, part.name, organisation);

  for (const coverage of part.coverage ?? []) {
    const key = `${coverage.organisation}/${coverage.role}`;
    const entry = book.entry(part.name, `coverage of ${key}`);
    entry.record('Coverage', key, {
      organisationId: entry.reference('Organisation', coverage.organisation, 'organisation'),
      role: coverage.role,
      level: coverage.level,
      asOfOn: entry.day(coverage.asOf),
      statedDays: [],
      shownDays: [],
      ...entry.text('note', coverage.note),
      sources: entry.sources(coverage.sources),
    });
  }

  for (const spell of part.controlSpells ?? []) {
    const key = `${spell.council}/${spell.from}`;
    const entry = book.entry(part.name, `control of ${spell.council} from ${spell.from}`);
    entry.record('ControlSpell', key, {
      organisationId: entry.reference('Organisation', spell.council, 'council'),
      kind: spell.kind,
      partyId: entry.optional('Organisation', spell.party, 'party'),
      from: entry.day(spell.from),
      to: entry.optionalDay(spell.to),
      sources: entry.sources(spell.sources),
    });
  }
}

function addOrganisation(book: RecordBook, part: string, organisation: OrganisationEntry): void {
  const { slug } = organisation;
  const entry = book.entry(part, `organisation "${slug}"`);
  entry.parse(parseSlug(slug));
  const id = entry.record('Organisation', slug, {
    kind: organisation.kind,
    slug,
    ...entry.text('name', organisation.name),
    ...entry.text('shortName', organisation.shortName),
    councilType: organisation.councilType ?? null,
    nation: organisation.nation ?? null,
    areaId: entry.optional('Area', organisation.area, 'area'),
    parentId: entry.optional('Organisation', organisation.parent, 'parent'),
    websiteUrl: organisation.website ?? null,
    foundedOn: entry.optionalDay(organisation.foundedOn),
    dissolvedOn: entry.optionalDay(organisation.dissolvedOn),
    state: organisation.state ?? 'PUBLISHED',
    sources: entry.sources(organisation.sources),
  });
  if (organisation.kind === 'COUNCIL' && organisation.councilType === undefined) {
    entry.complain('a council needs its councilType: councils are compared within one type only (R15).');
  }
  for (const identifier of organisation.identifiers ?? []) {
    entry.part(id, 'identifiers', 'OrganisationIdentifier', {
      id: recordId('OrganisationIdentifier', `${slug}/${identifier.scheme}/${identifier.value}`),
      organisationId: id,
      ...identifierColumns(entry, identifier),
    });
  }
  for (const former of organisation.formerSlugs ?? []) {
    entry.parse(parseSlug(former));
    entry.part(id, 'formerSlugs', 'OrganisationSlug', { slug: former, organisationId: id });
  }
  for (const successor of organisation.successors ?? []) {
    entry.part(id, 'successors', 'OrganisationSuccession', {
      predecessorId: id,
      successorId: entry.reference('Organisation', successor.organisation, 'successors'),
      occurredOn: entry.optionalDay(successor.occurredOn),
    });
  }
  for (const { area, from, to } of organisation.covers ?? []) {
    entry.part(id, 'covers', 'LocalPartyArea', {
      id: recordId('LocalPartyArea', `${slug}/${area}/${from ?? ''}`),
      localPartyId: id,
      areaId: entry.reference('Area', area, 'covers'),
      from: entry.optionalDay(from),
      to: entry.optionalDay(to),
    });
  }
  addContactPoints(entry, { organisationId: id, personId: null }, slug, organisation.contactPoints ?? []);
}

/** The public ways to reach a body or a representative. */
export function addContactPoints(
  entry: RecordEntry,
  owner: Readonly<{ organisationId: string; personId: null } | { organisationId: null; personId: string }>,
  slug: string,
  contactPoints: readonly ContactPointEntry[],
): void {
  for (const point of contactPoints) {
    entry.record('ContactPoint', `${slug}/${point.purpose}/${point.kind}/${point.value}`, {
      ...owner,
      kind: point.kind,
      purpose: point.purpose,
      value: point.value,
      checkedOn: entry.optionalDay(point.checkedOn),
      sources: entry.sources(point.sources),
    });
  }
}
