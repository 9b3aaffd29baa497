import { describe, expect, it, test } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { councillorsCsv, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, poll, table, take, type WardFile } from '../../../test/files-about-a-ward.ts';
import { day, given } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';
import { reviewPartyAlias } from '../../party-aliases/review-party-alias.ts';
import { aliasAppliers } from '../settling/alias-appliers.ts';
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
    await emptyRecord(prisma);
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
      for (const [since, spells] of [
        ['2026-06-01', ['2026-05-20 2026-06-01']],
        ['2026-05-20', []],
      ] as const) {
        await begin();
        await labour('2026-05-20')();
        const none = { 'Party Name': 'Independent', 'Electoral Commission Party Code': '' };
        await importText(prisma, openCouncilDataCsv(none), { listedOn: since });
        const { id: proposalId } = await prisma.proposal.findFirstOrThrow({ where: { kind: 'AFFILIATION' } });
        const yes = { proposalId, namesPerson: false, changeReason: 'They left the group.' };
        const editor = await given(prisma).editor();
        await acceptProposal(prisma, yes, editor, new Date('2026-11-22'), hideWhoIsLeft);
        expect(await spellsOf()).toEqual(spells);
        for (const file of [labour('2026-05-20'), labour('2026-07-01'), gathered('2026-08-01')]) {
          await file();
          expect(await spellsOf()).toEqual(spells);
        }
        expect(await asked()).toBe(since === '2026-06-01' ? 2 : 3);
      }
    },
  );

  const toldOn = async (on: string) => {
    const { data } = await askPublic(
      database.prisma,
      `{ organisation(by: { slug: "aldermere" }) { representatives(asOf: "${on}", endorsements: [ANYONE]) { nodes { isIndependent en: description { text } cy: description(lang: CY) { lang text } } } }
        figures(codes: [LABOUR_COUNCILLORS_SHARE], scope: { organisation: { slug: "aldermere" } }, asOf: "${on}") { denominator } }`,
    );
    const [{ isIndependent, en, cy }] = data.organisation.representatives.nodes;
    return { isIndependent, en: en.text, cy: cy.text, ofLabour: data.figures[0].denominator };
  };
  const WON = poll('2022-05-05', [1, 'Jo BOTH', 'joint-party:53-119']);
  const LISTED = table('2022-06-01', ['Jo Both', 'Labour']);
  const INDEPENDENT = table('2023-06-01', ['Jo Both', 'Independent']);
  const MOVED = 'Councillor, elected as Labour Party and Co-operative, now sits as';

  test.each<{ by: string; files: WardFile[]; moved: string; isIndependent: boolean }>([
    {
      by: 'by a newer list',
      files: [WON, LISTED, INDEPENDENT],
      moved: `${MOVED} an independent`,
      isIndependent: true,
    },
    {
      by: 'by the only list',
      files: [WON, INDEPENDENT],
      moved: `${MOVED} an independent`,
      isIndependent: true,
    },
    {
      by: 'and not of who joined another party',
      files: [WON, LISTED, table('2023-06-01', ['Jo Both', 'Green Party'])],
      moved: `${MOVED} Green Party`,
      isIndependent: false,
    },
  ])(
    'is described as one who now sits as an independent, $by',
    { timeout: TIMEOUT_MS },
    async ({ files, moved, isIndependent }) => {
      await beginWard(database, 1);
      for (const file of files) await take(database, file);
      expect(await toldOn('2022-07-01')).toMatchObject({
        isIndependent: false,
        en: 'Labour Party and Co-operative councillor',
        ofLabour: 1,
      });
      expect(await toldOn('2023-07-01')).toMatchObject({ isIndependent, en: moved, ofLabour: 0 });
    },
  );

  test(
    'stays one under a label that awaits review, until an editor says which party it is',
    { timeout: TIMEOUT_MS },
    async () => {
      const { prisma } = database;
      await beginWard(database, 1);
      for (const file of [WON, INDEPENDENT, table('2024-06-01', ['Jo Both', 'Mill First'])])
        await take(database, file);
      const inNone = { isIndependent: true, en: `${MOVED} an independent`, ofLabour: 0 };
      for (const on of ['2023-07-01', '2024-07-01']) expect(await toldOn(on)).toMatchObject(inNone);
      const { id: aliasId } = await prisma.partyAlias.findFirstOrThrow({ where: { isReviewed: false } });
      const { id: partyId } = await prisma.organisation.findFirstOrThrow({
        where: { kind: 'PARTY', identifiers: { some: { value: 'PP53' } } },
      });
      const answer = { aliasId, partyId, adjunctId: null, changeReason: 'Labour’s group there.' };
      await reviewPartyAlias(prisma, answer, await given(prisma).editor(), aliasAppliers);
      expect(await toldOn('2023-07-01')).toMatchObject(inNone);
      expect(await toldOn('2024-07-01')).toMatchObject({ isIndependent: false, ofLabour: 1 });
    },
  );

  test(
    'is one by a term in no party, and none by the end of a term alone',
    { timeout: TIMEOUT_MS },
    async () => {
      const { prisma } = database;
      await beginWard(database, 1);
      for (const file of [WON, LISTED]) await take(database, file);
      await prisma.listedDay.deleteMany();
      const [from, to] = [day('2018-05-08'), day('2022-05-20')];
      const { id, personId, organisationId: labourId } = await prisma.membership.findFirstOrThrow();
      await prisma.membership.update({ where: { id }, data: { from, to } });
      const said = { personId, source: 'WIKIDATA', publisher: 'Wikidata' };
      await prisma.partyTerm.create({ data: { ...said, from, to, principalId: labourId } });
      const joint = { isIndependent: false, en: 'Labour Party and Co-operative councillor', ofLabour: 1 };
      expect(await toldOn('2023-07-01')).toMatchObject(joint);
      const none = { ...said, from: day('2023-06-01'), to: day('2026-05-11'), isNoParty: true };
      await prisma.partyTerm.create({ data: none });
      expect(await toldOn('2023-05-31')).toMatchObject(joint);
      expect(await toldOn('2023-07-01')).toMatchObject({
        isIndependent: true,
        en: `${MOVED} an independent`,
        cy: expect.stringContaining('an independent'),
        ofLabour: 0,
      });
    },
  );
});
