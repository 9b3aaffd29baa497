import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
let count = 0;

beforeAll(async () => {
  editor = await given(database.prisma).editor();
});

async function localParty() {
  const slug = `party-${(count += 1)}`;
  const row = await database.prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug, nameEn: slug, state: 'PUBLISHED' },
  });
  return { slug, rowId: row.id, id: formatGlobalId('Organisation', row.id) };
}

async function write(name: 'setImprint' | 'endImprint', input: Record<string, unknown>) {
  const type = name === 'setImprint' ? 'SetImprintInput' : 'EndImprintInput';
  const { data, errors } = await askAdmin(
    database.prisma,
    editor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Imprint { id from to version } ... on Error { path message } } }`,
    { input: { changeReason: 'A new agent', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

const imprint = (party: string, fields: Record<string, unknown> = {}) =>
  write('setImprint', {
    localParty: party,
    promoterKind: 'PERSON',
    promoterName: 'L. Locke',
    addressEn: 'PO Box 1',
    from: '2026-01-01',
    ...fields,
  });

const shown = async (slug: string, on: string) =>
  (
    await askPublic(
      database.prisma,
      `{ imprint(localParty: { slug: "${slug}" }, on: "${on}") { localParty { text } publisher { text } isDemonstration } }`,
    )
  ).data.imprint;

test('R13: a party’s imprint stands beside the publisher’s while it is in force, and not after its end', async () => {
  const { id: party, slug } = await localParty();
  const set = await imprint(party);
  expect(set).toMatchObject({ __typename: 'Imprint', from: '2026-01-01', to: null, version: 1 });
  expect(await shown(slug, '2026-06-01')).toEqual({
    localParty: { text: 'Promoted by L. Locke, PO Box 1.' },
    publisher: { text: 'Demonstration copy, not published by any party.' },
    isDemonstration: true,
  });
  expect(await write('endImprint', { id: set.id, expectedVersion: 1, to: '2026-06-01' })).toMatchObject({
    to: '2026-06-01',
    version: 2,
  });
  expect((await shown(slug, '2026-05-31')).localParty).not.toBeNull();
  expect((await shown(slug, '2026-06-01')).localParty).toBeNull();
  expect(await imprint(party, { from: '2026-06-01' })).toMatchObject({ __typename: 'Imprint' });
});

test('R13: two imprints of a party never speak on one day, in the API or in the database', async () => {
  const { id: party, rowId } = await localParty();
  await imprint(party, { to: '2026-07-01' });
  expect(await imprint(party, { from: '2026-06-30' })).toMatchObject({
    __typename: 'InputRefused',
    path: ['from'],
    message: expect.stringContaining('2026-01-01 until 2026-07-01'),
  });
  expect(await imprint(party, { from: '2025-01-01', to: '2026-01-01' })).toMatchObject({
    __typename: 'Imprint',
  });
  const past = database.prisma.imprint.create({
    data: {
      scope: 'PARTY',
      organisationId: rowId,
      promoterKind: 'PERSON',
      promoterName: 'x',
      addressEn: 'x',
      from: day('2026-06-30'),
    },
  });
  await expect(past).rejects.toThrow('Imprint_one_a_party_and_day');
});

test('an imprint that cannot be meant is refused, naming the field', async () => {
  const { id: party } = await localParty();
  const council = await given(database.prisma).council();
  const { id } = await imprint(party);
  for (const [path, answer] of [
    ['promoterName', await imprint(party, { promoterName: ' ' })],
    ['addressEn', await imprint(party, { addressEn: 'One\nTwo' })],
    ['to', await imprint(party, { from: '2020-01-02', to: '2020-01-02' })],
    ['changeReason', await imprint(party, { changeReason: '' })],
    ['localParty', await imprint(formatGlobalId('Organisation', council.id))],
    ['to', await write('endImprint', { id, expectedVersion: 1, to: '2026-01-01' })],
    ['expectedVersion', await write('endImprint', { id, expectedVersion: 9, to: '2026-02-01' })],
  ] as const) {
    expect(answer).toMatchObject({ path: [path] });
  }
});

test('R13: an outlet prints the nearest: the local party’s, else the election’s, else the nation’s', async () => {
  const story = given(database.prisma);
  const council = await story.council('nearest');
  const { owner: group } = await database.prisma.manifesto.findUniqueOrThrow({
    where: { id: (await story.manifesto(council.id)).id },
    select: { owner: true },
  });
  const party = await database.prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: 'near-party', nameEn: 'Near', nation: 'ENGLAND', state: 'PUBLISHED' },
  });
  await database.prisma.election.create({
    data: { electionId: 'local.nearest', pollingOn: day('2026-12-03'), organisationId: council.id },
  });
  const printed = async () => {
    const { data, errors } = await askPublic(
      database.prisma,
      `{ party: organisation(by: { slug: "near-party" }) { imprint: imprintBeside { text } imprintExpiredOn }
         council: organisation(by: { slug: "nearest" }) { imprint: imprintBeside { text } imprintExpiredOn }
         group: organisation(by: { slug: "${group.slug}" }) { imprint: imprintBeside { text } }
         imprint(localParty: { slug: "near-party" }, election: "local.nearest", nation: ENGLAND) { localParty { text } beside { text } } }`,
    );
    expect(errors).toBeUndefined();
    const promoter = (line: { text: string } | null) => line && /by (.+?),/.exec(line.text)?.[1];
    return [data.party.imprint, data.council.imprint, data.group.imprint, data.imprint.beside].map(promoter);
  };
  const set = (promoterName: string, of: object) =>
    write('setImprint', {
      promoterKind: 'PERSON',
      promoterName,
      addressEn: 'PO Box 1',
      from: '2026-01-01',
      ...of,
    });

  expect(await printed()).toEqual([null, null, null, null]);
  expect(await set('Nation', { nation: 'ENGLAND' })).toMatchObject({ __typename: 'Imprint' });
  expect(await printed()).toEqual(['Nation', 'Nation', 'Nation', 'Nation']);
  expect(await set('Poll', { election: 'local.nearest', to: '2026-12-04' })).toMatchObject({
    __typename: 'Imprint',
  });
  expect(await printed()).toEqual(['Nation', 'Poll', 'Poll', 'Poll']);
  await set('Party', { localParty: formatGlobalId('Organisation', party.id), to: '2026-11-22' });
  expect(await printed()).toEqual(['Nation', 'Poll', 'Poll', 'Poll']);
  const { data } = await askPublic(
    database.prisma,
    '{ organisation(by: { slug: "near-party" }) { imprintExpiredOn } }',
  );
  expect(data.organisation.imprintExpiredOn).toBe('2026-11-22');
  await set('Party again', { localParty: formatGlobalId('Organisation', party.id), from: '2026-11-22' });
  expect(await printed()).toEqual(['Party again', 'Poll', 'Poll', 'Party again']);

  expect(await set('Second', { nation: 'ENGLAND' })).toMatchObject({ path: ['from'] });
  expect(await set('Both', { nation: 'WALES', election: 'local.nearest' })).toMatchObject({
    path: ['localParty'],
  });
  expect(await set('None', {})).toMatchObject({ path: ['localParty'] });
  expect(await set('Nowhere', { election: 'local.nowhere' })).toMatchObject({ path: ['election'] });
});

test.each([
  [`'NATION', 'ENGLAND', NULL, '2026-05-01'`, 'Imprint_one_a_nation_and_day'],
  [
    `'ELECTION', NULL, (SELECT "id" FROM "Election" WHERE "electionId" = 'local.nearest'), '2026-05-01'`,
    'Imprint_one_an_election_and_day',
  ],
  [`'NATION', NULL, NULL, '2026-05-01'`, 'Imprint_scope'],
  [`'NATION', 'WALES', (SELECT "id" FROM "Election" LIMIT 1), '2026-05-01'`, 'Imprint_scope'],
])('R13: the database takes no imprint of %s', async (values, constraint) => {
  await expect(
    database.prisma.$executeRawUnsafe(
      `INSERT INTO "Imprint" ("id", "scope", "nation", "electionId", "from", "promoterKind", "promoterName", "addressEn")
       SELECT gen_random_uuid(), v.a::"ImprintScope", v.b::"Nation", v.c::uuid, v.d::date, 'PERSON', 'x', 'x' FROM (VALUES (${values})) v(a, b, c, d)`,
    ),
  ).rejects.toThrow(constraint);
});
