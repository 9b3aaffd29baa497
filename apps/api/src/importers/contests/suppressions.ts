import type { Prisma } from '../../generated/prisma/client.ts';
import type { PersonClaim, PersonIdentifierClaim } from './claims.ts';

/** What no import may bring back (R18): the person altogether, or some fields. */
export type Suppressed = Readonly<{ isWhole: boolean; fields: ReadonlySet<string> }>;

const NOTHING: Suppressed = { isWhole: false, fields: new Set() };

/** One statement. */
export async function loadSuppressions(
  tx: Prisma.TransactionClient,
  people: readonly PersonClaim[],
): Promise<(person: PersonClaim) => Suppressed> {
  const identifiers = people.flatMap((person) => person.identifiers);
  const rows = await tx.$queryRaw<(PersonIdentifierClaim & { field: string | null })[]>`
    SELECT s."scheme", s."value", s."field" FROM "Suppression" s
    JOIN unnest(${identifiers.map(({ scheme }) => scheme)}::text[], ${identifiers.map(({ value }) => value)}::text[]) AS a("scheme", "value")
      ON a."scheme" = s."scheme" AND a."value" = s."value"
    WHERE s."liftedAt" IS NULL`;
  if (rows.length === 0) return () => NOTHING;
  const keyOf = ({ scheme, value }: PersonIdentifierClaim) => `${scheme} ${value}`;
  const byIdentifier = Map.groupBy(rows, keyOf);
  return ({ identifiers: own }) => {
    const fields = own
      .flatMap((identifier) => byIdentifier.get(keyOf(identifier)) ?? [])
      .map(({ field }) => field);
    // Who may not be named cannot be told of at all: every row about a person has their name.
    const isWhole = fields.includes(null) || fields.includes('name');
    return { isWhole, fields: new Set(fields.filter((field) => field !== null)) };
  };
}
