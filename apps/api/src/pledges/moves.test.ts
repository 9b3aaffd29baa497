import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';

const database = testDatabase();
let story: Awaited<ReturnType<typeof pledgeLogStory>>;
let heir: string;

beforeAll(async () => {
  story = await pledgeLogStory(database.prisma);
  heir = (await story.ratedPledge()).id;
});

const OPEN = ['NOT_STARTED', 'IN_PROGRESS', 'STALLED', 'PART_DELIVERED'] as const;
const FINAL = ['DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED'] as const;
const EVERY: readonly PledgeStatus[] = ['NOT_RATED', ...OPEN, ...FINAL];

/** The rows of domain.md: where a RATING leads from each status. */
const RATED: Record<PledgeStatus, readonly PledgeStatus[]> = {
  NOT_RATED: [...OPEN, 'DELIVERED', 'NOT_DELIVERED'],
  NOT_STARTED: ['IN_PROGRESS', 'STALLED', 'PART_DELIVERED', ...FINAL],
  IN_PROGRESS: ['NOT_STARTED', 'STALLED', 'PART_DELIVERED', ...FINAL],
  STALLED: ['NOT_STARTED', 'IN_PROGRESS', 'PART_DELIVERED', ...FINAL],
  PART_DELIVERED: ['NOT_STARTED', 'IN_PROGRESS', 'STALLED', ...FINAL],
  DELIVERED: [],
  NOT_DELIVERED: [],
  SUPERSEDED: [],
};

/** A pledge that stands so, written through the admin; the version to name next. */
async function pledgeAt(
  from: PledgeStatus,
): Promise<{ id: string; version: number; row: string | undefined }> {
  if (from !== 'SUPERSEDED') {
    const { id, rows } = await story.ratedPledge(
      ...(from === 'NOT_RATED' ? [] : [[from, '2026-01-01'] as [PledgeStatus, string]]),
    );
    return { id, version: 1, row: rows[0] };
  }
  const { id } = await story.ratedPledge(['IN_PROGRESS', '2026-01-01']);
  const { draft } = await story.write('recordPledgeStatus', id, {
    status: from,
    successor: heir,
    effectiveOn: '2026-02-01',
  });
  await story.confirm(draft);
  return { id, version: 2, row: undefined };
}

/** What a status asks for beside its sources. */
const details = (to: PledgeStatus) => ({
  status: to,
  ...((to === 'STALLED' || to === 'NOT_DELIVERED') && { reason: 'NO_FUNDING' }),
  ...(to === 'SUPERSEDED' && { successor: heir }),
});

describe('R5: where a rating leads', () => {
  test.each(EVERY.flatMap((from) => EVERY.map((to) => [from, to] as const)))('%s → %s', async (from, to) => {
    const { id, version } = await pledgeAt(from);
    const answer = await story.write('recordPledgeStatus', id, { ...details(to), expectedVersion: version });
    if (!RATED[from].includes(to)) {
      expect(answer).toMatchObject({ __typename: 'MoveRefused', code: 'MOVE_REFUSED' });
      expect((await story.statusSeen(id)).code).toBe(from);
      return;
    }
    if (answer.draft) await story.confirm(answer.draft);
    expect((await story.statusSeen(id)).code).toBe(to);
  });
});

describe('R5: where a reopening leads', () => {
  const toOpen = EVERY.flatMap((from) => EVERY.map((to) => [from, to] as const)).filter(
    ([, to]) => to !== 'SUPERSEDED',
  );
  test.each(toOpen)('%s → %s', async (from, to) => {
    const { id, version } = await pledgeAt(from);
    const answer = await story.write('reopenPledge', id, { ...details(to), expectedVersion: version });
    const isAllowed = (FINAL as readonly string[]).includes(from) && (OPEN as readonly string[]).includes(to);
    if (!isAllowed) {
      expect(answer).toMatchObject({ __typename: 'MoveRefused' });
      expect((await story.statusSeen(id)).code).toBe(from);
      return;
    }
    expect((await story.statusSeen(id)).code).toBe(to);
  });
});

describe('R5: where a correction leads', () => {
  test.each(
    OPEN.concat(['DELIVERED', 'NOT_DELIVERED'] as never).flatMap((from) =>
      EVERY.map((to) => [from, to] as const),
    ),
  )('%s → %s', async (from, to) => {
    const { id, row } = await pledgeAt(from);
    const answer = await story.write('correctPledgeStatus', id, { ...details(to), corrects: row });
    if (to === 'NOT_RATED') {
      expect(answer).toMatchObject({ __typename: 'MoveRefused' });
      return;
    }
    if (answer.draft) await story.confirm(answer.draft);
    expect(await story.statusSeen(id, '2026-01-01')).toMatchObject({ code: to, since: '2026-01-01' });
  });
});
