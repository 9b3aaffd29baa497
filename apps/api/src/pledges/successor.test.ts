import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
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
    `{ pledge(by: { slug: "${id}/OLD" }) { updates { successor { reference } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.pledge.updates[0].successor;
}

test('a replaced pledge names the one that took over', async () => {
  expect(await successorSeen({})).toEqual({ reference: 'NEW' });
});

test('a successor that is not published, or not yet by its manifesto or council, is not told of', async () => {
  expect(await successorSeen({ pledge: 'DRAFT' })).toBeNull();
  expect(await successorSeen({ manifesto: 'DRAFT' })).toBeNull();
  expect(await successorSeen({ council: 'DRAFT' })).toBeNull();
});
