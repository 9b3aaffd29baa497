import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
});

const TEXT = '[page 3]\nHomes\n\n[page 4]\nWe will build homes and a community bank.';

test('a pledge is found from its paragraph and the paragraph from its pledge, published ones only', async () => {
  const { id } = await tell.draft('both-ways');
  await tell.load(id, TEXT);
  const quote = { wordingBasis: 'MANIFESTO_TEXT', wordingEn: 'We will build … a community bank.' };
  const first = await tell.pledge(id, 'WAY-01', quote);
  await tell.pledge(id, 'WAY-02', { anchor: 'p2' });
  const publication = { manifesto: id, expectedVersion: 2, pledges: [first.id] };
  expect((await tell.write('publishManifesto', publication)).missing).toEqual([
    { field: 'pledges.WAY-01.paragraph', message: expect.stringContaining('mark the paragraph') },
  ]);
  const marked = await tell.write('markPledge', { pledge: first.id, expectedVersion: 1, anchor: 'p2' });
  expect(marked).toMatchObject({ quotePage: 4, version: 2 });
  expect(await tell.write('publishManifesto', publication)).toMatchObject({ state: 'PUBLISHED' });

  const { data } = await askPublic(
    database.prisma,
    `{ manifesto(slug: "both-ways") { paragraphs { anchor page text { text } pledges { reference } } }
       pledge(by: { slug: "both-ways/WAY-01" }) { paragraph { anchor manifesto { slug } } } }`,
  );
  expect(data).toEqual({
    manifesto: {
      paragraphs: [
        { anchor: 'p1', page: 3, text: { text: 'Homes' }, pledges: [] },
        {
          anchor: 'p2',
          page: 4,
          text: { text: 'We will build homes and a community bank.' },
          pledges: [{ reference: 'WAY-01' }],
        },
      ],
    },
    pledge: { paragraph: { anchor: 'p2', manifesto: { slug: 'both-ways' } } },
  });
  expect(
    await tell.write('markPledge', { pledge: first.id, expectedVersion: 3, anchor: null }),
  ).toMatchObject({
    __typename: 'InputRefused',
    path: ['anchor'],
  });
});

test('what claims to be the manifesto’s text must be in the paragraph word for word', async () => {
  const { id } = await tell.draft('quotes');
  await tell.load(id, TEXT);
  const { id: pledge } = await tell.pledge(id, 'QUO-01', {
    wordingBasis: 'MANIFESTO_TEXT',
    wordingEn: 'We will found a bank.',
  });
  const mark = (anchor: string, expectedVersion = 1) =>
    tell.write('markPledge', { pledge, expectedVersion, anchor });
  expect(await mark('p2')).toMatchObject({
    code: 'NOT_A_QUOTE',
    message: expect.stringContaining('word for word'),
  });
  expect(await mark('p9')).toMatchObject({ message: expect.stringContaining('no paragraph p9') });
  expect(await mark('p2', 7)).toMatchObject({
    conflicts: [{ field: 'anchor', yours: 'p2', theirs: null }],
  });
  expect(
    await tell.pledge(id, 'QUO-02', {
      wordingBasis: 'MANIFESTO_TEXT',
      wordingCy: 'Tai',
      wordingEn: null,
      anchor: 'p1',
    }),
  ).toMatchObject({ code: 'NOT_A_QUOTE', message: expect.stringContaining('no language in common') });
});
