import { isCalled, wardNamesOf } from '../../elections/ballot-ward-name.ts';
import { parentStatement } from '../areas/parent-statement.ts';
import { compareAcross, compareDays, compareIds, type FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { type Holders, reconcileFields } from '../writing/reconcile-fields.ts';
import type { FieldOrigin } from '../writing/record-source.ts';

type Ward = ReadRow & Readonly<{ version: number; parentId: string | null }>;

/** A poll that elects for a ward, and the area of the council that it elects to. */
type Row = Readonly<{
  ward: Ward & Readonly<{ nameEn: string | null; nameCy: string | null }>;
  ballotId: string | null;
  label: string;
  parentId: string;
  origin: FieldOrigin;
  externalId: string;
  statedOn: string;
  retrievedOn: string | null;
}>;

/**
 * A ward lies in the area of the council that it elects to: who says the code of a ballot says so as of the day of the poll. Looked at again after every
 * import, for the ballot, its code, its council or the ward may have come last (R12). One statement, and one more where a poll says what the record does not
 * have, or something newer.
 */
export async function settleParents(writer: ImportWriter): Promise<void> {
  const rows = await writer.tx.$queryRaw<Row[]>`
    WITH said AS (
      SELECT a."id" AS "wardId", b."ballotId", b."label", o."areaId" AS "parentId", g."source" AS "origin", e."electionId" AS "externalId", e."pollingOn",
        g."retrievedOn", bool_or(a."parentId" IS DISTINCT FROM o."areaId" OR f."statedOn" < e."pollingOn") OVER (PARTITION BY a."id") AS "isNews"
      FROM "Ballot" b JOIN "Election" e ON e."id" = b."electionId" AND e."electionId" LIKE 'local.%'
      JOIN "Organisation" o ON o."id" = e."organisationId" AND o."areaId" IS NOT NULL
      JOIN "FieldSource" g ON g."recordType" = 'Ballot' AND g."recordId" = b."id" AND g."field" = 'gssCode' AND g."source" <> 'EDITOR'
      JOIN "AreaIdentifier" i ON i."scheme" = 'gss' AND i."value" = b."gssCode"
      JOIN "Area" a ON a."id" = i."areaId" AND a."kind" IN ('WARD', 'COUNTY_DIVISION')
      LEFT JOIN "FieldSource" f ON f."recordType" = 'Area' AND f."recordId" = a."id" AND f."field" = 'parent'
    )
    SELECT jsonb_build_object('id', a."id", 'version', a."version", 'parentId', a."parentId", 'nameEn', a."nameEn", 'nameCy', a."nameCy") AS "ward",
      s."ballotId", s."label", s."parentId", s."origin", s."externalId", s."pollingOn"::text AS "statedOn", s."retrievedOn"::text
    FROM said s JOIN "Area" a ON a."id" = s."wardId" WHERE s."isNews"`;
  // A code that is used again means two wards: the words of the ballot say which.
  const named = rows.filter(({ ward, label, ballotId }) => isCalled(ward, wardNamesOf({ label, ballotId })));
  const byWard = Map.groupBy(named, ({ ward }) => ward.id);
  const holdersOf = await loadHolders(writer.tx, 'Area', [...byWard.keys()]);
  const newest = [...byWard.values()].map(newestOfEach);
  for (const said of newest) settle(writer, said, holdersOf);
  await writer.flush();
  await askOfNewest(writer, newest.flat());
}

/** Of each source its newest word, the one that goes first, first: what the others say is compared with that. */
function settle(
  writer: ImportWriter,
  [first, ...others]: readonly Row[],
  holdersOf: (id: string) => Holders,
): void {
  if (!first) return;
  const { id, version, parentId: was } = first.ward;
  const known = holdersOf(id);
  const held = known.get('parent');
  const claim = claimOf(first);
  // The same poll, of which the record knows another council by now.
  const isRevised =
    held?.origin === claim.origin && held.externalId === claim.externalId && held.statedOn === claim.statedOn;
  const patch = isRevised
    ? { parentId: first.parentId }
    : reconcileFields(writer, 'Area', first.ward, [parentStatement(first.parentId)], known, claim);
  const parentId = 'parentId' in patch ? first.parentId : was;
  if (parentId !== was) writer.change('Area', { id, version, parentId: was }, { parentId });
  const holders = parentId === first.parentId ? new Map([...known, ['parent', claim] as const]) : known;
  for (const other of others)
    reconcileFields(
      writer,
      'Area',
      { ...first.ward, parentId },
      [parentStatement(other.parentId)],
      holders,
      claimOf(other),
    );
}

function newestOfEach(said: readonly Row[]): Row[] {
  const inOrder = said.toSorted(
    (a, b) =>
      compareDays(claimOf(a), claimOf(b)) ||
      compareAcross(claimOf(a), claimOf(b)) ||
      compareIds(a.externalId, b.externalId),
  );
  return [...Map.groupBy(inOrder, ({ origin }) => origin).values()].flatMap(([newest]) => newest ?? []);
}

function claimOf({ origin, externalId, statedOn, retrievedOn }: Row): FieldClaim {
  return { origin, externalId, statedOn, retrievedOn };
}

/**
 * What a source asked for by an earlier poll it asks no longer: had the later one come first, nobody would have been asked. What it says once more by a later poll, it
 * asks again, unless an editor decided.
 */
async function askOfNewest({ tx }: ImportWriter, newest: readonly Row[]): Promise<void> {
  if (newest.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Proposal" AS p SET "state" = s."state", "decidedAt" = CASE WHEN s."state" = 'REJECTED' THEN now() END
    FROM (
      SELECT q."id", CASE WHEN q."patch" ->> 'parentId' <> n."parentId" THEN 'REJECTED' ELSE 'OPEN' END::"ProposalState" AS "state"
      FROM unnest(${newest.map(({ ward }) => ward.id)}::uuid[], ${newest.map(({ origin }) => origin)}::text[], ${newest.map(({ parentId }) => parentId)}::text[])
        AS n("wardId", "origin", "parentId")
      JOIN "Area" a ON a."id" = n."wardId"
      JOIN "Proposal" q ON q."recordType" = 'Area' AND q."recordId" = n."wardId" AND q."patch" ->> 'field' = 'parent' AND q."patch" ->> 'source' = n."origin"
      WHERE q."kind" = 'FIELD' AND q."decidedById" IS NULL AND q."state" <> 'ACCEPTED'
        AND (q."patch" ->> 'parentId' <> n."parentId" OR a."parentId"::text IS DISTINCT FROM n."parentId")
    ) s
    WHERE p."id" = s."id" AND p."state" <> s."state"`;
}
