import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;

beforeAll(async () => {
  editor = await given(database.prisma).editor('PARTY_COUNCIL_EDITOR');
});

type Write = 'createCampaign' | 'editCampaign' | 'publishCampaign' | 'withdrawCampaign';

async function write(name: Write, fields: Record<string, unknown>) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const more = name === 'publishCampaign' || name === 'editCampaign';
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
       ... on Campaign { id slug version publication: state }
       ${more ? '... on NotReadyToPublish { missing { field message } }' : ''}
       ... on Error { code rule path message } } }`,
    { input: { changeReason: 'The conference decided', ...fields } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

let count = 0;
const create = (fields: object = {}) =>
  write('createCampaign', {
    slug: `campaign-${(count += 1)}`,
    titleEn: 'Unlock the high street',
    nations: ['ENGLAND', 'WALES'],
    ...fields,
  });

const WHOLE = {
  aimEn: 'Empty shops are let to co-operatives.',
  aimCy: 'Gosodir siopau gwag i fentrau cydweithredol.',
  decidedByEn: 'Councils',
  startedOn: '2022-05-01',
  startedPrecision: 'MONTH',
  asks: [
    { audience: 'COUNCILS', textEn: 'Keep a register of empty shops.' },
    { audience: 'PUBLIC', textEn: 'Tell your council of an empty shop.' },
  ],
  clauses: [{ textEn: 'The council keeps a register.' }, { textCy: 'Mae’r cyngor yn adrodd.' }],
  sources: [{ url: 'https://party.example.org/high-streets', publisher: 'Example Party' }],
};

const seen = async (slug: string) =>
  (
    await askPublic(
      database.prisma,
      `{ campaign(slug: "${slug}") { title { text } aim(lang: CY) { text } decidedBy { text } status nations startedOn { on precision }
         asks { audience text { text } } councils: asks(audience: COUNCILS) { text { text } } clauses { text { text lang } } sources { url } } }`,
    )
  ).data.campaign;

test('a campaign is a draft that nobody sees until it is published, whole and for good', async () => {
  const { id, slug, publication } = await create(WHOLE);
  expect(publication).toBe('DRAFT');
  expect(await seen(slug)).toBeNull();
  expect(await write('publishCampaign', { campaign: id, expectedVersion: 1 })).toMatchObject({
    publication: 'PUBLISHED',
    version: 2,
  });
  expect(await seen(slug)).toEqual({
    title: { text: 'Unlock the high street' },
    aim: { text: 'Gosodir siopau gwag i fentrau cydweithredol.' },
    decidedBy: { text: 'Councils' },
    status: 'PLANNED',
    nations: ['ENGLAND', 'WALES'],
    startedOn: { on: '2022-05-01', precision: 'MONTH' },
    asks: [
      { audience: 'COUNCILS', text: { text: 'Keep a register of empty shops.' } },
      { audience: 'PUBLIC', text: { text: 'Tell your council of an empty shop.' } },
    ],
    councils: [{ text: { text: 'Keep a register of empty shops.' } }],
    clauses: [
      { text: { text: 'The council keeps a register.', lang: 'EN' } },
      { text: { text: 'Mae’r cyngor yn adrodd.', lang: 'CY' } },
    ],
    sources: [{ url: 'https://party.example.org/high-streets' }],
  });
  expect(await write('publishCampaign', { campaign: id, expectedVersion: 2 })).toMatchObject({
    path: ['campaign'],
  });
});

test('R7: what is missing before readers may see it is told all at once', async () => {
  const { id } = await create();
  const refused = await write('publishCampaign', { campaign: id, expectedVersion: 1 });
  expect(refused).toMatchObject({ code: 'NOT_READY_TO_PUBLISH', rule: 'R7', path: ['campaign'] });
  expect(refused.missing.map(({ field }: { field: string }) => field)).toEqual(['aimEn', 'asks', 'sources']);
  const { aimEn, asks, sources } = WHOLE;
  expect(
    await write('editCampaign', { campaign: id, expectedVersion: 1, aimEn, asks, sources }),
  ).toMatchObject({ version: 2 });
  expect(await write('publishCampaign', { campaign: id, expectedVersion: 1 })).toMatchObject({
    __typename: 'VersionConflict',
  });
  expect(await write('publishCampaign', { campaign: id, expectedVersion: 2 })).toMatchObject({ version: 3 });
});

test('of a published one nothing is emptied that publication asked for; what it lacked before is no fault of an edit', async () => {
  const { id } = await create(WHOLE);
  await write('publishCampaign', { campaign: id, expectedVersion: 1 });
  for (const [field, emptied] of [
    ['sources', { sources: [] }],
    ['asks', { asks: [] }],
    ['aimEn', { aimEn: null, aimCy: ' ' }],
  ] as const) {
    const refused = await write('editCampaign', { campaign: id, expectedVersion: 2, ...emptied });
    expect(refused.missing).toEqual([{ field, message: expect.any(String) }]);
  }
  const older = await database.prisma.campaign.create({
    data: { slug: 'older', titleEn: 'Older', nations: ['WALES'], state: 'PUBLISHED' },
  });
  const campaign = formatGlobalId('Campaign', older.id);
  expect(await write('editCampaign', { campaign, expectedVersion: 1, titleEn: 'Old' })).toMatchObject({
    version: 2,
  });
});

test.each([
  ['slug', { slug: 'Not A Slug' }],
  ['slug', { slug: 'campaign-1' }],
  ['titleEn', { titleEn: ' ' }],
  ['nations', { nations: [] }],
  ['asks', { asks: [{ audience: 'PUBLIC', textEn: ' ' }] }],
  ['clauses', { clauses: [{}] }],
  ['sources', { sources: [{ url: 'nowhere' }] }],
  ['changeReason', { changeReason: ' ' }],
])('a campaign whose %s cannot be meant is refused, and nothing is written', async (path, fields) => {
  const before = await database.prisma.campaign.count();
  expect((await create(fields)).path?.[0]).toBe(path);
  expect(await database.prisma.campaign.count()).toBe(before);
});
