import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { digestRecord } from '../../test/record-digest.ts';
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

  it('are imported whole, with what was passed over counted', { timeout: TIMEOUT_MS }, async () => {
    const { prisma } = database;
    await loadStarterRecord(prisma);
    for (const [file, format, rows, passedOver = 0] of FILES) {
      const outcome = await importPaths(prisma, [file]);
      expect({ file, ...outcome }).toMatchObject({ file, format, rows, errors: [], applied: true });
      expect((outcome.passedOver ?? []).reduce((total, part) => total + part.rows, 0)).toBe(passedOver);
    }
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
