import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, it } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { everyOrder } from '../../test/every-order.ts';
import { beginWard, poll, table, take, tellWard, type WardFile } from '../../test/files-about-a-ward.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf } from '../../test/import-csv.ts';

const TIMEOUT_MS = 300_000;
const JOINT = 'joint-party:53-119';

const database = testDatabase();

/** Who stands in Mill, before anybody knows who won. */
const nominated = (on: string): WardFile => ({
  text: csvOf([
    candidate({
      person_id: 1,
      person_name: 'Jo BOTH',
      party_id: JOINT,
      party_name: 'Labour and Co-operative Party',
      elected: '',
      gss: 'E05999991',
      election_id: `local.aldermere.${on}`,
      ballot_paper_id: `local.aldermere.mill.${on}`,
      election_date: on,
    }),
  ]),
  options: {},
});
const won = poll('2026-05-07', [1, 'Jo BOTH', JOINT]);

/** Parts the only two whom an import joined. */
async function part() {
  const { prisma } = database;
  const gone = await prisma.person.findFirstOrThrow({ where: { mergedIntoId: { not: null } } });
  const survivor = await prisma.person.findUniqueOrThrow({ where: { id: gone.mergedIntoId ?? '' } });
  const split = {
    duplicate: formatGlobalId('Person', gone.id),
    duplicateVersion: gone.version,
    survivorVersion: survivor.version,
  };
  const editor = await given(prisma).editor('NATIONAL_ADMIN');
  expect(await askWrite(prisma, editor, 'splitPerson', split, '... on Person { name }')).toMatchObject({
    name: 'Jo Both',
  });
}

/** What each of the two is and has: the councillor whom lists tell of, and who stood. */
async function tell() {
  const { prisma } = database;
  const people = await prisma.person.findMany({
    where: { mergedIntoId: null, name: 'Jo Both' },
    include: {
      identifiers: true,
      listedDays: true,
      candidacies: true,
      holdings: { include: { candidacy: true } },
      memberships: { include: { organisation: true } },
    },
  });
  const proposals = await prisma.proposal.findMany({ orderBy: { key: 'asc' } });
  return {
    people: people
      .map(({ id, identifiers, listedDays, candidacies, holdings, memberships }) => ({
        ids: identifiers.map(({ scheme }) => scheme).toSorted(),
        listed: listedDays.length,
        stood: candidacies.length,
        offices: holdings
          .map(({ from, to, isStartKnown, candidacy }) => ({
            from: from.toISOString().slice(0, 10),
            to: to?.toISOString().slice(0, 10) ?? null,
            isStartKnown,
            isByOwnBallot: candidacy && candidacy.personId === id,
          }))
          .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
        parties: memberships.map(({ organisation }) => organisation.nameEn),
      }))
      .toSorted((one, other) => one.stood - other.stood),
    asked: proposals
      .filter(({ kind }) => kind !== 'PARTY_ALIAS')
      .map(({ key, state }) => `${key.split(' ')[0]} ${state}`),
  };
}

const LISTED_OFFICE = { from: '2026-06-01', to: null, isStartKnown: false, isByOwnBallot: null };

describe('parting a councillor and a namesake who won the ward', () => {
  it(
    'gives the councillor the office that lists tell of, and asks about the win of the other, in any order of files',
    { timeout: TIMEOUT_MS },
    async () => {
      const list = table('2026-06-01', ['Jo Both']);
      for (const order of everyOrder([list, nominated('2026-05-07')])) {
        await beginWard(database, 1);
        const files = [...order, won];
        for (const file of files) await take(database, file);
        await part();
        const told = await tell();
        expect(told).toEqual({
          people: [
            {
              ids: ['council-list'],
              listed: 1,
              stood: 0,
              offices: [LISTED_OFFICE],
              parties: [expect.any(String)],
            },
            { ids: ['democracy-club'], listed: 0, stood: 1, offices: [], parties: [] },
          ],
          asked: ['OFFICE_HOLDING OPEN', 'PERSON_MERGE REJECTED'],
        });
        const { data } = await askPublic(
          database.prisma,
          '{ organisation(by: { slug: "aldermere" }) { representatives(asOf: "2026-06-15", endorsements: [ANYONE]) { nodes { endorsement startedOn { on } } } } }',
        );
        expect(data.organisation).toMatchObject({
          representatives: { nodes: [{ endorsement: null }] },
        });
        const { record } = await tellWard(database);
        for (const file of [...files, ...files.toReversed()])
          expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
        expect(await tell()).toEqual(told);
        expect((await tellWard(database)).record).toEqual(record);
      }
    },
  );

  it('gives each what files said since they were joined', { timeout: TIMEOUT_MS }, async () => {
    const lists = [table('2026-06-01', ['Jo Both']), table('2026-07-01', ['Jo Both'])] as const;
    for (const order of everyOrder([lists[0], nominated('2026-05-07')])) {
      await beginWard(database, 1);
      const files = [...order, won, lists[1], nominated('2027-05-06')];
      for (const file of files) await take(database, file);
      await part();
      const told = await tell();
      expect(told.people).toMatchObject([
        { ids: ['council-list'], listed: 2, stood: 0, offices: [LISTED_OFFICE] },
        { ids: ['democracy-club'], listed: 0, stood: 2, offices: [] },
      ]);
      for (const file of files) expect(await take(database, file)).toMatchObject({ created: 0, updated: 0 });
      expect(await tell()).toEqual(told);
    }
  });

  it('leaves the winner in office where an editor said that they are', { timeout: TIMEOUT_MS }, async () => {
    const { prisma } = database;
    const list = table('2026-06-01', ['Jo Both']);
    for (const order of everyOrder([list, nominated('2026-05-07')])) {
      await beginWard(database, 1);
      for (const file of [...order, won]) await take(database, file);
      const { id } = await prisma.officeHolding.findFirstOrThrow();
      for (const field of ['from', 'candidacyId'])
        await prisma.fieldSource.updateMany({
          where: { recordType: 'OfficeHolding', recordId: id, field },
          data: { source: 'EDITOR', externalId: null },
        });
      await part();
      const { people } = await tell();
      expect(people.map(({ stood, offices }) => ({ stood, offices }))).toEqual([
        { stood: 0, offices: [] },
        { stood: 1, offices: [expect.objectContaining({ isByOwnBallot: true })] },
      ]);
    }
  });
});
