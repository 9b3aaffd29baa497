import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
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

describe('a quote that readers see', () => {
  const quote = {
    wordingBasis: 'MANIFESTO_TEXT',
    wordingEn: 'We will build homes and a community bank.',
    quotePage: 4,
    anchor: 'p2',
  };
  async function published(slug: string, text: string | null = TEXT) {
    const { id: manifesto } = await tell.draft(slug);
    if (text) await tell.load(manifesto, text);
    const { anchor, ...rest } = quote;
    const { id } = await tell.pledge(manifesto, 'QUO-09', text ? { ...rest, anchor } : rest);
    const expectedVersion = text ? 2 : 1;
    await tell.write('publishManifesto', { manifesto, expectedVersion, pledges: [id] });
    return { id, manifesto };
  }
  const correct = (name: string, input: object, type?: string) =>
    askWrite(
      database.prisma,
      tell.editor,
      name,
      { reasonEn: 'It was misread.', ...input },
      '... on Pledge { version wording { text } wordingBasis quotePage corrections { field before } }',
      type,
    );
  const wording = (pledge: string, en: string, expectedVersion = 2) =>
    correct('correctPledgeWording', { pledge, expectedVersion, en }, 'CorrectPledgeTextInput');

  test('is corrected to words of its paragraph, and to no others', async () => {
    const { id } = await published('quote-kept');
    expect(await wording(id, 'We will consider homes.')).toMatchObject({ code: 'NOT_A_QUOTE', path: ['en'] });
    expect(await wording(id, 'We will build homes')).toMatchObject({
      wording: { text: 'We will build homes' },
      quotePage: 4,
    });
  });

  test('gets no words in the other language that its text does not hold there', async () => {
    const { id, manifesto } = await published('quote-translated');
    const translate = (wordingCy: string) => tell.write('editPledge', { id, expectedVersion: 2, wordingCy });
    expect(await translate('Rhywbeth arall')).toMatchObject({
      code: 'NOT_A_QUOTE',
      path: ['wordingCy'],
      message: expect.stringContaining('load the text in Welsh first'),
    });
    const welsh = '[page 3]\nTai\n\n[page 4]\nByddwn yn codi tai a banc cymunedol.';
    await tell.load(manifesto, welsh, { language: 'CY', correctionReasonEn: 'The Welsh edition.' });
    expect(await translate('Rhywbeth arall')).toMatchObject({ code: 'NOT_A_QUOTE' });
    expect(await translate('Byddwn yn codi tai')).toMatchObject({ version: 3 });
  });

  test('R4: turns into our own words by a correction that readers are shown, its page with it', async () => {
    const { id } = await published('quote-reported');
    const basis = { pledge: id, expectedVersion: 2, basis: 'REPORTED', en: 'They will consider homes.' };
    expect(await correct('correctWordingBasis', basis)).toEqual({
      __typename: 'Pledge',
      version: 3,
      wording: { text: 'They will consider homes.' },
      wordingBasis: 'REPORTED',
      quotePage: null,
      corrections: expect.arrayContaining([
        { field: 'WORDING', before: quote.wordingEn },
        { field: 'WORDING_BASIS', before: 'MANIFESTO_TEXT' },
        { field: 'QUOTE_PAGE', before: '4' },
      ]),
    });
    const same = { ...basis, expectedVersion: 3 };
    expect(await correct('correctWordingBasis', same)).toMatchObject({ path: ['basis'] });
    const back = { ...same, basis: 'MANIFESTO_TEXT' };
    expect(await correct('correctWordingBasis', back)).toMatchObject({ code: 'NOT_A_QUOTE' });
    expect(await correct('correctWordingBasis', { ...back, en: 'We will build homes' })).toMatchObject({
      wordingBasis: 'MANIFESTO_TEXT',
    });
  });

  test('is held against a text that is loaded after it was published, its paragraph marked with the correction', async () => {
    const { id, manifesto } = await published('quote-first', null);
    expect(await wording(id, 'We will build flats')).toMatchObject({ version: 3 });
    await tell.load(manifesto, TEXT, { correctionReasonEn: 'The text is here.' });
    expect(await wording(id, 'We will build houses', 3)).toMatchObject({
      code: 'NOT_A_QUOTE',
      message: expect.stringContaining('mark the paragraph'),
    });
    const marked = { pledge: id, expectedVersion: 3, basis: 'MANIFESTO_TEXT', en: 'We will build homes' };
    expect(await correct('correctWordingBasis', { ...marked, anchor: 'p2' })).toMatchObject({ version: 4 });
    const page = { pledge: id, expectedVersion: 4, basis: 'MANIFESTO_TEXT', quotePage: 5 };
    expect(await correct('correctWordingBasis', page)).toMatchObject({ quotePage: 5 });
  });
});
