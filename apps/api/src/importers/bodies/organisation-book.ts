import { newId } from '../../db/new-id.ts';
import type { OrganisationKind } from '../../generated/prisma/enums.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { addCredit, creditOf, rankOf } from '../writing/record-source.ts';
import { type KnownOrganisation, type KnownOrganisations, loadOrganisations } from './known-organisations.ts';

type Identifier = Readonly<{
  scheme: string;
  value: string;
  validFrom?: string | null;
  validTo?: string | null;
}>;

/** One organisation that a file is about, with all it says of it; written as one change. */
export class OrganisationEntry {
  readonly id: string;
  /** Null for one that the record does not have yet. */
  readonly known: KnownOrganisation | null;
  readonly kind: OrganisationKind;
  /** Slugs for a new one, the best first. */
  readonly slugs: readonly string[];
  readonly fields = new Map<string, Readonly<{ statement: FieldStatement; claim: FieldClaim }>>();
  readonly identifiers = new Map<string, Identifier>();
  readonly joined = new Map<string, unknown[]>();
  state: 'CREATED' | 'UPDATED' | 'UNCHANGED';

  constructor(kind: OrganisationKind, slugs: readonly string[], known: KnownOrganisation | null) {
    this.id = known?.id ?? newId();
    this.known = known;
    this.kind = kind;
    this.slugs = slugs;
    this.state = known ? 'UNCHANGED' : 'CREATED';
  }

  /** Notes what a row says of a field; a blank says nothing, and of two rows of one rank the first holds. */
  note(statement: FieldStatement, claim: FieldClaim): void {
    if (Object.values(statement.columns).every((value) => value === null || value === undefined)) return;
    const earlier = this.fields.get(statement.field);
    if (!earlier || rankOf(claim.origin) < rankOf(earlier.claim.origin))
      this.fields.set(statement.field, { statement, claim });
  }

  identify(identifier: Identifier): void {
    const key = `${identifier.scheme} ${identifier.value}`;
    this.identifiers.set(key, { ...this.identifiers.get(key), ...identifier });
  }

  /** Notes for the change log that something was joined to it. */
  join(name: string, value: unknown): void {
    this.joined.set(name, [...(this.joined.get(name) ?? []), value]);
    if (this.state === 'UNCHANGED') this.state = 'UPDATED';
  }
}

/** The organisations that a register is about: found by their ids alone, made where the record has none, and written once each. */
export class OrganisationBook {
  readonly #writer: ImportWriter;
  readonly #known: KnownOrganisations;
  readonly #entries = new Map<string, OrganisationEntry>();

  private constructor(writer: ImportWriter, known: KnownOrganisations) {
    this.#writer = writer;
    this.#known = known;
  }

  /** @param keys Ids by which they may be known, `scheme value`. */
  static async open(writer: ImportWriter, keys: readonly string[]): Promise<OrganisationBook> {
    return new OrganisationBook(writer, await loadOrganisations(writer.tx, keys));
  }

  /** The first organisation of the record that one of the ids names, in their order, and that is taken. */
  find(
    keys: readonly string[],
    isTaken: (known: KnownOrganisation, key: string) => boolean = () => true,
  ): KnownOrganisation | null {
    for (const key of keys) {
      const [only, ...others] = this.#known.find(key).filter((known) => isTaken(known, key));
      if (only && others.length === 0) return only;
    }
    return null;
  }

  /** The ids of one of the record in a scheme. */
  idsOf({ id }: KnownOrganisation, scheme: string): readonly string[] {
    return this.#known.idsOf(id, scheme);
  }

  /** The entry of an organisation: `key` is what the file calls it. */
  enter(
    key: string,
    kind: OrganisationKind,
    slugs: readonly string[],
    known: KnownOrganisation | null,
  ): OrganisationEntry {
    const entry = this.#entries.get(key) ?? new OrganisationEntry(kind, slugs, known);
    this.#entries.set(key, entry);
    return entry;
  }

  get(key: string): OrganisationEntry | null {
    return this.#entries.get(key) ?? null;
  }

  /** Hands everything to the writer, each organisation as one change; the caller flushes. */
  async write(): Promise<void> {
    const entries = [...this.#entries.values()];
    const holdersOf = await loadHolders(
      this.#writer.tx,
      'Organisation',
      entries.flatMap(({ known }) => known?.id ?? []),
    );
    const taken = await this.#loadTakenSlugs(entries);
    for (const entry of entries) {
      const { known } = entry;
      if (known === null) {
        this.#create(entry, chooseSlug(entry, taken));
        continue;
      }
      const patch: Record<string, unknown> = {};
      for (const { statement, claim } of entry.fields.values())
        Object.assign(
          patch,
          reconcileFields(this.#writer, 'Organisation', known, [statement], holdersOf(known.id), claim),
        );
      this.#writeIdentifiers(entry);
      if (Object.keys(patch).length === 0 && entry.joined.size === 0) continue;
      const sources = addCredit(known.sources, this.#writer.source);
      this.#writer.change('Organisation', known, sources ? { ...patch, sources } : patch, {
        after: Object.fromEntries(entry.joined),
      });
      entry.state = 'UPDATED';
    }
  }

  #create(entry: OrganisationEntry, slug: string): void {
    const fields = [...entry.fields.values()];
    this.#writer.create(
      'Organisation',
      {
        id: entry.id,
        version: 1,
        kind: entry.kind,
        slug,
        state: 'PUBLISHED',
        nameEn: null,
        nameCy: null,
        shortNameEn: null,
        councilType: null,
        nation: null,
        areaId: null,
        foundedOn: null,
        dissolvedOn: null,
        sources: [creditOf(this.#writer.source)],
        ...columnsOf(fields.map(({ statement }) => statement)),
      },
      { identifiers: [...entry.identifiers.values()], ...Object.fromEntries(entry.joined) },
    );
    for (const { statement, claim } of fields)
      holdFields(this.#writer, 'Organisation', entry.id, [statement], claim);
    this.#writeIdentifiers(entry);
  }

  #writeIdentifiers(entry: OrganisationEntry): void {
    for (const identifier of entry.identifiers.values()) {
      const there = this.#known.identifierOf(entry.id, identifier);
      const spell = {
        validFrom: identifier.validFrom ?? there?.validFrom ?? null,
        validTo: identifier.validTo ?? there?.validTo ?? null,
      };
      if (there && there.validFrom === spell.validFrom && there.validTo === spell.validTo) continue;
      const { scheme, value } = identifier;
      this.#writer.link('OrganisationIdentifier', {
        id: newId(),
        organisationId: entry.id,
        scheme,
        value,
        ...spell,
      });
      if (entry.known) entry.join('identifiers', { scheme, value, ...spell });
    }
  }

  async #loadTakenSlugs(entries: readonly OrganisationEntry[]): Promise<Set<string>> {
    const wanted = entries.flatMap(({ known, slugs }) => (known === null ? slugs : []));
    const rows = await this.#writer.tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "Organisation" WHERE "slug" = ANY (${wanted}::text[])
      UNION ALL SELECT "slug" FROM "OrganisationSlug" WHERE "slug" = ANY (${wanted}::text[])`;
    return new Set(rows.map(({ slug }) => slug));
  }
}

function chooseSlug(entry: OrganisationEntry, taken: Set<string>): string {
  const slug = entry.slugs.find((wanted) => !taken.has(wanted)) ?? `organisation-${entry.id}`;
  taken.add(slug);
  return slug;
}
