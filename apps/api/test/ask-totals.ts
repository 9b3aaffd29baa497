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
