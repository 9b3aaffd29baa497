import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { campaignStory, partyPage } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;
let drive: Awaited<ReturnType<typeof told.campaign>>;

beforeAll(async () => {
  told = await campaignStory(database.prisma);
  drive = await told.campaign();
});

const newCouncil = async () => formatGlobalId('Organisation', (await told.story.council()).id);

describe('what a council did', () => {
  test('is published with its vote, its log and its evidence, and read for any day', async () => {
    const { councilId } = await told.dealing(
      drive.id,
      ['TABLED', '2026-09-01'],
      ['PASSED', '2026-09-15', { votesFor: 12, votesAgainst: 9, reportDueOn: '2027-09-15' }],
    );
    expect(await told.adoptionSeen(drive.row.slug, councilId)).toMatchObject({
      status: 'PASSED',
      since: '2026-09-15',
      votesFor: 12,
      reportDueOn: '2027-09-15',
      updates: [
        {
          adoptionState: 'PASSED',
          label: { text: 'Passed' },
          evidence: [{ url: 'https://council.example.org/minutes/2' }],
        },
        { adoptionState: 'TABLED' },
      ],
    });
    expect(await told.adoptionSeen(drive.row.slug, councilId, '2026-09-10')).toMatchObject({
      status: 'TABLED',
    });
    expect(await told.adoptionSeen(drive.row.slug, councilId, '2026-08-31')).toBeNull();
  });

  test('R1: is not recorded without a summary, a day up to today, and a source', async () => {
    const input = { campaign: drive.id, council: await newCouncil(), state: 'PASSED' };
    for (const [fields, path] of [
      [{ summaryEn: ' ' }, 'summary'],
      [{ effectiveOn: '2026-11-23' }, 'effectiveOn'],
      [{ effectiveOn: null }, 'effectiveOn'],
      [{ evidence: [] }, 'evidence'],
    ] as const) {
      expect(await told.write('recordAdoption', { ...input, ...fields })).toMatchObject({
        __typename: 'EvidenceMissing',
        rule: 'R1',
        path: [path],
      });
    }
    expect(await told.write('recordAdoption', { ...input, changeReason: ' ' })).toMatchObject({
      path: ['changeReason'],
    });
  });

  test('R2: a decision needs a source that is not the party’s own; that a motion was tabled does not', async () => {
    const input = { campaign: drive.id, council: await newCouncil(), evidence: [partyPage] };
    expect(await told.write('recordAdoption', { ...input, state: 'SIGNED' })).toMatchObject({
      __typename: 'EvidenceTooWeak',
    });
    expect(await told.write('recordAdoption', { ...input, state: 'TABLED' })).toMatchObject({
      update: { adoptionState: 'TABLED' },
    });
  });

  test('is refused where the state says more than is given, saying what is missing', async () => {
    const input = { campaign: drive.id, council: await newCouncil() };
    expect(await told.write('recordAdoption', { ...input, state: 'PASSED_AMENDED' })).toMatchObject({
      __typename: 'DetailMissing',
      path: ['amendedTextEn'],
    });
    expect(await told.write('recordAdoption', { ...input, state: 'LAPSED' })).toMatchObject({
      path: ['state'],
    });
    for (const [state, details, path] of [
      ['PASSED', { votesFor: 3, votesAgainst: 4 }, 'votesFor'],
      ['DEFEATED', { votesFor: 4, votesAgainst: 3 }, 'votesFor'],
      ['PASSED', { abstentions: -1 }, 'abstentions'],
      ['PASSED', { meetingOn: '2026-12-01' }, 'meetingOn'],
    ] as const) {
      expect(await told.write('recordAdoption', { ...input, state, details })).toMatchObject({
        __typename: 'InputRefused',
        path: [path],
      });
    }
    expect(await database.prisma.councilAdoption.count({ where: { updates: { none: {} } } })).toBe(0);
  });

  test('R5: moves as a council does, and is refused otherwise with both states', async () => {
    const begun = { campaign: drive.id, council: await newCouncil() };
    expect(await told.write('recordAdoption', { ...begun, state: 'REPORTING' })).toMatchObject({
      __typename: 'AdoptionMoveRefused',
      from: null,
      to: 'REPORTING',
    });
    const passed = await told.dealing(drive.id, ['PASSED', '2026-09-15']);
    const further = { adoption: passed.id, expectedVersion: passed.version };
    for (const state of ['TABLED', 'DEFEATED', 'PASSED', 'INSPIRED'])
      expect(await told.write('recordAdoption', { ...further, state })).toMatchObject({
        __typename: 'AdoptionMoveRefused',
        from: 'PASSED',
        to: state,
      });
    // Dated back before the decision, only what can come before a decision is taken.
    const early = { ...further, effectiveOn: '2026-09-01' };
    expect(await told.write('recordAdoption', { ...early, state: 'RESCINDED' })).toMatchObject({
      from: null,
    });
    expect(await told.write('recordAdoption', { ...early, state: 'DEFEATED' })).toMatchObject({
      from: 'DEFEATED',
      to: 'PASSED',
    });
    expect(await told.write('recordAdoption', { ...early, state: 'REFERRED' })).toMatchObject({
      update: { adoptionState: 'REFERRED' },
    });
  });

  test('one dealing at a time: a motion tabled again after a defeat is a new one', async () => {
    const first = await told.dealing(drive.id, ['TABLED', '2026-03-01']);
    const again = { campaign: drive.id, council: first.councilId, state: 'TABLED' };
    expect(await told.write('recordAdoption', again)).toMatchObject({
      __typename: 'InputRefused',
      path: ['council'],
    });
    const { draft } = await told.write('recordAdoption', {
      adoption: first.id,
      expectedVersion: first.version,
      state: 'DEFEATED',
      effectiveOn: '2026-04-01',
    });
    await told.confirm(draft);
    expect(await told.write('recordAdoption', again)).toMatchObject({ update: { adoptionState: 'TABLED' } });
    expect(await told.adoptionSeen(drive.row.slug, first.councilId)).toMatchObject({ status: 'TABLED' });
    expect(await told.adoptionSeen(drive.row.slug, first.councilId, '2026-05-01')).toMatchObject({
      status: 'DEFEATED',
    });
  });

  test('R8: a dealing that moved meanwhile is refused with both values', async () => {
    const { id, version } = await told.dealing(drive.id, ['TABLED', '2026-03-01']);
    const further = { adoption: id, expectedVersion: version };
    await told.write('recordAdoption', { ...further, state: 'DEFERRED', effectiveOn: '2026-04-01' });
    expect(await told.write('recordAdoption', { ...further, state: 'PASSED' })).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: version + 1,
      conflicts: [{ field: 'state', yours: 'PASSED', theirs: 'DEFERRED' }],
    });
  });
});

describe('R6: a second person', () => {
  test('publishes a mover and a seconder; until then nothing of the dealing is in the record', async () => {
    const [mover, seconder] = [await told.story.person('Wilma Holm'), await told.story.person('Bert Ash')];
    const council = await newCouncil();
    const details = {
      mover: formatGlobalId('Person', mover.id),
      seconder: formatGlobalId('Person', seconder.id),
    };
    const { update, draft } = await told.write('recordAdoption', {
      campaign: drive.id,
      council,
      state: 'PASSED',
      details,
    });
    expect(update).toBeNull();
    expect(await told.adoptionSeen(drive.row.slug, council)).toBeNull();
    const waiting = await askAdmin(
      database.prisma,
      told.reviewer,
      `{ draftList(perPage: 100) { items { id campaignUpdate { adoptionState campaign { slug } council { id } mover { name } evidence { url } } } } }`,
    );
    expect(waiting.data.draftList.items).toContainEqual({
      id: draft.id,
      campaignUpdate: {
        adoptionState: 'PASSED',
        campaign: { slug: drive.row.slug },
        council: { id: council },
        mover: { name: 'Wilma Holm' },
        evidence: [{ url: 'https://council.example.org/minutes/2' }],
      },
    });
    expect(await told.confirm(draft, told.editor)).toMatchObject({ __typename: 'SecondPersonNeeded' });
    expect(await told.confirm(draft)).toMatchObject({ isConfirmedBySecondPerson: true });
    expect(await told.adoptionSeen(drive.row.slug, council)).toMatchObject({
      mover: { name: 'Wilma Holm' },
      seconder: { name: 'Bert Ash' },
    });
    await database.prisma.person.update({ where: { id: mover.id }, data: { state: 'DRAFT' } });
    expect(await told.adoptionSeen(drive.row.slug, council)).toMatchObject({ mover: null });
  });

  test('publishes a final state, and text in which somebody known at the council is named', async () => {
    const { id, version, council } = await told.dealing(drive.id, ['PASSED', '2026-03-01']);
    await told.story.councillor((await told.story.ward(council.id)).id, { name: 'Ottoline Frost' });
    const further = { adoption: id, expectedVersion: version };
    for (const fields of [
      { state: 'RESCINDED' },
      { state: 'SIGNED', summaryEn: 'Signed by Ottoline Frost.' },
      { state: 'SIGNED', namesPerson: true },
    ])
      expect(await told.write('recordAdoption', { ...further, ...fields })).toMatchObject({
        update: null,
        draft: { useCase: 'recordAdoption' },
      });
  });

  test('may turn it down, and so may its author', async () => {
    const { draft } = await told.write('recordAdoption', {
      campaign: drive.id,
      council: await newCouncil(),
      state: 'DEFEATED',
    });
    const discard = (who: typeof told.editor) =>
      askAdmin(
        database.prisma,
        who,
        `mutation ($id: ID!) { discardCampaignUpdate(draft: $id, expectedVersion: 1, changeReason: "Wrong council") { __typename ... on Draft { state } } }`,
        { id: draft.id },
      );
    const stranger = await told.story.editor('LOCAL_EDITOR');
    expect((await discard(stranger)).data.discardCampaignUpdate.__typename).toBe('SecondPersonNeeded');
    expect((await discard(told.reviewer)).data.discardCampaignUpdate.state).toBe('DISCARDED');
    expect(await told.confirm({ ...draft, version: 2 })).toMatchObject({ __typename: 'InputRefused' });
  });
});

test('R5, R9: a correction replaces the row it names from that row’s day, and both stay in sight', async () => {
  const { id, version, councilId } = await told.dealing(drive.id, ['PASSED', '2026-03-01']);
  const { updates } = (
    await askAdmin(
      database.prisma,
      told.editor,
      `query ($id: ID!) { node(id: $id) { ... on CouncilAdoption { updates { id } } } }`,
      { id },
    )
  ).data.node;
  const correction = {
    adoption: id,
    expectedVersion: version,
    corrects: updates[0].id,
    state: 'PASSED_AMENDED',
    details: { amendedTextEn: 'In other words.' },
  };
  expect(await told.write('correctAdoptionState', { ...correction, details: {} })).toMatchObject({
    __typename: 'DetailMissing',
  });
  expect(await told.write('correctAdoptionState', correction)).toMatchObject({
    update: { kind: 'CORRECTION' },
  });
  expect(await told.adoptionSeen(drive.row.slug, councilId, '2026-03-01')).toMatchObject({
    status: 'PASSED_AMENDED',
    since: '2026-03-01',
    amendedText: { text: 'In other words.' },
    updates: [{ kind: 'CORRECTION' }, { adoptionState: 'PASSED', isCorrected: true }],
  });
  expect(
    await told.write('correctAdoptionState', { ...correction, expectedVersion: version + 1 }),
  ).toMatchObject({ path: ['corrects'] });
});

test('R7: a withdrawn adoption leaves the counts and stays in their footnote, with its day and reason', async () => {
  const campaign = await told.campaign();
  const { id, version, councilId } = await told.dealing(campaign.id, ['PASSED', '2026-03-01']);
  const withdraw = (reasonEn: string) =>
    askAdmin(
      database.prisma,
      told.editor,
      `mutation ($input: WithdrawAdoptionInput!) { withdrawAdoption(input: $input) { __typename ... on Error { path } } }`,
      { input: { adoption: id, expectedVersion: version, reasonEn, changeReason: 'Other council' } },
    );
  expect((await withdraw(' ')).data.withdrawAdoption.path).toEqual(['reasonEn']);
  expect((await withdraw('It was another council.')).data.withdrawAdoption.__typename).toBe(
    'CouncilAdoption',
  );
  const { data } = await askPublic(
    database.prisma,
    `query ($slug: String!) { campaign(slug: $slug) { counts { adopted withdrawn } adoptions { nodes { withdrawal { withdrawnOn reason { text } } } } passed: adoptions(states: [PASSED]) { totalCount } } }`,
    { slug: campaign.row.slug },
  );
  expect(data.campaign).toEqual({
    counts: { adopted: 0, withdrawn: 1 },
    adoptions: {
      nodes: [{ withdrawal: { withdrawnOn: '2026-11-22', reason: { text: 'It was another council.' } } }],
    },
    passed: { totalCount: 0 },
  });
  expect(await told.adoptionSeen(campaign.row.slug, councilId)).toBeNull();
  expect(
    await told.write('recordAdoption', { adoption: id, expectedVersion: version + 1, state: 'SIGNED' }),
  ).toMatchObject({ path: ['adoption'] });
});
