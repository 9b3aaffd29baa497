import { beforeAll, describe, expect, it } from 'vitest';
import { moderngovXml } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { endorsed } from '../../test/endorsed.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { newId } from '../db/new-id.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { erasePerson } from '../erasure/erase-person.ts';
import { exportSubject } from './export-subject.ts';

const database = testDatabase();
let personId = '';

const list = (listedOn: string, party: string, start: string) =>
  importText(database.prisma, moderngovXml({ Mill: [{ name: 'Cllr Alex Example', party, start }] }), {
    council: 'aldermere',
    listedOn,
    name: 'list.xml',
  });
const poll = (fields: Record<string, string>) =>
  importText(
    database.prisma,
    csvOf([
      candidate({ elected: '', votes_cast: '', party_name: 'Green Party', party_id: 'PP63', ...fields }),
    ]),
  );
const partyList = (retrievedOn: string, public_source: string) =>
  importText(
    database.prisma,
    csvOf([endorsed({ name: 'Alex Example', external_id: 'M-9', decided_on: '2025-01-20', public_source })]),
    { retrievedOn },
  );

type Version = { recordType: string; recordId: string; before: object | null; after: object | null };
const historyOf = async (id: string) => {
  const copy = await database.prisma.$transaction((tx) => exportSubject(tx, id, new Date()));
  return (copy as { traces: { history: Version[] } }).traces.history;
};
/** Versions of their rows that do not say whose they are, for other columns alone changed. */
const changedColumns = (table: string, versions: readonly Version[]) =>
  versions.filter(
    ({ recordType, before, after }) =>
      recordType === table && !('personId' in (before ?? {})) && !('personId' in (after ?? {})),
  );

describe('the copy of what is held about somebody', () => {
  beforeAll(async () => {
    const { prisma } = database;
    await given(prisma).council('aldermere');
    await poll({});
    await list('2027-06-01', 'Green Party', 'unspecified');
    ({ id: personId } = await prisma.person.findFirstOrThrow({ where: { mergedIntoId: null } }));
    await partyList('2027-06-02', '');
    await poll({ elected: 't', votes_cast: '900' });
    await list('2028-06-01', 'Labour and Co-operative', '10/05/2027');
    await list('2029-06-01', 'Green Party', '10/05/2027');
    await partyList('2028-06-02', 'https://party.example.org/alex');
  });

  it.each(['OfficeHolding', 'Membership', 'Candidacy', 'Endorsement'])(
    'has each version of %s in which an import changed some columns',
    async (table) => {
      const kept = await database.prisma.revision.findMany({
        where: { recordType: table },
        select: { recordType: true, recordId: true, payload: { select: { before: true, after: true } } },
      });
      const own = kept.map(({ payload, ...version }) => ({ ...version, ...payload })) as Version[];
      const changed = changedColumns(table, own);
      expect(changed.length).toBeGreaterThan(0);
      expect(changedColumns(table, await historyOf(personId))).toMatchObject(changed);
    },
  );

  it('has those of a row that is no more, and none of a row that is somebody else’s now; an erasure takes the same', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const [own, other] = [await story.person('Kim Own'), await story.person('Lou Other')];
    const write = (id: string, ...versions: [before: object | null, after: object | null][]) =>
      prisma.$transaction((tx) =>
        writeChangeSet(tx, {
          actorId: null,
          channel: 'import',
          reason: 'Imported.',
          revisions: versions.map(([before, after]) => ({
            recordType: 'Membership',
            recordId: id,
            recordVersion: null,
            before,
            after,
          })),
        }),
      );
    const gone = { id: newId(), personId: own.id, to: null };
    await write(gone.id, [null, gone], [{ to: null }, { to: '2025-05-06' }], [gone, null]);
    const party = await story.party('labour');
    const { id } = await prisma.membership.create({ data: { personId: other.id, organisationId: party.id } });
    await write(id, [null, { id, personId: own.id }], [{ personId: own.id }, { personId: other.id }]);
    await write(id, [{ to: null }, { to: '2024-05-06' }]);

    const told = async (personIdOf: string) =>
      (await historyOf(personIdOf)).map(({ after }) => (after as { to?: unknown } | null)?.to ?? null);
    expect(await told(own.id)).toEqual([null, '2025-05-06', null, null, null]);
    expect(await told(other.id)).toContain('2024-05-06');
    await prisma.$transaction((tx) =>
      erasePerson(tx, {
        personId: own.id,
        fields: ['memberships'],
        reason: 'ERASURE_REQUEST',
        changeReason: 'Asked to.',
        channel: 'cli',
        suppressionFile: null,
      }),
    );
    const left = await prisma.revision.findMany({
      where: { recordId: { in: [gone.id, id] } },
      include: { payload: true },
    });
    expect(left.flatMap(({ payload }) => payload?.after ?? [])).toEqual([{ to: '2024-05-06' }]);
  });
});
