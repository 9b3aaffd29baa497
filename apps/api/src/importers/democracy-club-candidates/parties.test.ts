import { describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { standingsOn } from '../../../test/standings-on.ts';

describe('the party of a candidate', () => {
  const database = testDatabase();
  const MILL = 'local.aldermere.mill.2027-05-06';

  it('is read from every id in use, the order of a joint one meaning nothing', async () => {
    const { prisma } = database;
    const parties = [
      'PP53',
      'party:53',
      'joint-party:53-119',
      'joint-party:119-53',
      'ynmp-party:2',
      'ynmp-party:12522',
    ];
    const rows = parties.map((party_id, index) =>
      candidate({
        person_id: 910 + index,
        person_name: `Person ${'ABCDEF'[index]}LPHA`,
        party_id,
        party_name: 'as printed',
        seats_contested: 6,
      }),
    );
    await importText(prisma, csvOf(rows));
    const joint = ['ADJUNCT PP119', 'PRINCIPAL PP53'];
    expect(Object.values(await standingsOn(prisma, MILL))).toEqual([
      ['PRINCIPAL PP53'],
      ['PRINCIPAL PP53'],
      joint,
      joint,
      [],
      [],
    ]);
  });

  it('is joint where a blank id stands beside the registered joint description', async () => {
    const { prisma } = database;
    const rows = [
      candidate({
        person_id: 920,
        person_name: 'Nia Jones',
        ballot_paper_id: 'local.aldermere.quay.2027-05-06',
        post_label: 'Quay',
        party_id: '',
        party_name: 'Labour and Co-operative Party',
      }),
    ];
    await importText(prisma, csvOf(rows));
    expect(await standingsOn(prisma, 'local.aldermere.quay.2027-05-06')).toEqual({
      'Nia Jones': ['ADJUNCT PP119', 'PRINCIPAL PP53'],
    });
  });

  it('is both where the name or the printed description says so, whichever id the row carries', async () => {
    const { prisma } = database;
    const REGISTERED = 'Labour and Co-operative Party (Joint Description with Co-operative Party)';
    const labels = [
      { party_id: 'PP53', party_name: 'Labour and Co-operative Party' },
      { party_id: 'party:53', party_name: 'Labour Party', party_description_text: REGISTERED },
      {
        party_id: 'PP53',
        party_name: 'Labour Party',
        party_description_text: "Llafur a'r Blaid Gydweithredol | Labour and Co-operative Party",
      },
      { party_id: 'PP119', party_name: 'Co-operative Party', party_description_text: REGISTERED },
      { party_id: '', party_name: 'Labour Party', party_description_text: REGISTERED },
      { party_id: 'PP119', party_name: 'Co-operative Party' },
      { party_id: 'PP53', party_name: 'Labour Party', party_description_text: 'Labour and Cooperative' },
      { party_id: 'PP90', party_name: 'Labour and Co-operative Party' },
    ];
    const ballot = 'local.aldermere.lock.2027-05-06';
    const rows = labels.map((label, index) =>
      candidate({
        party_description_text: '',
        ...label,
        person_id: 950 + index,
        person_name: `${'ABCDEFGH'[index]} Lock`,
        ballot_paper_id: ballot,
        post_label: 'Lock',
        seats_contested: 8,
      }),
    );
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 8, errors: [] });
    const both = ['ADJUNCT PP119', 'PRINCIPAL PP53'];
    expect(await standingsOn(prisma, ballot)).toEqual({
      'A Lock': both,
      'B Lock': both,
      'C Lock': both,
      'D Lock': both,
      'E Lock': both,
      'F Lock': ['PRINCIPAL PP119'],
      'G Lock': [],
      'H Lock': [],
    });
    const asked = await prisma.partyAlias.findMany({
      where: { candidacies: { some: { candidacy: { ballot: { ballotId: ballot } } } } },
      orderBy: { value: 'asc' },
      select: { scheme: true, value: true },
    });
    expect(asked).toEqual([
      { scheme: 'party-name', value: 'Labour and Co-operative Party (PP90)' },
      { scheme: 'party-name', value: 'Labour and Cooperative' },
    ]);
    const { data } = await askPublic(
      prisma,
      'query ($ballot: String!) { candidacies(ballot: $ballot, joint: true) { totalCount nodes { isJoint endorsement } } }',
      { ballot },
    );
    expect(data.candidacies.totalCount).toBe(5);
    expect(data.candidacies.nodes).toMatchObject(
      Array.from({ length: 5 }, () => ({ isJoint: true, endorsement: 'JOINT_BALLOT' })),
    );
    const alone = await askPublic(
      prisma,
      'query ($ballot: String!) { candidacies(ballot: $ballot, party: "PP119", joint: false) { nodes { isJoint person { name } } } }',
      { ballot },
    );
    expect(alone.data.candidacies.nodes).toEqual([{ isJoint: false, person: { name: 'F Lock' } }]);
    const own = await prisma.candidacy.findFirstOrThrow({ where: { person: { name: 'B Lock' } } });
    expect(own.description).toBe(REGISTERED);
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 0, unchanged: 8 });
  });

  it.each([
    ['no day', [{}, {}]],
    ['the description older', [{ retrievedOn: '2027-04-10' }, { retrievedOn: '2027-04-20' }]],
    ['the description newer', [{ retrievedOn: '2027-04-20' }, { retrievedOn: '2027-04-10' }]],
  ])(
    'is both where one of two exports lacks the descriptions, in either order (R12): %s',
    async (what, days) => {
      const { prisma } = database;
      for (const isLackingFirst of [true, false]) {
        const ward = `${what.replaceAll(' ', '-')}-${isLackingFirst ? 'a' : 'b'}`;
        const row = {
          person_id: 960 + what.length * 2 + Number(isLackingFirst),
          person_name: 'Sil Ent',
          ballot_paper_id: `local.aldermere.${ward}.2027-05-06`,
          post_label: ward,
          party_id: 'PP53',
          party_name: 'Labour Party',
        };
        const printed = csvOf([
          candidate({ ...row, party_description_text: 'Labour and Co-operative Party' }),
        ]);
        const exports = [
          { text: printed, on: days[0] },
          { text: csvOf([candidate(row)]), on: days[1] },
        ];
        for (const { text, on } of isLackingFirst ? exports.toReversed() : exports)
          expect(await importText(prisma, text, on)).toMatchObject({ errors: [] });
        expect(await standingsOn(prisma, row.ballot_paper_id)).toEqual({
          'Sil Ent': ['ADJUNCT PP119', 'PRINCIPAL PP53'],
        });
        for (const { text, on } of exports)
          expect(await importText(prisma, text, on)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
        const { id } = await prisma.candidacy.findFirstOrThrow({
          where: { ballot: { ballotId: row.ballot_paper_id } },
        });
        expect(await prisma.proposal.count({ where: { recordId: id } })).toBe(0);
      }
    },
  );

  it('awaits review, without a principal, where a pair’s roles or a name are not known', async () => {
    const { prisma } = database;
    const place = {
      ballot_paper_id: 'local.aldermere.hill.2027-05-06',
      post_label: 'Hill',
      seats_contested: 2,
    };
    const rows = [
      candidate({
        ...place,
        person_id: 930,
        person_name: 'Cai Rees',
        party_id: 'joint-party:11382-17644',
        party_name: 'Workers Party - Oldham Group',
      }),
      candidate({
        ...place,
        person_id: 931,
        person_name: 'Dee Rees',
        party_id: '',
        party_name: 'Friends of the Hill',
      }),
    ];
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 2, errors: [] });
    expect(await standingsOn(prisma, place.ballot_paper_id)).toEqual({ 'Cai Rees': [], 'Dee Rees': [] });
    const aliases = await prisma.partyAlias.findMany({
      where: { candidacies: { some: { candidacy: { ballot: { ballotId: place.ballot_paper_id } } } } },
      orderBy: { scheme: 'asc' },
    });
    expect(aliases).toMatchObject([
      { scheme: 'party-id', value: 'joint-party:11382-17644', isReviewed: false, principalId: null },
      { scheme: 'party-name', value: 'Friends of the Hill', isReviewed: false },
    ]);
    const asked = aliases.map(({ id }) => id);
    expect(await prisma.proposal.count({ where: { kind: 'PARTY_ALIAS', recordId: { in: asked } } })).toBe(2);

    const hill = await prisma.organisation.create({
      data: { kind: 'PARTY', slug: 'hill', nameEn: 'Friends of the Hill', state: 'PUBLISHED' },
    });
    await prisma.partyAlias.update({
      where: { scheme_value: { scheme: 'party-name', value: 'Friends of the Hill' } },
      data: { principalId: hill.id, isReviewed: true },
    });
    expect(await importText(prisma, csvOf(rows))).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const dee = await prisma.candidacyStanding.findFirstOrThrow({
      where: { candidacy: { person: { name: 'Dee Rees' } } },
    });
    expect(dee).toMatchObject({ partyId: hill.id, place: 'PRINCIPAL' });
  });

  it('keeps its description as printed, in both languages where the ballot paper had both', async () => {
    const { prisma } = database;
    const description = 'Ceidwadwyr Cymreig | Welsh Conservatives';
    await importText(
      prisma,
      csvOf([
        candidate({
          person_id: 940,
          ballot_paper_id: 'local.aldermere.cei.2027-05-06',
          post_label: 'Cei',
          party_description_text: description,
        }),
      ]),
    );
    expect(await prisma.candidacy.count({ where: { description } })).toBe(1);
  });
});
