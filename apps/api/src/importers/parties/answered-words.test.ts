import { describe, expect, it } from 'vitest';
import { openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { beginWard, take, tellWard, type WardFile } from '../../../test/files-about-a-ward.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf } from '../../../test/import-csv.ts';
import { standingsOn } from '../../../test/standings-on.ts';
import { reviewPartyAlias } from '../../party-aliases/review-party-alias.ts';
import { aliasAppliers } from '../settling/alias-appliers.ts';

const WORDS = 'Labour and Cooperative Alliance';
const REGISTERED = `${WORDS} (Joint Description with `;

describe('a label that an editor answered before a list of parties tells that it is of two', () => {
  const database = testDatabase();
  const MILL = 'local.aldermere.mill.2027-05-06';
  const party = (id: string, name: string, other: string) => ({
    id,
    name,
    classification: 'Party',
    register: 'Great Britain',
    dissolution_date: '9999-12-31',
    founding_date: '1999-01-14',
    descriptions: [{ description: `${REGISTERED}${other})`, translation: null }],
  });
  const parties: WardFile = {
    text: JSON.stringify([
      party('party:53', 'Labour Party', 'Co-operative Party'),
      party('party:119', 'Co-operative Party', 'Labour Party'),
    ]),
    options: { name: 'parties.json' },
  };
  const stands = (person_id: number, person_name: string, party_id: string): WardFile => ({
    text: csvOf([candidate({ person_id, person_name, party_id, party_name: WORDS, seats_contested: 2 })]),
    options: {},
  });
  const [ann, bea] = [stands(1, 'Ann Ash', ''), stands(2, 'Bea Birch', '')];
  const list: WardFile = {
    text: openCouncilDataCsv({
      'Councillor Name': 'Lee Listed',
      'Party Name': WORDS,
      'Electoral Commission Party Code': '',
    }),
    options: { listedOn: '2026-06-01' },
  };
  const joint: WardFile = {
    text: csvOf([
      candidate({
        person_id: 9,
        person_name: 'Cy Cedar',
        party_id: 'joint-party:53-119',
        seats_contested: 2,
      }),
    ]),
    options: {},
  };

  /** Answers for the words, however many questions they ask. */
  async function answer(...references: readonly string[]) {
    const { prisma } = database;
    const ids = await Promise.all(
      references.map(async (value) => {
        const { organisationId } = await prisma.organisationIdentifier.findFirstOrThrow({ where: { value } });
        return organisationId;
      }),
    );
    const [partyId = null, adjunctId = null] = ids;
    for (const { id } of await prisma.partyAlias.findMany({
      where: { isReviewed: false, value: { startsWith: WORDS } },
    })) {
      const input = { aliasId: id, partyId, adjunctId, changeReason: 'As the party told.' };
      await reviewPartyAlias(prisma, input, await given(prisma).editor(), aliasAppliers);
    }
  }
  const told = async () => {
    const { parties: ofList } = await tellWard(database);
    return { stood: await standingsOn(database.prisma, MILL), sits: ofList };
  };

  it('stays what they said, for candidates, lists and whoever comes under it later; whoever imports is told', async () => {
    await beginWard(database, 2);
    for (const file of [joint, ann, list]) await take(database, file);
    await answer('PP53');
    const answered = await told();
    expect(answered).toEqual({
      stood: { 'Ann Ash': ['PRINCIPAL PP53'], 'Cy Cedar': ['ADJUNCT PP119', 'PRINCIPAL PP53'] },
      sits: ['Lee Listed Labour Party 2026-06-01 -'],
    });
    const { notes } = await take(database, parties);
    expect(notes?.map(({ message }) => message)).toEqual([expect.stringContaining(`“${WORDS}”`)]);
    expect(await told()).toEqual(answered);
    await take(database, bea);
    expect((await told()).stood).toEqual({ ...answered.stood, 'Bea Birch': ['PRINCIPAL PP53'] });
    for (const file of [joint, ann, list, parties, bea])
      expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
    expect(await database.prisma.proposal.findMany({ where: { state: 'OPEN' } })).toEqual([]);
  });

  it('is of both where they said so, too, without a word to whoever imports', async () => {
    await beginWard(database, 2);
    for (const file of [joint, ann, list]) await take(database, file);
    await answer('PP53', 'PP119');
    const answered = await told();
    expect((await take(database, parties)).notes ?? []).toEqual([]);
    expect(await told()).toEqual(answered);
    expect(answered.stood['Ann Ash']).toEqual(['ADJUNCT PP119', 'PRINCIPAL PP53']);
  });

  it('names no party where they said so', async () => {
    await beginWard(database, 2);
    for (const file of [joint, ann, list]) await take(database, file);
    await answer();
    await take(database, parties);
    await take(database, bea);
    expect(await told()).toEqual({
      stood: { 'Ann Ash': [], 'Bea Birch': [], 'Cy Cedar': ['ADJUNCT PP119', 'PRINCIPAL PP53'] },
      sits: [],
    });
  });
});
