import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { contest, csvOf, importText, result } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';
import { everyPolitician, popolo } from '../../../test/terms-of-mps.ts';

const TIMEOUT_MS = 300_000;

const ALDERSHOT = { 'ONS ID': 'E14000530' };
const JOINT = {
  'Party name': 'Labour and Co-operative',
  'Electoral Commission adjunct party ID': 'PP119',
};
const CONSERVATIVE = { 'Party name': 'Conservative', 'Electoral Commission party ID': 'PP52' };

const byElection = csvOf(
  [
    result({
      'Candidate first name': 'Ffion',
      'Candidate surname': 'Follower',
      'Member MNIS ID': 5002,
      Votes: 700,
      ...JOINT,
    }),
    result({ 'Candidate surname': 'Runnerup', Votes: 300, ...CONSERVATIVE }),
  ].map(({ 'ONS ID': _, 'DC Person ID': __, ...row }) => ({
    'Election date': '23/06/2022',
    'ONS ID2': 'E14000530',
    ...row,
    'Democracy Club person ID': '',
  })),
);

const won = (fields: Record<string, string | number> = {}) =>
  contest({ 'Member MNIS ID': 5001, ...JOINT, ...fields }, {}, ALDERSHOT);

describe('terms of office and the elections they follow from', () => {
  const database = testDatabase();

  const begin = () => emptyRecord(database.prisma);
  const file = (text: string, name: string) => () => importText(database.prisma, text, { name });
  const day = (on: Date | null) => on?.toISOString().slice(0, 10) ?? '-';
  const offices = async () => {
    const holdings = await database.prisma.officeHolding.findMany({
      include: { person: true, candidacy: true },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    });
    return holdings.map(({ person, from, to, startReason, endReason, candidacy }) =>
      [person.name, day(from), day(to), startReason, endReason ?? '-', candidacy ? 'won' : '']
        .join(' ')
        .trim(),
    );
  };
  const asked = async () =>
    (await database.prisma.proposal.findMany({ where: { state: 'OPEN' } }))
      .map(({ kind, patch }) => {
        const { endsOnOrBefore, missing } = patch as { endsOnOrBefore?: string; missing?: string[] };
        return [kind, endsOnOrBefore ?? missing?.join() ?? ''].join(' ').trim();
      })
      .toSorted();

  const GENERAL = 'Wyn Winner 2019-12-12';

  it.each<{
    when: string;
    files: readonly (readonly [string, string])[];
    told: readonly string[];
    questions?: readonly string[];
  }>([
    {
      when: 'who resigned, under two labels, and whoever won the by-election',
      files: [
        [won(), 'ge2019.csv'],
        [byElection, 'by.csv'],
        [
          popolo(
            ['Ffion Follower', 'Labour Co-operative', '2022-06-23'],
            ['Wyn Winner', 'Labour Co-operative', '2019-12-12', '2021-06-18'],
            ['Wyn Winner', 'independent politician', '2021-06-18', '2022-05-03'],
          ),
          'term.json',
        ],
      ],
      told: [
        `${GENERAL} 2022-05-03 ELECTED - won`,
        'Ffion Follower 2022-06-23 2024-05-30 BY_ELECTION DISSOLUTION won',
      ],
    },
    {
      when: 'who left on a day nobody states, and whoever won the by-election',
      files: [
        [won(), 'ge2019.csv'],
        [byElection, 'by.csv'],
        [
          popolo(
            ['Wyn Winner', 'Labour Co-operative', '2019-12-13'],
            ['Ffion Follower', 'Labour Co-operative', '2022-06-27'],
          ),
          'term.json',
        ],
      ],
      told: [
        `${GENERAL} 2022-06-23 ELECTED - won`,
        'Ffion Follower 2022-06-23 2024-05-30 BY_ELECTION DISSOLUTION won',
      ],
      questions: ['OFFICE_HOLDING 2022-06-23'],
    },
    {
      when: 'who resigned, and whoever is only known to have sat after them',
      files: [
        [won(), 'ge2019.csv'],
        [popolo(['Ffion Follower', 'Labour Party', '2022-06-27']), 'after.json'],
        [popolo(['Wyn Winner', 'Labour Co-operative', '2019-12-12', '2022-05-03']), 'before.json'],
      ],
      told: [
        `${GENERAL} 2022-05-03 ELECTED - won`,
        'Ffion Follower 2022-06-27 2024-05-30 BY_ELECTION DISSOLUTION',
      ],
    },
    {
      when: 'who resigned, and nobody came after',
      files: [
        [won(), 'ge2019.csv'],
        [popolo(['Wyn Winner', 'Labour Co-operative', '2019-12-12', '2022-05-03']), 'term.json'],
      ],
      told: [`${GENERAL} 2022-05-03 ELECTED - won`],
    },
    {
      when: 'whose term a file counts from the day after the poll to the day before the dissolution',
      files: [
        [won(), 'ge2019.csv'],
        [popolo(['Wyn Winner', 'Labour Co-operative', '2019-12-13', '2024-05-29']), 'term.json'],
      ],
      told: [`${GENERAL} 2024-05-30 ELECTED DISSOLUTION won`],
    },
    {
      when: 'who changed the label on the day after a file’s last day under the old one',
      files: [
        [won(), 'ge2019.csv'],
        [
          popolo(
            ['Wyn Winner', 'Labour Co-operative', '2019-12-12', '2021-02-17'],
            ['Wyn Winner', 'independent politician', '2021-02-18'],
          ),
          'term.json',
        ],
      ],
      told: [`${GENERAL} 2024-05-30 ELECTED DISSOLUTION won`],
    },
    {
      when: 'who resigned and won the by-election, the later time first in the file,',
      files: [
        [
          won({ 'Candidate first name': 'Ffion', 'Candidate surname': 'Follower', 'Member MNIS ID': 5002 }),
          'ge2019.csv',
        ],
        [byElection, 'by.csv'],
        [
          popolo(
            ['Ffion Follower', 'Labour Co-operative', '2022-06-23'],
            ['Ffion Follower', 'Labour Co-operative', '2019-12-12', '2022-05-03'],
          ),
          'term.json',
        ],
      ],
      told: [
        'Ffion Follower 2019-12-12 2022-05-03 ELECTED - won',
        'Ffion Follower 2022-06-23 2024-05-30 BY_ELECTION DISSOLUTION won',
      ],
    },
    {
      when: 'of whose two times two files have one each',
      files: [
        [
          won({ 'Candidate first name': 'Ffion', 'Candidate surname': 'Follower', 'Member MNIS ID': 5002 }),
          'ge2019.csv',
        ],
        [popolo(['Ffion Follower', 'Labour Co-operative', '2022-06-23']), 'later.json'],
        [popolo(['Ffion Follower', 'Labour Co-operative', '2019-12-12', '2022-05-03']), 'earlier.json'],
      ],
      told: [
        'Ffion Follower 2019-12-12 2022-05-03 ELECTED - won',
        'Ffion Follower 2022-06-23 2024-05-30 ELECTED DISSOLUTION',
      ],
    },
  ])(
    'give an MP $when one record in every order, and no other when they come again',
    { timeout: TIMEOUT_MS },
    async ({ files, told, questions = [] }) => {
      const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
      for (const order of everyOrder(files.map(([text, name]) => file(text, name)))) {
        await begin();
        for (const take of order) expect(await take()).toMatchObject({ errors: [], applied: true });
        expect(await offices()).toEqual(told);
        expect(await asked()).toEqual(questions);
        for (const take of order) expect(await take()).toMatchObject({ created: 0, updated: 0 });
        digests.push(await digestRecord(database.prisma));
      }
      for (const digest of digests) expect(digest).toEqual(digests[0]);
    },
  );

  it(
    'take a change of label in EveryPolitician’s file for no new office',
    { timeout: TIMEOUT_MS },
    async () => {
      const before = file(
        contest(
          { 'Candidate first name': 'Olly', 'Candidate surname': 'Old', 'Member MNIS ID': 4001 },
          {},
          ALDERSHOT,
        ),
        'ge2015.csv',
      );
      const general = file(won(), 'ge2017.csv');
      const term = file(
        everyPolitician(
          ['Wyn Winner', 'Labour/Co-operative', '2017-06-08', '2019-02-18'],
          ['Wyn Winner', 'Independent', '2019-02-18', '2019-11-06'],
        ),
        'term.csv',
      );
      for (const order of [
        [before, general, term],
        [before, term, general],
        [term, before, general],
      ]) {
        await begin();
        for (const take of order) expect(await take()).toMatchObject({ errors: [], applied: true });
        expect((await offices()).slice(1)).toEqual([
          'Wyn Winner 2017-06-08 2019-11-06 ELECTED DISSOLUTION won',
        ]);
        expect(await asked()).toEqual([]);
        for (const take of order) expect(await take()).toMatchObject({ created: 0, updated: 0 });
      }
    },
  );

  it('leave the days that an editor gave, and ask about the others', async () => {
    const { prisma } = database;
    await begin();
    await file(won(), 'ge2019.csv')();
    const { id } = await prisma.officeHolding.findFirstOrThrow();
    await prisma.officeHolding.update({
      where: { id },
      data: { to: new Date('2022-04-01'), endReason: 'RESIGNED' },
    });
    await prisma.fieldSource.create({
      data: { recordType: 'OfficeHolding', recordId: id, field: 'to', source: 'EDITOR' },
    });
    await file(popolo(['Wyn Winner', 'Labour Co-operative', '2019-12-12', '2022-05-03']), 'term.json')();
    expect(await offices()).toEqual([`${GENERAL} 2022-04-01 ELECTED RESIGNED won`]);
    expect(await asked()).toEqual(['FIELD']);
  });
});
