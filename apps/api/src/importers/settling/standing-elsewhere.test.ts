import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, table, take, type WardFile } from '../../../test/files-about-a-ward.ts';
import { day, given } from '../../../test/given.ts';
import { candidate, csvOf, result } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const TIMEOUT_MS = 300_000;

const database = testDatabase();

const empty = () => emptyRecord(database.prisma);
beforeEach(empty);

const item = (id: string, name: string) => ({
  id,
  name: { 'lang:en': name },
  identifiers: [{ scheme: 'wikidata', identifier: id }],
});
const LABOUR = item('Q9630', 'Labour Party');

/** A term of Wikidata's in a parliament, for Labour. */
function termOf(
  body: ReturnType<typeof item>,
  area: Readonly<{ name: string; code?: string }>,
  who: readonly [id: string, name: string],
  from: string,
  to: string,
): WardFile {
  const ids =
    area.code === undefined
      ? []
      : [{ scheme: 'ms', identifier: `country:gb/constituency:${area.code.toLowerCase()}` }];
  const document = {
    persons: [item(...who)],
    organizations: [body, LABOUR],
    areas: [{ id: 'Q1', name: { 'lang:en': area.name }, identifiers: ids }],
    memberships: [
      {
        person_id: who[0],
        organization_id: body.id,
        area_id: 'Q1',
        on_behalf_of_id: LABOUR.id,
        start_date: from,
        end_date: to,
      },
    ],
  };
  return { text: JSON.stringify(document), options: { name: 'term.json' } };
}

/** Who is who, by their ids but for keys of ours: what each stood for and how it went, and how many offices each had. */
async function tellPeople() {
  const { prisma } = database;
  const people = await prisma.person.findMany({
    where: { mergedIntoId: null },
    include: {
      identifiers: true,
      candidacies: { include: { ballot: { include: { election: true } } } },
      holdings: true,
    },
  });
  return people
    .map(({ name, identifiers, candidacies, holdings }) => ({
      who: [
        name,
        ...identifiers
          .filter(({ scheme }) => !['psephology', 'council-list'].includes(scheme))
          .map(({ scheme, value }) => `${scheme}:${value}`)
          .toSorted(),
      ].join(' '),
      stood: candidacies
        .map(({ ballot, isElected }) => `${ballot.label} ${isElected === true ? 'won' : 'lost'}`)
        .toSorted(),
      offices: holdings.length,
    }))
    .toSorted((one, other) => (one.who < other.who ? -1 : 1));
}

const asked = () => database.prisma.proposal.count({ where: { kind: 'PERSON_MERGE', state: 'OPEN' } });

/** The record that the files give in each order, which is one; what comes again brings nothing. */
async function inEveryOrder(
  begin: () => Promise<void>,
  files: readonly WardFile[],
  check: () => Promise<void>,
) {
  const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
  for (const order of everyOrder(files)) {
    await begin();
    for (const file of order) await take(database, file);
    for (const file of order) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
    await check();
    digests.push(await digestRecord(database.prisma));
  }
  for (const digest of digests) expect(digest).toEqual(digests[0]);
}

describe('an MP who stands elsewhere, and a namesake who stands for the seat of before', () => {
  const commons = item('Q11005', 'House of Commons');
  const wyn = ['Q990001', 'Wyn Winner'] as const;
  const before = termOf(commons, { name: 'Aldershot', code: 'E14000530' }, wyn, '2017-06-08', '2019-11-06');
  const after = termOf(commons, { name: 'Basingstoke', code: 'E14000542' }, wyn, '2019-12-12', '2024-05-30');
  const conservative = { 'Party name': 'Conservative', 'Electoral Commission party ID': 'PP52' };
  const rows = (namesake: Record<string, string | number>) => ({
    aldershot: [
      result({
        'ONS ID': 'E14000530',
        'Candidate first name': 'Nel',
        'Candidate surname': 'New',
        'Member MNIS ID': 5002,
        Votes: 900,
      }),
      result({
        'ONS ID': 'E14000530',
        'Candidate first name': 'Wyn',
        'Candidate surname': 'Winner',
        Votes: 90,
        ...namesake,
      }),
    ],
    basingstoke: [
      result({
        'ONS ID': 'E14000542',
        'Constituency name': 'Basingstoke',
        'Candidate first name': 'Wyn',
        'Candidate surname': 'Winner',
        'Member MNIS ID': 5001,
        Votes: 900,
        Share: 1,
      }),
    ],
  });
  const resultsOf = (...some: ReturnType<typeof result>[]): WardFile => ({
    text: csvOf(some),
    options: { name: 'ge2019.csv' },
  });

  it('are two people in any order of files, and nobody is asked', { timeout: TIMEOUT_MS }, async () => {
    const { aldershot, basingstoke } = rows(conservative);
    const files = [before, after, resultsOf(...basingstoke, ...aldershot)];
    await inEveryOrder(empty, files, async () => {
      expect(await tellPeople()).toMatchObject([
        { who: 'Nel New mnis:5002' },
        { who: 'Wyn Winner', stood: ['Aldershot lost'], offices: 0 },
        { who: 'Wyn Winner mnis:5001 wikidata:Q990001', stood: ['Basingstoke won'], offices: 2 },
      ]);
      expect(await asked()).toBe(0);
    });
  });

  it('are asked about while only terms say that one of them sits elsewhere from that day', async () => {
    await take(database, before);
    await take(database, after);
    await take(database, resultsOf(...rows(conservative).aldershot));
    expect((await tellPeople()).filter(({ who }) => who.startsWith('Wyn'))).toHaveLength(2);
    expect(await asked()).toBe(1);
  });
});

describe('somebody who sat for a region', () => {
  const senedd = item('Q493517', 'National Assembly for Wales');
  const region = { kind: 'SENEDD_REGION', slug: 'south-wales-east', nameEn: 'South Wales East' } as const;
  const islwyn = { kind: 'SENEDD_CONSTITUENCY', slug: 'islwyn', nameEn: 'Islwyn' } as const;
  const begin = async () => {
    await empty();
    const { prisma } = database;
    const { id: organisationId } = await prisma.organisation.create({
      data: { kind: 'LEGISLATURE', slug: 'senedd', nameEn: 'Senedd', state: 'PUBLISHED' },
    });
    for (const [place, value, seats] of [
      [region, 'W10000008', 4],
      [islwyn, 'W09000036', 1],
    ] as const) {
      const validFrom = day('2011-05-05');
      const { id: areaId } = await prisma.area.create({
        data: { ...place, validFrom, identifiers: { create: { scheme: 'gss', value } } },
      });
      await prisma.post.create({ data: { organisationId, areaId, role: 'MS', seats, validFrom } });
    }
  };
  const sat = termOf(
    senedd,
    { name: 'South Wales East' },
    ['Q990777', 'Gareth Davies'],
    '2016-05-06',
    '2021-04-29',
  );
  const stood = (kind: 'c' | 'r', fields: Record<string, string | number>) =>
    candidate({
      election_id: `senedd.${kind}.2021-05-06`,
      ballot_paper_id: `senedd.${kind}.${kind === 'r' ? region.slug : islwyn.slug}.2021-05-06`,
      election_date: '2021-05-06',
      post_label: kind === 'r' ? region.nameEn : islwyn.nameEn,
      gss: kind === 'r' ? 'W10000008' : 'W09000036',
      seats_contested: kind === 'r' ? 4 : 1,
      elected: 'f',
      party_list_position: kind === 'r' ? 9 : '',
      ...fields,
    });
  const nia = { person_id: 2, person_name: 'Nia EXAMPLE', party_id: 'PP77', elected: 't' };
  const gareth = { person_id: 1, person_name: 'Gareth DAVIES' };
  const conservative = { party_id: 'PP52', party_name: 'Conservative and Unionist Party' };

  it('is asked about where the name is on the list of another party, in either order', async () => {
    const list = { text: csvOf([stood('r', { ...gareth, ...conservative }), stood('r', nia)]), options: {} };
    await inEveryOrder(begin, [sat, list], async () => {
      expect(await tellPeople()).toEqual([
        { who: 'Gareth Davies democracy-club:1', stood: ['South Wales East lost'], offices: 0 },
        { who: 'Gareth Davies wikidata:Q990777', stood: [], offices: 1 },
        { who: 'Nia Example democracy-club:2', stood: ['South Wales East won'], offices: 0 },
      ]);
      expect(await asked()).toBe(1);
    });
  });

  it('is who stands on their party’s list and for a constituency on one day, in either order', async () => {
    const rows = [stood('r', gareth), stood('r', nia), stood('c', gareth)];
    await inEveryOrder(begin, [sat, { text: csvOf(rows), options: {} }], async () => {
      expect((await tellPeople())[0]).toEqual({
        who: 'Gareth Davies democracy-club:1 wikidata:Q990777',
        stood: ['Islwyn lost', 'South Wales East lost'],
        offices: 1,
      });
      expect(await asked()).toBe(0);
    });
  });
});

describe('a councillor who stands for several bodies on one day', () => {
  it('is one person with every candidacy, in any order of files', { timeout: TIMEOUT_MS }, async () => {
    const begin = async () => {
      await beginWard(database, 2);
      await given(database.prisma).council('bridgeport');
    };
    const jo = { person_id: 1, person_name: 'Jo BOTH', election_date: '2027-05-06', elected: 'f' };
    const of = (...polls: readonly (readonly [election: string, label: string, ballot: string])[]) => ({
      text: csvOf(
        polls.map(([election, post_label, ballot]) =>
          candidate({
            ...jo,
            election_id: `${election}.2027-05-06`,
            ballot_paper_id: `${ballot}.2027-05-06`,
            post_label,
          }),
        ),
      ),
      options: {},
    });
    const files = [
      table('2026-06-01', ['Jo Both']),
      of(['local.aldermere', 'Mill', 'local.aldermere.mill']),
      of(
        ['local.bridgeport', 'Mill', 'local.bridgeport.mill'],
        ['mayor.aldermere', 'aldermere', 'mayor.aldermere'],
      ),
    ];
    await inEveryOrder(begin, files, async () => {
      const people = await tellPeople();
      expect(people).toHaveLength(1);
      expect(people[0]).toMatchObject({ who: 'Jo Both democracy-club:1', offices: 1 });
      expect(people[0]?.stood).toHaveLength(3);
      expect(await asked()).toBe(0);
    });
  });
});
