import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { addDays } from '../calendar/day.ts';

const database = testDatabase();

describe('challenges in lists', () => {
  test('are found by pledge, council and state, newest first', async () => {
    const story = given(database.prisma);
    const here = await story.council();
    const pledge = await story.pledge(await story.manifesto(here.id));
    for (const on of ['2026-11-01', '2026-11-03', '2026-10-01']) {
      await database.prisma.challenge.create({
        data: {
          pledgeId: pledge.id,
          text: on,
          state: 'OPEN',
          receivedOn: day(on),
          answerDueOn: addDays(day(on), 28),
        },
      });
    }
    const { data } = await askPublic(
      database.prisma,
      `query ($council: String!, $pledge: ID!) {
        first: challenges(organisation: { slug: $council }, first: 2) { nodes { text { text } } pageInfo { endCursor } counts { open overdue } }
        open: challenges(pledge: { id: $pledge }, states: [OPEN]) { nodes { text { text } } }
        overdue: challenges(pledge: { id: $pledge }, states: [OVERDUE, ANSWERED]) { nodes { text { text } } } }`,
      { council: here.slug, pledge: formatGlobalId('Pledge', pledge.id) },
    );
    const texts = (connection: { nodes: { text: { text: string } }[] }) =>
      connection.nodes.map(({ text }) => text.text);
    expect([data.first, data.open, data.overdue].map(texts)).toEqual([
      ['2026-11-03', '2026-11-01'],
      ['2026-11-03', '2026-11-01'],
      ['2026-10-01'],
    ]);
    expect(data.first.counts).toEqual({ open: 3, overdue: 1 });
    const rest = await askPublic(
      database.prisma,
      `query ($council: String!, $after: String) { challenges(organisation: { slug: $council }, after: $after) { nodes { text { text } } } }`,
      { council: here.slug, after: data.first.pageInfo.endCursor },
    );
    expect(texts(rest.data.challenges)).toEqual(['2026-10-01']);
  });
});
