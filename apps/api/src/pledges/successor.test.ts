import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;

beforeAll(() => {
  story = given(database.prisma);
});

/** A replaced pledge's successor as a reader is told of it, by what state the successor, its manifesto and its council are in. */
async function successorSeen(states: {
  pledge?: PublicationState;
  manifesto?: PublicationState;
  council?: PublicationState;
}) {
  const { prisma } = database;
  const id = `aldermere-${crypto.randomUUID()}`;
  const council = await story.council(id);
  const replaced = await story.pledge(await story.manifesto(council.id, { slug: id }), { reference: 'OLD' });
  const elsewhere = await story.council(`${id}-heir`, { state: states.council ?? 'PUBLISHED' });
  const manifesto = await story.manifesto(elsewhere.id, {
    slug: `${id}-heir`,
    state: states.manifesto ?? 'PUBLISHED',
  });
  const heir = await story.pledge(manifesto, { reference: 'NEW', state: states.pledge ?? 'PUBLISHED' });
  await story.rating(replaced.id, 'IN_PROGRESS', '2024-06-01');
  await prisma.statusUpdate.create({
    data: {
      pledgeId: replaced.id,
      kind: 'RATING',
      pledgeStatus: 'SUPERSEDED',
      successorId: heir.id,
      effectiveOn: day('2025-01-01'),
      summaryEn: 'Another took over.',
      evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
    },
  });
  const { data, errors } = await askPublic(
    prisma,
    `{ pledge(by: { slug: "${id}/OLD" }) { updates { status successor { reference } } } }`,
  );
  expect(errors).toBeUndefined();
  const updates: { status: string; successor: unknown }[] = data.pledge.updates;
  return updates.find(({ status }) => status === 'SUPERSEDED')?.successor;
}

test('a replaced pledge names the one that took over', async () => {
  expect(await successorSeen({})).toEqual({ reference: 'NEW' });
});

test('a successor that is not published, or not yet by its manifesto or council, is not told of', async () => {
  expect(await successorSeen({ pledge: 'DRAFT' })).toBeNull();
  expect(await successorSeen({ manifesto: 'DRAFT' })).toBeNull();
  expect(await successorSeen({ council: 'DRAFT' })).toBeNull();
});

test('pledges do not replace one another in a circle, over however many; once one is corrected they may', async () => {
  const log = await pledgeLogStory(database.prisma);
  const [first, second, third] = [
    await log.ratedPledge(['IN_PROGRESS', '2024-01-01']),
    await log.ratedPledge(['IN_PROGRESS', '2024-01-01']),
    await log.ratedPledge(['IN_PROGRESS', '2024-01-01']),
  ];
  const replace = (pledge: string, successor: string) =>
    log.write('recordPledgeStatus', pledge, { status: 'SUPERSEDED', successor });
  const updates = [];
  for (const [pledge, successor] of [
    [first.id, second.id],
    [second.id, third.id],
  ] as const) {
    const { draft } = await replace(pledge, successor);
    await log.confirm(draft);
    updates.push(await database.prisma.statusUpdate.findFirstOrThrow({ orderBy: { sequence: 'desc' } }));
  }
  const refused = await replace(third.id, first.id);
  expect(refused).toMatchObject({ __typename: 'InputRefused', path: ['successor'] });
  expect(refused.message).toContain(first.pledge.reference);
  await log.write('correctPledgeStatus', second.id, {
    expectedVersion: 2,
    corrects: formatGlobalId('StatusUpdate', updates[1]?.id ?? ''),
    status: 'NOT_STARTED',
  });
  expect(await replace(third.id, first.id)).toMatchObject({ draft: { useCase: 'recordPledgeStatus' } });
});
