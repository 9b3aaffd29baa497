import type { Prisma } from '../../generated/prisma/client.ts';
import { joinCredits } from '../writing/record-source.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { joinCrossingSpells, keepTerms, type MergedSpell } from './join-crossing-spells.ts';
import type { Merge } from './merge-people.ts';

type Spell = MergedSpell &
  Readonly<{
    /** Null where an editor wrote it. */
    origin: string | null;
    /** Which of its facts an editor gave; all of one that an editor wrote. */
    editorsFields: readonly string[];
    /** The newest list that shows it. Null where none does. */
    listedOn: string | null;
  }>;

type Pair = Readonly<{ survivorId: string; wide: Spell; narrow: Spell }>;

/**
 * Two entries of one person each have the party they sat for: of two spells of which one lies within the other the wider stays, with the
 * credits of both; but where an editor gave the narrower its days, or wrote it, these stay, and the wider only fills in what the editor left
 * open (R12). What it says beyond is put before them. Call it before the entries become one.
 */
export async function joinSpells(writer: ImportWriter, merges: readonly Merge[]): Promise<void> {
  await joinCrossingSpells(writer, merges);
  const pairs = await loadPairs(writer.tx, merges);
  const gone = new Set<string>();
  const joined = new Map<string, Spell>();
  const byWide = Map.groupBy(pairs, ({ wide }) => wide.id);
  for (const within of byWide.values()) {
    const narrow = within.map((pair) => pair.narrow).filter(({ id }) => !gone.has(id));
    const [pair] = within;
    const wide = pair && (joined.get(pair.wide.id) ?? pair.wide);
    if (!wide || narrow.length === 0 || gone.has(wide.id)) continue;
    if (narrow.some(isEditors)) {
      gone.add(wide.id);
      writer.remove('Membership', rowOf(wide));
      for (const spell of narrow) {
        const filled = fillIn(spell, wide, narrow);
        joined.set(spell.id, filled);
        writer.change('Membership', rowOf(spell), {
          from: filled.from,
          to: filled.to,
          sources: filled.sources,
        });
      }
      askForRest(writer, pair.survivorId, wide, narrow);
      continue;
    }
    let sources = wide.sources;
    for (const spell of narrow) {
      gone.add(spell.id);
      sources = joinCredits(sources, spell.sources) ?? sources;
      await keepTerms(writer, spell.id, wide.id);
      writer.remove('Membership', rowOf(spell));
    }
    joined.set(wide.id, { ...wide, sources });
    writer.change('Membership', rowOf(wide), { sources });
  }
  await writer.flush();
}

/** An editor's spell, with what only the wider one says: since when before the first of them, until when after the last. */
function fillIn(spell: Spell, wide: Spell, within: readonly Spell[]): Spell {
  const isFirst = within.every(({ from }) => (spell.from ?? '') <= (from ?? ''));
  const isLast = within.every(({ to }) => (spell.to ?? '9999') >= (to ?? '9999'));
  return {
    ...spell,
    from: isFirst && !spell.editorsFields.includes('from') ? wide.from : spell.from,
    to: isLast && !spell.editorsFields.includes('to') ? wide.to : spell.to,
    sources: joinCredits(spell.sources, wide.sources) ?? spell.sources,
  };
}

/** Asks about the time after the last day that an editor gave. */
function askForRest(writer: ImportWriter, personId: string, wide: Spell, within: readonly Spell[]): void {
  const last = within.toSorted((a, b) => ((a.to ?? '9999') < (b.to ?? '9999') ? 1 : -1))[0];
  if (!last?.to || !last.editorsFields.includes('to') || last.to === wide.to) return;
  const { organisationId, origin, to, listedOn } = wide;
  const from = listedOn !== null && listedOn > last.to ? listedOn : last.to;
  writer.propose({
    kind: 'AFFILIATION',
    key: `AFFILIATION ${personId} ${organisationId} ${origin} ${from}`,
    recordType: 'Membership',
    recordId: null,
    patch: { personId, organisationId, from, to, source: origin },
  });
}

function isEditors({ editorsFields }: Pick<Spell, 'editorsFields'>): boolean {
  return editorsFields.length > 0;
}

function rowOf({ origin: _, editorsFields: __, listedOn: ___, ...row }: Spell): ReadRow {
  return row;
}

/** Of spells of the same time the survivor's is the wider, but where an editor has the other. */
async function loadPairs(tx: Prisma.TransactionClient, merges: readonly Merge[]): Promise<Pair[]> {
  const rows = await tx.$queryRaw<Pair[]>`
    WITH spells AS (
      SELECT s.*, jsonb_build_object('id', s."id", 'version', s."version", 'personId', s."personId", 'organisationId', s."organisationId", 'role', s."role",
        'from', s."from", 'to', s."to", 'sources', s."sources", 'origin', o."source", 'listedOn', GREATEST(l."statedOn", o."statedOn"),
        'editorsFields', CASE WHEN o."source" IS NULL THEN jsonb_build_array('organisationId', 'from', 'to') ELSE (
          SELECT COALESCE(jsonb_agg(f."field"), '[]') FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = s."id" AND f."source" = 'EDITOR') END) AS "spell"
      FROM "Membership" s
      LEFT JOIN "FieldSource" o ON o."recordType" = 'Membership' AND o."recordId" = s."id" AND o."field" = 'organisationId'
      LEFT JOIN "FieldSource" l ON l."recordType" = 'Membership' AND l."recordId" = s."id" AND l."field" = 'listedOn'
      WHERE s."personId" = ANY (${merges.flatMap(({ survivor, other }) => [survivor.id, other.id])}::uuid[])
    )
    SELECT m."survivor" AS "survivorId", w."spell" AS "wide", n."spell" AS "narrow"
    FROM unnest(${merges.map(({ survivor }) => survivor.id)}::uuid[], ${merges.map(({ other }) => other.id)}::uuid[]) AS m("survivor", "other")
    CROSS JOIN LATERAL (VALUES (m."survivor", m."other"), (m."other", m."survivor")) AS a("one", "two")
    JOIN spells w ON w."personId" = a."one"
    JOIN spells n ON n."personId" = a."two" AND n."organisationId" = w."organisationId" AND n."role" = w."role"
    WHERE daterange(w."from", w."to") @> daterange(n."from", n."to")
    ORDER BY w."id", n."from", n."id"`;
  return rows.filter(({ survivorId, wide, narrow }) => {
    const isSameTime = wide.from === narrow.from && wide.to === narrow.to;
    if (!isSameTime) return true;
    return isEditors(wide) === isEditors(narrow) ? wide.personId === survivorId : isEditors(wide);
  });
}
