import { findMember } from '../json/json-entries.ts';
import type { JsonItem } from '../json/json-scanner.ts';
import type { PersonIdentifierClaim } from '../contests/claims.ts';
import type { Spell } from '../terms/claims.ts';
import { type SpellInSeat, SeatSpells } from '../terms/seat-spells.ts';
import { readIdentifiers } from './read-identifiers.ts';
import { type PersonWords, readAside, readPersonWords } from './read-words.ts';

export type IndexedPerson = PersonWords & { readonly identifiers: readonly PersonIdentifierClaim[] };
type IndexedOrganisation = Readonly<{ name: string; wikidata: string | null }>;
type IndexedArea = Readonly<{ name: string; gssCode: string | null }>;
type IndexedPost = Readonly<{ organisationId: string | null; area: IndexedArea | null; role: string | null }>;

/** A membership's ids and days, before what they refer to is known. */
export type Membership = Readonly<{
  personId: string;
  organisationId: string | null;
  labelId: string | null;
  areaId: string | null;
  postId: string | null;
  periodId: string | null;
  role: string | null;
  roleClass: string | null;
  from: string | null;
  to: string | null;
}>;

/** The lists of a Popolo document that the import reads. */
export const POPOLO_LISTS = ['persons', 'organizations', 'areas', 'posts', 'events', 'memberships'] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a Popolo document's memberships refer to, which may stand after them: names and ids of people, bodies, places and periods, and
 * who sat where when. Birth dates, contact details, links and images are never looked at (R18).
 */
export class DocumentIndex {
  readonly people = new Map<string, IndexedPerson>();
  readonly organisations = new Map<string, IndexedOrganisation>();
  readonly areas = new Map<string, IndexedArea>();
  readonly posts = new Map<string, IndexedPost>();
  readonly periods = new Map<string, Spell>();
  readonly #seats = new SeatSpells();

  note({ member, index, value }: JsonItem): void {
    const id = index === null ? null : text(value, 'id');
    if (member === 'memberships' && index !== null) this.#noteSeat(value);
    if (id === null) return;
    if (member === 'persons') {
      const words = readPersonWords(value);
      if (words)
        this.people.set(id, { ...words, identifiers: readIdentifiers(id, findMember(value, 'identifiers')) });
    }
    if (member === 'organizations') {
      const name = readAside(findMember(value, 'name')) ?? id;
      const wikidata = readIdentifiers(id, findMember(value, 'identifiers')).find(
        ({ scheme }) => scheme === 'wikidata',
      );
      this.organisations.set(id, { name, wikidata: wikidata?.value ?? null });
    }
    if (member === 'areas') this.areas.set(id, readArea(value, id));
    if (member === 'posts') {
      const area = findMember(value, 'area');
      this.posts.set(id, {
        organisationId: text(value, 'organization_id'),
        area: area === undefined ? null : readArea(area, ''),
        role: text(value, 'role'),
      });
    }
    if (member === 'events')
      this.periods.set(id, { from: day(text(value, 'start_date')), to: day(text(value, 'end_date')) });
  }

  /** A membership with the days of its period where it has none of its own. Null for what is none, such as the redirect of an id. */
  readMembership(value: unknown): Membership | null {
    const personId = text(value, 'person_id');
    if (personId === null) return null;
    const periodId = text(value, 'legislative_period_id');
    const period = this.periods.get(periodId ?? '');
    return {
      personId,
      organisationId: text(value, 'organization_id'),
      labelId: text(value, 'on_behalf_of_id'),
      areaId: text(value, 'area_id'),
      postId: text(value, 'post_id'),
      periodId,
      role: text(value, 'role') ?? text(value, 'role_code'),
      roleClass: text(value, 'role_superclass_code'),
      from: day(text(value, 'start_date')) ?? period?.from ?? null,
      to: day(text(value, 'end_date')) ?? period?.to ?? null,
    };
  }

  /** When a membership ended, and the whole time in the seat that it is part of. */
  findSeat(membership: Membership, isCommons: boolean): SpellInSeat {
    return this.#seats.find(seatKey(membership), membership, isCommons);
  }

  #noteSeat(value: unknown): void {
    const membership = this.readMembership(value);
    if (membership) this.#seats.note(seatKey(membership), membership);
  }
}

function seatKey({ personId, organisationId, areaId, postId }: Membership): string {
  return [personId, organisationId, areaId, postId].join(' ');
}

function readArea(value: unknown, id: string): IndexedArea {
  const name = readAside(findMember(value, 'name')) ?? id;
  const identifiers = findMember(value, 'identifiers');
  const codes = (Array.isArray(identifiers) ? (identifiers as unknown[]) : [])
    .map((identifier) => /\b[ENSW]\d{8}$/i.exec(text(identifier, 'identifier') ?? '')?.[0])
    .filter((code) => code !== undefined);
  // Ordnance Survey writes the kind of constituency behind the name.
  return { name: name.replace(/ (?:Co|Boro|Burgh) Const$/, ''), gssCode: codes[0]?.toUpperCase() ?? null };
}

function text(value: unknown, path: string): string | null {
  const found = findMember(value, path);
  return (typeof found === 'string' && found !== '') || typeof found === 'number' ? String(found) : null;
}

function day(written: string | null): string | null {
  return written !== null && DAY.test(written) ? written : null;
}
