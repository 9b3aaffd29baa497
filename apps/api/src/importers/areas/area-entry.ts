import { newId } from '../../db/new-id.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { FieldStatement } from '../writing/reconcile-fields.ts';
import { parentStatement } from './parent-statement.ts';
import { agreesInName, type AreaClaim, type AreaStatement, type KnownArea } from './area-claim.ts';

/** What a file says of a field, and of which day that is. */
export type StatedField = Readonly<{ statement: FieldStatement; claim: FieldClaim }>;

type Identifier = Readonly<{ scheme: string; value: string }>;
export type IdentifierSpell = Identifier & Readonly<{ validFrom?: string | null; validTo?: string | null }>;

/** One area that a batch of rows is about, with all they say of it; written as one change. */
export class AreaEntry {
  readonly id: string;
  /** Null for an area that the record does not have yet. */
  readonly known: KnownArea | null;
  readonly claim: AreaClaim;
  readonly fields = new Map<string, StatedField>();
  readonly identifiers = new Map<string, IdentifierSpell>();
  /** Day of the first poll on its boundaries; for constituencies of the House of Commons. */
  firstPoll: string | null = null;
  /** What changed beside the fields, by the name it has in the change log. */
  readonly joined = new Map<string, unknown[]>();
  state: 'CREATED' | 'UPDATED' | 'UNCHANGED';

  constructor(claim: AreaClaim, known: KnownArea | null) {
    this.id = known?.id ?? newId();
    this.known = known;
    this.claim = claim;
    this.state = known ? 'UNCHANGED' : 'CREATED';
  }

  /** Notes what a row says. Of two rows about one field the newer holds. */
  note(
    field: string,
    columns: Record<string, unknown>,
    claim: FieldClaim,
    agrees?: FieldStatement['agrees'],
  ): void {
    this.#noteStatement({ field, columns, ...(agrees && { agrees }) }, claim);
  }

  #noteStatement(statement: FieldStatement, claim: FieldClaim): void {
    if (Object.values(statement.columns).every((value) => value === null || value === undefined)) return;
    const earlier = this.fields.get(statement.field);
    if (earlier && (earlier.claim.statedOn ?? '') > (claim.statedOn ?? '')) return;
    this.fields.set(statement.field, { statement, claim });
  }

  /** Notes the names of a claim and everything a source states. */
  take(area: AreaClaim, statement: AreaStatement, claim: FieldClaim): void {
    const { nameEn, nameCy } = area;
    const agrees = (known: Readonly<Record<string, unknown>>) => agreesInName(known as KnownArea, area);
    this.note('name', { nameEn }, claim, agrees);
    this.note('nameCy', { nameCy }, claim, agrees);
    const { validFrom, validTo, legislation, parentId, point } = statement;
    this.note('validFrom', { validFrom: validFrom ?? null }, claim);
    this.note('validTo', { validTo: validTo ?? null }, claim);
    this.note('legislation', { legislation: legislation ?? null }, claim);
    this.#noteStatement(parentStatement(parentId ?? null), claim);
    if (point) this.note('point', { ...point }, claim);
  }

  /** Forgets that it and a code of it ended on a day. */
  takeBackEnd(gssCode: string, validTo: string): void {
    if (this.fields.get('validTo')?.statement.columns.validTo === validTo) this.fields.delete('validTo');
    const key = `gss ${gssCode}`;
    const identifier = this.identifiers.get(key);
    if (identifier?.validTo === validTo) this.identifiers.set(key, { ...identifier, validTo: null });
  }

  identify(identifier: IdentifierSpell): void {
    const key = `${identifier.scheme} ${identifier.value}`;
    this.identifiers.set(key, { ...this.identifiers.get(key), ...identifier });
  }

  /** Notes for the change log that something was joined to the area. */
  join(name: string, value: unknown): void {
    this.joined.set(name, [...(this.joined.get(name) ?? []), value]);
    if (this.state === 'UNCHANGED') this.state = 'UPDATED';
  }
}
