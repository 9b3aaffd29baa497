import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { placeWrites } from '../../test/place-writes.ts';
import { acceptInvitation } from '../auth/accept-invitation.ts';
import { createAuth } from '../auth/auth.ts';
import { inviteEditor } from './invitation.ts';
import type { Editor } from './viewer.ts';

const database = testDatabase();
const story = () => given(database.prisma);
const source = { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' };
const SOURCES = [{ url: 'https://example.org/source', publisher: 'Example' }];
let own: Awaited<ReturnType<ReturnType<typeof given>['council']>>;
let other: typeof own;
let local: Editor;
let nobodyGranted: Editor;

beforeAll(async () => {
  own = await story().council('aldermere');
  other = await story().council('eastmere');
  local = await story().editor('LOCAL_EDITOR', own.id);
  nobodyGranted = await story().editor('LOCAL_EDITOR');
});

async function write(name: string, input: object, who = local) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await askAdmin(
    database.prisma,
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Error { code message path } } }`,
    { input: { changeReason: 'A test', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

/** What a local editor does to a record of a council: one row for each kind of record, valid in every other way. */
const WRITES: Record<string, (councilId: string) => Promise<[string, object]>> = {
  'edits a pledge': async (councilId) => {
    const { row } = await pledgeAt(councilId);
    return [
      'editPledge',
      { id: formatGlobalId('Pledge', row.id), expectedVersion: 1, leadOfficeEn: 'Housing' },
    ];
  },
  'rates a pledge': async (councilId) => [
    'recordPledgeStatus',
    rating(await pledgeAt(councilId), 'IN_PROGRESS'),
  ],
  'rates a pledge finally, which waits': async (councilId) => [
    'recordPledgeStatus',
    rating(await pledgeAt(councilId), 'DELIVERED'),
  ],
  'edits text that waits': async (councilId) => {
    const { row } = await pledgeAt(councilId);
    const id = formatGlobalId('Pledge', row.id);
    return ['editPledge', { id, expectedVersion: 1, leadOfficeEn: 'The leader’s office', namesPerson: true }];
  },
  'begins a manifesto': async (councilId) => [
    'createManifesto',
    {
      slug: `of-${councilId}`,
      titleEn: 'A manifesto',
      owner: await groupIn(councilId),
      council: formatGlobalId('Organisation', councilId),
      selection: 'COMPLETE',
    },
  ],
  'loads the text of a manifesto': async (councilId) => {
    const { id } = await story().manifesto(councilId);
    const manifesto = formatGlobalId('Manifesto', id);
    return [
      'loadManifestoText',
      { manifesto, expectedVersion: 1, language: 'EN', format: 'PLAIN', text: 'Homes.' },
    ];
  },
  'records what a council did': async (councilId) => {
    const campaign = await database.prisma.campaign.create({
      data: { slug: `tax-${councilId}`, titleEn: 'Fair tax', nations: ['ENGLAND'], state: 'PUBLISHED' },
    });
    return [
      'recordAdoption',
      {
        campaign: formatGlobalId('Campaign', campaign.id),
        council: formatGlobalId('Organisation', councilId),
        state: 'TABLED',
        effectiveOn: '2026-11-02',
        summaryEn: 'A motion was tabled.',
        evidence: [source],
      },
    ];
  },
  'writes an event of the council': async (councilId) => [
    'createEvent',
    {
      slug: `event-${councilId}`,
      kind: 'MEETING',
      titleEn: 'A meeting',
      startsOn: '2027-01-01',
      organisation: formatGlobalId('Organisation', councilId),
    },
  ],
  'edits a councillor’s entry': async (councilId) => {
    const { person } = await story().councillor((await story().ward(councilId)).id);
    return [
      'editPerson',
      { id: formatGlobalId('Person', person.id), expectedVersion: 1, honorificPrefix: 'Cllr' },
    ];
  },
  'records who took office': async (councilId) => {
    const post = await story().ward(councilId);
    return [
      'addOfficeHolding',
      {
        person: formatGlobalId('Person', (await story().person()).id),
        post: formatGlobalId('Post', post.id),
        from: '2024-05-07',
        sourceUrl: 'https://council.example.org/declaration',
      },
    ];
  },
  ...placeWrites(() => database.prisma),
  'records that a reply was offered': async (councilId) => {
    const { row } = await pledgeAt(councilId);
    const update = await story().rating(row.id, 'NOT_DELIVERED', '2026-10-01');
    return [
      'offerRightOfReply',
      {
        update: formatGlobalId('StatusUpdate', update.id),
        offeredTo: 'Labour group',
        offeredOn: '2026-11-01',
        repliesUntil: '2026-11-15',
      },
    ];
  },
};

async function pledgeAt(councilId: string) {
  return { row: await story().pledge(await story().manifesto(councilId)) };
}

function rating({ row }: { row: { id: string } }, status: string) {
  return {
    pledge: formatGlobalId('Pledge', row.id),
    expectedVersion: 1,
    status,
    effectiveOn: '2026-11-02',
    summaryEn: 'The minutes say so.',
    evidence: [source],
  };
}

async function groupIn(councilId: string) {
  const group = await database.prisma.organisation.create({
    data: {
      kind: 'COUNCIL_GROUP',
      slug: `group-${crypto.randomUUID()}`,
      nameEn: 'Group',
      parentId: councilId,
    },
  });
  return formatGlobalId('Organisation', group.id);
}

const counts = () =>
  Promise.all([
    database.prisma.changeSet.count(),
    database.prisma.draft.count(),
    database.prisma.statusUpdate.count(),
  ]);

describe.each(Object.entries(WRITES))('a local editor %s', (_what, make) => {
  test('of a council they are granted', async () => {
    const [name, input] = await make(own.id);
    expect((await write(name, input)).code ?? 'WRITTEN').toMatch(/^(WRITTEN|WAITS_FOR_SECOND_PERSON)$/);
  });

  test('and of another is refused with what they are granted; nothing is written', async () => {
    const [name, input] = await make(other.id);
    const before = await counts();
    expect(await write(name, input)).toMatchObject({
      __typename: 'OutsideGrant',
      message: expect.stringContaining('aldermere Council'),
    });
    expect(await write(name, input, nobodyGranted)).toMatchObject({
      message: expect.stringContaining('no council or local party yet'),
    });
    expect(await counts()).toEqual(before);
    expect((await write(name, input, await story().editor('PARTY_COUNCIL_EDITOR'))).__typename).not.toBe(
      'OutsideGrant',
    );
  });
});

test('a record is not taken over from another council', async () => {
  const manifesto = await story().manifesto(other.id, { state: 'DRAFT' });
  const id = formatGlobalId('Manifesto', manifesto.id);
  const taken = { id, expectedVersion: 1, council: formatGlobalId('Organisation', own.id) };
  expect(await write('editManifesto', taken)).toMatchObject({ __typename: 'OutsideGrant' });
});

test('what is of no council is not a local editor’s', async () => {
  expect(
    await write('createEvent', { slug: 'national', kind: 'MEETING', titleEn: 'x', startsOn: '2027-01-01' }),
  ).toMatchObject({ __typename: 'OutsideGrant' });
});

test('a local party they are granted is theirs with its manifestos', async () => {
  const party = await database.prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: 'eastmere-party', nameEn: 'Eastmere Co-operative Party' },
  });
  const editor = await story().editor('LOCAL_EDITOR', party.id);
  const manifesto = await database.prisma.manifesto.create({
    data: {
      slug: 'theirs',
      titleEn: 'Ours',
      ownerId: party.id,
      councilId: other.id,
      selection: 'COMPLETE',
      sources: SOURCES,
    },
  });
  const edit = { id: formatGlobalId('Manifesto', manifesto.id), expectedVersion: 1, titleEn: 'Together' };
  expect(await write('editManifesto', edit, editor)).toMatchObject({ __typename: 'Manifesto' });
});

describe('the invitation', () => {
  const invite = async (args: string) => {
    const { data, errors } = await askAdmin(
      database.prisma,
      await story().editor(),
      `mutation { inviteEditor(${args}) { __typename ... on Invited { link } ... on Error { path } } }`,
    );
    expect(errors).toBeUndefined();
    return data.inviteEditor;
  };
  const councilId = () => formatGlobalId('Organisation', own.id);

  test('of a local editor names their councils or local parties, and of nobody else', async () => {
    const group = await groupIn(own.id);
    for (const args of [
      'role: LOCAL_EDITOR',
      'role: LOCAL_EDITOR, organisations: []',
      `role: REVIEWER, organisations: ["${councilId()}"]`,
      `role: LOCAL_EDITOR, organisations: ["${group}"]`,
    ])
      expect(await invite(args)).toMatchObject({ path: ['organisations'] });
    expect(await invite(`role: LOCAL_EDITOR, organisations: ["${councilId()}"]`)).toMatchObject({
      __typename: 'Invited',
    });
  });

  test('grants them to whoever accepts it', async () => {
    const { prisma } = database;
    const token = await inviteEditor(prisma, 'LOCAL_EDITOR', { grantIds: [own.id] });
    const auth = createAuth({ prisma, secret: 's'.repeat(32), publicUrl: 'http://localhost' });
    const form = { token, name: 'Lowri', email: 'lowri@example.org', password: 'a long enough password' };
    await acceptInvitation(prisma, auth, form, new Date());
    const user = await prisma.user.findUniqueOrThrow({ where: { email: 'lowri@example.org' } });
    const viewer = { kind: 'editor', userId: user.id, role: user.role } as const;
    const { data } = await askAdmin(prisma, viewer, '{ me { role grants { slug } } }');
    expect(data.me).toEqual({ role: 'LOCAL_EDITOR', grants: [{ slug: 'aldermere' }] });
  });
});
