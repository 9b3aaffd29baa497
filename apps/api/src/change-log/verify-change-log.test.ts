import { beforeAll, describe, expect, test } from 'vitest';
import { verifyLog, whileTampered, writeLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';
import { newId } from '../db/new-id.ts';
import type { LogFailureCode } from './verify-change-log.ts';

const database = testDatabase();

beforeAll(async () => {
  await writeLog(database.prisma, ['one', 'two', 'three', 'four', 'five', 'six']);
});

const set3 = `"sequence" = 3`;
const revision3 = `"changeSetId" = (SELECT "id" FROM "ChangeSet" WHERE ${set3}) AND "position" = 0`;
const payload3 = `"revisionId" = (SELECT "id" FROM "Revision" WHERE ${revision3})`;
const OTHER_HASH = 'f'.repeat(64);

/** Every column of the log altered in turn, and what a verification says of change set 3. */
const TAMPERINGS: [what: string, sql: string, code: LogFailureCode][] = [
  ['the sequence', `UPDATE "ChangeSet" SET "sequence" = 99 WHERE ${set3}`, 'SEQUENCE_GAP'],
  ['the id', `UPDATE "ChangeSet" SET "id" = '${newId()}' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  ['the format', `UPDATE "ChangeSet" SET "format" = 1 WHERE ${set3}`, 'FORMAT_OLDER'],
  ['the actor', `UPDATE "ChangeSet" SET "actorId" = 'another' WHERE ${set3}`, 'NOTE_HASH'],
  ['the reason', `UPDATE "ChangeSet" SET "reason" = 'another' WHERE ${set3}`, 'NOTE_HASH'],
  [
    'the salt of actor and reason',
    `UPDATE "ChangeSet" SET "noteSalt" = 'another' WHERE ${set3}`,
    'NOTE_HASH',
  ],
  [
    'the hash of actor and reason',
    `UPDATE "ChangeSet" SET "noteHash" = '${OTHER_HASH}' WHERE ${set3}`,
    'CHANGE_SET_HASH',
  ],
  [
    'that actor and reason are redacted',
    `UPDATE "ChangeSet" SET "noteSalt" = NULL, "noteRedactedAt" = now() WHERE ${set3}`,
    'NOT_REDACTED',
  ],
  ['the channel', `UPDATE "ChangeSet" SET "channel" = 'import' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  [
    'the time',
    `UPDATE "ChangeSet" SET "occurredAt" = "occurredAt" - interval '1 day' WHERE ${set3}`,
    'CHANGE_SET_HASH',
  ],
  [
    'the hash of the revisions',
    `UPDATE "ChangeSet" SET "payloadHash" = '${OTHER_HASH}' WHERE ${set3}`,
    'REVISIONS_HASH',
  ],
  ['the hash', `UPDATE "ChangeSet" SET "hash" = '${OTHER_HASH}' WHERE ${set3}`, 'CHANGE_SET_HASH'],
  [
    'the hash before',
    `UPDATE "ChangeSet" SET "previousHash" = '${OTHER_HASH}' WHERE ${set3}`,
    'PREVIOUS_HASH',
  ],
  ['the position of a revision', `UPDATE "Revision" SET "position" = 7 WHERE ${revision3}`, 'REVISIONS_HASH'],
  [
    'the type of a record',
    `UPDATE "Revision" SET "recordType" = 'Area' WHERE ${revision3}`,
    'REVISIONS_HASH',
  ],
  [
    'the id of a record',
    `UPDATE "Revision" SET "recordId" = '${newId()}' WHERE ${revision3}`,
    'REVISIONS_HASH',
  ],
  [
    'the version of a record',
    `UPDATE "Revision" SET "recordVersion" = 70 WHERE ${revision3}`,
    'REVISIONS_HASH',
  ],
  [
    'the hash of a payload',
    `UPDATE "Revision" SET "payloadHash" = '${OTHER_HASH}' WHERE ${revision3}`,
    'PAYLOAD_HASH',
  ],
  [
    'what was before',
    `UPDATE "RevisionPayload" SET "before" = '{"name":"Alex"}' WHERE ${payload3}`,
    'PAYLOAD_HASH',
  ],
  [
    'what was after',
    `UPDATE "RevisionPayload" SET "after" = jsonb_set("after", '{name}', '"Alex"') WHERE ${payload3}`,
    'PAYLOAD_HASH',
  ],
  [
    'the salt of a payload',
    `UPDATE "RevisionPayload" SET "salt" = 'another' WHERE ${payload3}`,
    'PAYLOAD_HASH',
  ],
  [
    'that a payload is redacted',
    `UPDATE "RevisionPayload" SET "before" = NULL, "after" = NULL, "salt" = NULL, "redactedAt" = now() WHERE ${payload3}`,
    'NOT_REDACTED',
  ],
  ['that there is a payload', `DELETE FROM "RevisionPayload" WHERE ${payload3}`, 'PAYLOAD_MISSING'],
];

describe('an altered log', () => {
  test('a log as it was written is sound', async () => {
    const { failures, counts } = await verifyLog(database.prisma);
    expect(failures).toEqual([]);
    expect(counts).toEqual({
      changeSets: 6,
      revisions: 12,
      payloadsChecked: 12,
      redacted: 0,
      firstFormat: 0,
    });
  });

  test.each(TAMPERINGS)('shows that %s was altered', async (_what, sql, code) => {
    const { failures } = await whileTampered(database.prisma, sql, () => verifyLog(database.prisma));
    const found = failures.find((failure) => failure.code === code);
    expect(failures.map((failure) => failure.code)).toContain(code);
    expect(found?.message).toMatch(
      code === 'SEQUENCE_GAP' ? /^change set 4: before it, 3 is missing$/ : /^change set 3: /,
    );
  });

  test('shows a revision that was moved to another change set', async () => {
    const moved = `UPDATE "Revision" SET "changeSetId" = (SELECT "id" FROM "ChangeSet" WHERE "sequence" = 4), "position" = 2 WHERE ${revision3}`;
    const { failures } = await whileTampered(database.prisma, moved, () => verifyLog(database.prisma));
    expect(failures.map(({ code, sequence }) => `${code} ${sequence}`)).toEqual([
      'REVISIONS_HASH 3',
      'REVISIONS_HASH 4',
    ]);
  });

  test.each([
    ['sequence', 5],
    ['hash', `'${OTHER_HASH}'`],
  ])('shows that the %s of its head was altered', async (column, value) => {
    const { failures } = await whileTampered(
      database.prisma,
      `UPDATE "ChainHead" SET "${column}" = ${value}`,
      () => verifyLog(database.prisma),
    );
    expect(failures.map(({ code }) => code)).toEqual(['HEAD']);
  });
});
