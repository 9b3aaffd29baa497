import { describe, expect, it } from 'vitest';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { askPublic } from '../../../test/ask.ts';
import { askWrite } from '../../../test/ask-write.ts';
import { testDatabase } from '../../../test/database.ts';
import { day, given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';
import { digestRecord } from '../../../test/record-digest.ts';

const JOINT = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };
const stays = { person_id: 801, person_name: 'Al STAY' };
const goes = { person_id: 802, person_name: 'Bo GONE', ...JOINT };

type Fields = Record<string, string | number>;
type File = () => ReturnType<typeof importText>;

describe('a candidate whom a later list of the ballot’s candidates has no more', () => {
  const database = testDatabase();
  const begin = () =>
    database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`TRUNCATE "Person", "Organisation", "Area", "Election", "Proposal", "PartyAlias", "FieldSource" CASCADE`;
    });
  const file =
    (rows: readonly Fields[], candidates_locked: 't' | 'f', retrievedOn?: string): File =>
    () =>
      importText(
        database.prisma,
        csvOf(rows.map((row) => candidate({ ...row, candidates_locked }))),
        retrievedOn === undefined ? {} : { retrievedOn },
      );
  const standing = async () =>
    (await database.prisma.candidacy.findMany({ orderBy: { nameAsPrinted: 'asc' } })).map(
      ({ nameAsPrinted }) => nameAsPrinted,
    );
  const recordThatIsShown = async () => {
    const { people, ...record } = await digestRecord(database.prisma);
    return { ...record, people: people.filter(({ state }) => state === 'PUBLISHED') };
  };

  it('stands no more, in whichever order a newer or the final list comes, and stays in the history', async () => {
    const { prisma } = database;
    const old = file([stays, goes], 'f', '2027-03-01');
    for (const later of [file([stays], 'f', '2027-04-01'), file([stays], 't')]) {
      const records: unknown[] = [];
      for (const order of [
        [old, later],
        [later, old],
      ]) {
        await begin();
        for (const one of order) expect(await one()).toMatchObject({ errors: [], applied: true });
        expect(await standing()).toEqual(['Al STAY']);
        records.push(await recordThatIsShown());
        for (const one of order) expect(await one()).toMatchObject({ created: 0, updated: 0 });
        expect(await recordThatIsShown()).toEqual(records.at(-1));
      }
      expect(records[1]).toEqual(records[0]);
    }
    await begin();
    await old();
    const { id } = await prisma.candidacy.findFirstOrThrow({ where: { nameAsPrinted: 'Bo GONE' } });
    await file([stays], 't', '2027-04-10')();
    const [removal] = await prisma.revision.findMany({
      where: { recordType: 'Candidacy', recordId: id },
      orderBy: { id: 'desc' },
      take: 1,
      include: { payload: true },
    });
    expect(removal?.payload).toMatchObject({ before: { nameAsPrinted: 'Bo GONE' }, after: null });
    const { data } = await askPublic(prisma, '{ candidacies(joint: true) { totalCount } }');
    expect(data.candidacies.totalCount).toBe(0);
    expect(await prisma.person.findFirst({ where: { name: 'Bo Gone' } })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });

  it('comes back with a list that names them again', async () => {
    const { prisma } = database;
    expect(await file([stays, goes], 't', '2027-04-12')()).toMatchObject({ created: 1 });
    expect(await standing()).toEqual(['Al STAY', 'Bo GONE']);
    expect(await prisma.person.findMany({ where: { name: 'Bo Gone' } })).toMatchObject([
      { state: 'PUBLISHED' },
    ]);
  });

  it('is asked about where the record knows more of them than that they were to stand', async () => {
    const { prisma } = database;
    const { id, personId } = await prisma.candidacy.findFirstOrThrow({ where: { nameAsPrinted: 'Bo GONE' } });
    await prisma.candidacy.update({ where: { id }, data: { votes: 12 } });
    await file([stays], 't', '2027-04-15')();
    expect(await standing()).toEqual(['Al STAY', 'Bo GONE']);
    expect(await prisma.proposal.findMany({ where: { kind: 'CANDIDACY' } })).toMatchObject([
      { state: 'OPEN', recordId: id, patch: { personId } },
    ]);
  });

  it('is taken off the ballot where the editor says so, unless the record has them elected there', async () => {
    const { prisma } = database;
    const editor = await given(prisma).editor();
    const { id, recordId } = await prisma.proposal.findFirstOrThrow({ where: { kind: 'CANDIDACY' } });
    const { personId } = await prisma.candidacy.findUniqueOrThrow({ where: { id: recordId ?? '' } });
    const accept = () =>
      askWrite(
        prisma,
        editor,
        'acceptProposal',
        { proposal: formatGlobalId('Proposal', id) },
        '... on Proposal { state }',
      );
    await prisma.candidacy.update({ where: { id: recordId ?? '' }, data: { isElected: true } });
    expect(await accept()).toMatchObject({ code: 'INPUT_REFUSED', path: ['proposal'] });
    await prisma.candidacy.update({ where: { id: recordId ?? '' }, data: { isElected: null } });
    const { id: endorsed } = await prisma.endorsement.create({
      data: { personId, kind: 'OFFICIAL_NO_LABEL', from: day('2027-03-01'), candidacyId: recordId },
    });
    expect(await accept()).toMatchObject({ state: 'ACCEPTED' });
    expect(await standing()).toEqual(['Al STAY']);
    expect(await prisma.endorsement.findUnique({ where: { id: endorsed } })).toMatchObject({
      candidacyId: null,
    });
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ state: 'PUBLISHED' });
    for (const again of [file([stays], 't', '2027-04-15'), file([stays, goes], 't', '2027-04-12')])
      expect(await again()).toMatchObject({ created: 0, updated: 0 });
    expect(await standing()).toEqual(['Al STAY']);
    expect(await prisma.proposal.count({ where: { kind: 'CANDIDACY', state: 'OPEN' } })).toBe(0);
    expect(await accept()).toMatchObject({ code: 'PROPOSAL_DECIDED' });
  });

  it('is no reader’s any more where the candidacy was all that the record knew of them', async () => {
    const { prisma } = database;
    await begin();
    await file([stays, goes], 'f', '2027-03-01')();
    const { id, personId } = await prisma.candidacy.findFirstOrThrow({ where: { nameAsPrinted: 'Bo GONE' } });
    await prisma.candidacy.update({ where: { id }, data: { votes: 12 } });
    await file([stays], 't', '2027-04-15')();
    const asked = await prisma.proposal.findFirstOrThrow({ where: { kind: 'CANDIDACY' } });
    const proposal = formatGlobalId('Proposal', asked.id);
    const editor = await given(prisma).editor();
    await askWrite(prisma, editor, 'acceptProposal', { proposal }, '... on Proposal { state }');
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await file([stays, goes], 't', '2027-05-01')()).toMatchObject({ created: 1 });
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ state: 'PUBLISHED' });
  });

  it('stays where most of a ballot’s candidates are missing: the file is a part of an export', async () => {
    await begin();
    await given(database.prisma).council('aldermere');
    const all = Array.from({ length: 40 }, (_, index) => ({
      person_id: 900 + index,
      person_name: `Candidate Number${index}`,
    }));
    await file(all, 'f', '2027-03-01')();
    const part = await file(all.slice(0, 3), 't', '2027-04-01')();
    expect(part).toMatchObject({
      errors: [],
      notes: [{ line: null, message: expect.stringContaining('37 of the 40') }],
    });
    expect(await standing()).toHaveLength(40);
  });
});
