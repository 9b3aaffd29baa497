import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { beginWard, term as councillorTerm } from '../../../test/files-about-a-ward.ts';
import { day } from '../../../test/given.ts';
import { contest, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const GE2017 = { name: 'ge2017.csv' };
const GE2019 = { name: 'ge2019.csv' };
const ALDERSHOT = { 'ONS ID': 'E14000530' };

const of2017 = contest({ 'Member MNIS ID': 5001 }, {}, ALDERSHOT);
const of2019 = contest({ 'Member MNIS ID': 5001 }, {}, ALDERSHOT);

const term = JSON.stringify({
  persons: [
    {
      id: 'Q990001',
      name: { 'lang:en': 'Wyn Winner' },
      identifiers: [{ scheme: 'wikidata', identifier: 'Q990001' }],
    },
  ],
  organizations: [
    {
      id: 'Q11005',
      name: { 'lang:en': 'House of Commons' },
      identifiers: [{ scheme: 'wikidata', identifier: 'Q11005' }],
    },
    {
      id: 'Q6467393',
      name: { 'lang:en': 'Labour Co-operative' },
      identifiers: [{ scheme: 'wikidata', identifier: 'Q6467393' }],
    },
  ],
  areas: [
    {
      id: 'Q1',
      name: { 'lang:en': 'Aldershot Boro Const' },
      identifiers: [{ scheme: 'MS_FB', identifier: 'country:gb/westminster-constituency:e14000530' }],
    },
  ],
  memberships: [
    {
      person_id: 'Q990001',
      organization_id: 'Q11005',
      on_behalf_of_id: 'Q6467393',
      area_id: 'Q1',
      start_date: '2017-06-08',
      role: { 'lang:en': 'MP' },
    },
  ],
});

describe('a term and the elections about it', () => {
  const databases = [testDatabase(), testDatabase(), testDatabase()] as const;

  it('meet in one person, who sat there from that day under that name, in any order', async () => {
    const elections = [
      [of2017, GE2017],
      [of2019, GE2019],
    ] as const;
    const terms = [[term, { name: 'term.json' }]] as const;
    const orders = [
      [...elections, ...terms],
      [...terms, ...elections],
      [elections[1], ...terms, elections[0]],
    ];
    const digests: Awaited<ReturnType<typeof digestRecord>>[] = [];
    for (const [index, { prisma }] of databases.entries()) {
      const files = orders[index] ?? [];
      for (const [text, wishes] of files)
        expect(await importText(prisma, text, wishes)).toMatchObject({ errors: [], applied: true });
      for (const [text, wishes] of files)
        expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
      digests.push(await digestRecord(prisma));
    }
    const [first] = digests;
    expect(first?.people.map(({ key }) => key)).toContain('mnis:5001 wikidata:Q990001');
    expect(first?.holdings).toHaveLength(2);
    // What the ballot paper said goes before the label of the term.
    expect(JSON.stringify(first?.holdings)).not.toContain('"isStatedJoint":true');
    for (const digest of digests) expect(digest).toEqual(first);
  });

  it('R12: a councillor who became an MP was in both their parties all the time, whichever file tells it first', async () => {
    const council = councillorTerm(
      'Q990001',
      'Wyn Winner',
      '2016-05-06',
      '2018-05-03',
      'Labour and Co-operative',
    );
    const files = [[term, { name: 'term.json' }] as const, [council.text, council.options] as const];
    for (const order of everyOrder(files)) {
      const [database] = databases;
      const { prisma } = database;
      await beginWard(database, 1);
      for (const [text, wishes] of order)
        expect(await importText(prisma, text, wishes)).toMatchObject({ errors: [], applied: true });
      for (const [text, wishes] of order)
        expect(await importText(prisma, text, wishes)).toMatchObject({ created: 0, updated: 0 });
      const spells = await prisma.membership.findMany({ orderBy: { organisationId: 'asc' } });
      expect(spells.map(({ from, to }) => [from, to])).toEqual(
        Array.from({ length: 2 }, () => [day('2016-05-06'), day('2019-11-06')]),
      );
      expect(await prisma.proposal.count({ where: { kind: 'AFFILIATION' } })).toBe(0);
    }
  });
});
