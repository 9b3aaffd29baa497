import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askEvery, askTotals } from '../../test/ask-totals.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { digestRecord } from '../../test/record-digest.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const AUTHORITIES = realDataPath('local-authorities/uk_local_authorities_current.csv');
const AUTHORITY_NAMES = realDataPath('local-authorities/lookup_name_to_registry.csv');
const AUTHORITY_CODES = realDataPath('local-authorities/lookup_gss_to_registry.csv');
const GSS_NAMES = realDataPath('geography/gss-names-2025.csv');
const WARDS = realDataPath('geography/wards-2018-uk.csv');
const CHANGES = realDataPath('geography/ward-code-changes-2014-2018.csv');
const COUNTS = realDataPath('geography/pcon24-lad25-postcode-counts.csv');
const OUTLINES = realDataPath('geography/yorkshire-wards.geojson');
const CONSTITUENCIES = realDataPath('psephology/constituencies-1997-2024.csv');
const OVERLAPS = realDataPath('psephology/constituency-area-overlaps-2010-2024.headerless.csv');
const REGISTRATIONS = realDataPath('psephology/political-party-registrations.csv');
const PARTIES = realDataPath('parties/dc-party-ids-2015.csv');
const DESCRIPTIONS = realDataPath('parties/labour-coop-joint-descriptions.json');

/** Every file with the rows it has, and how many of them say nothing that this record holds. */
const FILES: readonly [file: string, format: string, rows: number, passedOver?: number][] = [
  [AUTHORITIES, 'LOCAL_AUTHORITIES_CSV', 470],
  [AUTHORITY_NAMES, 'LOCAL_AUTHORITY_NAMES_CSV', 1774, 2],
  [AUTHORITY_CODES, 'LOCAL_AUTHORITY_CODES_CSV', 483, 25],
  [GSS_NAMES, 'GSS_NAMES_CSV', 10_957],
  [WARDS, 'WARDS_CSV', 9114],
  [CHANGES, 'CODE_CHANGES_CSV', 1283, 5],
  [CONSTITUENCIES, 'CONSTITUENCIES_CSV', 1959],
  [OVERLAPS, 'CONSTITUENCY_OVERLAPS_CSV', 1438],
  [COUNTS, 'POSTCODE_COUNTS_CSV', 954],
  [OUTLINES, 'BOUNDARIES_GEOJSON', 140],
  [REGISTRATIONS, 'PARTY_REGISTRATIONS_CSV', 441, 38],
  [PARTIES, 'DEMOCRACY_CLUB_PARTIES_CSV', 504],
  [DESCRIPTIONS, 'DEMOCRACY_CLUB_PARTIES_JSON', 8],
];

/** Asks the public API for the authorities of the register: all, and those in force when it was made. */
function countAuthorities(prisma: PrismaClient) {
  const inForce = 'asOf: "2025-12-31"';
  return askTotals(prisma, {
    authorities: 'organisations(kinds: [COUNCIL, COMBINED_AUTHORITY])',
    current: `organisations(kinds: [COUNCIL, COMBINED_AUTHORITY], ${inForce})`,
    councils: `organisations(kinds: [COUNCIL], ${inForce})`,
    beside: `organisations(kinds: [COMBINED_AUTHORITY], ${inForce})`,
    greaterLondon: `organisations(kinds: [COMBINED_AUTHORITY], text: "Greater London", ${inForce})`,
  });
}

/** How many of the outlines' wards the public API gives an outline, asked by their codes: some lie in no district that the files name. */
async function countOutlines(prisma: PrismaClient) {
  const { features } = JSON.parse(await readFile(OUTLINES, 'utf8')) as {
    features: { properties: { gss: string } }[];
  };
  let outlines = 0;
  for (let start = 0; start < features.length; start += 20) {
    const codes = features.slice(start, start + 20).map(({ properties }) => properties.gss);
    const asked = codes.map((code, index) => `w${index}: area(by: { gss: "${code}" }) { boundary { west } }`);
    const { data, errors } = await askPublic(prisma, `{ ${asked.join('\n')} }`);
    expect(errors).toBeUndefined();
    const areas = Object.values(data) as ({ boundary: object | null } | null)[];
    outlines += areas.filter((area) => area?.boundary).length;
  }
  return { features: features.length, outlines };
}

/** The other way round, but for the two lists that name authorities by the register's codes. */
const REVERSED = [
  AUTHORITIES,
  ...FILES.map(([file]) => file)
    .filter((file) => file !== AUTHORITIES)
    .toReversed(),
];

const TIMEOUT_MS = 300_000;

describe.skipIf(!hasRealData)(`real places${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  const database = testDatabase();
  const other = testDatabase();
  const alone = testDatabase();

  it('are imported whole, with what was passed over counted', { timeout: TIMEOUT_MS }, async () => {
    const { prisma } = database;
    await loadStarterRecord(prisma);
    for (const [file, format, rows, passedOver = 0] of FILES) {
      const outcome = await importPaths(prisma, [file]);
      expect({ file, ...outcome }).toMatchObject({ file, format, rows, errors: [], applied: true });
      expect((outcome.passedOver ?? []).reduce((total, part) => total + part.rows, 0)).toBe(passedOver);
    }
  });

  it('are the numbers of the lists, asked for as a reader does', { timeout: TIMEOUT_MS }, async () => {
    const count = async (args: string) => {
      const { data, errors } = await askPublic(database.prisma, `{ areas(${args}) { totalCount } }`);
      expect(errors).toBeUndefined();
      return data.areas.totalCount as number;
    };
    const listed = (series: string, year: number) =>
      count(`listedIn: { series: "${series}", year: ${year} }`);
    expect({
      wards2025: await listed('WD', 2025),
      wards2018: await listed('WD', 2018),
      divisions: await listed('CED', 2025),
      // 363 codes, for Barnsley and Sheffield have two each.
      districts: await listed('LAD', 2025),
      constituencies: await listed('PCON', 2024),
      scottish: await listed('SPC', 2021),
      police: await count('kind: POLICE_AREA'),
      regions: await count('kind: REGION'),
      nations: await count('kind: NATION'),
    }).toEqual({
      wards2025: 8405,
      wards2018: 9114,
      divisions: 1382,
      districts: 361,
      constituencies: 650,
      scottish: 73,
      police: 44,
      regions: 9,
      nations: 4,
    });
    expect({
      wards: await count('kind: WARD, asOf: "2025-12-31"'),
      districts: await count('kind: DISTRICT, asOf: "2025-12-31"'),
      counties: await count('kind: COUNTY, asOf: "2025-12-31"'),
      since2024: await count('kind: WESTMINSTER_CONSTITUENCY, asOf: "2024-07-04"'),
      since2010: await count('kind: WESTMINSTER_CONSTITUENCY, asOf: "2015-05-07"'),
      since2005: await count('kind: WESTMINSTER_CONSTITUENCY, asOf: "2005-05-05"'),
      since1997: await count('kind: WESTMINSTER_CONSTITUENCY, asOf: "2001-06-07"'),
      ever: await count('kind: WESTMINSTER_CONSTITUENCY'),
    }).toEqual({
      // One more than the list: the code history begins a ward in 2014 that no list has, and says no end of it.
      wards: 8406,
      districts: 361,
      counties: 21,
      since2024: 650,
      since2010: 650,
      since2005: 646,
      since1997: 659,
      ever: 1959,
    });
    expect({
      sheffieldByItsNewCode: await count('kind: WARD, within: { gss: "E08000039" }, asOf: "2018-12-31"'),
      sheffieldByItsOldCode: await count('kind: WARD, within: { gss: "E08000019" }, asOf: "2018-12-31"'),
      london: await count('kind: DISTRICT, within: { gss: "E12000007" }'),
      greaterManchester: await count('kind: DISTRICT, within: { gss: "E47000001" }'),
    }).toEqual({ sheffieldByItsNewCode: 28, sheffieldByItsOldCode: 28, london: 33, greaterManchester: 10 });
  });

  it(
    'hold the councils, outlines, postcodes and registrations of the files',
    { timeout: TIMEOUT_MS },
    async () => {
      const { prisma } = database;
      // One fewer than the register has in force: the starter record knows that North of Tyne ended in 2024.
      const counted = { authorities: 470, current: 396, councils: 382, beside: 14, greaterLondon: 1 };
      expect(await countAuthorities(prisma)).toEqual(counted);
      expect(await countOutlines(prisma)).toEqual({ features: 140, outlines: 140 });
      type Overlapping = { overlaps: { livePostcodes: number | null; area: { kind: string } }[] };
      const constituencies = await askEvery<Overlapping>(
        prisma,
        'areas(kind: WESTMINSTER_CONSTITUENCY, asOf: "2025-12-31")',
        'overlaps { livePostcodes area { kind } }',
      );
      const shared = constituencies
        .flatMap(({ overlaps }) => overlaps)
        .filter(({ livePostcodes, area }) => livePostcodes !== null && area.kind === 'DISTRICT');
      expect(shared).toHaveLength(954);
      expect(shared.reduce((sum, { livePostcodes }) => sum + (livePostcodes ?? 0), 0)).toBe(1_794_940);
      type Party = {
        registrations: { register: string; reference: string }[];
        descriptions: { text: { text: string }; jointWith: string | null }[];
      };
      const parties = await askEvery<Party>(
        prisma,
        'organisations(kinds: [PARTY])',
        'registrations { register reference } descriptions { text { text } jointWith }',
      );
      const registrations = parties.flatMap((party) => party.registrations);
      expect(registrations.length).toBe(await prisma.partyRegistration.count());
      expect(registrations.filter(({ register }) => register === 'NORTHERN_IRELAND').length).toBeGreaterThan(
        40,
      );
      const joint = parties
        .flatMap((party) => party.descriptions)
        .filter(({ jointWith }) => jointWith !== null);
      expect(joint).toHaveLength(2);
      const alias = await prisma.partyAlias.findFirstOrThrow({ where: { value: 'joint-party:53-119' } });
      const [labour, coOperative] = await Promise.all(
        ['PP53', 'PP119'].map((value) =>
          prisma.organisation.findFirstOrThrow({
            where: { kind: 'PARTY', identifiers: { some: { value } } },
          }),
        ),
      );
      expect(alias).toMatchObject({ principalId: labour?.id, adjunctId: coOperative?.id, isReviewed: true });
      expect([labour?.nameEn, coOperative?.nameEn]).toEqual(['Labour Party', 'Co-operative Party']);
    },
  );

  it('are 470 authorities in the register alone: 397 in force, 382 councils, 14 combined ones and London’s', async () => {
    const { prisma } = alone;
    expect(await importPaths(prisma, [AUTHORITIES])).toMatchObject({ rows: 470, errors: [], applied: true });
    const counted = { authorities: 470, current: 397, councils: 382, beside: 15, greaterLondon: 1 };
    expect(await countAuthorities(prisma)).toEqual(counted);
  });

  it('change nothing the second time, and leave no run', { timeout: TIMEOUT_MS }, async () => {
    const { prisma } = database;
    const runs = await prisma.importRun.count();
    for (const [file] of FILES)
      expect({ file, ...(await importPaths(prisma, [file])) }).toMatchObject({
        created: 0,
        updated: 0,
        errors: [],
      });
    expect(await prisma.importRun.count()).toBe(runs);
  });

  it('give the same record in another order', { timeout: TIMEOUT_MS }, async () => {
    await loadStarterRecord(other.prisma);
    for (const file of REVERSED)
      expect({ file, ...(await importPaths(other.prisma, [file])) }).toMatchObject({
        errors: [],
        applied: true,
      });
    const [digest, reversed] = [await digestRecord(database.prisma), await digestRecord(other.prisma)];
    for (const part of Object.keys(digest) as (keyof typeof digest)[]) {
      const [a, b] = [digest[part], reversed[part]].map(
        (rows) => new Set(rows.map((row) => JSON.stringify(row))),
      );
      expect({ part, only: [...(a ?? [])].filter((row) => !b?.has(row)).slice(0, 5) }).toEqual({
        part,
        only: [],
      });
      expect({ part, only: [...(b ?? [])].filter((row) => !a?.has(row)).slice(0, 5) }).toEqual({
        part,
        only: [],
      });
    }
  });
});
