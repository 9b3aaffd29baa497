import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { everyOrder } from '../../test/every-order.ts';
import { given } from '../../test/given.ts';
import { csvOf, importText } from '../../test/import-csv.ts';
import { recodedWard } from '../../test/recoded-ward.ts';
import { formatDay } from '../calendar/day.ts';

const POLL = '2027-05-06';
const DAY_IN_OFFICE = '2027-05-10';

describe('results night of a council of which the record knows only the wards of before', () => {
  const database = testDatabase();
  let editor: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
  beforeAll(async () => {
    editor = await given(database.prisma).editor();
  });

  const ORDER = 'The Electoral Changes Order 2026';

  /** A council whose ward Mill the list of wards of 2026 has, with two councillors, and the files of its election of 2027. */
  async function story() {
    const { prisma } = database;
    const ward = await recodedWard(database);
    const { councilId, before, after, wards, list } = ward;
    await wards(26, before);
    await list('2026-01-15', 'Olive Old', 'Otis Old');
    const stood = { 'Nia New': true, 'Noor New': true, 'Otis Old': false };
    const results = (gss = '') => ward.results({ [POLL]: [2, stood] }, gss);
    const ballot = () => ward.ballot(POLL);
    const confirm = async () => {
      const { id } = await ballot();
      const { seen, state, boundariesToCheck } = await ward.night(POLL);
      const input = {
        ballots: [{ ballot: formatGlobalId('Ballot', id), seen }],
        changeReason: 'Declared at the count.',
      };
      const { data, errors } = await askAdmin(
        prisma,
        editor,
        `mutation ($input: ConfirmResultsInput!) { confirmResults(input: $input) { __typename ... on ConfirmedResults {
          boundariesToCheck { ballot { id } area { id } since firstListed lastListed } } ... on Error { message } } }`,
        { input },
      );
      expect(errors).toBeUndefined();
      expect(data.confirmResults).toMatchObject({ __typename: 'ConfirmedResults' });
      expect(state).toBe('READY');
      expect(boundariesToCheck === null).toBe(data.confirmResults.boundariesToCheck.length === 0);
      return data.confirmResults.boundariesToCheck;
    };
    const codes = () =>
      importText(
        prisma,
        csvOf([
          {
            GEOGCD: after,
            GEOGNM: 'Mill',
            GEOGNMW: '',
            GEOGCD_P: before,
            GEOGNM_P: 'Mill',
            GEOGNMW_P: '',
            SI_ID: '1786/2026',
            SI_TITLE: ORDER,
            OPER_DATE: '06/05/2027',
            ENTITYCD: 'E05',
            YEAR: '2027',
          },
        ]),
      );
    const tell = async () => {
      const posts = await prisma.post.findMany({
        where: { organisationId: councilId },
        include: {
          area: { include: { identifiers: true } },
          ballots: true,
          vacancies: true,
          listedDays: { orderBy: { listedOn: 'asc' } },
          holdings: {
            include: { person: true, candidacy: true },
            orderBy: [{ from: 'asc' }, { id: 'asc' }],
          },
        },
      });
      return posts
        .map(({ area, seats, validFrom, validTo, holdings, ballots, vacancies, listedDays }) => ({
          ward: area?.identifiers[0]?.value === after ? 'new' : 'old',
          seats,
          life: [validFrom, validTo].map((on) => on && formatDay(on)),
          ballots: ballots.map((one) => one.areaId === area?.id),
          vacancies: vacancies.length,
          lists: listedDays.map(({ listedOn }) => formatDay(listedOn)),
          holders: holdings
            .map(({ person, from, to, endReason, candidacy }) =>
              [person.name, formatDay(from), to && formatDay(to), endReason, candidacy && 'won'].join(' '),
            )
            .toSorted(),
        }))
        .toSorted((a, b) => (a.ward < b.ward ? 1 : -1));
    };
    return { before, after, wards, list, results, confirm, codes, ballot, tell, councilId };
  }

  const REDRAWN = [
    {
      ward: 'old',
      seats: 2,
      life: [null, DAY_IN_OFFICE],
      ballots: [],
      vacancies: 0,
      lists: ['2026-01-15', '2026-01-15'],
      holders: [
        `Olive Old 2026-01-15 ${DAY_IN_OFFICE} STOOD_DOWN `,
        `Otis Old 2026-01-15 ${DAY_IN_OFFICE} DEFEATED `,
      ],
    },
    {
      ward: 'new',
      seats: 2,
      life: [DAY_IN_OFFICE, null],
      ballots: [true],
      vacancies: 0,
      lists: [],
      holders: [`Nia New ${DAY_IN_OFFICE}   won`, `Noor New ${DAY_IN_OFFICE}   won`],
    },
  ];

  it.each(['a list of the wards of that year', 'the history of codes', 'results with the new code'])(
    'has the winners in the new ward, and the old office ended, whether %s came before the results were confirmed or after',
    async (file) => {
      for (const isFirst of [true, false]) {
        const { wards, after, codes, results, confirm, tell } = await story();
        const boundaries = () =>
          file.startsWith('a list') ? wards(27, after) : file.startsWith('the') ? codes() : results(after);
        const files = isFirst ? [boundaries, results, confirm] : [results, confirm, boundaries];
        const answers = [];
        for (const take of files) answers.push(await take());
        const told = answers[isFirst ? 2 : 1];
        expect(isFirst ? told : told.length).toEqual(isFirst ? [] : 1);
        expect(await tell()).toEqual(REDRAWN);
        expect(await boundaries()).toMatchObject({ errors: [], created: 0, updated: 0 });
        expect(await results()).toMatchObject({ errors: [], created: 0, updated: 0 });
        expect(await tell()).toEqual(REDRAWN);
      }
    },
  );

  it('has them there in whatever order the new boundaries, the results and the next list of councillors come', async () => {
    const seen = [];
    for (const order of everyOrder(['wards', 'results', 'list'] as const)) {
      const { wards, after, list, results, tell } = await story();
      const files = {
        wards: () => wards(27, after),
        results: () => results(),
        list: () => list('2027-06-01', 'Nia New', 'Noor New'),
      };
      for (const file of order) expect(await files[file]()).toMatchObject({ errors: [] });
      for (const file of order.filter(() => order[0] === 'list'))
        expect(await files[file]()).toMatchObject({ errors: [], created: 0, updated: 0 });
      seen.push({ order: order.join(), record: await tell() });
    }
    const [old, drawn] = REDRAWN;
    for (const { order, record } of seen)
      expect({ order, record }).toEqual({
        order,
        record: [
          { ...old, holders: seen[0]?.record[0]?.holders },
          { ...drawn, lists: ['2027-06-01', '2027-06-01'] },
        ],
      });
  });

  it('tells who confirms since when the record knows the ward, and takes lists of later days along to the new one', async () => {
    const { wards, after, list, results, confirm, tell, ballot } = await story();
    await results();
    const { id, areaId } = await ballot();
    expect(await confirm()).toEqual([
      {
        ballot: { id: formatGlobalId('Ballot', id) },
        area: { id: formatGlobalId('Area', areaId ?? '') },
        since: null,
        firstListed: 2026,
        lastListed: 2026,
      },
    ]);
    await list('2027-06-01', 'Nia New', 'Noor New');
    await wards(27, after);
    const [old, drawn] = REDRAWN;
    expect(await tell()).toEqual([old, { ...drawn, lists: ['2027-06-01', '2027-06-01'] }]);
    expect(await list('2027-06-01', 'Nia New', 'Noor New')).toMatchObject({ created: 0, updated: 0 });
    expect(await list('2027-07-01', 'Nia New', 'Noor New')).toMatchObject({ created: 0 });
    expect((await tell()).map(({ holders }) => holders)).toEqual(REDRAWN.map(({ holders }) => holders));
  });

  it('asks of new boundaries where somebody of before still sits in the old office, and moves nobody', async () => {
    const { wards, after, results, confirm, tell, ballot, councilId } = await story();
    await results();
    await confirm();
    const { prisma } = database;
    const [post] = await prisma.post.findMany({ where: { organisationId: councilId } });
    await prisma.post.update({ where: { id: post?.id ?? '' }, data: { seats: 3 } });
    await given(prisma).councillor(post?.id ?? '', { name: 'Stay, Sam', from: '2025-05-05' });
    const before = await tell();
    await wards(27, after);
    expect(await tell()).toEqual(before);
    const { id } = await ballot();
    expect(
      await prisma.proposal.findMany({ where: { key: { startsWith: `FIELD Ballot ${id} post ` } } }),
    ).toMatchObject([{ state: 'OPEN' }]);
  });
});
