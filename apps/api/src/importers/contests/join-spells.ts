import { joinCredits } from '../writing/record-source.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import type { Merge } from './merge-people.ts';

type Pair = Readonly<{ wide: ReadRow; wideSources: unknown; narrow: ReadRow; narrowSources: unknown }>;

/**
 * Two entries of one person each have the party they sat for: of two spells of which one lies within the other the wider stays, with the
 * credits of both. Call it before the entries become one.
 */
export async function joinSpells(writer: ImportWriter, merges: readonly Merge[]): Promise<void> {
  const pairs = await writer.tx.$queryRaw<Pair[]>`
    SELECT jsonb_build_object('id', w."id", 'version', w."version", 'sources', w."sources") AS "wide", w."sources" AS "wideSources",
      jsonb_build_object('id', n."id", 'version', n."version", 'personId', n."personId", 'organisationId', n."organisationId", 'from', n."from", 'to', n."to") AS "narrow",
      n."sources" AS "narrowSources"
    FROM unnest(${merges.map(({ survivor }) => survivor.id)}::uuid[], ${merges.map(({ other }) => other.id)}::uuid[]) AS m("survivor", "other")
    JOIN "Membership" w ON w."personId" IN (m."survivor", m."other")
    JOIN "Membership" n ON n."personId" IN (m."survivor", m."other") AND n."personId" <> w."personId" AND n."organisationId" = w."organisationId" AND n."role" = w."role"
    WHERE daterange(w."from", w."to") @> daterange(n."from", n."to") AND (daterange(n."from", n."to") <> daterange(w."from", w."to") OR w."personId" = m."survivor")`;
  const sourcesOf = new Map(pairs.map(({ wide, wideSources }) => [wide.id, wideSources]));
  const gone = new Set<string>();
  for (const { wide, narrow, narrowSources } of pairs) {
    if (gone.has(narrow.id)) continue;
    gone.add(narrow.id);
    sourcesOf.set(wide.id, joinCredits(sourcesOf.get(wide.id), narrowSources) ?? sourcesOf.get(wide.id));
    writer.remove('Membership', narrow);
  }
  for (const { wide } of new Map(pairs.map((pair) => [pair.wide.id, pair])).values()) {
    if (!gone.has(wide.id)) writer.change('Membership', wide, { sources: sourcesOf.get(wide.id) });
  }
  await writer.flush();
}
