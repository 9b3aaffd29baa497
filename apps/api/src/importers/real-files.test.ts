import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askTotals, pollsOn } from '../../test/ask-totals.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths, importText } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { digestRecord } from '../../test/record-digest.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const GE2024 = realDataPath('psephology/ge2024-candidacies.csv');
const GE2019 = realDataPath('psephology/ge2019-candidacies.headerless.csv');
const MAY_2026 = realDataPath('democracy-club/candidates-2026-05-07.csv');

const IN_MAY = pollsOn('2026-05-07');
const TIMEOUT_MS = 240_000;

// Files of other people, read where they lie beside the repository.
describe.skipIf(!hasRealData)(`real files${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  // Each is filled by its own files first and by those of the other afterwards: so they show both orders.
  const [parliaments, councils] = [testDatabase(), testDatabase()];

  describe('the general election of 2024, over the starter record', () => {
    const database = parliaments;

    it(
      'has 4,515 candidacies in 650 contests, 49 joint, and 650 MPs of whom 43 joint',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        await loadStarterRecord(prisma);
        expect(await importPaths(prisma, [GE2024])).toMatchObject({
          format: 'PSEPHOLOGY_CANDIDACIES_CSV',
          rows: 4515,
          created: 4472,
          updated: 43,
          errors: [],
          applied: true,
        });
        expect(
          await askTotals(prisma, {
            candidacies: 'candidacies',
            contests: 'ballots(election: "parl.2024-07-04")',
            elections: 'elections',
            joint: 'candidacies(election: "parl.2024-07-04", joint: true)',
            jointWinners: 'candidacies(election: "parl.2024-07-04", joint: true, elected: true)',
            labourWinners: 'candidacies(election: "parl.2024-07-04", party: "PP53", elected: true)',
            candidates: 'candidacies(election: "parl.2024-07-04")',
            constituencies: 'areas(kind: WESTMINSTER_CONSTITUENCY)',
            mps: 'representatives(roles: [MP], endorsements: [ANYONE])',
            jointMps: 'representatives(roles: [MP], endorsements: [JOINT_BALLOT])',
          }),
        ).toEqual({
          candidacies: 4515,
          contests: 650,
          elections: 1,
          joint: 49,
          jointWinners: 43,
          labourWinners: 411,
          candidates: 4515,
          constituencies: 650,
          mps: 650,
          jointMps: 43,
        });
        expect(
          await prisma.organisation.count({
            where: { kind: 'PARTY', identifiers: { some: { value: { in: ['PP53', 'PP119'] } } } },
          }),
        ).toBe(2);
        expect(await prisma.proposal.count()).toBe(0);
      },
    );

    it('changes nothing the second time', { timeout: TIMEOUT_MS }, async () => {
      const { prisma } = database;
      const runs = await prisma.importRun.count();
      expect(await importPaths(prisma, [GE2024])).toMatchObject({
        rows: 4515,
        created: 0,
        updated: 0,
        unchanged: 4515,
        applied: true,
      });
      expect(await prisma.importRun.count()).toBe(runs);
    });

    it(
      'meets that of 2019, without header: 50 joint, 26 of them and 202 Labour MPs elected, none in office now',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        expect(await importPaths(prisma, [GE2019])).toMatchObject({
          rows: 3320,
          created: 3320,
          errors: [],
          applied: true,
        });
        expect(
          await askTotals(prisma, {
            candidacies: 'candidacies(election: "parl.2019-12-12")',
            contests: 'ballots(election: "parl.2019-12-12")',
            joint: 'candidacies(election: "parl.2019-12-12", joint: true)',
            jointWinners: 'candidacies(election: "parl.2019-12-12", joint: true, elected: true)',
            labourWinners: 'candidacies(election: "parl.2019-12-12", party: "PP53", elected: true)',
            lastDay: 'representatives(endorsements: [ANYONE], roles: [MP], asOf: "2024-05-29")',
            dissolved: 'representatives(endorsements: [ANYONE], roles: [MP], asOf: "2024-05-30")',
            now: 'representatives(endorsements: [ANYONE], roles: [MP])',
          }),
        ).toEqual({
          candidacies: 3320,
          contests: 650,
          joint: 50,
          jointWinners: 26,
          labourWinners: 202,
          lastDay: 650,
          dissolved: 0,
          now: 650,
        });
        expect(await importPaths(prisma, [GE2019])).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 3320,
        });
      },
    );
  });

  describe('the candidates of May 2026', () => {
    const database = councils;

    it(
      'are 10,469 people in 10,642 candidacies on 1,518 ballots of 76 elections, 388 of them joint',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        await loadStarterRecord(prisma);
        const people = await prisma.person.count();
        expect(await importPaths(prisma, [MAY_2026], { dryRun: true })).toMatchObject({
          rows: 10_642,
          created: 10_642,
          applied: false,
        });
        expect(await importPaths(prisma, [MAY_2026])).toMatchObject({
          format: 'DEMOCRACY_CLUB_CANDIDATES_CSV',
          rows: 10_642,
          created: 10_642,
          errors: [],
          applied: true,
        });
        expect(
          await askTotals(prisma, {
            candidacies: `candidacies(${IN_MAY})`,
            ballots: `ballots(${IN_MAY})`,
            elections: `elections(${IN_MAY})`,
            joint: `candidacies(${IN_MAY}, joint: true)`,
            electionsWithJoint: `elections(${IN_MAY}, hasJointCandidates: true)`,
            labourOnly: `candidacies(${IN_MAY}, party: "PP53", joint: false)`,
            declared: `candidacies(${IN_MAY}, elected: true)`,
            withoutCode: `ballots(${IN_MAY}, hasGssCode: false)`,
            senedd: 'ballots(election: "senedd.2026-05-07")',
          }),
        ).toEqual({
          candidacies: 10_642,
          ballots: 1518,
          elections: 76,
          joint: 388,
          electionsWithJoint: 68,
          labourOnly: 1631,
          declared: 0,
          withoutCode: 273,
          senedd: 16,
        });
        const { data } = await askPublic(prisma, `{ candidacies(${IN_MAY}) { peopleCount } }`);
        expect(data.candidacies.peopleCount).toBe(10_469);
        expect(await prisma.person.count()).toBe(people + 10_469);
      },
    );

    it(
      'stand for councils of the record, the joint ones most in Swindon, Newcastle, Sunderland and Leeds',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = database;
        const elections = await prisma.election.findMany({
          where: { pollingOn: new Date('2026-05-07'), organisationId: null },
          select: { electionId: true },
        });
        expect(elections).toEqual([]);
        // The areas of the record, whose offices wait for their winners: no second Senedd, and no second constituency.
        expect(
          await prisma.ballot.count({
            where: {
              election: { electionId: 'senedd.2026-05-07', organisation: { slug: 'senedd' } },
              area: { posts: { some: { role: 'MS', seats: 6 } } },
            },
          }),
        ).toBe(16);
        const joint = (council: string) =>
          `candidacies(election: "local.${council}.2026-05-07", joint: true)`;
        expect(
          await askTotals(prisma, {
            swindon: joint('swindon'),
            newcastle: joint('newcastle-upon-tyne'),
            sunderland: joint('sunderland'),
            leeds: joint('leeds'),
            ofLeedsCouncil: `candidacies(${IN_MAY}, organisation: { slug: "leeds" }, joint: true)`,
          }),
        ).toEqual({ swindon: 45, newcastle: 33, sunderland: 24, leeds: 17, ofLeedsCouncil: 17 });
      },
    );

    it('await review where their party is not known, and have areas where their ballot has a code', async () => {
      const { prisma } = database;
      expect(await prisma.partyAlias.findMany()).toMatchObject([
        { value: 'joint-party:11382-17644', isReviewed: false },
      ]);
      expect(await prisma.ballot.count({ where: { gssCode: { not: null }, areaId: null } })).toBe(0);
      expect(await prisma.ballot.count({ where: { postCode: 'BNS:athersley-and-new-lodge' } })).toBe(1);
    });

    it('change nothing the second time', { timeout: TIMEOUT_MS }, async () => {
      const { prisma } = database;
      expect(await importPaths(prisma, [MAY_2026])).toMatchObject({
        rows: 10_642,
        created: 0,
        updated: 0,
        unchanged: 10_642,
        applied: true,
      });
      expect(await prisma.importRun.count()).toBe(1);
    });
  });

  describe('all three files', () => {
    it('give the same record in any order, and again', { timeout: 2 * TIMEOUT_MS }, async () => {
      for (const [{ prisma }, files] of [
        [parliaments, [MAY_2026]],
        [councils, [GE2019, GE2024]],
      ] as const) {
        for (const file of files)
          expect(await importPaths(prisma, [file])).toMatchObject({ errors: [], applied: true });
      }
      const one = await digestRecord(parliaments.prisma);
      const other = await digestRecord(councils.prisma);
      expect(other).toEqual(one);
      for (const { prisma } of [parliaments, councils]) {
        expect(await importPaths(prisma, [MAY_2026, GE2019, GE2024])).toMatchObject({
          rows: 18_477,
          created: 0,
          updated: 0,
          unchanged: 18_477,
        });
      }
    });
  });

  describe('a real file that was damaged', () => {
    const database = testDatabase();

    it('is refused with the line named, and nothing of it is written', { timeout: TIMEOUT_MS }, async () => {
      const { prisma } = database;
      const text = await readFile(MAY_2026, 'utf8');
      const lines = text.split('\n');
      lines[9_000] = (lines[9_000] ?? '').replace('2026-05-07,t,', '2026-05-77,t,');
      expect(await importText(prisma, lines.join('\n'))).toMatchObject({
        rows: 10_642,
        created: 10_641,
        errors: [{ line: 9_001, column: 'election_date' }],
        applied: false,
      });
      const half = await importText(prisma, text.slice(0, 1_000_000));
      expect(half.errors).toMatchObject([{ code: 'FILE_TRUNCATED', line: half.rows + 1 }]);
      expect(await prisma.candidacy.count()).toBe(0);
    });
  });
});
