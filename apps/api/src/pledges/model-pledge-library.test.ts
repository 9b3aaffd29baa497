import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Awaited<ReturnType<typeof story.editor>>;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor('NATION_EDITOR');
});

async function write(useCase: string, input: object) {
  const told =
    useCase === 'adoptModelPledge'
      ? '... on Pledge { id state title { text } wording { text } successTest { text } successTestWrittenOn modelPledge { slug } adoptedFrom { slug } themes { slug } }'
      : '... on ModelPledge { id state version }';
  const type = `${useCase.charAt(0).toUpperCase()}${useCase.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${useCase}(input: $input) { __typename
       ${told}
       ${useCase === 'publishModelPledge' || useCase === 'editModelPledge' ? '... on NotReadyToPublish { missing { field } }' : ''}
       ... on Error { code path message } } }`,
    { input: { changeReason: 'For the library', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[useCase];
}

const source = { publisher: 'Co-operative Party' };
const idea = (slug: string, fields: object = {}) => ({
  slug,
  level: 'STARTER',
  titleEn: 'Credit unions hosted',
  summaryEn: 'Council buildings host a credit union.',
  successTestEn: 'A credit union serves members in a council building.',
  sources: [source],
  ...fields,
});

async function publishedIdea(slug: string, fields: object = {}) {
  const { id } = await write('createModelPledge', idea(slug, fields));
  return write('publishModelPledge', { id, expectedVersion: 1 });
}

describe('the library', () => {
  test('an idea is drafted, edited, published with examples from anywhere, and then read', async () => {
    const slug = 'credit-unions-hosted';
    const drafted = await write('createModelPledge', idea(slug, { sources: [], summaryEn: null }));
    expect(drafted).toMatchObject({ state: 'DRAFT', version: 1 });
    const publish = { id: drafted.id, expectedVersion: 1 };
    expect(await write('publishModelPledge', publish)).toMatchObject({
      code: 'NOT_READY_TO_PUBLISH',
      path: ['id'],
      missing: [{ field: 'summaryEn' }, { field: 'sources' }],
    });
    const examples = [{ placeName: 'Cleveland, Ohio', country: 'US', sources: [source] }];
    const edit = {
      id: drafted.id,
      expectedVersion: 1,
      summaryEn: 'Council buildings host a credit union.',
      sources: [source],
      examples,
    };
    expect(await write('editModelPledge', edit)).toMatchObject({ version: 2 });
    expect(await write('editModelPledge', edit)).toMatchObject({ code: 'VERSION_CONFLICT' });
    await write('publishModelPledge', { ...publish, expectedVersion: 2 });

    const { data } = await askPublic(
      database.prisma,
      `{ modelPledge(slug: "${slug}") { level successTest { text } examples { placeName country organisation { slug } } } }`,
    );
    expect(data.modelPledge).toEqual({
      level: 'STARTER',
      successTest: { text: 'A credit union serves members in a council building.' },
      examples: [{ placeName: 'Cleveland, Ohio', country: 'US', organisation: null }],
    });
    expect(await database.prisma.revision.count({ where: { recordType: 'ModelPledge' } })).toBe(3);
  });

  test.each([
    ['a slug that is taken', { slug: 'taken' }, ['slug']],
    ['a slug that is none', { slug: 'Not a slug' }, ['slug']],
    ['no title', { titleEn: ' ' }, ['titleEn']],
    [
      'an example without a source',
      { examples: [{ placeName: 'Preston', sources: [] }] },
      ['examples', '0', 'sources'],
    ],
    [
      'a country that is no code',
      { examples: [{ placeName: 'Preston', country: 'England', sources: [source] }] },
      ['examples', '0', 'country'],
    ],
    ['a source that says nothing', { sources: [{ licence: 'CC BY 4.0' }] }, ['sources', '0']],
  ])('%s is refused, and nothing is written', async (_name, fields, path) => {
    await database.prisma.modelPledge.upsert({
      where: { slug: 'taken' },
      create: { slug: 'taken', titleEn: 'Taken', level: 'STARTER' },
      update: {},
    });
    const before = await database.prisma.modelPledge.count();
    expect(await write('createModelPledge', idea('fresh', fields))).toMatchObject({
      code: 'INPUT_REFUSED',
      path,
    });
    expect(await database.prisma.modelPledge.count()).toBe(before);
  });

  test('a published idea keeps what publication asked for', async () => {
    const { id } = await publishedIdea('kept');
    expect(await write('editModelPledge', { id, expectedVersion: 2, summaryEn: null })).toMatchObject({
      code: 'NOT_READY_TO_PUBLISH',
      missing: [{ field: 'summaryEn' }],
    });
  });
});

describe('adopting', () => {
  const words = {
    wordingEn: 'We will host one.',
    wordingBasis: 'MANIFESTO_TEXT',
    strength: 'WILL',
    testability: 'TESTABLE',
  };
  const manifestoOf = async () => story.manifesto((await story.council()).id);
  const idOf = (manifesto: { id: string }) => formatGlobalId('Manifesto', manifesto.id);

  test('R4: a draft takes over the template as its own test, dated that day, and keeps it', async () => {
    const model = await publishedIdea('template');
    const manifesto = await manifestoOf();
    const input = {
      from: { modelPledge: model.id },
      manifesto: idOf(manifesto),
      reference: 'NEW-01',
      ...words,
    };
    const pledge = await write('adoptModelPledge', input);
    expect(pledge).toMatchObject({
      state: 'DRAFT',
      title: { text: 'Credit unions hosted' },
      wording: { text: 'We will host one.' },
      successTest: { text: 'A credit union serves members in a council building.' },
      successTestWrittenOn: '2026-11-22',
      modelPledge: { slug: 'template' },
      adoptedFrom: null,
    });
    await write('editModelPledge', { id: model.id, expectedVersion: 2, successTestEn: 'Ten do.' });
    const { reference, successTestEn } = await database.prisma.pledge.findFirstOrThrow({
      where: { manifestoId: manifesto.id },
    });
    expect({ reference, successTestEn }).toEqual({
      reference: 'NEW-01',
      successTestEn: 'A credit union serves members in a council building.',
    });
    expect(await write('adoptModelPledge', input)).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['reference'],
    });
    expect(await write('adoptModelPledge', { ...input, reference: 'NEW-02' })).toMatchObject({
      path: ['manifesto'],
    });
    expect(await write('adoptModelPledge', { ...input, reference: 'NEW 02' })).toMatchObject({
      path: ['reference'],
    });
  });

  test('another council’s pledge is adopted with its themes and test, whatever the type of council', async () => {
    const theme = await database.prisma.theme.create({ data: { slug: 'hosting', nameEn: 'Hosting' } });
    const origin = await story.pledge(await manifestoOf(), { reference: 'OLD-01', title: 'Hosted' });
    await database.prisma.pledge.update({
      where: { id: origin.id },
      data: {
        successTestEn: 'One is hosted.',
        successTestWrittenOn: new Date('2023-06-01'),
        themes: { create: { themeId: theme.id } },
      },
    });
    const manifesto = await manifestoOf();
    await database.prisma.organisation.update({
      where: { id: manifesto.councilId ?? '' },
      data: { councilType: 'LONDON_BOROUGH' },
    });
    const from = { pledge: formatGlobalId('Pledge', origin.id) };
    const input = {
      from,
      manifesto: idOf(manifesto),
      reference: 'NEW-01',
      titleEn: 'Our own title',
      ...words,
    };
    expect(await write('adoptModelPledge', input)).toMatchObject({
      title: { text: 'Our own title' },
      successTest: { text: 'One is hosted.' },
      adoptedFrom: { slug: expect.stringContaining('/OLD-01') },
      themes: [{ slug: 'hosting' }],
    });
    const own = { ...input, manifesto: formatGlobalId('Manifesto', origin.manifestoId), reference: 'X-1' };
    expect(await write('adoptModelPledge', own)).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['adoptedFrom'],
    });
  });

  test('a pledge adopted with its source is published, and readers find it and what it follows', async () => {
    const model = await publishedIdea('to-readers');
    const manifesto = await manifestoOf();
    await database.prisma.manifesto.update({
      where: { id: manifesto.id },
      data: { termFrom: new Date('2023-05-08'), sources: [source] },
    });
    const input = { from: { modelPledge: model.id }, manifesto: idOf(manifesto), ...words };
    const told = { sources: [source], quotePage: 3, dueOn: '2027-05-01', duePrecision: 'YEAR' };
    const { id } = await write('adoptModelPledge', { ...input, reference: '4.2', ...told });
    const { data, errors } = await askAdmin(
      database.prisma,
      editor,
      `mutation ($input: PublishManifestoInput!) { publishManifesto(input: $input) { __typename } }`,
      { input: { manifesto: idOf(manifesto), expectedVersion: 1, pledges: [id], changeReason: 'Whole' } },
    );
    expect([data.publishManifesto.__typename, errors]).toEqual(['Manifesto', undefined]);
    const seen = await askPublic(
      database.prisma,
      `{ pledge(by: { slug: "${manifesto.slug}/4.2" }) { title { text } quotePage dueOn { precision } sources { publisher } modelPledge { slug } successTestWrittenOn } }`,
    );
    expect(seen.data.pledge).toEqual({
      title: { text: 'Credit unions hosted' },
      quotePage: 3,
      dueOn: { precision: 'YEAR' },
      sources: [{ publisher: 'Co-operative Party' }],
      modelPledge: { slug: 'to-readers' },
      successTestWrittenOn: '2026-11-22',
    });
    const long = { ...input, manifesto: idOf(await manifestoOf()), reference: 'L-1' };
    expect(await write('adoptModelPledge', { ...long, titleEn: 'x'.repeat(151) })).toMatchObject({
      path: ['titleEn'],
    });
  });

  test('nothing is adopted from a draft, nor into a withdrawn manifesto or one of no council', async () => {
    const model = await publishedIdea('open-idea');
    const draft = await write('createModelPledge', idea('closed-idea'));
    const manifesto = await manifestoOf();
    const input = { from: { modelPledge: model.id }, manifesto: idOf(manifesto), reference: 'N-1', ...words };
    expect(await write('adoptModelPledge', { ...input, from: { modelPledge: draft.id } })).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    const secret = await story.pledge(await manifestoOf(), { state: 'DRAFT' });
    const from = { pledge: formatGlobalId('Pledge', secret.id) };
    expect(await write('adoptModelPledge', { ...input, from })).toMatchObject({ code: 'RECORD_NOT_FOUND' });
    const national = await manifestoOf();
    await database.prisma.manifesto.update({ where: { id: national.id }, data: { councilId: null } });
    expect(await write('adoptModelPledge', { ...input, manifesto: idOf(national) })).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['manifesto'],
    });
    expect(await database.prisma.pledge.count({ where: { manifestoId: manifesto.id } })).toBe(0);
  });
});
