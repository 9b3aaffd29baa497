import type { Prisma } from '../generated/prisma/client.ts';

/** Sources of two records that become one: each once, those of the first first. */
export function joinSources(...lists: readonly unknown[]): Prisma.InputJsonArray {
  const all = lists.flatMap((list) => (Array.isArray(list) ? (list as Prisma.InputJsonValue[]) : []));
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}
