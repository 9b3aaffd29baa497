import { newId } from '../../db/new-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import type { BoundarySpell } from './constituency-boundaries.ts';

/** A constituency of the House of Commons that has one seat while its boundaries are in use. */
export type CommonsSeat = Readonly<{
  areaId: string;
  organisationId: string;
  /** Null where it is not known between which polls. */
  spell: BoundarySpell | null;
}>;

type KnownPost = Readonly<{
  id: string;
  version: number;
  areaId: string;
  sources: unknown;
  validFrom: string | null;
  validTo: string | null;
  /** Whether an editor said between which days it is there. */
  isEditors: boolean;
  /** Between which days it was held or vacant; `infinity` where it is still. Null where it never was. */
  first: string | null;
  last: string | null;
}>;

/**
 * The offices of MPs by area; those not in the record yet are made. An office is there from the first poll on its boundaries to the last dissolution
 * before others: so no day has the seats of two sets, and one of which nobody said it gets those days (R10). Call it once an import.
 */
export async function reconcileCommonsSeats(
  writer: ImportWriter,
  seats: readonly CommonsSeat[],
): Promise<{ ids: Map<string, string>; changed: Set<string> }> {
  const wanted = new Map(seats.map((seat) => [seat.areaId, seat]));
  const known = await loadKnownPosts(writer, [...wanted.keys()]);
  const ids = new Map(known.map(({ id, areaId }) => [areaId, id]));
  const changed = new Set<string>();
  for (const post of known) {
    const spell = wanted.get(post.areaId)?.spell ?? null;
    const sources = addCredit(post.sources, writer.source);
    const patch = { ...(sources && { sources }), ...(spell && missingDays(post, spell)) };
    if (Object.keys(patch).length === 0) continue;
    writer.change('Post', post, patch);
    changed.add(post.areaId);
  }
  for (const { areaId, organisationId, spell } of wanted.values()) {
    if (ids.has(areaId)) continue;
    const id = newId();
    writer.create('Post', {
      id,
      organisationId,
      areaId,
      role: 'MP',
      seats: 1,
      validFrom: spell?.firstPoll ?? null,
      validTo: spell?.lastDissolution ?? null,
      sources: [creditOf(writer.source)],
    });
    ids.set(areaId, id);
    changed.add(areaId);
  }
  return { ids, changed };
}

/** Days that nobody said: none where an editor did, or where somebody held the office on other days. */
function missingDays(
  { validFrom, validTo, isEditors, first, last }: KnownPost,
  { firstPoll, lastDissolution }: BoundarySpell,
): Partial<Pick<KnownPost, 'validFrom' | 'validTo'>> {
  if (validFrom !== null || validTo !== null || isEditors) return {};
  const isBeyond =
    (first !== null && first < firstPoll) ||
    (last !== null && lastDissolution !== null && last > lastDissolution);
  return isBeyond
    ? {}
    : { validFrom: firstPoll, ...(lastDissolution !== null && { validTo: lastDissolution }) };
}

/** One statement. */
function loadKnownPosts(writer: ImportWriter, areaIds: readonly string[]): Promise<KnownPost[]> {
  return writer.tx.$queryRaw<KnownPost[]>`
    SELECT p."id", p."version", p."areaId", p."sources", p."validFrom"::text, p."validTo"::text, held."first"::text, held."last"::text,
      EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Post' AND f."recordId" = p."id"
        AND f."field" IN ('validFrom', 'validTo') AND f."source" = 'EDITOR') AS "isEditors"
    FROM "Post" p
    LEFT JOIN LATERAL (
      SELECT min(s."from") AS "first", max(COALESCE(s."to", 'infinity')) AS "last" FROM (
        SELECT "from", "to" FROM "OfficeHolding" WHERE "postId" = p."id"
        UNION ALL SELECT "from", "to" FROM "Vacancy" WHERE "postId" = p."id") s) held ON TRUE
    WHERE p."role" = 'MP' AND p."areaId" = ANY (${[...areaIds]}::uuid[])
    ORDER BY p."id"`;
}
