import { newId } from '../../db/new-id.ts';
import { upsertMany } from '../../db/upsert-many.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { loadSuppressedFields } from '../contests/suppressed-fields.ts';
import type { PartyTerm } from '../council-lists/derive-parties.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

/** A time under a label as a file has it: `to` null where it does not say until when. */
export type StatedTerm = Readonly<{
  personId: string;
  standing: Standing;
  from: string;
  to: string | null;
  /** The office it is of. Null where the record has none for it. */
  postId: string | null;
}>;

/** How long after a poll an office begins at most: whoever is elected to a council that is not there yet sits in its shadow authority first. */
export const DAYS_APART = 400;

type Row = Readonly<{
  id: string;
  personId: string;
  from: string;
  to: string | null;
  principalId: string | null;
  adjunctId: string | null;
  isNoParty: boolean;
  postId: string | null;
  source: string;
  publisher: string;
  partyAliasId: string | null;
}>;

/**
 * Keeps terms as they were stated, whatever lists and editors leave of them: a publisher's newest word for a label and a first day stands in the place of
 * the one before. Call it when their people are written.
 */
export async function keepPartyTerms(
  { tx, source: { origin, publisher } }: ImportWriter,
  terms: readonly StatedTerm[],
): Promise<void> {
  const erasedOf = await loadSuppressedFields(
    tx,
    terms.map(({ personId }) => personId),
  );
  const stated = terms.filter(
    ({ personId, standing }) =>
      (!standing.isUnknown || standing.aliasId !== null) && !erasedOf(personId).has('memberships'),
  );
  if (stated.length === 0) return;
  const known = await load(
    tx,
    stated.map(({ personId }) => personId),
  );
  const rows = new Map(known.map((row) => [keyOf(row), row]));
  const changed = new Map<string, Row>();
  for (const { personId, standing, from, to, postId } of stated) {
    const { principalId, adjunctId, isUnknown, aliasId } = standing;
    const row = {
      id: newId(),
      personId,
      from,
      to,
      principalId,
      adjunctId,
      isNoParty: !isUnknown && principalId === null && adjunctId === null,
      postId,
      source: origin,
      publisher,
      partyAliasId: aliasId,
    };
    const key = keyOf(row);
    const own = rows.get(key);
    if (own && own.to === to && (postId === null || own.postId === postId)) continue;
    const now = own ? { ...own, to, postId: postId ?? own.postId } : row;
    rows.set(key, now);
    changed.set(key, now);
  }
  await upsertMany(tx, 'PartyTerm', ['id'], [...changed.values()]);
}

/**
 * What files of terms say for whom some people sat, where their labels are understood. A term without an end lasts as long as its office; of none in the
 * record it says nothing. One statement.
 */
export async function loadPartyTerms(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<(PartyTerm & { readonly personId: string })[]> {
  return tx.$queryRaw<(PartyTerm & { personId: string })[]>`
    SELECT t."personId", GREATEST(t."from", o."from")::text AS "from", COALESCE(t."to", o."to")::text AS "to", t."to" IS NULL AS "isOpen",
      t."principalId", t."adjunctId", t."isNoParty", t."source" AS "origin", t."publisher"
    FROM "PartyTerm" t LEFT JOIN LATERAL (
      SELECT h."from", h."to" FROM "OfficeHolding" h
      WHERE t."to" IS NULL AND h."personId" = t."personId" AND h."postId" = t."postId" AND (h."to" IS NULL OR h."to" > t."from") AND h."from" <= t."from" + ${DAYS_APART}::int
      ORDER BY h."from" LIMIT 1) o ON TRUE
    WHERE t."personId" = ANY (${[...new Set(personIds)]}::uuid[]) AND t."partyAliasId" IS NULL AND (t."to" IS NOT NULL OR o."from" IS NOT NULL)
    ORDER BY 2, 3, t."id"`;
}

function load(tx: Prisma.TransactionClient, personIds: readonly string[]): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT "id", "personId", "from"::text, "to"::text, "principalId", "adjunctId", "isNoParty", "postId", "source", "publisher", "partyAliasId"
    FROM "PartyTerm" WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[]) ORDER BY "from", "id"`;
}

function keyOf({ personId, publisher, from, principalId, adjunctId, partyAliasId }: Row): string {
  return [personId, publisher, from, principalId, adjunctId, partyAliasId].join(' ');
}
