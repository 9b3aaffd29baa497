import { newId } from '../../db/new-id.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import type { CouncilList } from './claims.ts';
import type { Council } from './councils.ts';
import { judgeCoverage } from './judge-coverage.ts';
import { roleOf } from './reconcile-wards.ts';

type CoverageRow = ReadRow &
  Readonly<{ organisationId: string; role: string; level: string; asOfOn: string; sources: unknown }>;

/**
 * What a list brought of its councils: the record has all of a council's councillors as of its day, or some (`judgeCoverage`). The newest list
 * counts; what an editor says of it stays (R12, R17). Call it when every row was taken and kept.
 */
export async function reconcileCoverage(
  writer: ImportWriter,
  councils: readonly Council[],
  { listedOn, isWhole }: CouncilList,
): Promise<void> {
  const rows = await writer.tx.$queryRaw<CoverageRow[]>`
    SELECT to_jsonb(c) ->> 'id' AS "id", (to_jsonb(c) ->> 'version')::int AS "version", c."organisationId", c."role"::text, c."level"::text, c."asOfOn"::text, c."sources"
    FROM "Coverage" c WHERE c."organisationId" = ANY (${councils.map(({ id }) => id)}::uuid[])`;
  const holdersOf = await loadHolders(
    writer.tx,
    'Coverage',
    rows.map(({ id }) => id),
  );
  const rowOf = ({ id }: Council, role: string) =>
    rows.find((row) => row.organisationId === id && row.role === role);
  const wasWhole = (row: CoverageRow | undefined) =>
    row !== undefined && holdersOf(row.id).has(wholeField(listedOn));
  const levelOf = await judgeCoverage(
    writer.tx,
    councils.map((council) => {
      const role = roleOf(council);
      const row = rowOf(council, role);
      return { organisationId: council.id, role, on: listedOn, isWhole: isWhole === true || wasWhole(row) };
    }),
  );
  for (const council of councils) {
    const role = roleOf(council);
    const level = levelOf({ organisationId: council.id, on: listedOn });
    const row = rowOf(council, role);
    const claim = { origin: writer.source.origin, externalId: null, statedOn: listedOn };
    if (!row) {
      const id = newId();
      const sources = [creditOf(writer.source)];
      writer.create('Coverage', {
        id,
        organisationId: council.id,
        role,
        level,
        asOfOn: listedOn,
        sources,
      });
      writer.hold('Coverage', id, 'level', claim);
      if (isWhole) writer.hold('Coverage', id, wholeField(listedOn), claim);
      continue;
    }
    if (isWhole) writer.hold('Coverage', row.id, wholeField(listedOn), claim);
    // An editor who confirms the level for another day has said as much of it as one who changes it.
    const [own, day] = ['level', 'asOfOn'].map((field) => holdersOf(row.id).get(field)?.origin ?? null);
    const holder = day === 'EDITOR' ? day : (own ?? null);
    const isLists = holder !== null && holder !== 'EDITOR';
    // Nobody has said anything yet: the register of councils came with nothing of theirs.
    const isBlank = holder !== 'EDITOR' && row.level === 'NOT_COLLECTED';
    if (!(isLists || isBlank)) {
      // An editor's word stays; a newer list that shows it otherwise is put before them (R12).
      if (row.asOfOn < listedOn && row.level !== level)
        writer.propose(fieldProposal('Coverage', row.id, 'level', { level, asOfOn: listedOn }, claim));
      continue;
    }
    const patch: Record<string, unknown> = {};
    const isNewer = isBlank || row.asOfOn < listedOn;
    // Of two lists of one day the whole one counts, whichever came first.
    const isBetter = row.asOfOn === listedOn && level === 'COMPLETE';
    if ((isNewer || isBetter) && row.level !== level) patch.level = level;
    if (isNewer && row.asOfOn !== listedOn) patch.asOfOn = listedOn;
    const sources = addCredit(row.sources, writer.source);
    if (sources) patch.sources = sources;
    if (Object.keys(patch).length === 0) continue;
    writer.change('Coverage', withoutNull(row), patch);
    if (isNewer || isBetter) writer.hold('Coverage', row.id, 'level', claim);
  }
}

/** Where it is kept that a document of a day shows its own end: of every day, for a newer list says nothing of an older one. */
function wholeField(on: string): string {
  return `whole ${on}`;
}

/** Rows of a table without versions carry none. */
function withoutNull({ version, ...row }: CoverageRow): ReadRow {
  return version == null ? row : { ...row, version };
}
