import { foldName } from '../names/fold-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { OrganisationEntry } from './organisation-book.ts';

/**
 * Keeps names to find organisations by, each spelling that differs in more than case once. Call it before the organisations are written. Says
 * which of them are new.
 */
export async function linkAliases(
  writer: ImportWriter,
  aliases: readonly Readonly<{ entry: OrganisationEntry; name: string }>[],
): Promise<(entry: OrganisationEntry, name: string) => boolean> {
  const known = await writer.tx.organisationAlias.findMany({
    where: { organisationId: { in: aliases.map(({ entry }) => entry.id) } },
  });
  const linked = new Set(known.map(({ organisationId, folded }) => `${organisationId} ${folded}`));
  const made = new Set<string>();
  for (const { entry, name } of aliases) {
    const folded = foldName(name);
    const key = `${entry.id} ${folded}`;
    if (linked.has(key)) continue;
    linked.add(key);
    made.add(`${entry.id} ${name}`);
    writer.insert('OrganisationAlias', { organisationId: entry.id, name, folded });
    entry.join('aliases', name);
  }
  return (entry, name) => made.has(`${entry.id} ${name}`);
}
