import { describe, expect, it } from 'vitest';
import { councillorsCsv, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';
import { hideWhoIsLeft } from '../settling/hide-who-is-left.ts';
import { acceptProposal } from '../../proposals/accept-proposal.ts';

const TIMEOUT_MS = 300_000;

const OF_THE_COUNCIL = {
  council: 'aldermere',
  mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
} as const;

describe('a councillor who left their party and sits as an independent', () => {
  const database = testDatabase();
  const labour = (listedOn: string) => () =>
    importText(database.prisma, councillorsCsv({}), { ...OF_THE_COUNCIL, listedOn });
  const independent = (listedOn: string) => () =>
    importText(database.prisma, councillorsCsv({ Party: 'Independent' }), { ...OF_THE_COUNCIL, listedOn });
  const gathered = (listedOn: string) => () =>
    importText(database.prisma, openCouncilDataCsv({}), { listedOn });
  const begin = async () => {
    const { prisma } = database;
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`TRUNCATE "Person", "Organisation", "Area", "Proposal", "PartyAlias", "FieldSource", "CouncilListEntry" CASCADE`;
    });
    await given(prisma).council('aldermere');
  };
  const spellsOf = async () =>
    (await database.prisma.membership.findMany({ orderBy: { from: 'asc' } })).map(({ from, to }) =>
      [from, to].map((on) => on?.toISOString().slice(0, 10) ?? '-').join(' '),
    );
  const asked = () => database.prisma.proposal.count({ where: { kind: 'AFFILIATION', state: 'OPEN' } });

  it(
    'stays one, whatever a lower source shows, in every order and when the lists come again',
    { timeout: TIMEOUT_MS },
    async () => {
      for (const files of everyOrder([
        labour('2026-05-20'),
        independent('2026-07-01'),
        gathered('2026-08-01'),
      ])) {
        await begin();
        for (const file of files) expect(await file()).toMatchObject({ errors: [], applied: true });
        expect(await spellsOf()).toEqual(['2026-05-20 2026-07-01']);
        for (const file of files) expect(await file()).toMatchObject({ created: 0, updated: 0 });
        expect(await spellsOf()).toEqual(['2026-05-20 2026-07-01']);
      }
      expect(await asked()).toBe(1);
    },
  );

  it(
    'is in a party again where a newer list of the same source says so, in every order',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [labour('2026-05-20'), independent('2026-07-01'), labour('2026-09-01')];
      for (const order of everyOrder(files)) {
        await begin();
        for (const file of order) expect(await file()).toMatchObject({ errors: [], applied: true });
        expect(await spellsOf()).toEqual(['2026-05-20 2026-07-01', '2026-09-01 -']);
      }
    },
  );

  it(
    'stays one where an editor accepted it, from whichever day the proposal has it',
    { timeout: TIMEOUT_MS },
    async () => {
      const { prisma } = database;
      for (const [day, spells] of [
        ['2026-06-01', ['2026-05-20 2026-06-01']],
        ['2026-05-20', []],
      ] as const) {
        await begin();
        await labour('2026-05-20')();
        const none = { 'Party Name': 'Independent', 'Electoral Commission Party Code': '' };
        await importText(prisma, openCouncilDataCsv(none), { listedOn: day });
        const { id: proposalId } = await prisma.proposal.findFirstOrThrow({ where: { kind: 'AFFILIATION' } });
        const yes = { proposalId, namesPerson: false, changeReason: 'They left the group.' };
        const editor = await given(prisma).editor();
        await acceptProposal(prisma, yes, editor, new Date('2026-11-22'), hideWhoIsLeft);
        expect(await spellsOf()).toEqual(spells);
        for (const file of [labour('2026-05-20'), labour('2026-07-01'), gathered('2026-08-01')]) {
          await file();
          expect(await spellsOf()).toEqual(spells);
        }
        expect(await asked()).toBe(day === '2026-06-01' ? 2 : 3);
      }
    },
  );
});
