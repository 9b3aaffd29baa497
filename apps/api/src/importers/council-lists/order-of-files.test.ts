import { describe, expect, it } from 'vitest';
import { councillorsCsv, moderngovXml, openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const TIMEOUT_MS = 300_000;

const elected = (person: number, fields: Record<string, string | number> = {}) =>
  candidate({
    person_id: person,
    election_id: 'local.aldermere.2023-05-04',
    ballot_paper_id: 'local.aldermere.mill.2023-05-04',
    election_date: '2023-05-04',
    election_current: 'f',
    seats_contested: 3,
    gss: 'E05999991',
    elected: 't',
    ...fields,
  });

const TABLE_OPTIONS = {
  council: 'aldermere',
  mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
} as const;

/** The results of 2023, the council's site as ModernGov and as a table, and Open Council Data UK: each spells and dates in its own way. */
const FILES = {
  results: {
    text: csvOf([
      elected(1, {
        person_name: 'Jo BOTH',
        party_id: 'joint-party:53-119',
        party_name: 'Labour and Co-operative Party',
      }),
      elected(2, { person_name: 'Sol SOLO', party_id: 'ynmp-party:2', party_name: 'Independent' }),
      elected(3, { person_name: 'Una USUAL' }),
      elected(4, {
        person_name: 'Lou LOSER',
        elected: 'f',
        party_id: 'PP52',
        party_name: 'Conservative and Unionist Party',
      }),
    ]),
    options: {},
  },
  moderngov: {
    text: moderngovXml({
      'Mill Ward': [
        { id: 11, name: 'Councillor Jo Both', party: 'Labour' },
        { id: 12, name: 'Councillor Sol Solo', party: 'Independent' },
        { id: 13, name: 'Councillor Una Usual', party: 'Green Party' },
      ],
      'Weir &amp; Lock': [{ id: 14, name: 'Councillor Pat Late', party: 'Labour' }],
    }),
    options: { council: 'aldermere', listedOn: '2026-06-01' },
  },
  table: {
    text: councillorsCsv(
      { Name: 'Cllr Jo Both', Party: 'Labour and Co-operative' },
      { Name: 'Cllr Una Usual', Party: 'Labour' },
      { Name: 'Cllr Sol Solo', Party: 'Independent' },
    ),
    options: {
      council: 'aldermere',
      listedOn: '2025-06-01',
      mapping: TABLE_OPTIONS.mapping,
    },
  },
  openCouncilData: {
    text: openCouncilDataCsv(
      { 'Councillor Name': 'Jo Both' },
      { 'Councillor Name': 'Una Usual' },
      { 'Ward Name': 'Weir and Lock', 'Councillor Name': 'Pat Late' },
    ),
    options: { listedOn: '2025-09-01' },
  },
} as const;

/** Two polls with a list after each: who is in both lists and won both times had two terms. */
const TWICE = {
  first: {
    text: csvOf([elected(1, { person_name: 'Jo BOTH' })]),
    options: {},
  },
  again: {
    text: csvOf(
      [elected(1, { person_name: 'Jo BOTH' }), elected(5, { person_name: 'Nel NEW' })].map((row) => ({
        ...row,
        election_id: 'local.aldermere.2026-05-07',
        ballot_paper_id: 'local.aldermere.mill.2026-05-07',
        election_date: '2026-05-07',
      })),
    ),
    options: {},
  },
  listBefore: {
    text: councillorsCsv({ Name: 'Cllr Jo Both' }),
    options: { ...TABLE_OPTIONS, listedOn: '2025-06-01' },
  },
  listAfter: {
    text: councillorsCsv({ Name: 'Cllr Jo Both' }, { Name: 'Cllr Nel New' }, { Name: 'VACANT', Party: '' }),
    options: { ...TABLE_OPTIONS, listedOn: '2026-06-01' },
  },
} as const;

type Files = Readonly<Record<string, { text: string; options: Parameters<typeof importText>[2] }>>;

describe('lists of one council and the results there', () => {
  const database = testDatabase();

  /** The record that some files make in every order; `comesAgain` says after which of them all files are read once more. */
  async function recordsOf(files: Files, comesAgain: (order: number) => boolean) {
    const records: Awaited<ReturnType<typeof describeRecord>>[] = [];
    for (const [index, order] of everyOrder(Object.values(files)).entries()) {
      const { prisma } = database;
      await emptyRecord(prisma);
      await given(prisma).council('aldermere');
      for (const { text, options } of order)
        expect(await importText(prisma, text, options)).toMatchObject({ errors: [], applied: true });
      for (const { text, options } of comesAgain(index) ? order : [])
        expect(await importText(prisma, text, options)).toMatchObject({ created: 0, updated: 0 });
      records.push(await describeRecord());
    }
    return records;
  }

  async function describeRecord() {
    const { prisma } = database;
    const spells = await prisma.membership.findMany({
      include: { person: true, organisation: { include: { identifiers: true } } },
    });
    const won = await prisma.officeHolding.findMany({
      where: { candidacyId: { not: null } },
      include: { person: true },
    });
    return {
      ...(await digestRecord(prisma)),
      spells: spells
        .map(({ person, organisation, from, to }) =>
          [person.name, organisation.identifiers[0]?.value, from?.toISOString(), to?.toISOString()].join(' '),
        )
        .toSorted(),
      terms: (
        await prisma.officeHolding.findMany({
          include: { person: true, candidacy: { include: { ballot: { include: { election: true } } } } },
        })
      )
        .map(({ person, from, to, endReason, candidacy }) =>
          [
            person.name,
            from.toISOString().slice(0, 10),
            to?.toISOString().slice(0, 10) ?? '-',
            endReason ?? '-',
            candidacy?.ballot.election.pollingOn.toISOString().slice(0, 10) ?? '-',
          ].join(' '),
        )
        .toSorted(),
      won: won.map(({ person, isStartKnown }) => `${person.name} ${isStartKnown}`).toSorted(),
      seats: (await prisma.post.findMany({ include: { area: true } }))
        .map(({ area, seats }) => `${area?.nameEn} ${seats}`)
        .toSorted(),
      kept: (await prisma.councilListEntry.findMany())
        .map(({ kind, key, listedOn }) => `${kind} ${key} ${listedOn.toISOString()}`)
        .toSorted(),
    };
  }

  it('make one record in every order, and come again without a change', { timeout: TIMEOUT_MS }, async () => {
    const records = await recordsOf(FILES, () => true);
    const [first] = records;
    if (!first) throw new Error('no order was tried');
    expect(first.people.map(({ name }) => name).toSorted()).toEqual([
      'Jo Both',
      'Lou Loser',
      'Pat Late',
      'Sol Solo',
      'Una Usual',
    ]);
    expect(first.won).toEqual(['Jo Both true', 'Sol Solo true', 'Una Usual true']);
    expect(first.seats).toEqual(['Mill 3', 'Weir & Lock 1']);
    for (const record of records) expect(record).toEqual(first);
  });

  it('keep the first term of who was elected again, in every order', { timeout: TIMEOUT_MS }, async () => {
    const records = await recordsOf(TWICE, (order) => order % 8 === 0);
    const terms = records.map(({ terms: told }) => told);
    expect(terms[0]).toEqual([
      'Jo Both 2023-05-09 2026-05-11 TERM_ENDED 2023-05-04',
      'Jo Both 2026-05-11 - - 2026-05-07',
      'Nel New 2026-05-11 - - 2026-05-07',
    ]);
    for (const told of terms) expect(told).toEqual(terms[0]);
  });
});
