import { Prisma } from '../generated/prisma/client.ts';
import { REMOVED_NAME } from './removed-name.ts';
import { loadBodies, type SuppressionKey } from '../suppression/suppression-keys.ts';

/** By what somebody is found where no column names them: in JSON of imports, proposals and drafts, and in texts. */
export type Traits = Readonly<{
  personIds: readonly string[];
  identifiers: readonly SuppressionKey[];
  /** Every form of the name in the record, longest first. */
  names: readonly string[];
  /** The bodies in which they sat, for which they stood or in whose lists they are: their name there is theirs, elsewhere a namesake's (R12). */
  organisationIds: readonly string[];
}>;

/** Traits of a person and of the entries merged into theirs. Read them before a name is erased. */
export async function loadTraits(tx: Prisma.TransactionClient, personId: string): Promise<Traits> {
  const people = await tx.person.findMany({
    where: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    select: {
      id: true,
      name: true,
      identifiers: { select: { scheme: true, value: true } },
    },
  });
  const personIds = people.map(({ id }) => id);
  const printed = await tx.candidacy.findMany({
    where: { personId: { in: personIds }, nameAsPrinted: { not: null } },
    select: { nameAsPrinted: true },
  });
  const bodies = await loadBodies(tx, personIds);
  const names = [
    ...people.map(({ name }) => name),
    ...printed.flatMap(({ nameAsPrinted }) => nameAsPrinted ?? []),
    ...bodies.flatMap(({ printed: name }) => name ?? []),
  ].filter((name) => name !== REMOVED_NAME);
  return {
    personIds,
    organisationIds: [...new Set(bodies.map(({ organisationId }) => organisationId))],
    identifiers: people.flatMap(({ identifiers }) => identifiers),
    names: [...new Set(names)].toSorted((a, b) => b.length - a.length),
  };
}

/** Whether a JSON column is about somebody: by their id here, or an id elsewhere beside its scheme. Not by name: a namesake is somebody else (R12). */
export function isAbout(column: string, { personIds, identifiers }: Traits): Prisma.Sql {
  return anyOf(column, personIds, identifiers);
}

/** As `isAbout`, or their name as a whole value: for what may go as well where it is a namesake's. */
export function mayBeAbout(column: string, { personIds, identifiers, names }: Traits): Prisma.Sql {
  return anyOf(column, [...personIds, ...names], identifiers);
}

function anyOf(
  column: string,
  values: readonly string[],
  identifiers: readonly SuppressionKey[],
): Prisma.Sql {
  const json = Prisma.raw(column);
  const tests = [
    ...values.map((value) => exists(json, '$.** ? (@ == $value)', { value })),
    ...identifiers.map(({ scheme, value }) =>
      exists(json, '$.** ? (@.scheme == $scheme && @.value == $value)', { scheme, value }),
    ),
  ];
  return Prisma.sql`(${Prisma.join(tests, ' OR ')})`;
}

function exists(json: Prisma.Sql, path: string, vars: Record<string, string>): Prisma.Sql {
  return Prisma.sql`jsonb_path_exists(${json}, ${path}::jsonpath, ${JSON.stringify(vars)}::jsonb)`;
}

/** Whether a text column holds the name as whole words, in whatever case and spacing, as addresses have it too. Nobody without a name is told of. */
export function toldIn(column: string, { names }: Pick<Traits, 'names'>): Prisma.Sql {
  if (names.length === 0) return Prisma.sql`false`;
  const pattern = names
    .map((name) => name.split(/[\s-]+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .map((words) => words.join('(?:[[:space:]._+-]|%20)+'))
    .join('|');
  return Prisma.sql`${Prisma.raw(column)} ~* ${String.raw`(?:^|[^[:alnum:]])(?:${pattern})(?:$|[^[:alnum:]])`}`;
}
