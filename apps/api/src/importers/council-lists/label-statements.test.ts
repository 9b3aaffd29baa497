import { describe, expect, it, test } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder, someOrders } from '../../../test/every-order.ts';
import {
  beginWard,
  gathered,
  poll,
  table,
  take,
  tellWard,
  term,
  WARD_LABELS,
  type WardFile,
  type WardLabel,
} from '../../../test/files-about-a-ward.ts';

const TIMEOUT_MS = 300_000;
const JO = 'Jo Both';
const JOINT = 'Labour and Co-operative';
const PARTY_IDS: Record<WardLabel, string> = {
  Labour: 'PP53',
  [JOINT]: 'joint-party:53-119',
  Independent: 'ynmp-party:2',
  Conservative: 'PP52',
};
/** A day of each stretch between the files. */
const DAYS = [
  '2015-07-01',
  '2017-07-01',
  '2019-07-01',
  '2020-10-01',
  '2022-07-01',
  '2023-10-01',
  '2026-11-22',
];

describe('what lists, terms and ballot papers say of the label of one councillor', () => {
  const database = testDatabase();

  /** For whom they sat, since when and until when, and how that reads on every day. */
  async function tell() {
    const { offices, parties, asked } = await tellWard(database);
    const onDays = DAYS.map(
      (on) => `d${on.replaceAll('-', '')}: representatives(asOf: "${on}", endorsements: [ANYONE]) {
          nodes { endorsement isStatedJoint jointEndedOn description { text } person { holdings { jointEndedOn } } } }
        e${on.replaceAll('-', '')}: representatives(asOf: "${on}") { totalCount coverage { parts { undetermined } } }
        f${on.replaceAll('-', '')}: figures(codes: [COUNCILLORS_IN_OFFICE], asOf: "${on}") { numerator isAtLeast }`,
    );
    const { data, errors } = await askPublic(database.prisma, `{ ${onDays.join('\n')} }`);
    expect(errors).toBeUndefined();
    return { offices, parties, asked: asked.filter((kind) => kind === 'AFFILIATION'), onDays: data };
  }

  /** What the files make in these orders, which is one thing; the first of them is read twice, and changes nothing. */
  async function toldOf(orders: readonly (readonly WardFile[])[]) {
    const all: Awaited<ReturnType<typeof tell>>[] = [];
    for (const order of orders) {
      await beginWard(database, 1);
      for (const file of order) await take(database, file);
      all.push(await tell());
      if (all.length > 1) continue;
      for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tell()).toEqual(all[0]);
    }
    const [first] = all;
    if (!first) throw new Error('no order was tried');
    for (const told of all) expect(told).toEqual(first);
    return first;
  }

  const standing = ({ onDays }: Awaited<ReturnType<typeof tell>>, on: string) => {
    const key = on.replaceAll('-', '');
    return {
      nodes: onDays[`d${key}`].nodes,
      filtered: onDays[`e${key}`].totalCount,
      undetermined: onDays[`e${key}`].coverage.parts.map(
        ({ undetermined }: { undetermined: number }) => undetermined,
      ),
      figure: onDays[`f${key}`][0].numerator,
    };
  };

  it(
    'keeps the joint label beside lists that say Labour alone, and lets it end with the time in Labour, not to come back by Labour alone',
    { timeout: TIMEOUT_MS },
    async () => {
      const files = [
        table('2015-06-01', [JO, JOINT]),
        table('2017-06-01', [JO, 'Labour']),
        table('2019-06-01', [JO, 'Independent']),
        table('2021-06-01', [JO, 'Labour']),
      ];
      const told = await toldOf(someOrders(files, 1));
      expect(told.parties).toEqual([
        `${JO} Co-operative Party 2015-06-01 2019-06-01`,
        `${JO} Labour Party 2015-06-01 2019-06-01`,
        `${JO} Labour Party 2021-06-01 -`,
      ]);
      for (const on of ['2015-07-01', '2017-07-01'])
        expect(standing(told, on)).toMatchObject({
          nodes: [{ endorsement: 'JOINT_BALLOT', isStatedJoint: true, jointEndedOn: '2019-06-01' }],
          filtered: 1,
          figure: 1,
        });
      expect(standing(told, '2019-07-01')).toMatchObject({
        nodes: [{ endorsement: null, jointEndedOn: '2019-06-01', description: { text: 'Councillor' } }],
        filtered: 0,
        figure: 0,
      });
      expect(standing(told, '2022-07-01')).toMatchObject({
        nodes: [
          {
            endorsement: null,
            jointEndedOn: '2019-06-01',
            person: { holdings: [{ jointEndedOn: '2019-06-01' }] },
          },
        ],
        filtered: 0,
        undetermined: [1],
        figure: 0,
      });
    },
  );

  it('begins again where a list states it again', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      table('2015-06-01', [JO, JOINT]),
      table('2019-06-01', [JO, 'Conservative']),
      table('2021-06-01', [JO, JOINT]),
    ];
    const told = await toldOf(someOrders(files, 1));
    expect(standing(told, '2020-10-01')).toMatchObject({ nodes: [{ endorsement: null }], figure: 0 });
    for (const on of ['2017-07-01', '2022-07-01'])
      expect(standing(told, on)).toMatchObject({
        nodes: [{ endorsement: 'JOINT_BALLOT', jointEndedOn: null }],
        figure: 1,
      });
  });

  it('ends with a term that has them in no party between', { timeout: TIMEOUT_MS }, async () => {
    const files = [
      table('2017-06-01', [JO, JOINT]),
      term('Q990001', JO, '2018-05-03', '2022-05-05', 'Independent'),
      table('2023-06-01', [JO, 'Labour']),
    ];
    const [before, none, after] = files;
    if (!before || !none || !after) throw new Error('three files');
    const ended = await toldOf(everyOrder([before, none]));
    expect(standing(ended, '2019-07-01')).toMatchObject({ nodes: [{ endorsement: null }], figure: 0 });
    // Of what a term says between two lists that agree the lists are believed; but a list says nothing of an office that began after it.
    const agreed = await toldOf([files.toReversed()]);
    expect(standing(agreed, '2020-10-01')).toMatchObject({
      nodes: [{ endorsement: 'JOINT_BALLOT' }],
      figure: 1,
    });
    expect(standing(agreed, '2023-10-01')).toMatchObject({
      nodes: [{ endorsement: null }],
      undetermined: [1],
      figure: 0,
    });
  });

  test.each(Array.from({ length: 4 }, (_, index) => index + 1))(
    'makes one standing on every day of files drawn at random, in every order tried (%i)',
    { timeout: TIMEOUT_MS },
    async (seed) => {
      await toldOf(someOrders(drawFiles(seed), 1));
    },
  );
});

/** Two to four files about one councillor, the same for a seed in every run. */
function drawFiles(seed: number): WardFile[] {
  let state = seed * 7_919;
  const pick = <Item>(items: readonly Item[]): Item => {
    // Park and Miller's generator.
    state = (state * 48_271) % 2_147_483_647;
    const item = items[Math.floor(state / 7) % items.length];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
  const count = pick([2, 3, 3, 4]);
  const files = new Map<string, WardFile>();
  while (files.size < count) {
    const kind = pick(['table', 'table', 'gathered', 'term', 'poll'] as const);
    const label = pick(WARD_LABELS);
    const year = pick([2015, 2016, 2017, 2019, 2020, 2021, 2023, 2024]);
    const [elected, next] = pick([
      ['2014-05-22', '2018-05-03'],
      ['2018-05-03', '2022-05-05'],
    ] as const);
    const end = pick([next, next, null]);
    if (kind === 'table') files.set(`${kind} ${year}`, table(`${year}-06-01`, [JO, label]));
    else if (kind === 'gathered') files.set(`${kind} ${year}`, gathered(`${year}-09-01`, [JO, label]));
    else if (kind === 'poll')
      files.set(`${kind} ${elected}`, poll(elected, [1, 'Jo BOTH', PARTY_IDS[label]]));
    else files.set(`${kind} ${elected}`, term('Q990001', JO, elected, end, label));
  }
  return [...files.values()];
}
