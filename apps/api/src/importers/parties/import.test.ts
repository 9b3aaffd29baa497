import { describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { openCouncilDataCsv } from '../../../test/council-list.ts';
import { beginWard, take, tellWard, type WardFile } from '../../../test/files-about-a-ward.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const registration = (
  mnis: string,
  name: string,
  reference: string,
  fields: Record<string, string> = {},
) => ({
  'MNIS ID': mnis,
  'MNIS name': name,
  'Electoral Commission ID': reference,
  Jurisdiction: 'Great Britain',
  'Registered on': '05/02/2019',
  'Deregistered on': '',
  'Primary EC name last updated on': '',
  ...fields,
});

const listed = (id: string, name: string, register = 'Great Britain') => ({
  id,
  name,
  register,
  dissolution_date: '9999-12-31',
});

const document = (...parties: object[]) => JSON.stringify(parties, null, 1);
const party = (id: string, name: string, descriptions: [string, string | null][] = []) => ({
  classification: 'Party',
  ...listed(id, name),
  founding_date: '1999-01-14',
  descriptions: descriptions.map(([description, translation]) => ({ description, translation })),
});

const find = (prisma: ReturnType<typeof testDatabase>['prisma'], reference: string) =>
  prisma.organisation.findFirst({
    where: { kind: 'PARTY', identifiers: { some: { value: reference } } },
    include: { registrations: true, identifiers: true, descriptions: { orderBy: { textEn: 'asc' } } },
  });

describe('registrations of parties', () => {
  const database = testDatabase();

  it('are of one register each with their days; a party of several names is one party', async () => {
    const { prisma } = database;
    const rows = [
      registration('1036', 'Reform Example', 'PP99001'),
      registration('1006', 'Example Exit Party', 'PP99001'),
      registration('', 'Northern Example', 'PP99002', {
        Jurisdiction: 'Northern Ireland',
        'Deregistered on': '01/03/2020',
      }),
      registration('8', 'Independent', '-', { Jurisdiction: '', 'Registered on': '' }),
    ];
    expect(await importText(prisma, `\uFEFF${csvOf(rows)}`)).toMatchObject({
      format: 'PARTY_REGISTRATIONS_CSV',
      rows: 4,
      errors: [],
      passedOver: [{ reason: 'labels without a registration', rows: 1 }],
    });
    const reform = await find(prisma, 'PP99001');
    expect(reform).toMatchObject({
      nameEn: 'Reform Example',
      registrations: [
        { register: 'GREAT_BRITAIN', registeredOn: new Date('2019-02-05'), deregisteredOn: null },
      ],
    });
    expect(reform?.identifiers.filter(({ scheme }) => scheme === 'mnis')).toHaveLength(2);
    expect((await find(prisma, 'PP99002'))?.registrations).toMatchObject([
      { register: 'NORTHERN_IRELAND', deregisteredOn: new Date('2020-03-01') },
    ]);
    const { data } = await askPublic(
      prisma,
      '{ organisation(by: { identifier: { scheme: "electoral-commission", value: "PP99002" } }) { registrations { register reference registeredOn deregisteredOn } } }',
    );
    expect(data.organisation.registrations).toMatchObject([
      { register: 'NORTHERN_IRELAND', reference: 'PP99002', deregisteredOn: '2020-03-01' },
    ]);
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  it('give way to the name that the register itself has', async () => {
    const { prisma } = database;
    await importText(prisma, csvOf([listed('party:99001', 'Reform Example Party')]));
    await importText(prisma, csvOf([registration('1036', 'Reform Example', 'PP99001')]));
    expect((await find(prisma, 'PP99001'))?.nameEn).toBe('Reform Example Party');
  });

  it.each([
    [registration('1', 'X', 'XX1'), 'NOT_A_PARTY_ID'],
    [registration('1', 'X', 'PP1', { Jurisdiction: 'Wales' }), 'NOT_A_CODE'],
    [registration('1', 'X', 'PP1', { 'Registered on': '2019-13-01' }), 'NOT_A_DAY'],
    [registration('1', 'X', 'PP1', { 'Deregistered on': '01/01/2001' }), 'VALUES_DISAGREE'],
  ])('are refused: %o', async (row, code) => {
    expect(await importText(database.prisma, csvOf([row]))).toMatchObject({
      applied: false,
      errors: [{ line: 2, code }],
    });
  });
});

describe('Democracy Club’s parties', () => {
  const database = testDatabase();

  it('are known by their number; a joint id means the same in either order, and an unknown pair is asked about', async () => {
    const { prisma } = database;
    const rows = [
      listed('joint-party:119-53', 'Labour and Co-operative Party'),
      listed('joint-party:99003-99004', 'Two of Them'),
      listed('party:53', 'Labour Party'),
      listed('party:119', 'Co-operative Party'),
      listed('ynmp-party:2', 'Independent', ''),
    ];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({
      format: 'DEMOCRACY_CLUB_PARTIES_CSV',
      created: 5,
      errors: [],
    });
    const aliases = await prisma.partyAlias.findMany({ orderBy: { value: 'asc' } });
    const [labour, coOperative] = [await find(prisma, 'PP53'), await find(prisma, 'PP119')];
    expect(aliases).toMatchObject([
      { value: 'joint-party:53-119', principalId: labour?.id, adjunctId: coOperative?.id, isReviewed: true },
      { value: 'joint-party:99003-99004', principalId: null, isReviewed: false },
      { value: 'ynmp-party:2', principalId: null, isReviewed: true },
    ]);
    expect(await prisma.proposal.count({ where: { kind: 'PARTY_ALIAS' } })).toBe(1);
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
    expect(
      (await importText(prisma, csvOf([rows[0] ?? {}, listed('joint-party:53-119', 'Again')]))).errors,
    ).toMatchObject([{ line: 3, code: 'ROW_TWICE', column: 'id' }]);
  });

  it('register descriptions in both languages, alone and with another party', async () => {
    const { prisma } = database;
    const joint = (other: string): [string, string] => [
      `Labour and Co-operative Party (Joint Description with ${other})`,
      'Llafur a’r Blaid Gydweithredol',
    ];
    const file = document(
      party('party:119', 'Co-operative Party', [
        joint('Labour Party'),
        ['Co-operative Party Candidate', null],
      ]),
      party('party:53', 'Labour Party', [joint('Co-operative Party'), ['Welsh Labour', 'Llafur Cymru']]),
    );
    expect(await importText(prisma, file, { name: 'parties.json' })).toMatchObject({
      format: 'DEMOCRACY_CLUB_PARTIES_JSON',
      rows: 2,
      errors: [],
    });
    const [labour, coOperative] = [await find(prisma, 'PP53'), await find(prisma, 'PP119')];
    expect(labour?.descriptions).toMatchObject([
      {
        textEn: 'Labour and Co-operative Party',
        textCy: 'Llafur a’r Blaid Gydweithredol',
        jointWith: 'PP119',
      },
      { textEn: 'Welsh Labour', textCy: 'Llafur Cymru', jointWith: null },
    ]);
    const meaningOf = (value: string) =>
      prisma.partyAlias.findFirst({ where: { scheme: 'party-description', value } });
    const both = { principalId: labour?.id, adjunctId: coOperative?.id, isReviewed: true };
    expect(await meaningOf('Labour and Co-operative Party')).toMatchObject(both);
    expect(await meaningOf('Llafur a’r Blaid Gydweithredol')).toMatchObject(both);
    expect(await meaningOf('Llafur Cymru')).toMatchObject({ principalId: labour?.id, adjunctId: null });
    expect(await importText(prisma, file, { name: 'parties.json' })).toMatchObject({
      created: 0,
      updated: 0,
    });
  });

  it('refuse a document of another shape, naming the place', async () => {
    const broken = document({ ...party('party:53', 'Labour Party'), descriptions: 'none' });
    expect((await importText(database.prisma, broken, { name: 'parties.json' })).errors).toMatchObject([
      { code: 'JSON_SHAPE', column: '[0].descriptions' },
    ]);
  });
});

describe('a description of two parties that only a list of parties tells', () => {
  const database = testDatabase();
  const [WORDS, OWN] = ['Labour and Cooperative Alliance', 'The Town Together'];
  const joint = (other: string, text: string): [string, null] => [
    `${text} (Joint Description with ${other})`,
    null,
  ];
  const PARTIES = document(
    party('party:53', 'Labour Party', [joint('Co-operative Party', WORDS), joint('Co-operative Party', OWN)]),
    party('party:119', 'Co-operative Party', [joint('Labour Party', WORDS), joint('Labour Party', OWN)]),
  );
  const CANDIDATES = [WORDS, OWN, `${OWN} Candidate`].map((party_description_text, index) =>
    candidate({
      person_id: index + 1,
      person_name: `Pat ${'PQR'[index]}`,
      party_description_text,
      party_id: index === 2 ? 'PP119' : 'PP53',
      party_name: index === 2 ? 'Co-operative Party' : 'Labour Party',
    }),
  );
  const bare = CANDIDATES.map((row) => ({ ...row, party_description_text: '' }));
  const list = openCouncilDataCsv(
    { 'Councillor Name': 'Lee Listed', 'Party Name': WORDS, 'Electoral Commission Party Code': '' },
    { 'Councillor Name': 'Ola Other', 'Party Name': OWN },
  );
  const files = {
    parties: { text: PARTIES, options: { name: 'parties.json' } },
    candidates: { text: csvOf(CANDIDATES), options: {} },
    bare: { text: csvOf(bare), options: {} },
    list: { text: list, options: { listedOn: '2026-06-01' } },
  } as const satisfies Record<string, WardFile>;

  it('is of both, in whatever order the list of parties, two exports of candidates and a list of councillors come', async () => {
    const { prisma } = database;
    const records = [];
    for (const order of [
      ['parties', 'candidates', 'bare', 'list'],
      ['candidates', 'list', 'parties', 'bare'],
      ['list', 'bare', 'candidates', 'parties'],
      ['bare', 'parties', 'list', 'candidates'],
    ] as const) {
      await beginWard(database, 2);
      for (const file of order) await take(database, files[file]);
      const told = await tellWard(database);
      const standings = await prisma.candidacyStanding.findMany({
        include: { candidacy: { include: { person: true } }, party: { include: { identifiers: true } } },
      });
      records.push({
        parties: told.parties,
        offices: told.offices,
        asked: await prisma.proposal.count({ where: { state: 'OPEN' } }),
        waiting: await prisma.candidacyAlias.count(),
        standings: standings
          .map(
            ({ candidacy, place, party: { identifiers } }) =>
              `${candidacy.person.name} ${place} ${identifiers[0]?.value}`,
          )
          .toSorted(),
      });
      for (const file of order)
        expect({ order, file, ...(await take(database, files[file])) }).toMatchObject({
          created: 0,
          updated: 0,
        });
    }
    const [first] = records;
    expect(first).toMatchObject({
      asked: 0,
      waiting: 0,
      standings: ['Pat P', 'Pat Q', 'Pat R'].flatMap((name) => [
        `${name} ADJUNCT PP119`,
        `${name} PRINCIPAL PP53`,
      ]),
    });
    expect(first?.parties).toHaveLength(4);
    for (const record of records) expect(record).toEqual(first);
  });
});
