import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
});

const HOMES = 'We will build five hundred council homes on brownfield land by the end of the term.';
const BANK = 'We will open a community bank.';

async function textSeen(slug: string, as: 'editor' | 'reader' = 'editor') {
  const question = `query ($slug: String!) { manifesto(slug: $slug) { version: __typename
    paragraphs { anchor page text { text lang } corrections { anchor after } pledges { reference } } textCorrections { anchor before after reason { text } } } }`;
  const { data } =
    as === 'editor'
      ? await askAdmin(database.prisma, tell.editor, question, { slug })
      : await askPublic(database.prisma, question, { slug });
  return data.manifesto;
}
const anchorsSeen = async (slug: string) =>
  (await textSeen(slug)).paragraphs.map(({ anchor, text }: { anchor: string; text: { text: string } }) => [
    anchor,
    text?.text,
  ]);

test('an anchor survives a re-load of the same or a lightly edited text, and never comes back for another', async () => {
  const { id } = await tell.draft('anchors');
  expect(await tell.load(id, `Homes\n\n${HOMES}\n\n${BANK}`)).toMatchObject({ added: 3, kept: 0 });
  const edited = HOMES.replace('five hundred', '500');
  expect(await tell.load(id, `${BANK}\n\nBuses\n\n${edited}`)).toMatchObject({
    kept: 1,
    changed: 1,
    added: 1,
    removed: 1,
  });
  expect(await anchorsSeen('anchors')).toEqual([
    ['p3', BANK],
    ['p4', 'Buses'],
    ['p2', edited],
  ]);
  await tell.load(id, `${BANK}\n\n${edited}`);
  await tell.load(id, `${BANK}\n\nTrams\n\n${edited}`);
  expect(await anchorsSeen('anchors')).toEqual([
    ['p3', BANK],
    ['p5', 'Trams'],
    ['p2', edited],
  ]);
});

test('loading the same text again writes nothing', async () => {
  const { id } = await tell.draft('same');
  const first = await tell.load(id, `${BANK}\f${HOMES}`);
  const before = await database.prisma.changeSet.count();
  expect(await tell.load(id, `${BANK}\f${HOMES}`)).toMatchObject({
    kept: 2,
    changed: 0,
    manifesto: { version: first.manifesto.version },
  });
  expect(await database.prisma.changeSet.count()).toBe(before);
  expect((await textSeen('same')).paragraphs.map(({ page }: { page: number }) => page)).toEqual([1, 2]);
});

test('one anchor serves both languages', async () => {
  const { id } = await tell.draft('languages');
  await tell.load(id, `Homes\n\n${HOMES}`);
  await tell.load(id, 'Tai\n\nByddwn yn adeiladu tai.', { language: 'CY' });
  const { data } = await askAdmin(
    database.prisma,
    tell.editor,
    '{ manifesto(slug: "languages") { paragraphs { anchor text(lang: CY) { text lang } } } }',
  );
  expect(data.manifesto.paragraphs).toEqual([
    { anchor: 'p1', text: { text: 'Tai', lang: 'CY' } },
    { anchor: 'p2', text: { text: 'Byddwn yn adeiladu tai.', lang: 'CY' } },
  ]);
  expect(await tell.load(id, 'Tai\n\nUn\n\nDau\n\nTri', { language: 'CY' })).toMatchObject({
    removed: 1,
    added: 3,
  });
});

test('R8: a text loaded over somebody else’s change is refused', async () => {
  const { id } = await tell.draft('stale');
  await tell.load(id, BANK);
  expect(await tell.load(id, HOMES, { expectedVersion: 1 })).toMatchObject({ __typename: 'VersionConflict' });
});

test('a paragraph in which a pledge stands neither goes nor loses the words quoted from it', async () => {
  const { id } = await tell.draft('in-use');
  await tell.load(id, `Homes\n\n${HOMES}\n\n${BANK}`);
  const quote = { wordingBasis: 'MANIFESTO_TEXT', wordingEn: 'five hundred council homes', anchor: 'p2' };
  expect(await tell.pledge(id, 'USE-01', quote)).toMatchObject({ state: 'DRAFT' });
  expect(await tell.load(id, `Homes\n\n${BANK}`)).toMatchObject({
    __typename: 'ParagraphInUse',
    anchor: 'p2',
    pledges: ['USE-01'],
    message: expect.stringContaining('USE-01'),
  });
  expect(await tell.load(id, `Homes\n\n${HOMES.replace('five hundred', 'six hundred')}`)).toMatchObject({
    __typename: 'ParagraphInUse',
    message: expect.stringContaining('no longer holds the words'),
  });
  expect(await tell.load(id, `${HOMES.replace('by the end', 'before the end')}`)).toMatchObject({
    changed: 1,
  });
});

test('R4: text that readers have seen changes only as a correction they see; a new language is none', async () => {
  const { id } = await tell.draft('frozen');
  await tell.load(id, `Homes\n\n${HOMES}\n\n${BANK}`);
  const pledge = await tell.pledge(id, 'FRO-01');
  const { version } = (await tell.load(id, `Homes\n\n${HOMES}\n\n${BANK}`)).manifesto;
  expect(
    await tell.write('publishManifesto', { manifesto: id, expectedVersion: version, pledges: [pledge.id] }),
  ).toMatchObject({ state: 'PUBLISHED' });

  const edited = `Homes\n\n${HOMES.replace('five', 'six')}\n\nBuses`;
  expect(await tell.load(id, edited)).toMatchObject({
    __typename: 'InputRefused',
    path: ['correctionReasonEn'],
    message: expect.stringContaining('3 paragraphs differ'),
  });
  await tell.load(id, edited, { correctionReasonEn: 'The scan was misread.' });
  const { paragraphs, textCorrections } = await textSeen('frozen', 'reader');
  expect(
    paragraphs.map(({ anchor, text }: never) => [anchor, (text as { text: string } | null)?.text]),
  ).toEqual([
    ['p1', 'Homes'],
    ['p2', HOMES.replace('five', 'six')],
    ['p3', undefined],
    ['p4', 'Buses'],
  ]);
  expect(paragraphs.map(({ corrections }: { corrections: object[] }) => corrections)).toEqual([
    [],
    [{ anchor: 'p2', after: HOMES.replace('five', 'six') }],
    [{ anchor: 'p3', after: null }],
    [{ anchor: 'p4', after: 'Buses' }],
  ]);
  expect(textCorrections).toEqual([
    {
      anchor: 'p2',
      before: HOMES,
      after: HOMES.replace('five', 'six'),
      reason: { text: 'The scan was misread.' },
    },
    { anchor: 'p3', before: BANK, after: null, reason: { text: 'The scan was misread.' } },
    { anchor: 'p4', before: null, after: 'Buses', reason: { text: 'The scan was misread.' } },
  ]);
  expect(await tell.load(id, 'Tai\n\nByddwn yn adeiladu.\n\nBysiau', { language: 'CY' })).toMatchObject({
    added: 3,
  });
  expect((await textSeen('frozen', 'reader')).textCorrections).toHaveLength(3);
});

test('where one heading’s text is cut, the same words under another keep their anchor, and their pledge', async () => {
  const { id } = await tell.draft('headings');
  const text = ['Housing', 'We will:', HOMES, 'Transport', 'We will:', 'Run buses.'];
  await tell.load(id, text.join('\n\n'));
  await tell.pledge(id, 'HEA-01', { anchor: 'p5' });
  expect(await tell.load(id, text.slice(3).join('\n\n'))).toMatchObject({ kept: 3, changed: 0, removed: 3 });
  expect(await anchorsSeen('headings')).toEqual([
    ['p4', 'Transport'],
    ['p5', 'We will:'],
    ['p6', 'Run buses.'],
  ]);
});

test('a part pasted over a published text and then the whole again gives every anchor back', async () => {
  const { id } = await tell.draft('part');
  const text = ['Housing', 'We will:', HOMES, 'Transport', 'We will:', BANK];
  await tell.load(id, text.join('\n\n'));
  const pledge = await tell.pledge(id, 'PAR-01', { anchor: 'p1' });
  await tell.write('publishManifesto', { manifesto: id, expectedVersion: 2, pledges: [pledge.id] });
  const before = await anchorsSeen('part');
  await tell.load(id, 'Housing', { correctionReasonEn: 'Only the cover was pasted.' });
  await tell.load(id, text.join('\n\n'), { correctionReasonEn: 'The whole again.' });
  expect(await anchorsSeen('part')).toEqual(before);
});
