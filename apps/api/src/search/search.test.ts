import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { foldWords } from './fold-words.ts';

const database = testDatabase();
const counter = statementCounter(database);

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('merebridge');
  await prisma.organisation.update({
    where: { id: council.id },
    data: {
      nameEn: 'Merebridge City Council',
      nameCy: 'Cyngor Dinas Pont-y-llyn',
      shortNameEn: 'Merebridge',
      formerSlugs: { create: { slug: 'old-mereside' } },
    },
  });
  const post = await story.ward(council.id);
  await prisma.area.update({
    where: { id: post.areaId ?? '' },
    data: { nameEn: 'Anglesey Road', nameCy: 'Ffordd Ynys Môn', slug: 'anglesey-road' },
  });
  const { person: sian } = await story.councillor(post.id, { name: 'Siân Ó’Brien' });
  const twin = await story.person('Sheila Overton');
  const hidden = await story.person('Siân Secret', 'DRAFT');
  await prisma.person.update({ where: { id: sian.id }, data: { slug: 'sian-obrien' } });
  await prisma.person.update({ where: { id: twin.id }, data: { mergedIntoId: sian.id } });
  const draft = await story.person('Sheila Unseen', 'DRAFT');
  await prisma.person.update({ where: { id: draft.id }, data: { mergedIntoId: sian.id } });
  const ofHidden = await story.person('Oswald Overmantel');
  await prisma.person.update({ where: { id: ofHidden.id }, data: { mergedIntoId: hidden.id } });
  const manifesto = await story.manifesto(council.id, { slug: 'merebridge-labour' });
  const pledge = await story.pledge(manifesto, { reference: 'MER-08', title: 'A good landlords’ charter' });
  await prisma.pledge.update({
    where: { id: pledge.id },
    data: { titleCy: 'Siarter landlordiaid da' },
  });
  await prisma.campaign.create({
    data: {
      slug: 'peoples-bus',
      titleEn: 'People’s Bus',
      aimEn: 'Buses that belong to those who ride.',
      nations: ['ENGLAND'],
      state: 'PUBLISHED',
    },
  });
});

type Hit = { kind: string; slug: string; name: { text: string }; matchedIn: string };

async function find(text: string, args = ''): Promise<Hit[]> {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($text: String!) { search(text: $text${args}) { kind slug name { text } within { text } matchedIn matchedLang matched { text isMatch } } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  return data.search;
}
const slugs = async (text: string, args = '') => (await find(text, args)).map(({ slug }) => slug);

describe('a search finds', () => {
  test.each([
    ['whatever the accents and case', 'SIAN obrien', 'sian-obrien'],
    ['with accents where the name has none', 'Mérebrïdge', 'merebridge'],
    ['whatever the apostrophe', "O'Brien", 'sian-obrien'],
    ['by the beginnings of words', 'mere ci', 'merebridge'],
    ['words in another order', 'obrien sian', 'sian-obrien'],
    ['with a slip of the finger', 'Merebrigde', 'merebridge'],
    ['by the Welsh name', 'dinas pont', 'merebridge'],
    ['areas by their Welsh name without the accent', 'ynys mon', 'anglesey-road'],
    ['pledges by their Welsh title', 'siarter', 'merebridge-labour/MER-08'],
    ['pledges by their reference', 'mer-08', 'merebridge-labour/MER-08'],
    ['campaigns by their aim', 'ride', 'peoples-bus'],
  ])('%s: %s', async (_how, text, slug) => {
    expect((await slugs(text))[0]).toBe(slug);
  });

  test('by a former slug, as such', async () => {
    expect(await find('mereside')).toMatchObject([
      {
        slug: 'merebridge',
        matchedIn: 'FORMER_NAME',
        matched: [
          { text: 'old ', isMatch: false },
          { text: 'mereside', isMatch: true },
        ],
      },
    ]);
  });

  test('a person by the name of an entry merged into theirs, unless that entry was never public', async () => {
    expect(await find('Overton')).toMatchObject([
      { slug: 'sian-obrien', name: { text: 'Siân Ó’Brien' }, matchedIn: 'FORMER_NAME' },
    ]);
    expect(await slugs('Unseen')).toEqual([]);
    expect(await slugs('Overmantel')).toEqual([]);
  });

  test('what a search is given with: where somebody is, and what of the text matched', async () => {
    expect(await find('landlords')).toEqual([
      {
        kind: 'PLEDGE',
        slug: 'merebridge-labour/MER-08',
        name: { text: 'A good landlords’ charter' },
        within: { text: 'Merebridge City Council' },
        matchedIn: 'NAME',
        matchedLang: 'EN',
        matched: [
          { text: 'A good ', isMatch: false },
          { text: 'landlords’', isMatch: true },
          { text: ' charter', isMatch: false },
        ],
      },
    ]);
    expect((await find('sian'))[0]).toMatchObject({ within: { text: 'Merebridge City Council' } });
  });

  test('the whole name before a part of one, and a name before a text', async () => {
    expect((await find('merebridge')).map(({ kind }) => kind).slice(0, 3)).toEqual([
      'ORGANISATION',
      'AREA',
      'MANIFESTO',
    ]);
  });

  test('only the kinds asked for, and as many as asked for', async () => {
    expect((await find('mere', ', kinds: [MANIFESTO]')).map(({ kind }) => kind)).toEqual(['MANIFESTO']);
    expect(await find('mere', ', first: 1')).toHaveLength(1);
  });

  test('nothing for what is only punctuation, or of no record', async () => {
    expect(await find('?!')).toEqual([]);
    expect(await find('zyxwvut')).toEqual([]);
    expect(await find('%%%% ____')).toEqual([]);
  });

  test('everything in one statement', async () => {
    counter.statements.length = 0;
    await askPublic(counter.prisma, '{ search(text: "mere") { id name { text } within { text } } }');
    expect(counter.statements).toHaveLength(1);
  });
});

describe('a search, and a list that takes a text, refuse', () => {
  test.each(['DE1 2AB', 'de12ab', 'councillor for sw1a 1aa please', 'DE1, 2AB'])(
    'a postcode, and points to postcode(code) without repeating it: %s',
    async (text) => {
      for (const list of [
        'search(text: $text) { id }',
        'organisations(text: $text) { totalCount }',
        'areas(text: $text) { totalCount }',
      ]) {
        const { errors } = await askPublic(database.prisma, `query ($text: String!) { ${list} }`, { text });
        expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
        expect(errors?.[0]?.message).toContain('ask postcode(code)');
        expect(JSON.stringify(errors).toUpperCase().replaceAll(' ', '')).not.toMatch(/DE12AB|SW1A1AA/);
      }
    },
  );

  test.each(['DE1', 'Lions', 'Ward 10 Abbey', 'parl.2024-07-04'])(
    'nothing that is no whole postcode: %s',
    async (text) => {
      await expect(find(text)).resolves.toBeInstanceOf(Array);
    },
  );

  test.each([
    ['a', 20],
    ['x'.repeat(101), 20],
    ['mere', 51],
    ['mere', 0],
  ])('what is too short, too long or too many', async (text, first) => {
    const { errors } = await askPublic(
      database.prisma,
      'query ($text: String!, $first: Int!) { search(text: $text, first: $first) { id } }',
      { text, first },
    );
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

test('the database and the program fold words alike', async () => {
  const texts = [
    'Ŵŷn Âêîôûŵŷ',
    'Siân Ó’Brien',
    "D'Arcy-Smith & Sons",
    'Bodø Łódź Straße',
    'Cœur æther',
    '  two   spaces ',
    'MER-08/2',
    '北 ward',
  ];
  for (const text of texts) {
    const [row] = await database.prisma.$queryRaw<
      { folded: string }[]
    >`SELECT fold_words(${text}) AS "folded"`;
    expect(row?.folded.trim()).toBe(foldWords(text).join(' '));
  }
});

test('narrowing by name uses the index, though the table is large', async () => {
  const { prisma } = database;
  await prisma.$executeRaw`INSERT INTO "Person" ("id", "slug", "name", "sortName", "state", "updatedAt")
    SELECT gen_random_uuid(), 'crowd-' || i, 'Crowd ' || md5(i::text), 'Crowd', 'PUBLISHED', now() FROM generate_series(1, 20000) AS i`;
  await prisma.$executeRaw`ANALYZE "Person"`;
  const plan = await prisma.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT 1 FROM "Person" x WHERE fold_words(x."name") LIKE '% obrien%' OR 'obrien'::text <% fold_words(x."name")`;
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('Person_search');
});
