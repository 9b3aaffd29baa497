import { parsePartyId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { PartyClaim } from '../contests/claims.ts';
import { foldDescription } from './joint-description.ts';

/** A description of two parties that a list of parties has, whatever this project knows of it by itself. */
export type KnownDescription = Readonly<{
  /** Folded, as texts are compared. */
  text: string;
  /** Electoral Commission references of the two. */
  references: ReadonlySet<string>;
  aliasId: string;
  /** Whether the roles of the two are known: else an editor is asked which is the principal. */
  isReviewed: boolean;
  principalId: string | null;
  adjunctId: string | null;
}>;

type Row = Omit<KnownDescription, 'text' | 'references'> &
  Readonly<{ value: string; reference: string; jointWith: string; organisationIds: string[] }>;

/** What readers add to a label beside an id that contradicts it, such as `Labour (PP52)`. */
const WITH_CODE = /^(.*\S)\s+\(([^()]+)\)$/;

/** The descriptions of two parties that lists of parties brought. */
export class KnownDescriptions {
  readonly #byText: ReadonlyMap<string, KnownDescription>;
  readonly #organisations: ReadonlyMap<string, ReadonlySet<string>>;

  private constructor(rows: readonly Row[]) {
    const byText = Map.groupBy(rows, ({ value }) => foldDescription(value));
    this.#byText = new Map(
      [...byText].flatMap(([text, alike]) => {
        const [{ aliasId, isReviewed, principalId, adjunctId }] = alike as [Row];
        const references = new Set(alike.flatMap(({ reference, jointWith }) => [reference, jointWith]));
        // Of two meanings nobody can tell which a text has.
        const isOne = alike.every((row) => row.principalId === principalId && row.adjunctId === adjunctId);
        return isOne
          ? [[text, { text, references, aliasId, isReviewed, principalId, adjunctId }] as const]
          : [];
      }),
    );
    this.#organisations = new Map(
      [...byText].map(([text, alike]) => [
        text,
        new Set(alike.flatMap(({ organisationIds }) => organisationIds)),
      ]),
    );
  }

  /** One statement. */
  static async load(tx: Prisma.TransactionClient): Promise<KnownDescriptions> {
    return new KnownDescriptions(
      await tx.$queryRaw<Row[]>`
        SELECT a."value", a."id" AS "aliasId", a."isReviewed", a."principalId", a."adjunctId", i."value" AS "reference", d."jointWith",
          ARRAY(SELECT j."organisationId"::text FROM "OrganisationIdentifier" j WHERE j."scheme" = 'electoral-commission' AND j."value" IN (i."value", d."jointWith")) AS "organisationIds"
        FROM "PartyDescription" d JOIN "OrganisationIdentifier" i ON i."organisationId" = d."organisationId" AND i."scheme" = 'electoral-commission'
        JOIN "PartyAlias" a ON a."scheme" = 'party-description' AND a."value" IN (d."textEn", d."textCy")
        WHERE d."jointWith" IS NOT NULL AND (NOT a."isReviewed" OR a."adjunctId" IS NOT NULL) ORDER BY a."value", i."value"`,
    );
  }

  /** The description that one of some texts is. Null where none is one. */
  find(texts: readonly (string | null)[]): KnownDescription | null {
    for (const text of texts) {
      const known = text === null ? undefined : this.#byText.get(foldDescription(text));
      if (known) return known;
    }
    return null;
  }

  /** What a claim that awaits review turns out to say: a description whose roles are known, alone or beside an id of one of its parties. Null where it stays open. */
  explain(claim: PartyClaim): KnownDescription | null {
    if (claim.kind !== 'UNKNOWN' || claim.scheme !== 'party-name') return null;
    const whole = this.find([claim.value]);
    const [, text = null, code = ''] = WITH_CODE.exec(claim.value) ?? [];
    const beside = whole ? null : this.find([text]);
    const id = parsePartyId(code);
    const isOfPair =
      beside !== null && id.ok && id.value.kind === 'PARTY' && beside.references.has(id.value.id);
    const known = whole ?? (isOfPair ? beside : null);
    return known?.isReviewed === true ? known : null;
  }

  /** Whether one of the two parties of a description is this one. */
  isOf({ text }: KnownDescription, organisationId: string): boolean {
    return this.#organisations.get(text)?.has(organisationId) ?? false;
  }
}
