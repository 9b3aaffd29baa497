import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { askPublic } from './ask.ts';

/** Asks the public API for the `totalCount` of connections: by a name each, the connection with its arguments. */
export async function askTotals<Name extends string>(
  prisma: PrismaClient,
  connections: Readonly<Record<Name, string>>,
): Promise<Record<Name, number>> {
  const fields = Object.entries<string>(connections).map(
    ([name, connection]) => `${name}: ${connection} { totalCount }`,
  );
  const { data, errors } = await askPublic(prisma, `{ ${fields.join('\n')} }`);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return Object.fromEntries(
    Object.entries<{ totalCount: number }>(data).map(([name, { totalCount }]) => [name, totalCount]),
  ) as Record<Name, number>;
}

/** Arguments that narrow a connection to the polls of one day. */
export function pollsOn(day: string): string {
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return `from: "${day}", to: "${next}"`;
}

/** Asks the public API for every page of a connection: its name with its arguments, of which there is one at least, and the fields wanted of each item. */
export async function askEvery<Node>(
  prisma: PrismaClient,
  connection: `${string})`,
  fields: string,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const asked = `${connection.slice(0, -1)}, first: 100${after === null ? '' : `, after: "${after}"`})`;
    const { data, errors } = await askPublic(
      prisma,
      `{ page: ${asked} { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    nodes.push(...(data.page.nodes as Node[]));
    after = data.page.pageInfo.hasNextPage ? (data.page.pageInfo.endCursor as string) : null;
  } while (after !== null);
  return nodes;
}
