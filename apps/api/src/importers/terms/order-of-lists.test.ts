import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { councillorsCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { day, given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { beginWard, table, take, tellWard, term as termOf } from '../../../test/files-about-a-ward.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const TIMEOUT_MS = 300_000;

const item = (id: string, name: string) => ({
  id,
  name: { 'lang:en': name },
  identifiers: [{ scheme: 'wikidata', identifier: id }],
});

/** Wikidata’s term of one councillor, for Labour and the Co-operative Party. */
const term = JSON.stringify({
  persons: [item('Q990001', 'Alex Example')],
  organizations: [item('Q55', 'aldermere Council'), item('Q6467393', 'Labour Co-operative')],
  areas: [{ id: 'Q1', name: { 'lang:en': 'Mill' } }],
  memberships: [
    {
      person_id: 'Q990001',
      organization_id: 'Q55',
      on_behalf_of_id: 'Q6467393',
      area_id: 'Q1',
      start_date: '2014-05-22',
      end_date: '2018-05-03',
      role_superclass_code: 'Q708492',
      role: { 'lang:en': 'councillor' },
    },
  ],
});

const result = csvOf([
  candidate({
    person_id: 71,
    person_name: 'Alex EXAMPLE',
    election_id: 'local.aldermere.2014-05-22',
    ballot_paper_id: 'local.aldermere.mill.2014-05-22',
    election_date: '2014-05-22',
    gss: 'E05999991',
    elected: 't',
  }),
]);

describe('a term, a list and a result about one councillor', () => {
  const database = testDatabase();

  const begin = async () => {
    const { prisma } = database;
    await emptyRecord(prisma);
    const { id: organisationId, areaId: parentId } = await given(prisma).council('aldermere');
    await given(prisma).party('labour');
    const validFrom = day('2004-06-10');
    const mill = { kind: 'WARD', slug: 'mill', nameEn: 'Mill', parentId, validFrom } as const;
    const { id: areaId } = await prisma.area.create({
      data: { ...mill, identifiers: { create: { scheme: 'gss', value: 'E05999991' } } },
    });
    await prisma.post.create({ data: { organisationId, areaId, role: 'COUNCILLOR', seats: 1, validFrom } });
  };
  const terms = () => importText(database.prisma, term, { name: 'term.json' });
  const results = () => importText(database.prisma, result);
  const list = (listedOn: string, Party: string) => () =>
    importText(database.prisma, councillorsCsv({ Party }), {
      council: 'aldermere',
      mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
      listedOn,
    });
  const text = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';
  const told = async () => {
    const { prisma } = database;
    const spells = await prisma.membership.findMany({ include: { organisation: true } });
    const holdings = await prisma.officeHolding.findMany({ include: { candidacy: true } });
    return {
      people: await prisma.person.count({ where: { mergedIntoId: null } }),
      parties: spells
        .map(({ organisation, from, to }) => `${organisation.nameEn} ${text(from)} ${text(to)}`)
        .toSorted(),
      offices: holdings
        .map(({ from, to, isStartKnown, candidacy, isStatedJoint }) => {
          const how = [isStartKnown ? 'known' : 'since a list', ...(candidacy ? ['won'] : [])].join(' ');
          return `${text(from)} ${text(to)} ${how}${isStatedJoint && !candidacy ? ', joint' : ''}`;
        })
        .toSorted(),
      record: await digestRecord(prisma),
    };
  };

  it.each([
    {
      when: 'within the term',
      lists: [list('2016-06-01', 'Labour')],
      offices: ['2014-05-27 2018-05-03 known won'],
      parties: 2,
    },
    {
      when: 'within the term, for another party',
      lists: [list('2016-06-01', 'Conservative')],
      offices: ['2014-05-27 2018-05-03 known won'],
      parties: 3,
    },
    {
      when: 'after the term',
      lists: [list('2019-05-01', 'Labour and Co-operative')],
      offices: ['2014-05-27 2018-05-03 known won', '2019-05-01 - since a list, joint'],
      parties: 4,
    },
  ])(
    'make one record in every order, the list $when',
    { timeout: TIMEOUT_MS },
    async ({ lists, offices, parties }) => {
      const records: Awaited<ReturnType<typeof told>>[] = [];
      for (const order of everyOrder([terms, results, ...lists])) {
        await begin();
        for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
        const record = await told();
        records.push(record);
        expect(record).toMatchObject({ people: 1, offices });
        for (const file of order) expect(await file()).toMatchObject({ created: 0, updated: 0 });
        expect(await told()).toEqual(record);
      }
      const [first] = records;
      expect(first?.parties).toHaveLength(parties);
      for (const record of records) expect(record).toEqual(first);
    },
  );
});

describe('a database filled before terms were kept beside what they gave', () => {
  const database = testDatabase();
  const MIGRATIONS = ['20261123031636_terms_of_before', '20261123062025_seat_terms'];

  /** Takes away what the versions of before did not keep, and migrates: twice, for the second time finds it kept. */
  async function bringUpToDate() {
    const { prisma } = database;
    const { count } = await prisma.seatTerm.deleteMany();
    const { count: labels } = await prisma.partyTerm.deleteMany();
    for (const name of MIGRATIONS) {
      const file = new URL(`../../../prisma/migrations/${name}/migration.sql`, import.meta.url);
      const statements = (await readFile(file, 'utf8')).split(/;\n/);
      const ofRows = statements.filter((statement) => /^(INSERT|DELETE) /m.test(statement));
      for (let times = 0; times < 2; times++)
        for (const statement of ofRows) await prisma.$executeRawUnsafe(statement);
    }
    const noted = await prisma.fieldSource.count({ where: { field: { startsWith: 'term ' } } });
    const kept = await prisma.seatTerm.count();
    expect([count, labels, kept, await prisma.partyTerm.count(), noted]).toEqual([1, 1, 1, 1, 0]);
  }

  /** What lists leave of a term, where nothing but the office and the party of it is left and the database is brought up to date. */
  async function recordOf(label: string, isOfBefore: boolean) {
    await beginWard(database, 1);
    await take(database, termOf('Q990001', 'Jo Both', '2014-05-22', '2018-05-03', label));
    if (isOfBefore) await bringUpToDate();
    for (const listedOn of ['2015-06-01', '2021-06-01']) await take(database, table(listedOn, ['Jo Both']));
    const told = await tellWard(database);
    await take(database, termOf('Q990001', 'Jo Both', '2014-05-22', '2018-05-03', label));
    expect(await tellWard(database)).toEqual(told);
    return told;
  }

  it.each([['Labour'], ['Labour and Co-operative']])(
    'keeps the end of a time under %s when the next lists come',
    async (label) => {
      const told = await recordOf(label, true);
      expect(told.offices.map((office) => office.replaceAll(/[^\d -]/g, '').trim())).toEqual([
        expect.stringContaining('2014-05-22 2018-05-03'),
        expect.stringContaining('2021-06-01'),
      ]);
      expect(told).toEqual(await recordOf(label, false));
    },
  );
});
