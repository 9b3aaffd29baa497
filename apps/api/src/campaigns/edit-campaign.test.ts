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
