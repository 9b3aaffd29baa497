import { newId } from '../../db/new-id.ts';
import type { Nation } from '../../generated/prisma/enums.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import {
  agreesInName,
  type AreaClaim,
  type AreaStatement,
  isSameArea,
  type KnownArea,
} from './area-claim.ts';
import { AreaEntry } from './area-entry.ts';
import { type AreaKey, keysOf, type KnownAreas, loadKnownAreas } from './known-areas.ts';
import { areaSlugs } from './area-slugs.ts';
import { loadAllUncodedWards } from './uncoded-wards.ts';

/** The nations by their codes. Source: ONS Register of Geographic Codes (OGL v3.0). */
const NATIONS: Readonly<Record<Nation, Readonly<{ gssCode: string; nameEn: string }>>> = {
  ENGLAND: { gssCode: 'E92000001', nameEn: 'England' },
  SCOTLAND: { gssCode: 'S92000003', nameEn: 'Scotland' },
  WALES: { gssCode: 'W92000004', nameEn: 'Wales' },
  NORTHERN_IRELAND: { gssCode: 'N92000002', nameEn: 'Northern Ireland' },
};

/** The claim that a nation is. */
export function nationClaim(nation: Nation): AreaClaim {
  const { gssCode, nameEn } = NATIONS[nation];
  return { kind: 'NATION', nation, gssCodes: [gssCode], nameEn, nameCy: null, on: null };
}

/**
 * The areas that a batch of rows is about: found by code (and name, and day), made where the record has none, and written once each with
 * all that the rows say. A code is an attribute and no key: two areas may share one, and one may have two.
 */
export class AreaBook {
  readonly #writer: ImportWriter;
  readonly #known: KnownAreas;
  readonly #entries: AreaEntry[] = [];
  readonly #byId = new Map<string, AreaEntry>();
  readonly #byKey = new Map<AreaKey, AreaEntry[]>();

  readonly #uncoded: KnownArea[];

  private constructor(writer: ImportWriter, known: KnownAreas, uncoded: readonly KnownArea[]) {
    this.#writer = writer;
    this.#known = known;
    this.#uncoded = [...uncoded];
  }

  /** Opens a book on every area that one of the claims may be about. Three statements. */
  static async open(writer: ImportWriter, claims: readonly AreaClaim[]): Promise<AreaBook> {
    return new AreaBook(
      writer,
      await loadKnownAreas(writer.tx, claims),
      await loadAllUncodedWards(writer.tx),
    );
  }

  /** The area of a claim. Null where the record has none, and where several fit equally well. */
  find(claim: AreaClaim): AreaEntry | null {
    const entries = this.#entriesOf(claim);
    const [only] = entries;
    return entries.length === 1 ? (only ?? null) : null;
  }

  /**
   * The area of a claim, a new one where there is none. Null where several fit.
   * @param within Id of the area that contains it, where the row says: by it a ward that a list of councillors named is told, and gains its code.
   */
  findOrMake(claim: AreaClaim, within: string | null = null): AreaEntry | null {
    const entries = this.#entriesOf(claim);
    if (entries.length > 1) return null;
    return entries[0] ?? this.#add(new AreaEntry(claim, this.#takeUncoded(claim, within)), keysOf(claim));
  }

  #takeUncoded(claim: AreaClaim, within: string | null): KnownArea | null {
    const isIt = (area: KnownArea) =>
      within !== null && area.parentId === within && area.kind === claim.kind && agreesInName(area, claim);
    const position = this.#uncoded.findIndex(isIt);
    return position === -1 ? null : (this.#uncoded.splice(position, 1)[0] ?? null);
  }

  /** Takes what a row states of an area into the book. */
  state(
    entry: AreaEntry,
    claim: AreaClaim,
    statement: AreaStatement,
    held: Readonly<{ externalId: string; statedOn: string | null }>,
  ): void {
    entry.take(claim, statement, this.#claimOf(held));
    for (const value of claim.gssCodes) entry.identify({ scheme: 'gss', value });
    for (const identifier of claim.identifiers ?? []) entry.identify(identifier);
  }

  /** Hands everything to the writer, each area as one change; the caller flushes. */
  async write(): Promise<void> {
    const holdersOf = await loadHolders(
      this.#writer.tx,
      'Area',
      this.#entries.flatMap(({ known }) => known?.id ?? []),
    );
    const made = this.#entries.filter(({ known }) => known === null);
    const slugOf = await this.#chooseSlugs(made);
    for (const entry of made) this.#create(entry, slugOf(entry));
    for (const entry of this.#entries) {
      const { known } = entry;
      if (known === null) continue;
      const patch: Record<string, unknown> = {};
      for (const { statement, claim } of entry.fields.values())
        Object.assign(
          patch,
          reconcileFields(this.#writer, 'Area', known, [statement], holdersOf(known.id), claim),
        );
      this.#writeIdentifiers(entry);
      if (Object.keys(patch).length === 0 && entry.joined.size === 0) continue;
      const sources = addCredit(known.sources, this.#writer.source);
      this.#writer.change('Area', known, sources ? { ...patch, sources } : patch, {
        after: Object.fromEntries(entry.joined),
      });
      entry.state = 'UPDATED';
    }
  }

  #create(entry: AreaEntry, slug: string): void {
    const { claim } = entry;
    const statements = [...entry.fields.values()];
    this.#writer.create(
      'Area',
      {
        id: entry.id,
        version: 1,
        kind: claim.kind,
        slug,
        nation: claim.nation,
        nameEn: claim.nameEn,
        nameCy: claim.nameCy,
        parentId: null,
        validFrom: null,
        validTo: null,
        legislation: null,
        latitude: null,
        longitude: null,
        sources: [creditOf(this.#writer.source)],
        ...columnsOf(statements.map(({ statement }) => statement)),
      },
      { identifiers: [...entry.identifiers.values()], ...Object.fromEntries(entry.joined) },
    );
    for (const { statement, claim: held } of statements)
      holdFields(this.#writer, 'Area', entry.id, [statement], held);
    this.#writeIdentifiers(entry);
  }

  #writeIdentifiers(entry: AreaEntry): void {
    for (const identifier of entry.identifiers.values()) {
      const there = this.#known.identifierOf(entry.id, identifier);
      const spell = {
        validFrom: identifier.validFrom ?? there?.validFrom ?? null,
        validTo: identifier.validTo ?? there?.validTo ?? null,
      };
      if (there && there.validFrom === spell.validFrom && there.validTo === spell.validTo) continue;
      const { scheme, value } = identifier;
      this.#writer.link('AreaIdentifier', { id: newId(), areaId: entry.id, scheme, value, ...spell });
      if (entry.known) entry.join('identifiers', { scheme, value, ...spell });
    }
  }

  async #chooseSlugs(made: readonly AreaEntry[]): Promise<(entry: AreaEntry) => string> {
    const wantedOf = new Map(made.map((entry) => [entry, slugsOf(entry)]));
    const rows = await this.#writer.tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "Area" WHERE "slug" = ANY (${[...wantedOf.values()].flat()}::text[])`;
    const taken = new Set(rows.map(({ slug }) => slug));
    return (entry) => {
      const slug = wantedOf.get(entry)?.find((wanted) => !taken.has(wanted)) ?? `area-${entry.id}`;
      taken.add(slug);
      return slug;
    };
  }

  #entriesOf(claim: AreaClaim): AreaEntry[] {
    const keys = keysOf(claim);
    const known = this.#known
      .find(keys)
      .filter((area) => isSameArea(area, claim))
      .map((area) => this.#byId.get(area.id) ?? this.#add(new AreaEntry(claim, area), keys));
    const made = keys
      .flatMap((key) => this.#byKey.get(key) ?? [])
      .filter((entry) => entry.known === null && isSameArea(asKnown(entry), claim));
    return [...new Set([...known, ...made])];
  }

  #add(entry: AreaEntry, keys: readonly AreaKey[]): AreaEntry {
    this.#entries.push(entry);
    this.#byId.set(entry.id, entry);
    for (const key of keys) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), entry]);
    return entry;
  }

  #claimOf(held: Readonly<{ externalId: string; statedOn: string | null }>): FieldClaim {
    return { origin: this.#writer.source.origin, ...held };
  }
}

/** A new area as it will stand in the record. */
function asKnown({ id, claim, fields }: AreaEntry): Parameters<typeof isSameArea>[0] {
  const columns = columnsOf([...fields.values()].map(({ statement }) => statement));
  return {
    id,
    version: 1,
    kind: claim.kind,
    nameEn: claim.nameEn,
    nameCy: claim.nameCy,
    parentId: null,
    validFrom: null,
    validTo: null,
    legislation: null,
    latitude: null,
    longitude: null,
    sources: [],
    ...columns,
  };
}

function slugsOf({ claim, firstPoll }: AreaEntry): string[] {
  const name = claim.nameEn ?? claim.nameCy ?? 'area';
  const firstPollYear = firstPoll?.slice(0, 4) ?? null;
  return areaSlugs({ kind: claim.kind, name, gssCode: claim.gssCodes[0] ?? null, firstPollYear });
}
