import { getDayOfBoundaries } from '../../elections/office-of-ballot.ts';
import { chooseVintage, loadWardVintages } from '../../elections/ward-vintage.ts';
import type { Nation } from '../../generated/prisma/enums.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import { isOverBy } from '../../representatives/longest-term.ts';
import { settleWards } from '../council-lists/settle-wards.ts';
import { checkRules } from '../writing/check-rules.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';

type Office = ReadRow & Readonly<{ version: number; areaId: string; names: (string | null)[] }>;

type Pair = Readonly<{
  old: Office & Readonly<{ validTo: string | null }>;
  drawn: Office & Readonly<{ validFrom: string | null }>;
  electionId: string;
  pollingOn: Date;
  isByElection: boolean;
  nation: Nation | null;
  /** The last day of a list, and of a poll, that has somebody in the old office. */
  lastSeenOn: string;
}>;

/**
 * The office of a ward ends, and that of the ward of its name as drawn anew begins, with the first day of those who are in the new one by a poll on its boundaries, where lists of before have people in the
 * one and nothing of after does: as where the winners were in the old office first (`renewOffices`), so that it does not matter which file came first (R10, R12). Not where an editor spoke of
 * whoever sits there still, nor where the poll was for some of the seats.
 * @param writtenIds The offices that the import wrote: with the end of one the times of those in it are worked out anew.
 */
export async function endRedrawnOffices(
  writer: ImportWriter,
  organisationIds: readonly string[],
  writtenIds: readonly string[],
): Promise<void> {
  await endOffices(writer, organisationIds);
  await writer.flush();
  await settleWards(writer, await findEnded(writer, writtenIds), 1);
}

/** The offices among those that an import wrote of which it said when they end: who sat there by lists has no other end. One statement. */
async function findEnded({ tx }: ImportWriter, postIds: readonly string[]): Promise<string[]> {
  if (postIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Post" p WHERE p."id" = ANY (${[...postIds]}::uuid[]) AND p."validTo" IS NOT NULL
      AND EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = p."id")`;
  return rows.map(({ id }) => id);
}

async function endOffices(writer: ImportWriter, organisationIds: readonly string[]): Promise<void> {
  const pairs = await loadPairs(writer, organisationIds);
  const named = pairs.filter(({ old, drawn }) => sharesName(old, drawn));
  const vintages = await loadWardVintages(
    writer.tx,
    named.flatMap(({ old, drawn }) => [old.areaId, drawn.areaId]),
  );
  const ending = named.flatMap(({ old, drawn, lastSeenOn, ...poll }) => {
    const firstDay = getDayOfBoundaries(poll);
    const day = firstDay.toISOString().slice(0, 10);
    const both = [old, drawn].flatMap(({ areaId }) => vintages.get(areaId) ?? []);
    const isOfPoll = chooseVintage(both, { pollingOn: poll.pollingOn, firstDay })?.areaId === drawn.areaId;
    return isOfPoll && lastSeenOn < day && !isOverBy(lastSeenOn, day) ? [{ old, drawn, day }] : [];
  });
  if (ending.length === 0) return;
  // The database judges each row as it was written: those of the old office are right as long as it lasts.
  await writer.flush();
  await checkRules(writer.tx);
  const settled = new Set<string>();
  for (const { old, drawn, day } of ending) {
    if (settled.has(old.id) || settled.has(drawn.id)) continue;
    writer.change('Post', old, { validTo: day });
    writer.change('Post', drawn, { validFrom: day });
    settled.add(old.id).add(drawn.id);
  }
  await writer.flush();
  await settleWards(writer, [...settled], 1);
}

function sharesName({ names: one }: Office, { names: other }: Office): boolean {
  const fold = (names: Office['names']) => names.flatMap((name) => (name === null ? [] : foldWard(name)));
  return fold(one).some((name) => fold(other).includes(name));
}

/** Two offices of one council with no end and no beginning, and the first poll that somebody is in the second by; nobody is in that one from before. One statement. */
function loadPairs({ tx }: ImportWriter, organisationIds: readonly string[]): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    SELECT jsonb_build_object('id', p."id", 'version', p."version", 'areaId', p."areaId", 'validTo', p."validTo", 'names', jsonb_build_array(a."nameEn", a."nameCy")) AS "old",
      jsonb_build_object('id', q."id", 'version', q."version", 'areaId', q."areaId", 'validFrom', q."validFrom", 'names', jsonb_build_array(w."nameEn", w."nameCy")) AS "drawn",
      e."electionId", e."pollingOn", b."isByElection", COALESCE(o."nation", w."nation")::text AS "nation", seen."lastSeenOn"::text
    FROM "Organisation" o
    JOIN "Post" q ON q."organisationId" = o."id" AND q."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR') AND q."validFrom" IS NULL JOIN "Area" w ON w."id" = q."areaId"
    JOIN LATERAL (
      SELECT c."ballotId", h."from" FROM "OfficeHolding" h LEFT JOIN "Candidacy" c ON c."id" = h."candidacyId" WHERE h."postId" = q."id"
      ORDER BY h."from", c."ballotId" NULLS FIRST LIMIT 1
    ) won ON TRUE
    JOIN "Ballot" b ON b."id" = won."ballotId" AND NOT b."isByElection" AND b."areaId" = q."areaId" AND COALESCE(b."seatsContested", q."seats") >= q."seats"
    JOIN "Election" e ON e."id" = b."electionId" AND e."organisationId" = o."id"
    JOIN "Post" p ON p."organisationId" = o."id" AND p."role" = q."role" AND p."id" <> q."id" AND p."validTo" IS NULL JOIN "Area" a ON a."id" = p."areaId"
    JOIN LATERAL (
      SELECT GREATEST(max(d."listedOn"), (SELECT max(f."pollingOn") FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId"
        JOIN "Ballot" l ON l."id" = c."ballotId" JOIN "Election" f ON f."id" = l."electionId" WHERE h."postId" = p."id")) AS "lastSeenOn"
      FROM "ListedDay" d WHERE d."postId" = p."id"
    ) seen ON seen."lastSeenOn" IS NOT NULL
    WHERE o."id" = ANY (${[...organisationIds]}::uuid[]) AND NOT EXISTS (
      SELECT FROM "OfficeHolding" h WHERE h."postId" = p."id" AND (h."to" IS NULL OR h."to" > won."from") AND (
        EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR')
        OR NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from')))
    ORDER BY q."id", "lastSeenOn" DESC, p."id"`;
}
