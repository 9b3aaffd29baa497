import { beforeAll, describe, expect, it } from 'vitest';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importPaths, importText } from '../../../test/import-csv.ts';
import { importDryAndReal, officesTold } from '../../../test/offices-told.ts';
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

describe.skipIf(!hasRealData)(
  `lists and polls of a day, by mySociety’s register${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`,
  () => {
    const database = testDatabase();
    beforeAll(async () => {
      for (const file of ['uk_local_authorities_current', 'lookup_name_to_registry'])
        await importPaths(database.prisma, [realDataPath(`local-authorities/${file}.csv`)], {
          retrievedOn: '2025-01-01',
        });
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
          await importDryAndReal(
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
      expect(await officesTold(prisma, 'SOM', 'SMT', 'NYK', 'NYE', 'DOR', 'DST', 'BKM', 'BUC')).toEqual([
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
      expect(await importDryAndReal(prisma, text, { listedOn: '2025-06-01' })).toMatchObject({
        created: 3,
        errors: [],
      });
      const list = csvOf(named.map(([council, ward, name]) => endorsed(name, council, ward)));
      const people = await prisma.person.count();
      expect(await importDryAndReal(prisma, list, {})).toMatchObject({
        errors: [],
        created: 3,
        applied: true,
      });
      expect(await prisma.person.count()).toBe(people);
      expect(await prisma.endorsement.count()).toBe(3);
      expect(
        await importDryAndReal(prisma, moderngovXml({ Llifon: [{ id: 9, name: 'Councillor Pat Late' }] }), {
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
      expect(await importDryAndReal(prisma, text, { listedOn: '2024-06-01' })).toMatchObject({
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
        await importDryAndReal(prisma, openCouncilDataCsv({ Council: 'Cumberland' }), {
          listedOn: '2022-06-01',
        }),
      ).toMatchObject({
        applied: false,
        errors: [{ line: 2, code: 'OUTSIDE_LIFE', message: expect.stringMatching(/2023-04-01/) }],
      });
      expect(await prisma.post.count()).toBe(before);
      const selected = (council: string, decided_on: string) =>
        csvOf([{ ...endorsed('Can Didate', council, 'Aspatria'), decided_on }]);
      expect(await importDryAndReal(prisma, selected('South Somerset', '2024-06-01'), {})).toMatchObject({
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
        await importDryAndReal(prisma, text, {
          council: 'Somerset',
          mapping: MAPPING,
          listedOn: '2025-06-01',
        }),
      ).toMatchObject({ created: 1, errors: [], applied: true });
      expect(await officesTold(prisma, 'SMT')).toContain('SMT Sha Dow 2023-04-01 - -');
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
      expect(await importDryAndReal(prisma, list('Ann First'), { listedOn })).toMatchObject({
        applied: true,
      });
      expect(await importDryAndReal(prisma, results(1, 'Ann FIRST'), {})).toMatchObject({
        errors: [],
        applied: true,
      });
      expect(await importDryAndReal(prisma, results(2, 'Bob SECOND'), {})).toMatchObject({
        errors: [],
        applied: true,
      });
      expect(
        await importDryAndReal(
          prisma,
          openCouncilDataCsv(
            { Council: 'Cumberland', 'Ward Name': 'Aspatria', 'Councillor Name': 'Ann First' },
            { Council: 'Cumberland', 'Ward Name': 'Aspatria', 'Councillor Name': 'Bob Second' },
          ),
          { listedOn },
        ),
      ).toMatchObject({ errors: [], applied: true });
      expect(await officesTold(prisma, 'CBD')).toEqual([
        'CBD Ann First 2023-04-01 - 2022-05-05',
        'CBD Bob Second 2023-04-01 - 2022-05-05',
      ]);
    });
  },
);
