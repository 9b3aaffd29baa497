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

/** Writes as an editor, has a waiting row confirmed, and tells the refusal and what readers then see. */
async function outcome(...attempt: Parameters<typeof story.write>) {
  const answer = await story.write(...attempt);
  if (answer.draft) await story.confirm(answer.draft);
  return { refused: answer.code ?? null, status: (await story.statusSeen(attempt[1])).code };
}

const expected = (isAllowed: boolean, from: PledgeStatus, to: PledgeStatus) =>
  isAllowed ? { refused: null, status: to } : { refused: 'MOVE_REFUSED', status: from };

const pairs = (froms: readonly PledgeStatus[], tos: readonly PledgeStatus[]) =>
  froms.flatMap((from) => tos.map((to) => [from, to] as const));
const isIn = (statuses: readonly PledgeStatus[], status: PledgeStatus) => statuses.includes(status);

describe('R5: where a rating leads', () => {
  test.each(pairs(EVERY, EVERY))('%s → %s', async (from, to) => {
    const { id, version } = await pledgeAt(from);
    expect(await outcome('recordPledgeStatus', id, { ...details(to), expectedVersion: version })).toEqual(
      expected(isIn(RATED[from], to), from, to),
    );
  });
});

describe('R5: where a reopening leads', () => {
  // A reopening has no field for a successor, so it cannot be asked to lead to SUPERSEDED.
  const asked = EVERY.filter((to) => to !== 'SUPERSEDED');
  test.each(pairs(EVERY, asked))('%s → %s', async (from, to) => {
    const { id, version } = await pledgeAt(from);
    expect(await outcome('reopenPledge', id, { ...details(to), expectedVersion: version })).toEqual(
      expected(isIn(FINAL, from) && isIn(OPEN, to), from, to),
    );
  });
});

describe('R5: where a correction of a first rating leads', () => {
  test.each(pairs([...OPEN, 'DELIVERED', 'NOT_DELIVERED'], EVERY))('%s → %s', async (from, to) => {
    const { id, row } = await pledgeAt(from);
    expect(await outcome('correctPledgeStatus', id, { ...details(to), corrects: row })).toEqual(
      expected(isIn(RATED.NOT_RATED, to), from, to),
    );
    expect((await story.statusSeen(id, '2026-01-01')).since).toBe('2026-01-01');
  });
});
