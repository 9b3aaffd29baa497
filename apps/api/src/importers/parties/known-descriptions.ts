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

/** What an editor, or a list of parties, said that a label means: the label without an id beside it, folded. */
type Answer = Readonly<{ text: string; principalId: string | null; adjunctId: string | null }>;

/** The descriptions of two parties that lists of parties brought. Where an editor answered for the very words, their answer stands in place of the list's. */
export class KnownDescriptions {
  readonly #byText: ReadonlyMap<string, KnownDescription>;
  readonly #organisations: ReadonlyMap<string, ReadonlySet<string>>;

  /** The texts whose words an editor answered otherwise than the list has them, as the list spells them. */
  readonly answeredOtherwise: readonly string[];

  private constructor(rows: readonly Row[], answers: readonly Answer[]) {
    const byText = Map.groupBy(rows, ({ value }) => foldDescription(value));
    const answersTo = Map.groupBy(answers, ({ text }) => text);
    const isOtherwise = ([text, [row]]: readonly [string, readonly Row[]]) =>
      (answersTo.get(text) ?? []).some((answer) => row !== undefined && !isSameMeaning(answer, row));
    this.answeredOtherwise = [...byText].filter(isOtherwise).flatMap(([, [row]]) => row?.value ?? []);
    this.#byText = new Map(
      [...byText].flatMap(([text, alike]) => {
        const [own] = alike as [Row];
        const said = answersTo.get(text) ?? [];
        // An answer that names one party, or none, is no description of two; of two answers nobody can tell which is meant.
        const [answer = null] = said;
        if (answer && (answer.adjunctId === null || !said.every((each) => isSameMeaning(each, answer))))
          return [];
        const { aliasId } = own;
        const { isReviewed, principalId, adjunctId } = answer ? { ...answer, isReviewed: true } : own;
        const references = new Set(alike.flatMap(({ reference, jointWith }) => [reference, jointWith]));
        // Of two meanings nobody can tell which a text has.
        const isOne = answer !== null || alike.every((row) => isSameMeaning(row, own));
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

  /** One statement, and one more where a list of parties brought any. */
  static async load(tx: Prisma.TransactionClient): Promise<KnownDescriptions> {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT a."value", a."id" AS "aliasId", a."isReviewed", a."principalId", a."adjunctId", i."value" AS "reference", d."jointWith",
        ARRAY(SELECT j."organisationId"::text FROM "OrganisationIdentifier" j WHERE j."scheme" = 'electoral-commission' AND j."value" IN (i."value", d."jointWith")) AS "organisationIds"
      FROM "PartyDescription" d JOIN "OrganisationIdentifier" i ON i."organisationId" = d."organisationId" AND i."scheme" = 'electoral-commission'
      JOIN "PartyAlias" a ON a."scheme" = 'party-description' AND a."value" IN (d."textEn", d."textCy")
      WHERE d."jointWith" IS NOT NULL AND (NOT a."isReviewed" OR a."adjunctId" IS NOT NULL) ORDER BY a."value", i."value"`;
    if (rows.length === 0) return new KnownDescriptions([], []);
    const reviewed = await tx.partyAlias.findMany({
      where: { scheme: 'party-name', isReviewed: true },
      select: { value: true, principalId: true, adjunctId: true },
    });
    return new KnownDescriptions(
      rows,
      reviewed.map(({ value, ...meaning }) => ({ text: foldDescription(wordsOf(value)), ...meaning })),
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

/** A label without the id that readers add to it. */
function wordsOf(value: string): string {
  return WITH_CODE.exec(value)?.[1] ?? value;
}

function isSameMeaning(a: Omit<Answer, 'text'>, b: Omit<Answer, 'text'>): boolean {
  return a.principalId === b.principalId && a.adjunctId === b.adjunctId;
}
