import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const TRAFFORD_CSV = realDataPath('councillors/trafford-councillors-2025.csv');
const TRAFFORD_XML = realDataPath('councillors/trafford-moderngov-GetCouncillorsByWard.xml');

const MAPPING = { name: 'Name', ward: 'Ward', party: 'Party', page: 'Page' };
const TRAFFORD = { council: 'trafford', licence: 'OGL v3.0', listedOn: '2025-06-01' };
const TIMEOUT_MS = 240_000;

describe.skipIf(!hasRealData)(`real councillors${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  describe('Trafford’s 62, from ModernGov and then from a table', () => {
    const database = testDatabase();

    it(
      'are in office for 21 wards, and the second list changes nothing',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        await loadStarterRecord(prisma);
        const [people, runs] = [await prisma.person.count(), await prisma.importRun.count()];
        expect(
          await importPaths(prisma, [TRAFFORD_XML], {
            council: 'E08000009',
            licence: 'OGL v3.0',
            listedOn: '2025-06-01',
          }),
        ).toMatchObject({
          format: 'MODERNGOV_XML',
          rows: 62,
          created: 62,
          errors: [],
          applied: true,
        });
        const { data } = await askPublic(
          prisma,
          `{ organisation(by: { slug: "trafford" }) { posts(asOf: "2025-06-01") { role }
            representatives(endorsements: [ANYONE], asOf: "2025-06-01") { totalCount coverage { level } } } }`,
        );
        expect(data.organisation).toMatchObject({
          representatives: { totalCount: 62, coverage: { level: 'COMPLETE' } },
        });
        expect(data.organisation.posts).toHaveLength(21);
        const inOffice = {
          post: { organisation: { slug: 'trafford' }, role: 'COUNCILLOR' },
          to: null,
        } as const;
        expect(await prisma.officeHolding.count({ where: { ...inOffice, isStartKnown: false } })).toBe(62);
        expect(await prisma.person.count()).toBe(people + 62);
        expect(await prisma.proposal.count()).toBe(0);
        const byParty = await prisma.organisation.findMany({
          where: { kind: 'PARTY', memberships: { some: { person: { holdings: { some: inOffice } } } } },
          select: {
            identifiers: { where: { scheme: 'electoral-commission' } },
            _count: { select: { memberships: true } },
          },
        });
        expect(
          Object.fromEntries(
            byParty.map(({ identifiers, _count }) => [identifiers[0]?.value, _count.memberships]),
          ),
        ).toMatchObject({
          PP52: 8,
          PP63: 6,
          PP90: 6,
        });
        expect(
          await prisma.coverage.findMany({ where: { organisation: { slug: 'trafford' } } }),
        ).toMatchObject([{ role: 'COUNCILLOR', level: 'COMPLETE' }]);
        expect(await importPaths(prisma, [TRAFFORD_CSV], { ...TRAFFORD, mapping: MAPPING })).toMatchObject({
          format: 'COUNCILLORS_CSV',
          rows: 62,
          created: 0,
          updated: 0,
          unchanged: 62,
          errors: [],
        });
        expect(await importPaths(prisma, [TRAFFORD_XML], TRAFFORD)).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 62,
        });
        expect(await prisma.importRun.count()).toBe(runs + 1);
        expect(await prisma.councilListEntry.count()).toBe(62);
        const written = JSON.stringify([
          await prisma.importRow.findMany(),
          await prisma.revisionPayload.findMany(),
        ]);
        expect(written).not.toMatch(/@trafford\.gov\.uk|smallpic|\+44/);
      },
    );
  });
});
