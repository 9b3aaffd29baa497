import type { OfficeRole } from '../../generated/prisma/enums.ts';
import type { PersonClaim } from '../contests/claims.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import { PeopleReconciler } from '../contests/reconcile-people.ts';
import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { Credit, RecordSource } from '../writing/record-source.ts';
import type { CouncilList } from './claims.ts';
import { type Council, loadCouncils } from './councils.ts';
import type { Sitter } from './match-listed.ts';
import { reconcileSitters, type TakenRow } from './reconcile-sitters.ts';
import { lifeOf, type Ward } from './reconcile-wards.ts';
import { seatKey } from './seat-key.ts';
import { settleParties } from './settle-parties.ts';
import { settleWards } from './settle-wards.ts';
import { LIST_ORIGINS } from './told-parties.ts';

type KeptRow = Readonly<{
  id: string;
  kind: CouncilList['kind'];
  listedOn: string;
  startedOn: string | null;
  wardRows: number;
  partyName: string | null;
  principalId: string | null;
  adjunctId: string | null;
  isNoParty: boolean;
  partyAliasId: string | null;
  personId: string | null;
  unknown: PersonClaim | null;
  postId: string;
  organisationId: string;
  role: OfficeRole;
  areaId: string;
  ward: string;
  seats: number;
  validFrom: string | null;
  validTo: string | null;
}>;

/** As many councils as one statement asks of. */
const COUNCILS_AT_ONCE = 20;

/**
 * Reads rows of lists about whom nobody was known once more, now that more is in the record: whoever came to be known since, or for whom there is a seat now, is
 * in office by them as if they had come last (R12). One statement where there are none.
 */
export async function admitUnknown(writer: ImportWriter, councilIds: readonly string[]): Promise<void> {
  await writer.flush();
  const asking = await writer.tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."organisationId" AS "id" FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId"
    WHERE d."personId" IS NULL AND p."organisationId" = ANY (${[...new Set(councilIds)]}::uuid[]) ORDER BY 1`;
  if (asking.length === 0) return;
  const councils = await loadCouncils(writer.tx);
  for (let at = 0; at < asking.length; at += COUNCILS_AT_ONCE) {
    const ids = new Set(asking.slice(at, at + COUNCILS_AT_ONCE).map(({ id }) => id));
    const some = councils.filter(({ id }) => ids.has(id));
    // Each time fewer rows are left about whom nobody is known.
    while (await admitSome(writer, some));
  }
}

/** Takes what may be taken of the first list of which anything may. Returns whether there was any. */
async function admitSome(writer: ImportWriter, councils: readonly Council[]): Promise<boolean> {
  const rows = await loadLists(writer, councils);
  const listOf = ({ kind, listedOn, organisationId }: KeptRow) => `${listedOn} ${kind} ${organisationId}`;
  for (const list of Map.groupBy(rows, listOf).values()) {
    const [first] = list;
    const council = councils.find(({ id }) => id === first?.organisationId);
    if (!first || !council) continue;
    const source = await findSource(writer, first, council);
    const taken = source === null ? [] : await takeRows(writer, list, council, source);
    if (taken.length === 0) continue;
    const personIds = taken.map(({ personId }) => personId);
    await settleWards(
      writer,
      taken.map(({ ward }) => ward.postId),
      1,
    );
    await settleParties(writer, personIds, 1);
    await settleStatedLabels(writer, { personIds });
    return true;
  }
  return false;
}

async function takeRows(
  writer: ImportWriter,
  rows: readonly KeptRow[],
  council: Council,
  source: RecordSource,
): Promise<readonly TakenRow[]> {
  const [{ kind, listedOn }] = rows as [KeptRow];
  const sitters = rows.flatMap((row, line): Sitter[] =>
    row.unknown === null
      ? []
      : [{ claim: claimOf(row, line, council), ward: wardOf(row, council), person: row.unknown }],
  );
  const beside = rows.flatMap((row) =>
    row.personId === null
      ? []
      : [
          {
            ward: wardOf(row, council),
            person: NOBODY,
            record: { id: row.personId },
            isNew: false,
            wardRows: row.wardRows,
          },
        ],
  );
  const { taken } = await reconcileSitters(
    writer,
    new PeopleReconciler(writer, source),
    sitters,
    { kind, listedOn },
    ({ claim }) => rows[claim.line]?.wardRows ?? 0,
    ({ claim }) => standingOf(rows[claim.line]),
    beside,
  );
  await writer.flush();
  for (const { claim, ward, person, personId } of taken) {
    const id = rows[claim.line]?.id ?? '';
    const isKept = rows.some((row) => row.personId === personId && row.postId === ward.postId);
    if (isKept) await writer.tx.listedDay.delete({ where: { id } });
    else
      await writer.tx
        .$executeRaw`UPDATE "ListedDay" SET "personId" = ${personId}::uuid, "unknown" = NULL WHERE "id" = ${id}::uuid`;
    await writer.tx.$executeRaw`
      UPDATE "CouncilListEntry" SET "personId" = ${personId}::uuid WHERE "organisationId" = ${council.id}::uuid AND "kind" = ${kind}::"CouncilListKind"
        AND "listedOn" = ${listedOn}::date AND "key" = ${seatKey(ward.name, person.name.name)} AND "personId" IS NULL`;
  }
  return taken;
}

/** Whose name does not matter, for they are of the record. */
const NOBODY = { name: { name: '' } };

function claimOf(
  { partyName, startedOn, ward, unknown }: KeptRow,
  line: number,
  { slug }: Council,
): Sitter['claim'] {
  return { line, council: slug, ward, person: unknown, party: null, partyName, startedOn };
}

/** What the label of a kept row means by now. Null where the list said nothing of it. */
function standingOf(row: KeptRow | undefined): Standing | null {
  if (!row) return null;
  const { principalId, adjunctId, isNoParty, partyAliasId: aliasId } = row;
  if (principalId === null && !isNoParty && aliasId === null) return null;
  return { principalId, adjunctId, isUnknown: aliasId !== null, aliasId };
}

function wardOf(row: KeptRow, council: Council): Ward {
  const { role, areaId, postId, ward, seats } = row;
  return { council, role, areaId, postId, name: ward, seats, life: lifeOf(council, row) };
}

/** The lists that have rows about people whom nobody knows, as far as they are of the same wards; the oldest first. One statement. */
function loadLists(writer: ImportWriter, councils: readonly Council[]): Promise<KeptRow[]> {
  return writer.tx.$queryRaw<KeptRow[]>`
    SELECT d."id", d."kind"::text, d."listedOn"::text, d."startedOn"::text, d."wardRows", d."partyName", d."principalId", d."adjunctId", d."isNoParty", d."partyAliasId", d."personId", d."unknown", d."postId",
      p."organisationId", p."role"::text, p."areaId", COALESCE(a."nameEn", a."nameCy", '') AS "ward", p."seats", p."validFrom"::text, p."validTo"::text
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."organisationId" = ANY (${councils.map(({ id }) => id)}::uuid[]) AND EXISTS (
      SELECT FROM "ListedDay" u WHERE u."postId" = d."postId" AND u."kind" = d."kind" AND u."listedOn" = d."listedOn" AND u."personId" IS NULL)
    ORDER BY d."listedOn", d."kind", p."organisationId", p."id", d."unknown" -> 'name' ->> 'name'`;
}

/** Who made the list, with the licence under which it was read. Null where the record does not credit them any more. */
async function findSource(
  writer: ImportWriter,
  { kind }: KeptRow,
  { id, slug, nameEn, nameCy }: Council,
): Promise<RecordSource | null> {
  const origin = LIST_ORIGINS[kind];
  const publisher = kind === 'COUNCIL' ? (nameEn ?? nameCy ?? slug) : 'Open Council Data UK';
  if (writer.source.origin === origin && writer.source.publisher === publisher) return writer.source;
  const coverage = await writer.tx.coverage.findMany({
    where: { organisationId: id },
    select: { sources: true },
  });
  const credit = coverage
    .flatMap(({ sources }) => sources as Credit[])
    .find((each) => each.publisher === publisher);
  const { url, licence, retrievedOn } = credit ?? {};
  if (url === undefined || licence === undefined || retrievedOn === undefined) return null;
  return { origin, publisher, licence, url, retrievedOn };
}
