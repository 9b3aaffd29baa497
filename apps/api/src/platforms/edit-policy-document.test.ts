import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';

const database = testDatabase();
let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
let document: string;
let model: string;
let campaign: string;

beforeAll(async () => {
  const { prisma } = database;
  editor = await given(prisma).editor();
  const state = 'PUBLISHED' as const;
  const aims = await prisma.policyDocument.create({
    data: { slug: 'aims', titleEn: 'Aims', kind: 'AIMS', state },
  });
  const bank = await prisma.modelPledge.create({
    data: { slug: 'bank', titleEn: 'A bank', level: 'STARTER', state },
  });
  const tax = await prisma.campaign.create({
    data: { slug: 'fair-tax', titleEn: 'Fair tax', nations: ['WALES'], state },
  });
  document = formatGlobalId('PolicyDocument', aims.id);
  model = formatGlobalId('ModelPledge', bank.id);
  campaign = formatGlobalId('Campaign', tax.id);
});

async function edit(input: Record<string, unknown>) {
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: EditPolicyDocumentInput!) { editPolicyDocument(input: $input) { __typename ... on PolicyDocument { version } ... on Error { path } } }`,
    { input: { id: document, changeReason: 'As the conference decided', ...input } },
  );
  expect(errors).toBeUndefined();
  return data.editPolicyDocument;
}

test('a platform is linked to what carries it out, and found from both ends', async () => {
  expect(await edit({ expectedVersion: 1, modelPledges: [model, model], campaigns: [campaign] })).toEqual({
    __typename: 'PolicyDocument',
    version: 2,
  });
  const { data } = await askPublic(
    database.prisma,
    `{ policyDocument(slug: "aims") { modelPledges { slug policyDocuments { slug } } campaigns { slug policyDocuments { slug } } } }`,
  );
  expect(data.policyDocument).toEqual({
    modelPledges: [{ slug: 'bank', policyDocuments: [{ slug: 'aims' }] }],
    campaigns: [{ slug: 'fair-tax', policyDocuments: [{ slug: 'aims' }] }],
  });
  expect(await edit({ expectedVersion: 2, titleCy: 'Nodau', campaigns: [] })).toMatchObject({ version: 3 });
  const after = await askPublic(
    database.prisma,
    `{ policyDocument(slug: "aims") { title(lang: CY) { text } modelPledges { slug } campaigns { slug } } }`,
  );
  expect(after.data.policyDocument).toEqual({
    title: { text: 'Nodau' },
    modelPledges: [{ slug: 'bank' }],
    campaigns: [],
  });
});

test('what cannot be meant is refused, naming the field, and nothing of it is written', async () => {
  const { version } = await database.prisma.policyDocument.findUniqueOrThrow({ where: { slug: 'aims' } });
  for (const [path, fields] of [
    ['titleEn', { titleEn: ' ', titleCy: null }],
    ['url', { url: 'nowhere' }],
    ['modelPledges', { modelPledges: [formatGlobalId('ModelPledge', crypto.randomUUID())] }],
    ['campaigns', { titleEn: 'Lost', campaigns: [formatGlobalId('Campaign', crypto.randomUUID())] }],
    ['changeReason', { changeReason: ' ' }],
    ['expectedVersion', { expectedVersion: 99 }],
  ] as const) {
    expect(await edit({ expectedVersion: version, ...fields })).toMatchObject({ path: [path] });
  }
  expect(await database.prisma.policyDocument.findUniqueOrThrow({ where: { slug: 'aims' } })).toMatchObject({
    version,
    titleEn: 'Aims',
  });
});
