import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase, dropDatabase } from '../../test/database.ts';
import { type DatabaseConnection, poolConfig } from './connection.ts';
import { migrate } from './migrate.ts';
import { readMigrationFiles } from './migration-files.ts';

const MIGRATION = 'decisions_of_their_own';
let database: DatabaseConnection;
let client: pg.Client;

beforeAll(async () => {
  database = await createEmptyDatabase();
  client = new pg.Client(poolConfig(database));
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await dropDatabase(database);
});

/** A dealing as it was kept, with its log: the state and day of each row, and the row (by its turn) that a correction names. */
async function dealing(facts: Record<string, unknown>, log: readonly [string, string, number?][]) {
  const one = async (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const { rows } = await client.query(
      `INSERT INTO "${table}" ("id", ${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (gen_random_uuid(), ${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING "id"`,
      Object.values(row),
    );
    return rows[0].id as string;
  };
  const at = { updatedAt: '2026-01-01' };
  const slug = `x${Math.random().toString(36).slice(2)}`;
  const campaignId = await one('Campaign', { slug, titleEn: 'X', nations: '{ENGLAND}', ...at });
  const councilId = await one('Organisation', { slug, kind: 'COUNCIL', nameEn: 'X', ...at });
  const id = await one('CouncilAdoption', { campaignId, councilId, state: 'PUBLISHED', ...facts, ...at });
  const rows: string[] = [];
  for (const [adoptionState, effectiveOn, corrects] of log)
    rows.push(
      await one('StatusUpdate', {
        adoptionId: id,
        kind: corrects === undefined ? 'RATING' : 'CORRECTION',
        adoptionState,
        effectiveOn,
        summaryEn: 'So it was.',
        correctsId: corrects === undefined ? null : rows[corrects],
      }),
    );
  return async () => {
    const { rows: told } = await client.query(
      `SELECT "votesFor", "amendedTextEn", "meetingOn"::text, "reportDueOn"::text FROM "StatusUpdate" WHERE "adoptionId" = $1 ORDER BY "sequence"`,
      [id],
    );
    return told;
  };
}

test('what was kept once a dealing moves onto the decision that it belongs to, and nothing is lost', async () => {
  const files = await readMigrationFiles();
  const at = files.findIndex(({ name }) => name.endsWith(MIGRATION));
  await migrate(database, files.slice(0, at));
  // Past the rules of the log, which ask for sources that do not matter here.
  await client.query('SET session_replication_role = replica');
  const facts = { votesFor: 31, amendedTextEn: 'In other words.', reportDueOn: '2026-01-01' };
  const takenBack = await dealing({ ...facts, meetingOn: '2025-01-01' }, [
    ['TABLED', '2024-12-01'],
    ['PASSED', '2025-01-01'],
    ['SIGNED', '2025-02-01'],
    ['PASSED_AMENDED', '2025-03-01', 1],
    ['RESCINDED', '2025-06-01'],
  ]);
  const laterVote = await dealing({ votesFor: 25, meetingOn: '2025-06-01', reportDueOn: '2026-01-01' }, [
    ['PASSED', '2025-01-01'],
    ['RESCINDED', '2025-06-01'],
  ]);
  const undecided = await dealing({ meetingOn: '2025-05-01' }, [
    ['TABLED', '2025-01-01'],
    ['DEFERRED', '2025-02-01'],
  ]);
  await client.query('SET session_replication_role = DEFAULT');
  expect(await migrate(database, files.slice(0, at + 1))).toEqual([files[at]?.name]);

  const none = { votesFor: null, amendedTextEn: null, meetingOn: null, reportDueOn: null };
  // The correction of the row that passed it stands in its place.
  expect(await takenBack()).toEqual([none, none, none, { ...facts, meetingOn: '2025-01-01' }, none]);
  expect(await laterVote()).toEqual([
    { ...none, reportDueOn: '2026-01-01' },
    { ...none, votesFor: 25, meetingOn: '2025-06-01' },
  ]);
  expect(await undecided()).toEqual([none, { ...none, meetingOn: '2025-05-01' }]);
  await expect(client.query(`UPDATE "StatusUpdate" SET "votesFor" = 1`)).rejects.toThrow('append-only');
}, 60_000);

test('a report, and what became of clauses, go to the row of the log they came with, as far as that can be told', async () => {
  const files = await readMigrationFiles();
  const at = files.findIndex(({ name }) => name.endsWith('reports_of_their_rows'));
  await migrate(database, files.slice(0, at));
  await client.query('SET session_replication_role = replica');
  await client.query(`
    WITH adoption AS (SELECT "id", "campaignId" FROM "CouncilAdoption" ORDER BY "id" LIMIT 1),
    clause AS (INSERT INTO "CampaignClause" ("id", "campaignId", "position", "textEn")
      SELECT gen_random_uuid(), "campaignId", 0, 'A clause.' FROM adoption RETURNING "id"),
    log AS (INSERT INTO "StatusUpdate" ("id", "adoptionId", "kind", "adoptionState", "effectiveOn", "summaryEn")
      SELECT gen_random_uuid(), adoption."id", r.kind::"UpdateKind", r.state::"AdoptionState", r.day::date, r.summary FROM adoption, (VALUES
        ('RATING', 'REPORTING', '2026-01-01', 'First.'), ('NOTE', NULL, '2026-02-01', 'Second.'), ('NOTE', NULL, '2026-02-01', 'Clauses.'),
        ('NOTE', NULL, '2026-03-01', 'One.'), ('NOTE', NULL, '2026-03-01', 'Other.')) r(kind, state, day, summary)),
    reports AS (INSERT INTO "FollowUpReport" ("id", "adoptionId", "reportedOn", "summaryEn")
      SELECT gen_random_uuid(), adoption."id", r.day::date, r.summary FROM adoption, (VALUES
        ('2026-01-01', 'In other words.'), ('2026-02-01', 'Second.'), ('2026-04-01', 'Of no row.')) r(day, summary))
    INSERT INTO "ClauseOutcome" ("id", "adoptionId", "clauseId", "state", "effectiveOn")
    SELECT gen_random_uuid(), adoption."id", clause."id", 'KEPT', r.day::date FROM adoption, clause, (VALUES ('2026-02-01'), ('2026-03-01')) r(day)`);
  await client.query('SET session_replication_role = DEFAULT');
  await migrate(database, files.slice(0, at + 1));
  const rowsOf = async (table: string, dayOf: string) => {
    const { rows } = await client.query(
      `SELECT u."summaryEn" AS row FROM "${table}" p LEFT JOIN "StatusUpdate" u ON u."id" = p."updateId" ORDER BY p."${dayOf}"`,
    );
    return rows.map(({ row }) => row);
  };
  expect(await rowsOf('FollowUpReport', 'reportedOn')).toEqual(['First.', 'Second.', null]);
  expect(await rowsOf('ClauseOutcome', 'effectiveOn')).toEqual(['Clauses.', null]);
  await expect(client.query(`UPDATE "FollowUpReport" SET "updateId" = NULL`)).rejects.toThrow('append-only');
}, 60_000);
