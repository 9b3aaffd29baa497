import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const GSS_NAMES = realDataPath('geography/gss-names-2025.csv');
const WARDS = realDataPath('geography/wards-2018-uk.csv');
const CHANGES = realDataPath('geography/ward-code-changes-2014-2018.csv');
const COUNTS = realDataPath('geography/pcon24-lad25-postcode-counts.csv');
const CONSTITUENCIES = realDataPath('psephology/constituencies-1997-2024.csv');
const OVERLAPS = realDataPath('psephology/constituency-area-overlaps-2010-2024.headerless.csv');

const AUTHORITIES = realDataPath('local-authorities/uk_local_authorities_current.csv');
const NAMES = realDataPath('local-authorities/lookup_name_to_registry.csv');
const CODES = realDataPath('local-authorities/lookup_gss_to_registry.csv');
const TIMEOUT_MS = 240_000;

describe.skipIf(!hasRealData)(`real places${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  const database = testDatabase();

  it('are in the record', { timeout: TIMEOUT_MS }, async () => {
    const { prisma } = database;
    await loadStarterRecord(prisma);
    for (const file of [AUTHORITIES, NAMES, CODES, CHANGES, CONSTITUENCIES, OVERLAPS, COUNTS]) {
      console.time(file);
      const outcome = await importPaths(prisma, [file]);
      console.timeEnd(file);
      console.log({ ...outcome, errors: outcome.errors.slice(0, 5), n: outcome.errors.length });
      const again = await importPaths(prisma, [file]);
      console.log({ ...again, errors: again.errors.length });
    }
    console.log(await prisma.area.groupBy({ by: ['kind'], _count: true }));
    console.log('proposals', await prisma.proposal.count(), (await prisma.proposal.findMany({ take: 30 })).map((p) => p.key));
    console.log(await prisma.areaOverlap.count(), await prisma.areaSuccession.count(), await prisma.areaListing.groupBy({ by: ['series', 'year'], _count: true }));
    expect(1).toBe(1);
  });
});
