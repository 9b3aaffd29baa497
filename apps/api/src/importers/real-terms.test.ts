import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askEvery, askTotals } from '../../test/ask-totals.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const COMMONS_57 = realDataPath('popolo/uk-house-of-commons-57.popolo-m17n.json');
const WALES_5 = realDataPath('popolo/wales-national-assembly-5.popolo-m17n.json');
const LEEDS_2018 = realDataPath('popolo/leeds-city-council-2018.popolo-m17n.json');
const MANCHESTER = realDataPath('popolo/executive-greater-manchester-ca.popolo-m17n.json');
const TERM_57 = realDataPath('everypolitician/uk-commons-term-57.sample.csv');
const GE2019 = realDataPath('psephology/ge2019-candidacies.headerless.csv');

const TIMEOUT_MS = 240_000;

describe.skipIf(!hasRealData)(`real terms${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  describe('the House of Commons of 2017', () => {
    const database = testDatabase();

    it(
      'has 660 memberships of 652 people, 37 of them joint, and no candidacy',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        expect(await importPaths(prisma, [COMMONS_57])).toMatchObject({
          format: 'POPOLO_JSON',
          rows: 660,
          created: 660,
          errors: [],
          applied: true,
        });
        // Whoever sat at all sat on the first day or on the last: nobody came and went in between.
        const sitting = (day: string) =>
          askEvery<{ person: { id: string } }>(
            prisma,
            `representatives(roles: [MP], endorsements: [ANYONE], asOf: "${day}")`,
            'person { id }',
          );
        const sat = [...(await sitting('2017-06-08')), ...(await sitting('2019-11-05'))];
        expect(new Set(sat.map(({ person }) => person.id)).size).toBe(652);
        const { data } = await askPublic(
          prisma,
          '{ joint: organisation(by: { identifier: { scheme: "electoral-commission", value: "PP119" } }) { memberships(isAnyDay: true) { totalCount } } }',
        );
        expect(data.joint.memberships.totalCount).toBe(37);
        expect(
          await askTotals(prisma, {
            mps: 'representatives(roles: [MP], endorsements: [ANYONE], asOf: "2018-01-01")',
            candidacies: 'candidacies',
            elections: 'elections',
          }),
        ).toEqual({ mps: 650, candidacies: 0, elections: 0 });
        expect(await prisma.officeHolding.count()).toBe(652);
        // Nobody of a term that ended is in office now.
        expect(await prisma.officeHolding.count({ where: { to: null } })).toBe(0);
        expect(await prisma.membership.count({ where: { to: null } })).toBe(0);
        expect(await importPaths(prisma, [COMMONS_57])).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 660,
        });
      },
    );

    it('stands beside the general election of 2019', { timeout: TIMEOUT_MS }, async () => {
      const { prisma } = database;
      const areas = await prisma.area.count();
      expect(await importPaths(prisma, [GE2019])).toMatchObject({ errors: [], applied: true });
      expect(await prisma.area.count()).toBe(areas);
      expect(await prisma.officeHolding.count()).toBe(1302);
      expect(await importPaths(prisma, [COMMONS_57, GE2019])).toMatchObject({ created: 0, updated: 0 });
    });

    it(
      'meets EveryPolitician’s term in the same seats, 4 of the 10 joint',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        const people = await prisma.person.count();
        const outcome = await importPaths(prisma, [TERM_57]);
        expect(outcome).toMatchObject({ format: 'EVERYPOLITICIAN_CSV', rows: 10, errors: [], applied: true });
        const ids = await prisma.personIdentifier.findMany({ where: { scheme: 'everypolitician' } });
        const asked = ids.map(
          ({ value }, index) =>
            `p${index}: person(by: { identifier: { scheme: "everypolitician", value: "${value}" } }) { memberships { organisation { identifiers { value } } } }`,
        );
        const { data, errors } = await askPublic(prisma, `{ ${asked.join('\n')} }`);
        expect(errors).toBeUndefined();
        const found = Object.values(data).map((person) => JSON.stringify(person));
        expect(found).toHaveLength(10);
        expect(found.filter((person) => person.includes('"PP119"'))).toHaveLength(4);
        expect(await prisma.person.count()).toBe(people);
        expect(await importPaths(prisma, [TERM_57])).toMatchObject({ created: 0, updated: 0, unchanged: 10 });
      },
    );
  });

  describe('councillors, Assembly Members and a mayor', () => {
    const database = testDatabase();

    it(
      'are people of both languages’ documents; offices without a certain end or post are proposed',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        await loadStarterRecord(prisma);
        const [people, holdings] = [await prisma.person.count(), await prisma.officeHolding.count()];
        const files = [WALES_5, LEEDS_2018, MANCHESTER];
        expect(await importPaths(prisma, files)).toMatchObject({ rows: 292, errors: [], applied: true });
        const found = await prisma.personIdentifier.count({ where: { scheme: 'wikidata' } });
        expect(found).toBeGreaterThanOrEqual(189);
        expect(await prisma.person.count()).toBe(people + found);
        // Three members of the Assembly of 2016 left it before the file was made, two of them regional ones.
        const left = await prisma.officeHolding.findMany({
          where: { post: { role: 'MS' } },
          include: { post: { include: { area: true } } },
          orderBy: { to: 'asc' },
        });
        expect(left.map(({ to, post }) => `${post.area?.slug} ${to?.toISOString().slice(0, 10)}`)).toEqual([
          'senedd-2011-alyn-and-deeside 2017-11-07',
          'senedd-2011-north-wales-region 2017-12-27',
          'senedd-2011-mid-and-west-wales-region 2018-07-25',
        ]);
        expect(await prisma.officeHolding.count()).toBe(holdings + left.length);
        expect(
          await prisma.person.count({
            where: { name: 'Andy Burnham', identifiers: { some: { value: 'Q269909' } } },
          }),
        ).toBe(1);
        const proposals = await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } });
        const patches = proposals.map(
          ({ patch }) =>
            patch as {
              body: string;
              partyName: string;
              organisationId: string | null;
              postId: string | null;
              missing: string[];
            },
        );
        // Of the others in one of the sixty seats the file knows no end: an editor says it.
        const ofAssembly = patches.filter(({ body }) => /Assembly/.test(body));
        expect(ofAssembly).toHaveLength(63);
        expect(ofAssembly.filter(({ postId, missing }) => postId && missing.join() === 'to')).toHaveLength(
          63,
        );
        expect(patches.filter(({ partyName }) => partyName === 'Labour Co-operative')).toHaveLength(4);
        expect(
          patches
            .filter(({ body }) => /Leeds|Manchester/.test(body))
            .every(({ organisationId }) => organisationId),
        ).toBe(true);
        expect(await importPaths(prisma, files)).toMatchObject({ created: 0, updated: 0, unchanged: 292 });
      },
    );
  });
});
