import { describe, expect, it } from 'vitest';
import { councillorsCsv, openCouncilDataCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { findRowsTelling } from '../../test/every-text.ts';
import { beginWard, poll, table, take } from '../../test/files-about-a-ward.ts';
import { endorsed } from '../../test/endorsed.ts';
import { day, given } from '../../test/given.ts';
import { csvOf, importText } from '../../test/import-csv.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import type { ErasableCode } from '../erasure/erasable-fields.ts';
import { hidePerson } from '../people/hide-person.ts';
import { compareCouncil } from '../reconciliation/compare-council.ts';

const database = testDatabase();

const LISTED = {
  council: 'aldermere',
  mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
} as const;

/** A council's own table, whose rows have no ids. */
const council = (listedOn: string, ...names: string[]) =>
  importText(database.prisma, councillorsCsv(...names.map((Name) => ({ Name }))), { ...LISTED, listedOn });

const term = (name: string) =>
  JSON.stringify({
    persons: [
      {
        id: 'Q990001',
        name: { 'lang:en': name },
        identifiers: [{ scheme: 'wikidata', identifier: 'Q990001' }],
      },
    ],
    organizations: [
      { id: 'Q55', name: { 'lang:en': 'aldermere Council' } },
      {
        id: 'Q9630',
        name: { 'lang:en': 'Labour Party' },
        identifiers: [{ scheme: 'wikidata', identifier: 'Q9630' }],
      },
    ],
    areas: [{ id: 'Q1', name: { 'lang:en': 'Mill' } }],
    memberships: [
      {
        person_id: 'Q990001',
        organization_id: 'Q55',
        on_behalf_of_id: 'Q9630',
        area_id: 'Q1',
        start_date: '2018-05-07',
        end_date: '2022-05-09',
        role_superclass_code: 'Q708492',
        role: { 'lang:en': 'councillor' },
      },
    ],
  });

const partyList = (fields: Record<string, string>) =>
  csvOf([endorsed({ external_id: '', decided_on: '2022-02-01', ...fields })]);

async function personIdOf(name: string): Promise<string> {
  return (await database.prisma.person.findFirstOrThrow({ where: { name } })).id;
}

async function hide(id: string): Promise<void> {
  const { prisma } = database;
  const { userId } = await given(prisma).editor('NATIONAL_ADMIN');
  const { version } = await prisma.person.findUniqueOrThrow({ where: { id } });
  await hidePerson(
    prisma,
    { id, expectedVersion: version, reason: 'SAFETY', changeReason: 'x' },
    { userId, suppressionFile: null },
  );
}

const erase = (personId: string, ...fields: ErasableCode[]) =>
  database.prisma.$transaction((tx) =>
    erasePerson(tx, {
      personId,
      fields,
      reason: 'ERASURE_REQUEST',
      changeReason: 'Asked to.',
      channel: 'cli',
      suppressionFile: null,
    }),
  );

describe('somebody erased or hidden, whose ward has no seat left', () => {
  it('goes from the record with what the list left of them', async () => {
    const { prisma } = database;
    await given(prisma).council('aldermere');
    await given(prisma).party('labour');
    await council('2024-06-01', 'Cllr Pat Erased', 'Cllr Zed Hidden', 'Cllr Kit Shown', 'Cllr Kim Listed');
    await erase(await personIdOf('Pat Erased'), 'name');
    await hide(await personIdOf('Zed Hidden'));
    // What the first list left of the hidden one, who is known to editors still.
    await prisma.importRow.deleteMany();
    await prisma.councilListEntry.deleteMany();
    expect(await findRowsTelling(prisma, /pat[ -]erased/i)).toEqual([]);
  });

  const FILES: readonly (readonly [string, (name: string) => Promise<object>])[] = [
    ['a council’s own list', (name) => council('2024-07-01', `Councillor ${name}`, 'Cllr Kit Shown')],
    [
      'the same in capitals and another ward',
      (name) =>
        importText(database.prisma, councillorsCsv({ Name: name.toUpperCase(), Ward: 'Weir' }), {
          ...LISTED,
          listedOn: '2024-07-02',
        }),
    ],
    [
      'Open Council Data',
      (name) =>
        importText(
          database.prisma,
          openCouncilDataCsv({ 'Councillor Name': name }, { 'Councillor Name': 'Kit Shown' }),
          { listedOn: '2024-07-03' },
        ),
    ],
    [
      'a file of terms with an id of its own',
      (name) => importText(database.prisma, term(name), { name: 'term.json' }),
    ],
    ['the Party’s list', (name) => importText(database.prisma, partyList({ name }))],
    [
      'the Party’s list, of a joint ballot',
      (name) =>
        importText(database.prisma, partyList({ name, endorsement_kind: 'JOINT_BALLOT', decided_on: '' })),
    ],
    [
      'the Party’s list, with an address that nobody has',
      (name) => importText(database.prisma, partyList({ name, external_id: 'person:nobody-of-that-slug' })),
    ],
  ];

  it.each(FILES)('is not named again by %s', async (_, file) => {
    const { prisma } = database;
    const people = await prisma.person.count();
    expect(await file('Pat Erased')).toMatchObject({ applied: true, errors: [], created: 0 });
    expect(await findRowsTelling(prisma, /pat[ -]erased|erased, pat/i)).toEqual([]);

    await file('Zed Hidden');
    const [proposals, entries, rows] = await Promise.all([
      prisma.proposal.findMany(),
      prisma.councilListEntry.findMany(),
      prisma.importRow.findMany(),
    ]);
    expect(JSON.stringify([proposals, entries, rows])).not.toMatch(/zed[ -]hidden/i);
    expect(await prisma.person.count()).toBe(people);
  });

  it('is no difference between the record and a list that was taken without them', async () => {
    const { prisma } = database;
    await council('2024-07-31', 'Cllr Pat Erased', 'Cllr Zed Hidden', 'Cllr Kit Shown', 'Cllr Kim Listed');
    const { id } = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
    const { sides, differences } = await compareCouncil(prisma, id, day('2024-08-01'));
    // Whom the other list did not have, and nobody else.
    expect(differences.map(({ side, ours }) => [side, ours?.name])).toEqual([
      ['OPEN_COUNCIL_DATA', 'Kim Listed'],
    ]);
    expect(sides.map(({ side, people }) => [side, people.map(({ name }) => name)])).toEqual([
      ['RECORD', ['Kim Listed', 'Kit Shown']],
      ['BALLOTS', []],
      ['COUNCIL', ['Kim Listed', 'Kit Shown']],
      ['OPEN_COUNCIL_DATA', ['Kit Shown']],
    ]);
  });
});

describe('a field erased by itself', () => {
  const counts = async () => {
    const { prisma } = database;
    const personId = await personIdOf('Kim Listed');
    return {
      memberships: await prisma.membership.count({ where: { personId } }),
      endorsements: await prisma.endorsement.count({ where: { personId } }),
      changeSets: await prisma.changeSet.count(),
      runs: await prisma.importRun.count(),
      proposals: await prisma.proposal.count(),
    };
  };

  it.each([
    ['a council’s own list', () => council('2024-08-01', 'Dr Kim Listed')],
    ['a file of terms', () => importText(database.prisma, term('Kim Listed'), { name: 'term.json' })],
    ['the Party’s list', () => importText(database.prisma, partyList({ name: 'Kim Listed' }))],
    [
      'the Party’s list, of a joint ballot',
      () => importText(database.prisma, partyList({ name: 'Kim Listed', endorsement_kind: 'JOINT_BALLOT' })),
    ],
  ])('is passed over by %s, and the second import writes nothing', async (_, file) => {
    const { prisma } = database;
    const personId = await personIdOf('Kim Listed');
    await erase(personId, 'memberships', 'endorsements', 'honorificPrefix');
    const people = await prisma.person.count();
    await file();
    const after = await counts();
    expect(after).toMatchObject({ memberships: 0, endorsements: 0 });
    expect(await prisma.person.count()).toBe(people);
    expect(await file()).toMatchObject({ created: 0, updated: 0 });
    expect(await counts()).toEqual(after);
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({
      honorificPrefix: null,
    });
    expect(await prisma.changeSet.count({ where: { reason: { startsWith: 'Erased again' } } })).toBe(0);
  });
});

describe('a councillor who is hidden, or whose name was erased', () => {
  const HID = 'Hid Den';
  const sitting = async (): Promise<string[]> => {
    const offices = await database.prisma.officeHolding.findMany({ include: { person: true } });
    const text = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';
    return offices.map(({ person, from, to }) => `${person.name} ${text(from)} ${text(to)}`).toSorted();
  };
  const WAYS: readonly (readonly [string, string, (personId: string) => Promise<unknown>])[] = [
    ['hidden', HID, (personId) => hide(personId)],
    ['erased by name', 'Name removed / Tynnwyd yr enw', (personId) => erase(personId, 'name')],
  ];

  it.each(WAYS)('sits on, %s, when a newcomer takes another seat of the ward', async (_, name, goes) => {
    const { prisma } = database;
    await prisma.suppression.deleteMany();
    await beginWard(database, 2);
    await take(database, table('2022-06-01', [HID], ['Bea Old']));
    await goes(await personIdOf(HID));
    await take(database, poll('2023-05-04', [3, 'Cy NEW'], [2, 'Bea OLD', 'PP53', 'f']));
    const list = table('2023-06-01', [HID], ['Cy New']);
    await take(database, list);
    const offices = [
      `${name} 2022-06-01 -`,
      'Bea Old 2022-06-01 2023-05-09',
      'Cy New 2023-05-09 -',
    ].toSorted();
    expect(await sitting()).toEqual(offices);
    // Of whom a list may not name it keeps the seat, and nothing else.
    expect(await prisma.listedDay.count({ where: { listedOn: day('2023-06-01'), partyName: null } })).toBe(1);
    expect(await take(database, list)).toMatchObject({ created: 0, updated: 0 });

    await take(database, table('2024-06-01', ['Dee Newer'], ['Cy New']));
    expect(await sitting()).toEqual(
      [
        `${name} 2022-06-01 2024-06-01`,
        'Bea Old 2022-06-01 2023-05-09',
        'Cy New 2023-05-09 -',
        'Dee Newer 2024-06-01 -',
      ].toSorted(),
    );
    const asked = await prisma.proposal.findMany();
    expect(JSON.stringify(asked)).not.toMatch(/hid[ -]den/i);
  });

  it('is known by their name where only results knew them before they were hidden', async () => {
    const { prisma } = database;
    await prisma.suppression.deleteMany();
    await beginWard(database, 1);
    await take(database, poll('2022-05-05', [5, HID]));
    const id = await personIdOf(HID);
    await hide(id);
    await take(database, table('2022-06-01', [HID.toUpperCase()]));
    expect(await prisma.listedDay.findMany()).toMatchObject([{ personId: id, partyName: null }]);
    expect(await prisma.person.count()).toBe(1);
  });
});

describe('a name about which an editor was asked', () => {
  it('goes with the name of whoever has it in the council', async () => {
    const { prisma } = database;
    await prisma.suppression.deleteMany();
    await beginWard(database, 1);
    await take(database, table('2022-06-01', ['Pat Moved'], ['Sol Solo', 'Labour', 'Weir']));
    // The ward is full, and whether it is the one of Mill nobody says.
    await take(database, table('2023-06-01', ['Pat Moved', 'Labour', 'Weir']));
    expect(await prisma.listedDay.count({ where: { personId: null } })).toBe(1);
    await erase(await personIdOf('Pat Moved'), 'name');
    expect(await findRowsTelling(prisma, /pat[ -]moved|moved, pat/i)).toEqual([]);
  });
});
