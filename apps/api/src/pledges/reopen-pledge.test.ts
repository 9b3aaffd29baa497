import { beforeAll, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';

const database = testDatabase();
let log: Awaited<ReturnType<typeof pledgeLogStory>>;

beforeAll(async () => {
  log = await pledgeLogStory(database.prisma);
});

test('a reopening leaves a final status from its own day', async () => {
  const { id } = await log.ratedPledge(['DELIVERED', '2024-01-01']);
  expect(await log.write('reopenPledge', id, { status: 'STALLED', reason: 'NO_FUNDING' })).toMatchObject({
    update: { kind: 'REOPENED' },
  });
  expect(await log.statusSeen(id, '2026-11-01')).toMatchObject({ code: 'DELIVERED' });
  expect(await log.statusSeen(id)).toMatchObject({ code: 'STALLED', since: '2026-11-02' });
});

test.each([
  ['an open pledge', [['IN_PROGRESS', '2024-01-01']], { status: 'STALLED', reason: 'NO_FUNDING' }],
  ['another final status', [['DELIVERED', '2024-01-01']], { status: 'NOT_DELIVERED', reason: 'NO_FUNDING' }],
  [
    'a day before the final status',
    [['DELIVERED', '2024-01-01']],
    { status: 'IN_PROGRESS', effectiveOn: '2023-12-31' },
  ],
] as [string, [PledgeStatus, string][], Record<string, unknown>][])(
  'R5: a reopening of, to or on %s is refused',
  async (_what, ratings, fields) => {
    const { id } = await log.ratedPledge(...ratings);
    expect(await log.write('reopenPledge', id, fields)).toMatchObject({
      __typename: 'MoveRefused',
      rule: 'R5',
    });
  },
);

test('R6: a reopening that names a person waits, and its second person publishes a reopening', async () => {
  const { id } = await log.ratedPledge(['DELIVERED', '2024-01-01']);
  const { draft } = await log.write('reopenPledge', id, { status: 'IN_PROGRESS', namesPerson: true });
  expect(await log.confirm(draft)).toMatchObject({ kind: 'REOPENED', status: 'IN_PROGRESS' });
});

test('R5: a final status is not dated back before a later one, nor a rating into the time of a final one', async () => {
  const early = await log.ratedPledge(['IN_PROGRESS', '2025-01-01']);
  const delivered = { status: 'DELIVERED', effectiveOn: '2024-01-01' };
  expect(await log.write('recordPledgeStatus', early.id, delivered)).toMatchObject({
    __typename: 'MoveRefused',
    rule: 'R5',
  });
  const reopened = await log.ratedPledge(['DELIVERED', '2024-01-01']);
  await log.write('reopenPledge', reopened.id, { status: 'IN_PROGRESS' });
  const between = { status: 'NOT_STARTED', effectiveOn: '2025-01-01', expectedVersion: 2 };
  expect(await log.write('recordPledgeStatus', reopened.id, between)).toMatchObject({
    __typename: 'MoveRefused',
    rule: 'R5',
  });
});

test('R5: a rating that was missing is recorded on its day, though the pledge has a final status since', async () => {
  const { id } = await log.ratedPledge(['DELIVERED', '2024-06-01']);
  const missing = { status: 'IN_PROGRESS', effectiveOn: '2024-01-01' };
  expect(await log.write('recordPledgeStatus', id, missing)).toMatchObject({
    update: { status: 'IN_PROGRESS' },
  });
  expect(await log.statusSeen(id, '2024-05-31')).toMatchObject({ code: 'IN_PROGRESS', since: '2024-01-01' });
  expect(await log.statusSeen(id)).toMatchObject({ code: 'DELIVERED', since: '2024-06-01' });
});

test.each([
  ['reviewPledge', {}],
  ['correctPledgeStatus', { status: 'NOT_STARTED' }],
  ['reopenPledge', { status: 'IN_PROGRESS' }],
] as const)(
  'R8: %s of an old version is refused with both values, and no write goes without a reason',
  async (useCase, fields) => {
    const { id, pledge, rows } = await log.ratedPledge(['DELIVERED', '2024-01-01']);
    const input = { ...fields, ...(useCase === 'correctPledgeStatus' && { corrects: rows[0] }) };
    const conflict = await log.write(useCase, id, {
      ...input,
      summaryEn: 'Another tale.',
      expectedVersion: 7,
    });
    expect(conflict).toMatchObject({ __typename: 'VersionConflict', rule: 'R8', currentVersion: 1 });
    expect(conflict.conflicts).toContainEqual({
      field: 'summary',
      yours: 'Another tale.',
      theirs: 'It became DELIVERED.',
    });
    expect(await log.write(useCase, id, { ...input, changeReason: ' ' })).toMatchObject({
      path: ['changeReason'],
    });
    expect(await database.prisma.statusUpdate.count({ where: { pledgeId: pledge.id } })).toBe(1);

    await log.write(useCase, id, input);
    const { data } = await askAdmin(
      database.prisma,
      log.editor,
      'query ($id: ID!) { history(id: $id) { reason channel } }',
      { id },
    );
    expect(data.history[0]).toEqual({ reason: 'Checked the minutes', channel: 'admin' });
  },
);
