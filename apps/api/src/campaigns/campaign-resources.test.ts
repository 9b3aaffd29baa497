import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;

beforeAll(async () => {
  told = await campaignStory(database.prisma);
});

async function mutate(name: string, fields: Record<string, unknown>, answer: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    told.editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Error { path message } ${answer} } }`,
    { input: { expectedVersion: 1, changeReason: 'A test', ...fields } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

const seen = async (slug: string, fields: string) => {
  const { data, errors } = await askPublic(
    database.prisma,
    `query ($slug: String!) { campaign(slug: $slug) { ${fields} } }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  return data.campaign;
};

describe('resources', () => {
  test('a new edition takes the place of the one before, which stays to be read', async () => {
    const { id, row } = await told.campaign();
    const checksum = 'a'.repeat(64);
    const add = (fields: object) =>
      mutate(
        'addCampaignResource',
        {
          campaign: id,
          kind: 'MODEL_MOTION',
          nation: 'WALES',
          language: 'CY',
          title: 'Cynnig',
          checksum,
          ...fields,
        },
        '... on CampaignResource { edition }',
      );
    expect(await add({ url: 'https://example.org/1' })).toMatchObject({ edition: 1 });
    expect(await add({ url: 'https://example.org/1', expectedVersion: 2 })).toMatchObject({ path: ['url'] });
    expect(await add({ url: 'https://example.org/2', expectedVersion: 2 })).toMatchObject({ edition: 2 });
    expect(await add({ url: 'https://example.org/3', expectedVersion: 3, language: 'EN' })).toMatchObject({
      edition: 1,
    });
    expect(
      await seen(
        row.slug,
        'resources { url } welsh: resources(language: CY, allEditions: true) { edition checksum } scotland: resources(nation: SCOTLAND) { url }',
      ),
    ).toEqual({
      resources: [{ url: 'https://example.org/2' }, { url: 'https://example.org/3' }],
      welsh: [
        { edition: 2, checksum },
        { edition: 1, checksum },
      ],
      scotland: [],
    });
  });

  describe('that readers have', () => {
    const briefing = async (id: string, edition: number, title = 'Breifing') =>
      mutate(
        'addCampaignResource',
        {
          campaign: id,
          expectedVersion: edition,
          kind: 'BRIEFING',
          language: 'EN',
          title,
          url: `https://example.org/${edition}`,
        },
        '... on CampaignResource { id edition }',
      );
    const logOf = async (slug: string) => {
      const { data, errors } = await askPublic(
        database.prisma,
        `query ($slug: String!) {
           corrections(campaign: $slug) { nodes { field before { text } after { text } reason { text } record { slug title { text } } } }
           withdrawals(campaign: $slug) { nodes { withdrawnOn reason { text } record { type slug title { text } } } } }`,
        { slug },
      );
      expect(errors).toBeUndefined();
      return data;
    };

    test('R7: an edition is withdrawn for good with a dated public row, and the one before is the latest again', async () => {
      const { id, row } = await told.campaign();
      await briefing(id, 1);
      const { id: resource } = await briefing(id, 2);
      const withdraw = (fields: object) =>
        mutate(
          'withdrawCampaignResource',
          { campaign: id, resource, reasonEn: 'It is wrong.', ...fields },
          '',
        );
      expect(await withdraw({ expectedVersion: 2 })).toMatchObject({ __typename: 'VersionConflict' });
      expect(await withdraw({ expectedVersion: 3, reasonEn: ' ' })).toMatchObject({ path: ['reasonEn'] });
      const { id: elsewhere } = await told.campaign();
      expect(await withdraw({ campaign: elsewhere })).toMatchObject({ path: ['resource'] });
      expect(await withdraw({ expectedVersion: 3 })).toMatchObject({ __typename: 'CampaignResource' });
      expect(await withdraw({ expectedVersion: 4 })).toMatchObject({ path: ['resource'] });
      expect(
        await seen(
          row.slug,
          'resources { edition } all: resources(allEditions: true) { edition withdrawal { withdrawnOn reason { text } } }',
        ),
      ).toEqual({
        resources: [{ edition: 1 }],
        all: [
          { edition: 2, withdrawal: { withdrawnOn: '2026-11-22', reason: { text: 'It is wrong.' } } },
          { edition: 1, withdrawal: null },
        ],
      });
      expect((await logOf(row.slug)).withdrawals.nodes).toEqual([
        {
          withdrawnOn: '2026-11-22',
          reason: { text: 'It is wrong.' },
          record: { type: 'CAMPAIGN', slug: row.slug, title: { text: 'Breifing' } },
        },
      ]);
      expect(await briefing(id, 4)).toMatchObject({ edition: 3 });
    });

    test('R4: a title is corrected in all editions, which stay one series, and the log of corrections says so', async () => {
      const { id, row } = await told.campaign();
      await briefing(id, 1);
      const { id: resource } = await briefing(id, 2);
      await briefing(id, 3, 'Another');
      const correct = (fields: object) =>
        mutate(
          'correctResourceTitle',
          { campaign: id, resource, expectedVersion: 4, title: 'Briefing', reasonEn: 'A slip.', ...fields },
          '',
        );
      for (const title of ['', 'Breifing', 'Another'])
        expect(await correct({ title })).toMatchObject({ __typename: 'InputRefused', path: ['title'] });
      expect(await correct({ reasonEn: null })).toMatchObject({ path: ['reasonEn'] });
      expect(await correct({})).toMatchObject({ __typename: 'CampaignResource' });
      expect(await seen(row.slug, 'resources { title edition }')).toEqual({
        resources: [
          { title: 'Another', edition: 1 },
          { title: 'Briefing', edition: 2 },
        ],
      });
      const slip = {
        field: 'title',
        before: { text: 'Breifing' },
        after: { text: 'Briefing' },
        reason: { text: 'A slip.' },
        record: { slug: row.slug, title: { text: 'Briefing' } },
      };
      expect((await logOf(row.slug)).corrections.nodes).toEqual([slip, slip]);
      expect(await briefing(id, 5, 'Briefing')).toMatchObject({ edition: 3 });
    });
  });

  test.each([
    [{ url: null }, 'url'],
    [{ url: 'ftp://example.org' }, 'url'],
    [{ url: null, checksum: 'a'.repeat(64) }, 'url'],
    [{ checksum: 'abc' }, 'checksum'],
    [{ publishedOn: '2027-01-01' }, 'publishedOn'],
    [{ title: ' ' }, 'title'],
  ])('%o is refused, naming %s', async (fields, path) => {
    const { id } = await told.campaign();
    const resource = {
      campaign: id,
      kind: 'BRIEFING',
      language: 'EN',
      title: 'x',
      url: 'https://example.org',
    };
    expect(await mutate('addCampaignResource', { ...resource, ...fields }, '')).toMatchObject({
      __typename: 'InputRefused',
      path: [path],
    });
  });

  test('a file is one that was uploaded, and no picture', async () => {
    const { id } = await told.campaign();
    const resource = { campaign: id, kind: 'BRIEFING', language: 'EN', title: 'x' };
    const add = (file: string) =>
      mutate('addCampaignResource', { ...resource, file: formatGlobalId('StoredFile', file) }, '');
    expect(await add(crypto.randomUUID())).toMatchObject({ __typename: 'RecordNotFound', path: ['file'] });
    const picture = await database.prisma.storedFile.create({
      data: { sha256: 'b'.repeat(64), format: 'WEBP', bytes: 1, width: 1, height: 1 },
    });
    expect(await add(picture.id)).toMatchObject({ __typename: 'InputRefused', path: ['file'] });
  });
});
