import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askTotals, pollsOn } from '../../test/ask-totals.ts';
import { testDatabase } from '../../test/database.ts';
import { importPaths } from '../../test/import-csv.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { digestRecord } from '../../test/record-digest.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const BY_ELECTIONS = realDataPath('psephology/byelections-2019-2024-candidacies.csv');
const GE2019 = realDataPath('psephology/ge2019-candidacies.headerless.csv');
const RESULTS_2018 = realDataPath('democracy-club/results-2018-05-03-outside-london.csv');
const CODES_2018 = realDataPath('democracy-club/ballot-id-to-gss-2018-05-03.csv');
const MAY_2026 = realDataPath('democracy-club/candidates-2026-05-07.csv');
const SHEFFIELD_2021 = realDataPath('democracy-club/api-v0.9-result-sets/local.sheffield.2021.json');
const PAGES_2026 = realDataPath('democracy-club/api-next-ballots-2026-05-07');
const pages = () => readdirSync(PAGES_2026).map((name) => path.join(PAGES_2026, name));

const TIMEOUT_MS = 240_000;

describe.skipIf(!hasRealData)(`real results${hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`}`, () => {
  describe('the by-elections of 2019 to 2024', () => {
    const [first, second] = [testDatabase(), testDatabase()];

    it(
      'are 23 contests with 1 joint candidacy, which won Wakefield in 2022',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = first;
        expect(await importPaths(prisma, [BY_ELECTIONS])).toMatchObject({
          format: 'PSEPHOLOGY_BY_ELECTIONS_CSV',
          rows: 252,
          created: 252,
          errors: [],
          applied: true,
        });
        expect(
          await askTotals(prisma, {
            contests: 'ballots',
            byElections: 'ballots(isByElection: true)',
            joint: 'candidacies(joint: true)',
            jointWinners: 'candidacies(joint: true, elected: true)',
          }),
        ).toEqual({ contests: 23, byElections: 23, joint: 1, jointWinners: 1 });
        const { data } = await askPublic(
          prisma,
          '{ candidacies(joint: true) { nodes { ballot { label isByElection election { electionId } } } } }',
        );
        expect(data.candidacies.nodes).toEqual([
          {
            ballot: {
              label: 'Wakefield',
              isByElection: true,
              election: { electionId: 'parl.2022-06-23' },
            },
          },
        ]);
        expect(await prisma.officeHolding.count()).toBe(23);
        expect(await importPaths(prisma, [BY_ELECTIONS])).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 252,
        });
      },
    );

    it(
      'and the general election of 2019 give the same record in either order',
      { timeout: TIMEOUT_MS },
      async () => {
        expect(await importPaths(first.prisma, [GE2019])).toMatchObject({ errors: [], applied: true });
        for (const file of [GE2019, BY_ELECTIONS])
          expect(await importPaths(second.prisma, [file])).toMatchObject({ errors: [], applied: true });
        expect(await first.prisma.officeHolding.count()).toBe(673);
        expect(await digestRecord(second.prisma)).toEqual(await digestRecord(first.prisma));
        for (const { prisma } of [first, second])
          expect(await importPaths(prisma, [BY_ELECTIONS, GE2019])).toMatchObject({ created: 0, updated: 0 });
      },
    );
  });

  describe('the results of May 2018 outside London', () => {
    const [first, second] = [testDatabase(), testDatabase()];

    it(
      'are 9,536 candidacies on 2,125 ballots, 167 joint of whom 94 won, and 1,233 elected for Labour',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = first;
        await loadStarterRecord(prisma);
        expect(await importPaths(prisma, [RESULTS_2018])).toMatchObject({
          format: 'DEMOCRACY_CLUB_RESULTS_CSV',
          rows: 9536,
          created: 9536,
          errors: [],
          applied: true,
        });
        const polls = pollsOn('2018-05-03');
        expect(
          await askTotals(prisma, {
            candidacies: `candidacies(${polls})`,
            ballots: `ballots(${polls})`,
            joint: `candidacies(${polls}, joint: true)`,
            jointWinners: `candidacies(${polls}, joint: true, elected: true)`,
            labourWinners: `candidacies(${polls}, party: "PP53", elected: true)`,
            coded: `ballots(${polls}, hasGssCode: true)`,
          }),
        ).toEqual({
          candidacies: 9536,
          ballots: 2125,
          joint: 167,
          jointWinners: 94,
          labourWinners: 1233,
          coded: 0,
        });
        expect(await importPaths(prisma, [RESULTS_2018])).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 9536,
        });
      },
    );

    it(
      'gain the GSS codes of their ballots, whichever file comes first',
      { timeout: TIMEOUT_MS },
      async () => {
        const { prisma } = first;
        expect(await importPaths(prisma, [CODES_2018])).toMatchObject({
          format: 'DEMOCRACY_CLUB_BALLOT_CODES_CSV',
          rows: 2752,
          created: 630,
          updated: 2119,
          unchanged: 3,
          errors: [],
        });
        const polls = pollsOn('2018-05-03');
        // 630 contests of London, which only the list of codes names, and 2,119 of the 2,125 with candidates.
        expect(
          await askTotals(prisma, {
            coded: `ballots(${polls}, hasGssCode: true)`,
            without: `ballots(${polls}, hasGssCode: false)`,
          }),
        ).toEqual({ coded: 2749, without: 6 });
        expect(await importPaths(prisma, [CODES_2018])).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 2752,
        });

        await loadStarterRecord(second.prisma);
        for (const file of [CODES_2018, RESULTS_2018])
          expect(await importPaths(second.prisma, [file])).toMatchObject({ errors: [], applied: true });
        expect(await digestRecord(second.prisma)).toEqual(await digestRecord(first.prisma));
        expect(await importPaths(second.prisma, [RESULTS_2018, CODES_2018])).toMatchObject({
          created: 0,
          updated: 0,
        });
      },
    );
  });

  describe('the results of Sheffield 2021', () => {
    const database = testDatabase();

    it('are 144 candidacies on 28 ballots, 5 joint of whom 2 won', { timeout: TIMEOUT_MS }, async () => {
      const { prisma } = database;
      await loadStarterRecord(prisma);
      expect(await importPaths(prisma, [SHEFFIELD_2021])).toMatchObject({
        format: 'DEMOCRACY_CLUB_RESULT_SETS_JSON',
        rows: 144,
        created: 144,
        errors: [],
        applied: true,
      });
      const polls = pollsOn('2021-05-06');
      expect(
        await askTotals(prisma, {
          candidacies: `candidacies(${polls}, organisation: { slug: "sheffield" })`,
          contests: `ballots(${polls})`,
          coded: `ballots(${polls}, hasGssCode: true)`,
          joint: `candidacies(${polls}, joint: true)`,
          jointWinners: `candidacies(${polls}, joint: true, elected: true)`,
        }),
      ).toEqual({ candidacies: 144, contests: 28, coded: 28, joint: 5, jointWinners: 2 });
      const election = await prisma.election.findUniqueOrThrow({
        where: { electionId: 'local.sheffield.2021-05-06' },
      });
      expect(election.organisationId).not.toBeNull();
      expect(await importPaths(prisma, [SHEFFIELD_2021])).toMatchObject({
        created: 0,
        updated: 0,
        unchanged: 144,
      });
    });
  });

  describe('pages of ballots of May 2026 and the CSV file of the same elections', () => {
    const [first, second] = [testDatabase(), testDatabase()];

    it(
      'do not double in either order, and change nothing when they come again',
      { timeout: 2 * TIMEOUT_MS },
      async () => {
        for (const { prisma } of [first, second]) await loadStarterRecord(prisma);
        expect(await importPaths(first.prisma, pages())).toMatchObject({
          format: 'DEMOCRACY_CLUB_BALLOTS_JSON',
          rows: 2282,
          created: 2282,
          errors: [],
          applied: true,
        });
        expect(await importPaths(first.prisma, [MAY_2026])).toMatchObject({
          errors: [],
          created: 10_642 - 2282,
        });
        expect(await importPaths(second.prisma, [MAY_2026])).toMatchObject({ errors: [], created: 10_642 });
        expect(await importPaths(second.prisma, pages())).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: 2282,
        });
        const one = await digestRecord(first.prisma);
        const other = await digestRecord(second.prisma);
        expect(one.ballots).toEqual(other.ballots);
        expect(one).toEqual(other);
        const joint = `candidacies(${pollsOn('2026-05-07')}, joint: true)`;
        expect(await askTotals(first.prisma, { joint })).toEqual({ joint: 388 });
        expect(await importPaths(first.prisma, [...pages(), MAY_2026])).toMatchObject({
          created: 0,
          updated: 0,
        });
      },
    );
  });
});
