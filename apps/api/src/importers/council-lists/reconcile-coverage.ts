import { newId } from '../../db/new-id.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import type { CouncilList } from './claims.ts';
import type { Council } from './councils.ts';
import { roleOf } from './reconcile-wards.ts';

type CoverageRow = ReadRow &
  Readonly<{ organisationId: string; role: string; level: string; asOfOn: string; sources: unknown }>;

/** A list of a council's councillors is of all of them: the record's coverage says so, as of its day. What an editor says of it stays (R12, R17). */
export async function reconcileCoverage(
  writer: ImportWriter,
  councils: readonly Council[],
  { listedOn }: CouncilList,
): Promise<void> {
  const rows = await writer.tx.$queryRaw<CoverageRow[]>`
    SELECT to_jsonb(c) ->> 'id' AS "id", (to_jsonb(c) ->> 'version')::int AS "version", c."organisationId", c."role"::text, c."level"::text, c."asOfOn"::text, c."sources"
    FROM "Coverage" c WHERE c."organisationId" = ANY (${councils.map(({ id }) => id)}::uuid[])`;
  const holdersOf = await loadHolders(
    writer.tx,
    'Coverage',
    rows.map(({ id }) => id),
  );
  for (const council of councils) {
    const role = roleOf(council);
    const row = rows.find(({ organisationId, role: own }) => organisationId === council.id && own === role);
    const claim = { origin: writer.source.origin, externalId: null, statedOn: listedOn };
    if (!row) {
      const id = newId();
      const sources = [creditOf(writer.source)];
      writer.create('Coverage', {
        id,
        organisationId: council.id,
        role,
        level: 'COMPLETE',
        asOfOn: listedOn,
        sources,
      });
      writer.hold('Coverage', id, 'level', claim);
      continue;
    }
    const isLists = (holdersOf(row.id).get('level')?.origin ?? 'EDITOR') !== 'EDITOR';
    // Nobody has said anything yet: the register of councils came with nothing of theirs.
    const isBlank = row.level === 'NOT_COLLECTED';
    if (!(isLists || isBlank)) continue;
    const patch: Record<string, unknown> = {};
    if (row.level !== 'COMPLETE') patch.level = 'COMPLETE';
    if (row.level !== 'COMPLETE' || row.asOfOn < listedOn) patch.asOfOn = listedOn;
    const sources = addCredit(row.sources, writer.source);
    if (sources) patch.sources = sources;
    if (Object.keys(patch).length === 0) continue;
    writer.change('Coverage', withoutNull(row), patch);
    if (patch.asOfOn !== undefined) writer.hold('Coverage', row.id, 'level', claim);
  }
}

/** Rows of a table without versions carry none. */
function withoutNull({ version, ...row }: CoverageRow): ReadRow {
  return version == null ? row : { ...row, version };
}
