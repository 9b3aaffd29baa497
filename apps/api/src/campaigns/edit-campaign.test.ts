import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { campaignStory, partyPage } from '../../test/campaign-story.ts';
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

describe('how far a campaign has come', () => {
  test('is read from its log on any day; an outcome waits for a second person, and back to work is a reopening', async () => {
    const { id, row } = await told.campaign();
    const record = (expectedVersion: number, fields: object) =>
      told.write('recordCampaignState', { campaign: id, expectedVersion, ...fields });
    expect(
      await record(1, { state: 'ACTIVE', effectiveOn: '2026-02-01', evidence: [partyPage] }),
    ).toMatchObject({
      update: { kind: 'RATING', campaignState: 'ACTIVE' },
    });
    expect(await record(2, { state: 'WON', evidence: [partyPage] })).toMatchObject({
      __typename: 'EvidenceTooWeak',
    });
    const { draft } = await record(2, { state: 'WON', effectiveOn: '2026-05-01' });
    expect(await told.confirm(draft)).toMatchObject({
      campaignState: 'WON',
      isConfirmedBySecondPerson: true,
    });
    expect(await record(3, { state: 'PLANNED' })).toMatchObject({ __typename: 'CampaignMoveRefused' });
    expect(await record(3, { state: 'ACTIVE' })).toMatchObject({ update: { kind: 'REOPENED' } });
    expect(
      await seen(
        row.slug,
        'status before: status(asOf: "2026-01-31") won: status(asOf: "2026-05-01") updates(asOf: "2026-05-01") { campaignState label { text } evidence { url } }',
      ),
    ).toMatchObject({
      status: 'ACTIVE',
      before: 'PLANNED',
      won: 'WON',
      updates: [{ campaignState: 'WON', label: { text: 'Won' } }, { campaignState: 'ACTIVE' }],
    });
    expect(await record(1, { state: 'PAUSED' })).toMatchObject({ __typename: 'VersionConflict' });
  });

  test('R9: a correction counts from the day of the row it names', async () => {
    const { id, row } = await told.campaign();
    const wrong = await told.write('recordCampaignState', {
      campaign: id,
      expectedVersion: 1,
      state: 'ACTIVE',
      effectiveOn: '2026-02-01',
    });
    const correction = { campaign: id, expectedVersion: 2, corrects: wrong.update.id, state: 'PAUSED' };
    expect(await told.write('correctCampaignState', correction)).toMatchObject({
      update: { kind: 'CORRECTION' },
    });
    expect(await seen(row.slug, 'status(asOf: "2026-02-01")')).toEqual({ status: 'PAUSED' });
  });

  test('R6: text that names anybody known waits, as a campaign is of no council', async () => {
    const { id } = await told.campaign();
    await told.story.person('Ignatius Poole');
    expect(
      await told.write('recordCampaignState', {
        campaign: id,
        expectedVersion: 1,
        state: 'ACTIVE',
        summaryEn: 'Launched by Ignatius Poole.',
      }),
    ).toMatchObject({ update: null, draft: { useCase: 'recordCampaignState' } });
  });
});

describe('what a campaign says of itself', () => {
  test('is edited: titles, aim, nations, asks and clauses', async () => {
    const { id, row, clauses } = await told.campaign();
    const edited = await mutate(
      'editCampaign',
      {
        campaign: id,
        titleCy: 'Ymgyrch',
        nations: ['WALES', 'ENGLAND'],
        asks: [
          { audience: 'COUNCILS', textEn: 'Pass it.' },
          { audience: 'PUBLIC', textCy: 'Cefnogwch.' },
        ],
        clauses: [{ id: clauses[1], textEn: 'Report every year.' }, { textEn: 'Pay for it.' }],
      },
      '... on Campaign { version }',
    );
    expect(edited).toEqual({ __typename: 'Campaign', version: 2 });
    expect(
      await seen(
        row.slug,
        'title(lang: CY) { text } nations asks(audience: PUBLIC) { text { text } } clauses { id text { text } }',
      ),
    ).toEqual({
      title: { text: 'Ymgyrch' },
      nations: ['WALES', 'ENGLAND'],
      asks: [{ text: { text: 'Cefnogwch.' } }],
      clauses: [
        { id: clauses[1], text: { text: 'Report every year.' } },
        { id: expect.any(String), text: { text: 'Pay for it.' } },
      ],
    });
  });

  test('keeps a clause that councils were judged by, in its words', async () => {
    const { id, clauses } = await told.campaign();
    const { id: adoption, version } = await told.dealing(id, ['PASSED', '2026-03-01']);
    await told.write('recordClauseOutcomes', {
      adoption,
      expectedVersion: version,
      outcomes: [{ clause: clauses[0], state: 'KEPT' }],
    });
    for (const kept of [[], [{ id: clauses[0], textEn: 'Name two champions.' }]])
      expect(await mutate('editCampaign', { campaign: id, clauses: kept }, '')).toMatchObject({
        __typename: 'InputRefused',
        message: expect.stringContaining('outcomes recorded'),
      });
    const welsh = [
      { id: clauses[0], textEn: 'Name a champion.', textCy: 'Enwi pencampwr.' },
      { id: clauses[1], textEn: 'Report once a year.' },
    ];
    expect(await mutate('editCampaign', { campaign: id, clauses: welsh }, '')).toEqual({
      __typename: 'Campaign',
    });
  });

  test('keeps every clause once a council has decided on it, and none before', async () => {
    const { id, clauses } = await told.campaign();
    const reword = (textEn: string, expectedVersion: number) =>
      mutate(
        'editCampaign',
        {
          campaign: id,
          expectedVersion,
          clauses: [
            { id: clauses[0], textEn },
            { id: clauses[1], textEn: 'Report once a year.' },
          ],
        },
        '',
      );
    await told.dealing(id, ['TABLED', '2026-03-01']);
    expect(await reword('Name one champion.', 1)).toEqual({ __typename: 'Campaign' });
    await told.dealing(id, ['PASSED', '2026-03-01']);
    expect(await reword('Name two champions.', 2)).toMatchObject({
      __typename: 'InputRefused',
      path: ['clauses', '0'],
    });
  });

  test('R8: keeps a title, and is not written over another edit', async () => {
    const { id } = await told.campaign();
    for (const fields of [{ titleEn: ' ' }, { nations: [] }, { asks: [{ audience: 'PUBLIC' }] }])
      expect(await mutate('editCampaign', { campaign: id, ...fields }, '')).toMatchObject({
        __typename: 'InputRefused',
      });
    expect(
      await mutate('editCampaign', { campaign: id, expectedVersion: 3, titleEn: 'Other' }, ''),
    ).toMatchObject({
      __typename: 'VersionConflict',
    });
  });

  test('R7: a withdrawn one stays in sight as withdrawn and is edited no more', async () => {
    const { id, row } = await told.campaign();
    await mutate('withdrawCampaign', { campaign: id, reasonEn: 'It was recorded twice.' }, '');
    expect(await seen(row.slug, 'withdrawal { reason { text } }')).toEqual({
      withdrawal: { reason: { text: 'It was recorded twice.' } },
    });
    expect(
      await mutate('editCampaign', { campaign: id, expectedVersion: 2, titleEn: 'Other' }, ''),
    ).toMatchObject({
      path: ['campaign'],
    });
  });
});

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
