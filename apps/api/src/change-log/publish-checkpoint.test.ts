import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testApp } from '../../test/app.ts';
import { exportLines, past, verifyExported, verifyLog, writeLog } from '../../test/change-log-story.ts';
import { parseKeptCheckpoints } from './kept-checkpoints.ts';
import { publishCheckpoint } from './publish-checkpoint.ts';

const site = testApp();
const prisma = () => site.record.prisma;

/** Half past midnight in London on 1 July, and still June in UTC. */
const JUST_JULY = new Date('2026-06-30T23:30:00Z');

test('nothing is published before anything was written', async () => {
  expect(await publishCheckpoint(prisma(), JUST_JULY)).toBeNull();
});

describe('once the record has changes', () => {
  beforeAll(async () => {
    await writeLog(prisma(), ['one', 'two']);
  });

  test('the head is published once a day, by the day it is in London', async () => {
    const [first, second] = await Promise.all([
      publishCheckpoint(prisma(), JUST_JULY),
      publishCheckpoint(prisma(), JUST_JULY),
    ]);
    expect([first?.isNew, second?.isNew].toSorted()).toEqual([false, true]);
    await writeLog(prisma(), ['three']);
    const again = await publishCheckpoint(prisma(), new Date('2026-07-01T20:00:00Z'));
    expect(again).toMatchObject({ isNew: false, checkpoint: { sequence: 2n, on: new Date('2026-07-01') } });
    const next = await publishCheckpoint(prisma(), new Date('2026-07-02T02:00:00Z'));
    expect(next).toMatchObject({ isNew: true, checkpoint: { sequence: 3n } });
  });

  test('readers page through them, the latest first, and ask for one day', async () => {
    const { data, errors } = await askPublic(
      prisma(),
      '{ checkpoints(first: 1) { nodes { on changeSets hash publishedAt } pageInfo { hasNextPage endCursor } } checkpoint(on: "2026-07-01") { changeSets } none: checkpoint(on: "2026-07-03") { on } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      checkpoints: { nodes: [{ on: '2026-07-02', changeSets: 3 }], pageInfo: { hasNextPage: true } },
      checkpoint: { changeSets: 2 },
      none: null,
    });
    const rest = await askPublic(
      prisma(),
      'query ($after: String) { checkpoints(after: $after) { nodes { on } } }',
      { after: data.checkpoints.pageInfo.endCursor },
    );
    expect(rest.data.checkpoints.nodes).toEqual([{ on: '2026-07-01' }]);
  });

  test('anybody keeps them as one file, which a verification takes', async () => {
    const { statusCode, headers, body } = await site.app.inject('/checkpoints.json');
    expect({ statusCode, type: headers['content-type'] }).toEqual({
      statusCode: 200,
      type: 'application/json; charset=utf-8',
    });
    const kept = parseKeptCheckpoints(body, 'checkpoints.json');
    expect(kept.map(({ on, changeSets }) => [on, changeSets])).toEqual([
      ['2026-07-01', 2n],
      ['2026-07-02', 3n],
    ]);
    expect((await verifyLog(prisma(), kept)).failures).toEqual([]);
    expect(await verifyExported(await exportLines(prisma(), false), kept)).toEqual([]);
    expect((await site.app.inject('/sandbox/checkpoints.json')).json()).toEqual({ checkpoints: [] });
  });

  test('the file is new as soon as there is a new checkpoint', async () => {
    await publishCheckpoint(prisma(), new Date('2026-07-03T02:00:00Z'));
    await expect
      .poll(async () => (await site.app.inject('/checkpoints.json')).json().checkpoints.length)
      .toBe(3);
  });

  test('a file that holds no checkpoints is refused in a sentence', () => {
    expect(() => parseKeptCheckpoints('<html>', 'kept.json')).toThrow(
      'kept.json is not JSON. Give a copy of /checkpoints.json as it was served.',
    );
    expect(() => parseKeptCheckpoints('{"checkpoints":[{"on":"2026"}]}', 'kept.json')).toThrow(
      'kept.json holds no checkpoints: checkpoints.0.on',
    );
  });

  test.each([
    ['changed', `UPDATE "Checkpoint" SET "sequence" = 1`],
    ['removed', `DELETE FROM "Checkpoint"`],
    ['swept away', `TRUNCATE "Checkpoint"`],
  ])('no checkpoint is %s', async (_what, sql) => {
    await expect(prisma().$executeRawUnsafe(sql)).rejects.toThrow('R5');
  });

  test('a later checkpoint never holds fewer changes', async () => {
    await expect(
      prisma().$executeRawUnsafe(
        `INSERT INTO "Checkpoint" ("on", "sequence", "hash", "publishedAt") VALUES ('2026-07-09', 1, repeat('a', 64), now())`,
      ),
    ).rejects.toThrow('R5');
  });

  test('nothing is published over a log that was cut', async () => {
    await past(prisma(), [
      `DELETE FROM "RevisionPayload" WHERE "revisionId" IN (SELECT r."id" FROM "Revision" r JOIN "ChangeSet" c ON c."id" = r."changeSetId" WHERE c."sequence" = 3)`,
      `DELETE FROM "Revision" WHERE "changeSetId" IN (SELECT "id" FROM "ChangeSet" WHERE "sequence" = 3)`,
      `DELETE FROM "ChangeSet" WHERE "sequence" = 3`,
      `UPDATE "ChainHead" SET "sequence" = 2, "hash" = (SELECT "hash" FROM "ChangeSet" WHERE "sequence" = 2)`,
    ]);
    expect((await verifyLog(prisma())).failures).toEqual([]);
    await expect(publishCheckpoint(prisma(), new Date('2026-07-04T02:00:00Z'))).rejects.toThrow(
      'no longer holds what the checkpoint of 2026-07-03 published (change set 3)',
    );
    expect(await prisma().checkpoint.count()).toBe(3);
  });
});
