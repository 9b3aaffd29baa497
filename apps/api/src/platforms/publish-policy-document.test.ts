import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Awaited<ReturnType<typeof story.editor>>;
let campaign: string;
let model: string;

beforeAll(async () => {
  const { prisma } = database;
  story = given(prisma);
  editor = await story.editor('NATION_EDITOR');
  const tax = await prisma.campaign.create({
    data: { slug: 'fair-tax', titleEn: 'Fair tax', nations: ['WALES'], state: 'PUBLISHED' },
  });
  const idea = await prisma.modelPledge.create({
    data: { slug: 'bank', titleEn: 'A community bank', level: 'STARTER', state: 'PUBLISHED' },
  });
  campaign = formatGlobalId('Campaign', tax.id);
  model = formatGlobalId('ModelPledge', idea.id);
});

type Write =
  | 'createPolicyDocument'
  | 'editPolicyDocument'
  | 'publishPolicyDocument'
  | 'withdrawPolicyDocument';

async function write(name: Write, fields: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mayLack = name === 'publishPolicyDocument' || name === 'editPolicyDocument';
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
       ... on PolicyDocument { id slug version state } ${mayLack ? '... on NotReadyToPublish { missing { field } }' : ''}
       ... on Error { code path message } } }`,
    { input: { changeReason: 'The conference decided', ...fields } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

let count = 0;
const create = (fields: object = {}) =>
  write('createPolicyDocument', {
    slug: `aims-${(count += 1)}`,
    kind: 'AIMS',
    titleEn: 'Four aims',
    ...fields,
  });

const WHOLE = {
  publishedOn: '2022-01-01',
  publishedPrecision: 'YEAR',
  points: [{ textEn: 'Enable co-operative development.' }, { textEn: 'Fair tax.', textCy: 'Treth deg.' }],
  sources: [{ url: 'https://party.example.org/aims', publisher: 'Example Party' }],
};

const ask = async (slug: string, fields: string) =>
  (await askPublic(database.prisma, `{ policyDocument(slug: "${slug}") { ${fields} } }`)).data.policyDocument;

test('a platform is a draft until it is published, with its points and what carries it out, and withdrawn for good', async () => {
  const { id, slug, state } = await create({ ...WHOLE, campaigns: [campaign], modelPledges: [model] });
  expect(state).toBe('DRAFT');
  expect(await ask(slug, 'slug')).toBeNull();
  expect(await write('publishPolicyDocument', { id, expectedVersion: 1 })).toMatchObject({
    state: 'PUBLISHED',
    version: 2,
  });
  const fields =
    'publishedOn { on precision } points { text(lang: CY) { text } } campaigns { slug } modelPledges { slug } withdrawal { withdrawnOn reason { text } }';
  expect(await ask(slug, fields)).toEqual({
    publishedOn: { on: '2022-01-01', precision: 'YEAR' },
    points: [{ text: { text: 'Enable co-operative development.' } }, { text: { text: 'Treth deg.' } }],
    campaigns: [{ slug: 'fair-tax' }],
    modelPledges: [{ slug: 'bank' }],
    withdrawal: null,
  });
  expect(await write('withdrawPolicyDocument', { id, expectedVersion: 2, reasonEn: ' ' })).toMatchObject({
    path: ['reasonEn'],
  });
  const withdrawal = { id, expectedVersion: 2, reasonEn: 'It was replaced.' };
  expect(await write('withdrawPolicyDocument', withdrawal)).toMatchObject({ state: 'WITHDRAWN', version: 3 });
  expect((await ask(slug, fields)).withdrawal).toEqual({
    withdrawnOn: '2026-11-22',
    reason: { text: 'It was replaced.' },
  });
  expect(await write('editPolicyDocument', { id, expectedVersion: 3, titleEn: 'x' })).toMatchObject({
    path: ['id'],
  });
  const { data } = await askPublic(
    database.prisma,
    `{ withdrawals { nodes { record { slug title { text } } reason { text } } } }`,
  );
  expect(data.withdrawals.nodes).toEqual([
    { record: { slug, title: { text: 'Four aims' } }, reason: { text: 'It was replaced.' } },
  ]);
});

test('R7: everything that is missing is told at once, a hidden owner too, and is not emptied afterwards', async () => {
  const hidden = await story.council('hidden', { state: 'DRAFT' });
  const { id } = await create({ owner: formatGlobalId('Organisation', hidden.id) });
  const { missing } = await write('publishPolicyDocument', { id, expectedVersion: 1 });
  expect(missing.map(({ field }: { field: string }) => field)).toEqual([
    'publishedOn',
    'points',
    'owner',
    'sources',
  ]);
  expect(await write('editPolicyDocument', { id, expectedVersion: 1, ...WHOLE, owner: null })).toMatchObject({
    version: 2,
  });
  expect(await write('publishPolicyDocument', { id, expectedVersion: 2 })).toMatchObject({ version: 3 });
  for (const [field, emptied] of [
    ['points', { points: [] }],
    ['sources', { sources: [] }],
    ['publishedOn', { publishedOn: null }],
    ['owner', { owner: formatGlobalId('Organisation', hidden.id) }],
  ] as const) {
    expect(await write('editPolicyDocument', { id, expectedVersion: 3, ...emptied })).toMatchObject({
      missing: [{ field }],
    });
  }
});

test.each([
  ['slug', { slug: 'Not A Slug' }],
  ['slug', { slug: 'aims-1' }],
  ['titleEn', { titleEn: ' ' }],
  ['url', { url: 'nowhere' }],
  ['points', { points: [{ textEn: ' ' }] }],
  ['sources', { sources: [{}] }],
  ['owner', { owner: formatGlobalId('Organisation', crypto.randomUUID()) }],
  ['campaigns', { campaigns: [formatGlobalId('Campaign', crypto.randomUUID())] }],
  ['modelPledges', { modelPledges: [formatGlobalId('ModelPledge', crypto.randomUUID())] }],
  ['changeReason', { changeReason: '' }],
])('a platform whose %s cannot be meant is refused, and nothing is written', async (path, fields) => {
  const before = await database.prisma.policyDocument.count();
  expect((await create(fields)).path?.[0]).toBe(path);
  expect(await database.prisma.policyDocument.count()).toBe(before);
});
