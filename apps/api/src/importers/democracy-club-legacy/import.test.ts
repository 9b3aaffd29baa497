import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';

const HEADER =
  'id,name,honorific_prefix,honorific_suffix,gender,birth_date,election,party_id,party_name,post_id,post_label,mapit_url,elected,email,twitter_username,facebook_page_url,party_ppc_page_url,facebook_personal_url,homepage_url,wikipedia_url,linkedin_url,image_url,gss_code,parlparse_id';

/** A fictional candidate in the columns of the older export. */
function legacy(fields: Record<string, string | number> = {}): Record<string, string | number> {
  return {
    ...Object.fromEntries(HEADER.split(',').map((column) => [column, ''])),
    id: 930001,
    name: 'Alex Example',
    election: 'local.aldermere.2016-05-05',
    party_id: 'party:53',
    party_name: 'Labour Party',
    post_id: 'DIW:E05900001',
    post_label: 'Mill, Lower',
    birth_date: '1961-02-03',
    email: 'secret@example.org',
    twitter_username: 'secretbird',
    linkedin_url: 'https://secret.example',
    ...fields,
  };
}

describe('the older export of candidates, applied', () => {
  const database = testDatabase();

  it('reads ids such as party:53, posts with and without codes, and no contact details', async () => {
    const { prisma } = database;
    const text = csvOf([
      legacy({ elected: 'True' }),
      legacy({
        id: 930002,
        name: 'Jo Both',
        party_id: 'joint-party:53-119',
        party_name: 'Labour and Co-operative Party',
        post_id: '65808',
        post_label: 'Fen',
      }),
      legacy({
        id: 930003,
        name: 'Mo Mayor',
        election: 'mayor.aldermere.2016-05-05',
        party_id: 'ynmp-party:2',
        party_name: 'Independent',
        post_id: 'aldermere',
        post_label: 'Aldermere',
      }),
    ]);
    expect(text.split('\n')[0]).toBe(HEADER);
    expect(await importText(prisma, text)).toMatchObject({
      format: 'DEMOCRACY_CLUB_LEGACY_CSV',
      rows: 3,
      created: 3,
      errors: [],
      applied: true,
    });
    expect(await prisma.ballot.findMany({ orderBy: { label: 'asc' } })).toMatchObject([
      { label: 'Aldermere', ballotId: 'mayor.aldermere.2016-05-05' },
      { label: 'Fen', ballotId: null, gssCode: null, postCode: '65808' },
      { label: 'Mill, Lower', ballotId: null, gssCode: 'E05900001' },
    ]);
    expect(await prisma.candidacyStanding.count({ where: { place: 'ADJUNCT' } })).toBe(1);
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(JSON.stringify([await prisma.importRow.findMany(), await prisma.revision.findMany()])).not.toMatch(
      /secret|1961-02-03/,
    );
  });

  it('meets the ballots of the newer export, by code and by name within the election', async () => {
    const { prisma } = database;
    const of2016 = { election_id: 'local.aldermere.2016-05-05', election_date: '2016-05-05' };
    const text = csvOf([
      candidate({
        ...of2016,
        person_id: 930001,
        person_name: 'Alex Example',
        ballot_paper_id: 'local.aldermere.mill-lower.2016-05-05',
        post_label: 'Mill, Lower',
        gss: 'E05900001',
      }),
      candidate({
        ...of2016,
        person_id: 930002,
        person_name: 'Jo Both',
        party_id: 'joint-party:53-119',
        party_name: 'Labour and Co-operative Party',
        ballot_paper_id: 'local.aldermere.fen.2016-05-05',
        post_label: 'Fen',
        gss: '',
      }),
    ]);
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 2, errors: [] });
    expect(await prisma.ballot.count()).toBe(3);
    expect(await importText(prisma, csvOf([legacy({ elected: 'True' })]))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });

  it('meets Parliament’s results of a general election that it calls by its year', async () => {
    const { prisma } = database;
    const text = csvOf([
      legacy({
        id: 71,
        name: 'Wyn Winner',
        election: 2015,
        post_id: '65808',
        gss_code: 'E14000530',
        post_label: 'Member of Parliament for Aldershot',
        elected: 'True',
        parlparse_id: 'uk.org.publicwhip/person/29999',
      }),
    ]);
    expect(await importText(prisma, text)).toMatchObject({ created: 1, errors: [] });
    const results = contest({ 'Member MNIS ID': 5001 }, {}, { 'ONS ID': 'E14000530' });
    expect(await importText(prisma, results, { name: 'ge2015.csv' })).toMatchObject({
      created: 1,
      updated: 1,
    });
    const person = await prisma.person.findFirstOrThrow({
      where: { name: 'Wyn Winner' },
      include: { identifiers: true, candidacies: true },
    });
    expect(person.candidacies).toHaveLength(1);
    expect(person.identifiers.map(({ scheme }) => scheme).toSorted()).toEqual([
      'democracy-club',
      'mnis',
      'theyworkforyou',
    ]);
  });

  it('is refused with its own name of the column', async () => {
    const { prisma } = database;
    expect(await importText(prisma, csvOf([legacy(), legacy({ id: 5, election: 'spring' })]))).toMatchObject({
      applied: false,
      errors: [{ line: 3, column: 'election', code: 'NOT_AN_ELECTION_ID' }],
    });
    expect(await importText(prisma, csvOf([legacy({ post_id: '' })]))).toMatchObject({
      errors: [{ line: 2, column: 'post_id', code: 'VALUE_MISSING' }],
    });
  });
});
