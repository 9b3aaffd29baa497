import { beforeAll, describe, expect, it } from 'vitest';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { given, day as toDay } from '../../../test/given.ts';
import { candidate, contest, csvOf, importPaths, importText } from '../../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../../test/real-data.ts';

const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party', from: 'Start date' };

/** A row of the Party's list. */
const endorsed = (name: string, council: string, ward: string) => ({
  name,
  external_id: '',
  council,
  ward,
  endorsement_kind: 'SUPPORTED',
  decided_on: '2025-06-02',
  local_party: '',
});

type Prisma = ReturnType<typeof testDatabase>['prisma'];

const day = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';

/** Who is in office where, since when and until when, by the register's code of the council. */
async function offices(prisma: Prisma, ...codes: string[]) {
  const rows = await prisma.officeHolding.findMany({
    where: { post: { organisation: { identifiers: { some: { value: { in: codes } } } } } },
    include: {
      person: true,
      candidacy: { include: { ballot: { include: { election: true } } } },
      post: { include: { organisation: { include: { identifiers: true } } } },
    },
  });
  return rows
    .map(({ person, post, from, to, isStartKnown, candidacy }) =>
      [
        post.organisation.identifiers.find(({ scheme }) => scheme === 'local-authority-code')?.value,
        person.name,
        `${isStartKnown ? '' : '~'}${day(from)}`,
        day(to),
        day(candidacy?.ballot.election.pollingOn ?? null),
      ].join(' '),
    )
    .toSorted();
}

/** Imports as nobody may: first dry, then for real; both must say the same. */
async function both(prisma: Prisma, text: string, wishes: Parameters<typeof importText>[2]) {
  const dry = await importText(prisma, text, { ...wishes, dryRun: true });
  const outcome = await importText(prisma, text, wishes);
  expect({ ...dry, applied: outcome.applied }).toEqual(outcome);
  return outcome;
}

describe.skipIf(!hasRealData)(
  `lists and polls of a day, by mySociety’s register${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`,
  () => {
    const database = testDatabase();
    beforeAll(async () => {
      for (const file of ['uk_local_authorities_current', 'lookup_name_to_registry'])
        expect(
          await importPaths(database.prisma, [realDataPath(`local-authorities/${file}.csv`)], {
            retrievedOn: '2025-01-01',
          }),
        ).toMatchObject({ errors: [], applied: true });
    });

    it('Somerset of 2018 is the county of then, and that of 2025 the council there is', async () => {
      const { prisma } = database;
      const row = (Council: string, name: string) => ({
        Council,
        'Ward Name': 'Brent',
        'Councillor Name': name,
      });
      for (const [listedOn, name] of [
        ['2018-06-01', 'Olwen Old'],
        ['2025-06-01', 'Nel New'],
      ] as const)
        expect(
          await both(
            prisma,
            openCouncilDataCsv(
              row('Somerset', name),
              row('North Yorkshire', name),
              row('Dorset', name),
              row('Buckinghamshire', name),
            ),
            { listedOn },
          ),
        ).toMatchObject({ created: 4, errors: [], applied: true });
      expect(await offices(prisma, 'SOM', 'SMT', 'NYK', 'NYE', 'DOR', 'DST', 'BKM', 'BUC')).toEqual([
        'BKM Olwen Old ~2018-06-01 2020-04-01 -',
        'BUC Nel New ~2025-06-01 - -',
        'DOR Olwen Old ~2018-06-01 2019-04-01 -',
        'DST Nel New ~2025-06-01 - -',
        'NYE Nel New ~2025-06-01 - -',
        'NYK Olwen Old ~2018-06-01 2023-04-01 -',
        'SMT Nel New ~2025-06-01 - -',
        'SOM Olwen Old ~2018-06-01 2023-04-01 -',
      ]);
    });

    it('names that lists write for councils are known to each kind of list', async () => {
      const { prisma } = database;
      const named = [
        ['Western Isles', 'Barra', 'Sol Solo'],
        ['Na h-Eileanan Siar', 'Lewis', 'Una Usual'],
        ['Ynys Môn', 'Llifon', 'Pat Late'],
      ] as const;
      const rows = named.map(([Council, ward, name]) => ({
        Council,
        'Ward Name': ward,
        'Councillor Name': name,
      }));
      const text = openCouncilDataCsv(...rows);
      expect(await both(prisma, text, { listedOn: '2025-06-01' })).toMatchObject({ created: 3, errors: [] });
      const list = csvOf(named.map(([council, ward, name]) => endorsed(name, council, ward)));
      const people = await prisma.person.count();
      expect(await both(prisma, list, {})).toMatchObject({ errors: [], created: 3, applied: true });
      expect(await prisma.person.count()).toBe(people);
      expect(await prisma.endorsement.count()).toBe(3);
      expect(
        await both(prisma, moderngovXml({ Llifon: [{ id: 9, name: 'Councillor Pat Late' }] }), {
          council: 'Ynys Môn',
          listedOn: '2025-07-01',
        }),
      ).toMatchObject({ errors: [], rows: 1, created: 0 });
    });

    it('a row of a council that was gone, or not there yet, is refused with its line and the reason, dry or not', async () => {
      const { prisma } = database;
      const before = await prisma.post.count();
      const text = openCouncilDataCsv(
        { Council: 'Trafford' },
        { Council: 'South Somerset', 'Ward Name': 'Never Heard Of' },
        { Council: 'Nowhere' },
      );
      expect(await both(prisma, text, { listedOn: '2024-06-01' })).toMatchObject({
        applied: false,
        errors: [
          {
            line: 3,
            column: 'Council',
            code: 'OUTSIDE_LIFE',
            message: expect.stringMatching(
              /South Somerset District Council was no more .*2023-04-01.*--listed-on/,
            ),
          },
          { line: 4, column: 'Council', code: 'NO_SUCH_RECORD' },
        ],
      });
      expect(
        await both(prisma, openCouncilDataCsv({ Council: 'Cumberland' }), { listedOn: '2022-06-01' }),
      ).toMatchObject({
        applied: false,
        errors: [{ line: 2, code: 'OUTSIDE_LIFE', message: expect.stringMatching(/2023-04-01/) }],
      });
      expect(await prisma.post.count()).toBe(before);
      const selected = (council: string, decided_on: string) =>
        csvOf([{ ...endorsed('Can Didate', council, 'Aspatria'), decided_on }]);
      expect(await both(prisma, selected('South Somerset', '2024-06-01'), {})).toMatchObject({
        applied: false,
        errors: [{ line: 2, column: 'council', code: 'OUTSIDE_LIFE' }],
      });
      // Who is selected for the first election of a council is so before it is there.
      expect(await importText(prisma, selected('Cumberland', '2022-03-01'), { dryRun: true })).toMatchObject({
        errors: [],
        created: 1,
      });
    });

    it('who came in before a council took over is in office from the day it did', async () => {
      const { prisma } = database;
      const text = councillorsCsv({ Name: 'Cllr Sha Dow', Ward: 'Cary', 'Start date': '2022-05-09' });
      expect(
        await both(prisma, text, { council: 'Somerset', mapping: MAPPING, listedOn: '2025-06-01' }),
      ).toMatchObject({ created: 1, errors: [], applied: true });
      expect(await offices(prisma, 'SMT')).toContain('SMT Sha Dow 2023-04-01 - -');
    });

    it('the poll of the shadow authority keeps its day, and the office begins with the council, whatever came first', async () => {
      const { prisma } = database;
      const list = (name: string) =>
        openCouncilDataCsv({ Council: 'Cumberland', 'Ward Name': 'Aspatria', 'Councillor Name': name });
      const results = (person: number, name: string) =>
        csvOf([
          candidate({
            person_id: person,
            person_name: name,
            election_id: 'local.cumberland.2022-05-05',
            ballot_paper_id: 'local.cumberland.aspatria.2022-05-05',
            election_date: '2022-05-05',
            election_current: 'f',
            post_label: 'Aspatria',
            seats_contested: 2,
            elected: 't',
          }),
        ]);
      const listedOn = '2025-06-01';
      expect(await both(prisma, list('Ann First'), { listedOn })).toMatchObject({ applied: true });
      expect(await both(prisma, results(1, 'Ann FIRST'), {})).toMatchObject({ errors: [], applied: true });
      expect(await both(prisma, results(2, 'Bob SECOND'), {})).toMatchObject({ errors: [], applied: true });
      expect(
        await both(
          prisma,
          openCouncilDataCsv(
            { Council: 'Cumberland', 'Ward Name': 'Aspatria', 'Councillor Name': 'Ann First' },
            { Council: 'Cumberland', 'Ward Name': 'Aspatria', 'Councillor Name': 'Bob Second' },
          ),
          { listedOn },
        ),
      ).toMatchObject({ errors: [], applied: true });
      expect(await offices(prisma, 'CBD')).toEqual([
        'CBD Ann First 2023-04-01 - 2022-05-05',
        'CBD Bob Second 2023-04-01 - 2022-05-05',
      ]);
    });
  },
);

describe('two councils of one name, and the shadow authority between them', () => {
  const database = testDatabase();
  let story: ReturnType<typeof given>;
  beforeAll(async () => {
    const { prisma } = database;
    story = given(prisma);
    await story.party('labour');
    for (const [slug, life] of [
      ['merrow-county', { dissolvedOn: toDay('2023-04-01') }],
      ['merrow', { foundedOn: toDay('2023-04-01') }],
    ] as const) {
      const { id: organisationId, areaId: parentId } = await story.council(slug);
      const identifiers = { create: { scheme: 'local-authority-code', value: slug } };
      await prisma.organisation.update({
        where: { id: organisationId },
        data: { nameEn: 'Merrow Council', shortNameEn: 'Merrow', ...life, identifiers },
      });
      const validFrom = toDay('2010-01-01');
      const { id: areaId } = await prisma.area.create({
        data: { kind: 'WARD', slug: `${slug}-mill`, nameEn: 'Mill', parentId, validFrom },
      });
      await prisma.post.create({ data: { organisationId, areaId, role: 'COUNCILLOR', seats: 3 } });
    }
  });

  it('a list is of the council that was there on its day', async () => {
    const { prisma } = database;
    for (const listedOn of ['2018-06-01', '2025-06-01'])
      expect(await both(prisma, openCouncilDataCsv({ Council: 'Merrow' }), { listedOn })).toMatchObject({
        errors: [],
        applied: true,
      });
    expect(await offices(prisma, 'merrow', 'merrow-county')).toEqual([
      'merrow Alex Example ~2025-06-01 - -',
      'merrow-county Alex Example ~2018-06-01 2023-04-01 -',
    ]);
  });

  it('a term is in the council of its first day, and of a shadow authority it counts from the day its council is there', async () => {
    const { prisma } = database;
    const person = (id: string, name: string) => ({
      id,
      name: { 'lang:en': name },
      identifiers: [{ scheme: 'wikidata', identifier: id }],
    });
    const term = (person_id: string, start_date: string, end_date: string) => ({
      person_id,
      organization_id: 'Q55',
      on_behalf_of_id: 'Q9630',
      area_id: 'Q1',
      start_date,
      end_date,
      role_superclass_code: 'Q708492',
      role: { 'lang:en': 'councillor' },
    });
    const text = JSON.stringify({
      persons: [
        person('Q991', 'Olwen Old'),
        person('Q992', 'Sha Dow'),
        person('Q993', 'Lef Tearly'),
        person('Q994', 'Long Ago'),
      ],
      organizations: [person('Q55', 'Merrow Council'), person('Q9630', 'Labour Party')],
      areas: [{ id: 'Q1', name: { 'lang:en': 'Mill' } }],
      memberships: [
        term('Q991', '2017-05-04', '2021-05-06'),
        term('Q992', '2023-02-01', '2024-01-01'),
        term('Q993', '2017-05-04', '2024-01-01'),
        term('Q994', '2024-02-01', '2024-03-01'),
      ],
    });
    const told = async () => {
      expect(await both(prisma, text, { name: 'terms.json' })).toMatchObject({ errors: [], applied: true });
      const all = await offices(prisma, 'merrow', 'merrow-county');
      return all.filter((office) => !office.includes('~'));
    };
    expect(await told()).toEqual([
      'merrow Long Ago 2024-02-01 2024-03-01 -',
      'merrow-county Olwen Old 2017-05-04 2021-05-06 -',
    ]);
    // Once the name is the new council's alone, it means its shadow authority before.
    await prisma.organisation.update({
      where: { slug: 'merrow-county' },
      data: { nameEn: 'Merrow County Council', shortNameEn: 'Merrow County' },
    });
    expect(await told()).toContain('merrow Sha Dow 2023-04-01 2024-01-01 -');
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } })).toBeGreaterThan(
      0,
    );
  });

  it('what no importer foresaw is a refusal that names the office and its days, in a dry run, too', async () => {
    const { prisma } = database;
    const commons = await prisma.organisation.create({
      data: { kind: 'LEGISLATURE', slug: 'house-of-commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
    });
    const { id: areaId } = await prisma.area.create({
      data: {
        kind: 'WESTMINSTER_CONSTITUENCY',
        slug: 'aldershot',
        nameEn: 'Aldershot',
        validFrom: toDay('2024-05-31'),
        identifiers: { create: { scheme: 'gss', value: 'E14001063' } },
      },
    });
    const { id: recordId } = await prisma.post.create({
      data: { organisationId: commons.id, areaId, role: 'MP', validTo: toDay('2025-01-01') },
    });
    for (const field of ['validFrom', 'validTo'])
      await prisma.fieldSource.create({ data: { recordType: 'Post', recordId, field, source: 'EDITOR' } });
    const writes = await prisma.changeSet.count();
    const outcome = await both(prisma, contest({ 'Member MNIS ID': 4711 }), { election: 'parl.2024-07-04' });
    expect(outcome).toMatchObject({
      applied: false,
      errors: [
        {
          code: 'AGAINST_A_RULE',
          message: expect.stringMatching(/MP for Aldershot of House of Commons .*2024-07-04.*its post ends/),
        },
      ],
    });
    expect(await prisma.changeSet.count()).toBe(writes);
  });
});
