import type { Prisma } from '../../generated/prisma/client.ts';
import { loadBodyKeys } from '../../suppression/body-keys.ts';
import { identifierKey, keyText, nameKey, type SuppressionKey } from '../../suppression/suppression-keys.ts';
import type { PersonClaim } from './claims.ts';
import type { PersonRow } from './load-people.ts';

/** A person whom a row names, and the body in which it names them. */
export type NamedInBody = Readonly<{
  person: Readonly<Pick<PersonClaim, 'name'> & { identifiers: readonly SuppressionKey[] }>;
  /** Null where the row says of no body, or of one that the record lacks: then ids alone tell. */
  organisationId: string | null;
}>;

/** What no import may bring back (R18): the person altogether, or some fields. */
export type Suppressed = Readonly<{
  /** By one of their ids. */
  isWhole: boolean;
  /** By their name in the body: it is them unless the record shows somebody else whom the row is about. */
  isNamed: boolean;
  fields: ReadonlySet<string>;
  /** Those by the name in the body alone: they are of whoever is new to the record. */
  namedFields: ReadonlySet<string>;
}>;

const NOTHING: Suppressed = {
  isWhole: false,
  isNamed: false,
  fields: new Set(),
  namedFields: new Set(),
};

/** One statement where nothing is suppressed, else three. */
export async function loadSuppressions(
  tx: Prisma.TransactionClient,
  named: readonly NamedInBody[],
): Promise<(row: NamedInBody) => Suppressed> {
  if ((await tx.suppression.findFirst({ where: { liftedAt: null }, select: { id: true } })) === null)
    return () => NOTHING;
  const bodyKeysOf = await loadBodyKeys(
    tx,
    named.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const nameKeysOf = ({ person, organisationId }: NamedInBody) =>
    organisationId === null
      ? []
      : bodyKeysOf(organisationId).flatMap((bodyKey) =>
          formsOf(person).map((form) => nameKey(form, bodyKey)),
        );
  const keys = named.flatMap((row) => [...idKeysOf(row), ...nameKeysOf(row)]);
  const rows = await tx.$queryRaw<(SuppressionKey & { field: string | null })[]>`
    SELECT DISTINCT s."scheme", s."value", s."field" FROM "Suppression" s
    JOIN unnest(${keys.map(({ scheme }) => scheme)}::text[], ${keys.map(({ value }) => value)}::text[]) AS a("scheme", "value")
      ON a."scheme" = s."scheme" AND a."value" = s."value"
    WHERE s."liftedAt" IS NULL`;
  if (rows.length === 0) return () => NOTHING;
  const byKey = Map.groupBy(rows, keyText);
  const fieldsOf = (own: readonly SuppressionKey[]) =>
    own.flatMap((key) => byKey.get(keyText(key)) ?? []).map(({ field }) => field);
  return (row) => {
    const [byId, byName] = [fieldsOf(idKeysOf(row)), fieldsOf(nameKeysOf(row))];
    return {
      isWhole: byId.some(isUntellable),
      isNamed: byName.some(isUntellable),
      fields: new Set(byId.filter((field) => field !== null)),
      namedFields: new Set(byName.filter((field) => field !== null)),
    };
  };
}

/**
 * Whether a row is passed over without a trace: neither record, proposal, copy of the list nor error may have its name again.
 * @param record Whom it is about by ids, or by name in one seat or ward at about one time: a namesake whom readers may see is nobody suppressed.
 */
export function isLeftOut(
  { isWhole, isNamed }: Suppressed,
  record: Pick<PersonRow, 'state'> | null,
): boolean {
  return isWhole || (isNamed && (record === null || record.state === 'WITHDRAWN'));
}

/**
 * The fields that no import may bring back of whom a row is about: of somebody new also those of their name in the body, for nobody could tell them
 * from whom they were erased of.
 */
export function withheldOf(
  { fields, namedFields }: Suppressed,
  record: Pick<PersonRow, 'state'> | null,
): ReadonlySet<string> {
  return record === null ? fields.union(namedFields) : fields;
}

/** Who may not be named cannot be told of at all: every row about a person has their name. */
function isUntellable(field: string | null): boolean {
  return field === null || field === 'name';
}

function idKeysOf({ person: { identifiers } }: NamedInBody): SuppressionKey[] {
  return identifiers.map(identifierKey);
}

function formsOf({ name }: NamedInBody['person']): string[] {
  const { givenName, familyName } = name;
  return givenName === null || familyName === null ? [name.name] : [name.name, `${givenName} ${familyName}`];
}
