import { beforeEach, describe, expect, it } from 'vitest';
import { askPublic } from '../../../test/ask.ts';
import { askWrite } from '../../../test/ask-write.ts';
import { testDatabase } from '../../../test/database.ts';
import { emptyRecord } from '../../../test/empty-record.ts';
import { everyOrder } from '../../../test/every-order.ts';
import { endorsed } from '../../../test/endorsed.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { erasePerson } from '../../erasure/erase-person.ts';
import { formatCsv, formatWorkbook } from '../../party-list/format-party-list.ts';
import { loadPartyList } from '../../party-list/load-party-list.ts';

const database = testDatabase();
const TODAY = '2027-06-01';

const row = (fields: Record<string, string> = {}) =>
  endorsed({
    name: 'Una Usual',
    external_id: 'M-003',
    endorsement_kind: 'JOINT_BALLOT',
    decided_on: '2027-01-20',
    local_party: 'aldermere-co-op',
    ...fields,
  });
const stands = (fields: Record<string, string | number> = {}) =>
  candidate({
    person_id: 3,
    person_name: 'Una USUAL',
    seats_contested: 3,
    party_id: 'joint-party:53-119',
    party_name: 'Labour and Co-operative Party',
    ...fields,
  });
const other = (fields: Record<string, string | number> = {}) =>
  candidate({
    person_id: 4,
    person_name: 'Cy REST',
    seats_contested: 3,
    party_id: 'PP52',
    party_name: 'Conservative and Unionist Party',
    ...fields,
  });
const NOMINATED = csvOf([stands({ candidates_locked: 't' }), other({ candidates_locked: 't' })]);
const DECLARED = csvOf([
  stands({ candidates_locked: 't', elected: 't', votes_cast: 900 }),
  other({ candidates_locked: 't', elected: 'f', votes_cast: 100 }),
]);

const take = async (content: string, wishes: { retrievedOn?: string } = {}) => {
  const outcome = await importText(database.prisma, content, wishes);
  expect(outcome).toMatchObject({ errors: [], applied: true });
  return outcome;
};
const exported = () => loadPartyList(database.prisma, TODAY);
const asked = () => database.prisma.proposal.findMany({ where: { kind: 'ENDORSEMENT' } });

async function begin(): Promise<void> {
  const { prisma } = database;
  await emptyRecord(prisma);
  await given(prisma).council('aldermere');
  for (const slug of ['aldermere-co-op', 'mill-co-op'])
    await prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug, nameEn: slug, state: 'PUBLISHED' },
    });
}

beforeEach(begin);

describe('what the Party’s own list says of somebody on a joint ballot paper', () => {
  it('is kept and comes out again, whichever of list, nominations and result comes first', async () => {
    const { prisma } = database;
    const list = csvOf([row()]);
    for (const files of everyOrder([list, NOMINATED, DECLARED])) {
      await begin();
      for (const content of files) await take(content);
      expect(await exported()).toEqual([row()]);
      expect(await asked()).toEqual([]);
      expect(await prisma.person.findMany({ where: { name: { contains: 'Usual' } } })).toMatchObject([
        { state: 'PUBLISHED' },
      ]);
      for (const content of files) expect(await take(content)).toMatchObject({ created: 0, updated: 0 });
      expect(await exported()).toEqual([row()]);
    }
  });

  it('comes back from a CSV and a workbook without a change, with the ballots that it says nothing of', async () => {
    const { prisma } = database;
    const before = { election_id: 'local.aldermere.2023-05-04', election_date: '2023-05-04' };
    await take(
      csvOf([
        stands(),
        other({ party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' }),
        stands({ ...before, ballot_paper_id: 'local.aldermere.mill.2023-05-04', elected: 't' }),
      ]),
    );
    await take(csvOf([row({ decided_on: '2026-11-20' })]));
    const rows = await loadPartyList(prisma, '2027-01-01');
    expect(rows.map(({ external_id, decided_on }) => [external_id, decided_on])).toContainEqual([
      'M-003',
      '2026-11-20',
    ]);
    expect(rows).toContainEqual(
      row({
        name: 'Cy Rest',
        external_id: 'democracy-club:4',
        decided_on: '2027-05-06',
        local_party: '',
      }),
    );
    const unchanged = { created: 0, updated: 0, unchanged: rows.length };
    expect(await take(formatCsv(rows))).toMatchObject(unchanged);
    const workbook = Buffer.from(formatWorkbook(rows));
    expect(await importText(prisma, workbook, { name: 'list.xlsx' })).toMatchObject(unchanged);
    expect(await loadPartyList(prisma, '2027-01-01')).toEqual(rows);
  });

  it('is kept without a day where the row has none, beside a row that has one', async () => {
    await take(NOMINATED);
    await take(csvOf([row({ decided_on: '' })]));
    expect(await exported()).toEqual([row({ decided_on: '' })]);
    expect(await take(csvOf([row({ decided_on: '' })]))).toMatchObject({ created: 0, unchanged: 1 });
    await take(csvOf([row()]));
    expect(await exported()).toEqual([row(), row({ decided_on: '' })]);
    expect(await take(formatCsv(await exported()))).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('has the local party of the newest list, in either order, and none that it leaves blank', async () => {
    const { prisma } = database;
    const lists = [
      [csvOf([row()]), '2027-02-01'],
      [csvOf([row({ local_party: 'mill-co-op' })]), '2027-03-01'],
      [csvOf([row({ local_party: '' })]), '2027-04-01'],
    ] as const;
    for (const order of everyOrder(lists)) {
      await prisma.jointDecision.deleteMany();
      await prisma.fieldSource.deleteMany({ where: { recordType: 'JointDecision' } });
      for (const [content, retrievedOn] of order) await take(content, { retrievedOn });
      expect(await prisma.jointDecision.findMany({ include: { localParty: true } })).toMatchObject([
        { localParty: { slug: 'mill-co-op' } },
      ]);
    }
  });

  it('is no reader’s: they see one endorsement, that of the ballot paper, and no id of the Party’s', async () => {
    const { prisma } = database;
    await take(csvOf([row()]));
    const hidden = await prisma.person.findFirstOrThrow({ where: { name: 'Una Usual' } });
    expect(hidden.state).toBe('DRAFT');
    await take(DECLARED);
    const { data } = await askPublic(
      prisma,
      `{
        candidacies(joint: true) { totalCount nodes { person { name endorsements { kind } identifiers { scheme value } sources { publisher } } } }
        changes(first: 100) { edges { node { __typename } } }
      }`,
    );
    expect(data.candidacies).toMatchObject({
      totalCount: 1,
      nodes: [{ person: { name: 'Una Usual', endorsements: [] } }],
    });
    const told = JSON.stringify(data);
    for (const secret of ['M-003', '2027-01-20', 'party-list', 'JointDecision', 'Co-operative Party"'])
      expect(told).not.toContain(secret);
  });

  it('is asked about while no ballot paper bears it out, once, and never again where an editor decided', async () => {
    const { prisma } = database;
    await take(csvOf([row()]));
    const [question, ...more] = await asked();
    expect(more).toEqual([]);
    expect(question).toMatchObject({ state: 'OPEN', patch: { kind: 'JOINT_BALLOT', ward: 'Mill' } });
    await take(csvOf([row()]));
    expect(await asked()).toHaveLength(1);
    const editor = await given(prisma).editor();
    const proposal = formatGlobalId('Proposal', question?.id ?? '');
    await askWrite(prisma, editor, 'rejectProposal', { proposal }, '... on Proposal { state }');
    await take(csvOf([other()]));
    await take(csvOf([row()]));
    expect(await asked()).toMatchObject([{ state: 'REJECTED' }]);
  });

  it('shows nobody to readers who is not nominated after all, and is asked about, whichever file comes last', async () => {
    const { prisma } = database;
    const locked = { candidates_locked: 't', seats_contested: 1 };
    const open = { candidates_locked: 'f', seats_contested: 1 };
    const instead = { person_id: 7, person_name: 'Ned NEW' };
    const withdrawn = csvOf([other(locked), stands({ ...instead, ...locked })]);
    const expected = csvOf([stands(open), other(open)]);
    for (const files of everyOrder([csvOf([row()]), expected, withdrawn])) {
      await begin();
      for (const content of files) await take(content);
      for (const content of files) expect(await take(content)).toMatchObject({ created: 0, updated: 0 });
      const una = await prisma.person.findMany({
        where: { name: { contains: 'Usual' }, mergedIntoId: null },
      });
      expect(una.map(({ state }) => state)).not.toContain('PUBLISHED');
      expect(await asked()).toMatchObject([{ state: 'OPEN' }]);
      expect((await exported()).filter(({ name }) => name === 'Una Usual')).toEqual([row()]);
    }
  });

  it('is of the one who stood so, where the ward has two of the name', async () => {
    const { prisma } = database;
    const plain = { person_id: 9, party_id: 'PP52', party_name: 'Conservative and Unionist Party' };
    await take(csvOf([stands(), stands(plain)]));
    expect(await take(csvOf([row()]))).toMatchObject({ created: 1 });
    expect(
      await prisma.jointDecision.findMany({ select: { person: { select: { identifiers: true } } } }),
    ).toMatchObject([{ person: { identifiers: [{ scheme: 'democracy-club', value: '3' }] } }]);
  });

  it('is of nobody where the Party’s id is all that the row has, and an editor is asked', async () => {
    const { prisma } = database;
    const bare = csvOf([row({ council: '', ward: '' })]);
    expect(await take(bare)).toMatchObject({ created: 0, unchanged: 1 });
    expect(await asked()).toMatchObject([{ recordId: null }]);
    expect(await prisma.person.count()).toBe(0);
    await take(NOMINATED);
    await take(csvOf([row()]));
    expect(await take(bare)).toMatchObject({ created: 1 });
    expect(await asked()).toEqual([]);
  });

  it('goes with all else the Party said of them, where they ask for it', async () => {
    const { prisma } = database;
    await take(NOMINATED);
    await take(csvOf([row()]));
    const { personId } = await prisma.jointDecision.findFirstOrThrow();
    const erased = await prisma.$transaction((tx) =>
      erasePerson(tx, {
        personId,
        fields: ['endorsements'],
        reason: 'ERASURE_REQUEST',
        changeReason: 'Asked to.',
        channel: 'cli',
        suppressionFile: null,
      }),
    );
    expect(erased.rows.map(({ recordType }) => recordType).toSorted()).toEqual([
      'CouncilListEntry',
      'JointDecision',
    ]);
    expect(await take(csvOf([row()]))).toMatchObject({ created: 0, unchanged: 1 });
    expect(await prisma.jointDecision.count()).toBe(0);
  });
});
