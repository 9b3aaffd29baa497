import { newId } from '../../db/new-id.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import type { CouncilList } from './claims.ts';
import type { Council } from './councils.ts';
import { roleOf } from './reconcile-wards.ts';

/** What was taken of a list of one council. */
export type TakenList = {
  readonly council: Council;
  /** Rows, those that show a seat vacant among them. */
  rows: number;
  /** Whether an editor is asked about any. */
  hasAsked: boolean;
};

type CoverageRow = ReadRow &
  Readonly<{ organisationId: string; role: string; level: string; asOfOn: string; sources: unknown }>;

/**
 * What a list brought of its councils: the record has all of a council's councillors as of its day where the list shows as many seats as the wards
 * have, vacant ones among them, and no row of it waits for an editor; else it has some (PARTIAL). The newest list counts; what an editor says of it
 * stays (R12, R17). Call it when every row was taken.
 */
export async function reconcileCoverage(
  writer: ImportWriter,
  taken: readonly TakenList[],
  { listedOn }: CouncilList,
): Promise<void> {
  const councils = taken.map(({ council }) => council);
  const seatsOf = await loadSeats(writer, councils, listedOn);
  const rows = await writer.tx.$queryRaw<CoverageRow[]>`
    SELECT to_jsonb(c) ->> 'id' AS "id", (to_jsonb(c) ->> 'version')::int AS "version", c."organisationId", c."role"::text, c."level"::text, c."asOfOn"::text, c."sources"
    FROM "Coverage" c WHERE c."organisationId" = ANY (${councils.map(({ id }) => id)}::uuid[])`;
  const holdersOf = await loadHolders(
    writer.tx,
    'Coverage',
    rows.map(({ id }) => id),
  );
  for (const { council, rows: listedSeats, hasAsked } of taken) {
    const role = roleOf(council);
    const level = hasAsked || listedSeats < seatsOf(council.id, role) ? 'PARTIAL' : 'COMPLETE';
    const row = rows.find(({ organisationId, role: own }) => organisationId === council.id && own === role);
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
      continue;
    }
    const holder = holdersOf(row.id).get('level')?.origin ?? null;
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

/** How many seats the posts of some councils have on a day. */
async function loadSeats(writer: ImportWriter, councils: readonly Council[], on: string) {
  const rows = await writer.tx.$queryRaw<{ organisationId: string; role: string; seats: number }[]>`
    SELECT "organisationId", "role"::text, sum("seats")::int AS "seats" FROM "Post"
    WHERE "organisationId" = ANY (${councils.map(({ id }) => id)}::uuid[]) AND ("validFrom" IS NULL OR "validFrom" <= ${on}::date) AND ("validTo" IS NULL OR "validTo" > ${on}::date)
    GROUP BY 1, 2`;
  return (organisationId: string, role: string): number =>
    rows.find((row) => row.organisationId === organisationId && row.role === role)?.seats ?? 0;
}

/** Rows of a table without versions carry none. */
function withoutNull({ version, ...row }: CoverageRow): ReadRow {
  return version == null ? row : { ...row, version };
}
