import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { joinCredits } from '../writing/record-source.ts';
import type { Merge } from './merge-people.ts';

/** Somebody's time in a party or a role of a body, as a merge reads it. */
export type MergedSpell = ReadRow &
  Readonly<{
    personId: string;
    organisationId: string;
    role: string;
    from: string | null;
    to: string | null;
    sources: unknown;
  }>;

type Spell = MergedSpell & Readonly<{ survivorId: string }>;

/**
 * Two entries of one person that imports made have them in one party, each for a time that begins before the other's ends: together they are one time,
 * which is worked out anew from what lists and terms say of the one person. What an editor said of either is left to an editor.
 */
export async function joinCrossingSpells(writer: ImportWriter, merges: readonly Merge[]): Promise<void> {
  const spells = await loadImported(writer, merges);
  const parties = Map.groupBy(spells, (row) => `${row.survivorId} ${row.organisationId} ${row.role}`);
  for (const inParty of parties.values())
    for (const together of overlapping(inParty)) {
      const from = together[0]?.from ?? null;
      const to = lastDayOf(together);
      const isOneWhole = together.some((spell) => spell.from === from && spell.to === to);
      const [kept] = together.filter(({ personId, survivorId }) => personId === survivorId);
      if (isOneWhole || !kept || together.every(({ personId }) => personId === kept.personId)) continue;
      let { sources } = kept;
      for (const spell of together.filter((other) => other !== kept)) {
        sources = joinCredits(sources, spell.sources) ?? sources;
        await keepTerms(writer, spell.id, kept.id);
        writer.remove('Membership', rowOf(spell));
      }
      writer.change('Membership', rowOf(kept), { from, to, sources });
    }
  await writer.flush();
}

/** What a file of terms states of a spell that goes is kept with the one that stays. */
export async function keepTerms(writer: ImportWriter, goneId: string, keptId: string): Promise<void> {
  await writer.tx.$executeRaw`
    UPDATE "FieldSource" AS f SET "recordId" = ${keptId}::uuid WHERE f."recordType" = 'Membership' AND f."recordId" = ${goneId}::uuid AND f."field" LIKE 'term %'
      AND NOT EXISTS (SELECT FROM "FieldSource" k WHERE k."recordType" = 'Membership' AND k."recordId" = ${keptId}::uuid AND k."field" = f."field")`;
}

/** Runs of spells each of which begins before those ahead of it are over. */
function overlapping(spells: readonly Spell[]): Spell[][] {
  const runs: Spell[][] = [];
  for (const spell of spells.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const run = runs.at(-1);
    const end = run === undefined ? '' : (lastDayOf(run) ?? '9999-12-31');
    if (run && (spell.from ?? '') < end) run.push(spell);
    else runs.push([spell]);
  }
  return runs;
}

function lastDayOf(spells: readonly Spell[]): string | null {
  return spells.some(({ to }) => to === null)
    ? null
    : (spells
        .flatMap(({ to }) => to ?? [])
        .toSorted()
        .at(-1) ?? null);
}

function rowOf({ survivorId: _, ...row }: Spell): ReadRow {
  return row;
}

function loadImported({ tx }: ImportWriter, merges: readonly Merge[]): Promise<Spell[]> {
  return tx.$queryRaw<Spell[]>`
    SELECT s."id", s."version", m."survivor" AS "survivorId", s."personId", s."organisationId", s."role"::text, s."from"::text, s."to"::text, s."sources"
    FROM unnest(${merges.map(({ survivor }) => survivor.id)}::uuid[], ${merges.map(({ other }) => other.id)}::uuid[]) AS m("survivor", "other")
    JOIN "Membership" s ON s."personId" IN (m."survivor", m."other")
    WHERE EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = s."id" AND f."field" = 'organisationId')
      AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = s."id" AND f."source" = 'EDITOR')
    ORDER BY s."from", s."id"`;
}
