import { beforeEach, describe, expect, it } from 'vitest';
import { councillorsCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';
import { popolo } from '../../../test/terms-of-mps.ts';
import { splitPerson } from '../../people/split-person.ts';
import { followSplit } from './follow-split.ts';

const TIMEOUT_MS = 300_000;

const database = testDatabase();

const empty = async () => {
  await emptyRecord(database.prisma);
  await given(database.prisma).council('aldermere');
};
beforeEach(empty);

const list =
  (...rows: Record<string, string>[]) =>
  () =>
    importText(database.prisma, councillorsCsv(...rows), {
      council: 'aldermere',
      listedOn: '2026-06-01',
      mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
    });
const ballot =
  (...rows: Record<string, string | number>[]) =>
  () =>
    importText(
      database.prisma,
      csvOf(rows.map((row) => candidate({ seats_contested: 3, elected: '', by_election: 'f', ...row }))),
    );
const jo = { person_id: 1, person_name: 'Jo BOTH' };
const una = { person_id: 2, person_name: 'Una USUAL', party_name: 'Green Party', party_id: 'PP63' };
const people = () => database.prisma.person.findMany({ where: { mergedIntoId: null } });
const asked = async () =>
  (await database.prisma.proposal.findMany({ where: { kind: 'PERSON_MERGE', state: 'OPEN' } })).map(
    ({ patch }) => patch as { people: string[] },
  );

describe('a councillor who stands again in the same ward', () => {
  const results = ballot({ ...jo, elected: 'f', votes_cast: 10 }, { ...una, elected: 't', votes_cast: 900 });
  const files = [
    list({ Name: 'Cllr Jo Both' }, { Name: 'Una Usual', Party: 'Green Party' }),
    ballot(jo, una),
    results,
  ];

  it(
    'is one person before the result and after it, won or lost, whichever file came first',
    { timeout: TIMEOUT_MS },
    async () => {
      const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
      for (const [index, order] of everyOrder(files).entries()) {
        for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
        for (const file of index % 3 === 0 ? order : [])
          expect(await file()).toMatchObject({ created: 0, updated: 0 });
        digests.push(await digestRecord(database.prisma));
        await empty();
      }
      const [first] = digests;
      expect(first?.people.map(({ name }) => name)).toEqual(['Jo Both', 'Una Usual']);
      expect(first?.candidacies).toHaveLength(2);
      expect(first?.holdings.map(({ person }) => person)).toContain(
        'council-list:aldermere/mill/jo-both democracy-club:1',
      );
      for (const digest of digests) expect(digest).toEqual(first);
    },
  );

  it('is one person as soon as both files are there, and leaves no question', async () => {
    for (const order of everyOrder(files.slice(0, 2))) {
      for (const file of order) await file();
      expect((await people()).map(({ name }) => name).toSorted()).toEqual(['Jo Both', 'Una Usual']);
      expect(await database.prisma.proposal.count()).toBe(0);
      await empty();
    }
  });
});

describe('a name that says too little', () => {
  const sits = list({ Name: 'Cllr Jo Both' });
  const party = (id = '') =>
    importText(
      database.prisma,
      csvOf([
        {
          name: 'Jo Both',
          external_id: id,
          council: 'aldermere',
          ward: 'Mill',
          endorsement_kind: 'SUPPORTED',
          decided_on: '2026-06-02',
          local_party: '',
        },
      ]),
    );

  it('asks about both of one name on the ballot, and the Party’s own list makes nobody of it, however often it comes', async () => {
    const twins = ballot(jo, { ...jo, person_id: 3 });
    for (const order of everyOrder([sits, twins])) {
      for (const file of order) await file();
      expect(await people()).toHaveLength(3);
      expect(await asked()).toHaveLength(2);
      for (const _ of ['first', 'again', 'and again']) {
        const outcome = await party();
        expect(outcome).toMatchObject({ created: 0, updated: 0, unchanged: 1, errors: [] });
        expect(outcome.notes?.[0]?.message).toContain('more than one of this name in this ward');
      }
      expect(await people()).toHaveLength(3);
      expect(await database.prisma.endorsement.count()).toBe(0);
      expect(await asked()).toHaveLength(2);
      expect(await party('democracy-club:1')).toMatchObject({ created: 1 });
      expect(await party('democracy-club:1')).toMatchObject({ created: 0, updated: 0 });
      await empty();
    }
  });

  it('has the Party’s word of whom it meant before reach whoever its draft became', async () => {
    for (const order of everyOrder([sits, ballot({ ...jo, party_name: 'Green Party', party_id: 'PP63' })])) {
      expect(await party()).toMatchObject({ created: 1 });
      for (const file of order) await file();
      for (const _ of ['again', 'and again'])
        expect(await party()).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
      expect(await database.prisma.endorsement.count()).toBe(1);
      expect(await database.prisma.person.count({ where: { state: 'DRAFT', mergedIntoId: null } })).toBe(0);
      await empty();
    }
  });

  it('asks where they sit and stand for other parties, in either order, and what an editor rejects stays two', async () => {
    const other = ballot({ ...jo, party_name: 'Green Party', party_id: 'PP63' });
    for (const order of everyOrder([sits, other])) {
      for (const file of order) await file();
      expect(await people()).toHaveLength(2);
      expect(await asked()).toHaveLength(1);
      await database.prisma.proposal.updateMany({ data: { state: 'REJECTED' } });
      for (const file of [...order, ballot(jo)]) await file();
      expect(await people()).toHaveLength(2);
      expect(await asked()).toEqual([]);
      await empty();
    }
  });

  it('asks where they would stand for a second seat of their ward', async () => {
    await sits();
    await ballot({
      ...jo,
      by_election: 't',
      election_id: 'local.aldermere.2026-09-03',
      ballot_paper_id: 'local.aldermere.mill.by.2026-09-03',
      election_date: '2026-09-03',
      seats_contested: 1,
    })();
    expect(await people()).toHaveLength(2);
    expect(await asked()).toHaveLength(1);
  });

  it('asks nothing of two whose ids are two people’s, nor of another ward', async () => {
    const won = {
      elected: 't',
      election_id: 'local.aldermere.2023-05-04',
      ballot_paper_id: 'local.aldermere.mill.2023-05-04',
      election_date: '2023-05-04',
    };
    for (const file of [ballot({ ...jo, ...won }), sits, ballot({ ...jo, person_id: 9 })]) await file();
    await ballot({ ...una, ballot_paper_id: 'local.aldermere.weir.2027-05-06', post_label: 'Weir' })();
    await list({ Name: 'Jo Both' }, { Name: 'Una Usual', Party: 'Green Party' })();
    expect(await people()).toHaveLength(4);
    expect(await asked()).toEqual([]);
  });
});

describe('an MP who stands again in the same seat', () => {
  const term = () =>
    importText(database.prisma, popolo(['Wyn Winner', 'Labour Party', '2017-06-08', '2019-11-06']), {
      name: 'term.json',
    });
  const aldershot = { 'ONS ID': 'E14000530' };
  const won = () =>
    importText(database.prisma, contest({ 'Member MNIS ID': 5001 }, {}, aldershot), { name: 'ge2019.csv' });
  const conservative = { 'Electoral Commission party ID': 'PP52', 'Party name': 'Conservative' };
  const lost = () =>
    importText(
      database.prisma,
      contest(
        { 'Candidate first name': 'Nel', 'Candidate surname': 'New', 'Member MNIS ID': 5002 },
        { 'Candidate first name': 'Wyn', 'Candidate surname': 'Winner', ...conservative },
        aldershot,
      ),
      { name: 'ge2019.csv' },
    );

  it('is one person in any order of files, elected again or not, and for another party too', async () => {
    for (const [result, offices] of [
      [won, 2],
      [lost, 1],
    ] as const) {
      const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
      for (const [index, order] of everyOrder([term, result]).entries()) {
        for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
        for (const file of index === 0 ? order : [])
          expect(await file()).toMatchObject({ created: 0, updated: 0 });
        const [wyn, ...others] = await database.prisma.person.findMany({
          where: { name: 'Wyn Winner', mergedIntoId: null },
          include: { holdings: true, candidacies: true },
        });
        expect(others).toEqual([]);
        expect(wyn?.holdings).toHaveLength(offices);
        expect(wyn?.candidacies).toHaveLength(1);
        digests.push(await digestRecord(database.prisma));
        await empty();
      }
      expect(digests[1]).toEqual(digests[0]);
    }
  });

  it('is not joined again once an editor has parted the two', async () => {
    const { prisma } = database;
    for (const file of [term, won]) await file();
    const [survivor, duplicate] = await prisma.person.findMany({
      where: { name: 'Wyn Winner' },
      orderBy: { mergedIntoId: { sort: 'asc', nulls: 'first' } },
    });
    if (!survivor || !duplicate) throw new Error('nobody was joined');
    const admin = await given(prisma).editor('NATIONAL_ADMIN');
    const parted = {
      duplicateId: duplicate.id,
      duplicateVersion: duplicate.version,
      survivorVersion: survivor.version,
      changeReason: 'They are two people.',
    };
    await splitPerson(prisma, parted, { userId: admin.userId }, followSplit);
    const of = (name: string) =>
      prisma.person.findMany({
        where: { name, mergedIntoId: null },
        include: { holdings: true, candidacies: true, identifiers: true },
        orderBy: { id: 'asc' },
      });
    const [one, two] = await of('Wyn Winner');
    expect(one).toMatchObject({
      holdings: [{ candidacyId: null }],
      candidacies: [],
      identifiers: [{ scheme: 'wikidata' }],
    });
    expect(two).toMatchObject({ holdings: [{ startReason: 'ELECTED' }], candidacies: [{ isElected: true }] });
    for (const file of [term, won, term])
      expect(await file()).toMatchObject({ created: 0, updated: 0, errors: [] });
    expect(await of('Wyn Winner')).toHaveLength(2);
    expect(await asked()).toEqual([]);
  });
});
