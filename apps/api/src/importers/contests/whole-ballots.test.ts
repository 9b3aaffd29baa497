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
/** Others of the ballot, of several parties. */
const rest = [
  { person_id: 803, person_name: 'Cy REST', party_id: 'PP52', party_name: 'Conservative and Unionist Party' },
  { person_id: 804, person_name: 'Di MORE', party_id: 'PP90', party_name: 'Liberal Democrats' },
  { person_id: 805, person_name: 'Ed ALSO', party_id: 'PP52', party_name: 'Conservative and Unionist Party' },
];
const REST = ['Cy REST', 'Di MORE', 'Ed ALSO'];
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
    const old = file([stays, goes, ...rest], 'f', '2027-03-01');
    for (const later of [file([stays, ...rest], 'f', '2027-04-01'), file([stays, ...rest], 't')]) {
      const records: unknown[] = [];
      for (const order of [
        [old, later],
        [later, old],
      ]) {
        await begin();
        for (const one of order) expect(await one()).toMatchObject({ errors: [], applied: true });
        expect(await standing()).toEqual(['Al STAY', ...REST]);
        records.push(await recordThatIsShown());
        for (const one of order) expect(await one()).toMatchObject({ created: 0, updated: 0 });
        expect(await recordThatIsShown()).toEqual(records.at(-1));
      }
      expect(records[1]).toEqual(records[0]);
    }
    await begin();
    await old();
    const { id } = await prisma.candidacy.findFirstOrThrow({ where: { nameAsPrinted: 'Bo GONE' } });
    await file([stays, ...rest], 't', '2027-04-10')();
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
    expect(await file([stays, goes, ...rest], 't', '2027-04-12')()).toMatchObject({ created: 1 });
    expect(await standing()).toEqual(['Al STAY', 'Bo GONE', ...REST]);
    expect(await prisma.person.findMany({ where: { name: 'Bo Gone' } })).toMatchObject([
      { state: 'PUBLISHED' },
    ]);
  });

  it('is asked about where the record knows more of them than that they were to stand', async () => {
    const { prisma } = database;
    const { id, personId } = await prisma.candidacy.findFirstOrThrow({ where: { nameAsPrinted: 'Bo GONE' } });
    await prisma.candidacy.update({ where: { id }, data: { votes: 12 } });
    await file([stays, ...rest], 't', '2027-04-15')();
    expect(await standing()).toEqual(['Al STAY', 'Bo GONE', ...REST]);
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
    expect(await standing()).toEqual(['Al STAY', ...REST]);
    expect(await prisma.endorsement.findUnique({ where: { id: endorsed } })).toMatchObject({
      candidacyId: null,
    });
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ state: 'PUBLISHED' });
    for (const again of [
      file([stays, ...rest], 't', '2027-04-15'),
      file([stays, goes, ...rest], 't', '2027-04-12'),
    ])
      expect(await again()).toMatchObject({ created: 0, updated: 0 });
    expect(await standing()).toEqual(['Al STAY', ...REST]);
    expect(await prisma.proposal.count({ where: { kind: 'CANDIDACY', state: 'OPEN' } })).toBe(0);
    expect(await accept()).toMatchObject({ code: 'PROPOSAL_DECIDED' });
  });

  it('is no reader’s any more where the candidacy was all that the record knew of them', async () => {
    const { prisma } = database;
    await begin();
    await file([stays, goes, ...rest], 'f', '2027-03-01')();
    const { id, personId } = await prisma.candidacy.findFirstOrThrow({ where: { nameAsPrinted: 'Bo GONE' } });
    await prisma.candidacy.update({ where: { id }, data: { votes: 12 } });
    await file([stays, ...rest], 't', '2027-04-15')();
    const asked = await prisma.proposal.findFirstOrThrow({ where: { kind: 'CANDIDACY' } });
    const proposal = formatGlobalId('Proposal', asked.id);
    const editor = await given(prisma).editor();
    await askWrite(prisma, editor, 'acceptProposal', { proposal }, '... on Proposal { state }');
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await file([stays, goes, ...rest], 't', '2027-05-01')()).toMatchObject({ created: 1 });
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ state: 'PUBLISHED' });
  });

  /** A file of one kind of candidates alone, of a ballot for so many seats, and what the note says of it. */
  const everybody = [stays, goes, ...rest];
  const [cy = {}, di = {}] = rest;
  it.each<[string, readonly Fields[], number, readonly string[]]>([
    ['one party', [goes], 1, ['other parties']],
    ['winners', [stays, goes].map((row) => ({ ...row, elected: 't' })), 2, ['nobody but winners']],
    ['one name', [stays, { ...goes, person_name: 'Al STAYNER' }], 1, ['a word in common']],
    ['those with an e-mail address', [stays, goes, cy], 1, ['more are missing']],
    ['fewer than there are seats', [stays, goes, cy, di], 5, []],
  ])(
    'stays where a newer file was filtered: of %s alone, whichever comes first',
    async (_, part, seats_contested, note) => {
      const whole = file(
        everybody.map((row) => ({ ...row, seats_contested })),
        'f',
        '2027-03-01',
      );
      const filtered = file(
        part.map((row) => ({ ...row, seats_contested })),
        'f',
        '2027-04-01',
      );
      for (const order of [
        [whole, filtered],
        [filtered, whole],
      ]) {
        await begin();
        await given(database.prisma).council('aldermere');
        for (const one of order) expect(await one()).toMatchObject({ errors: [], applied: true });
        expect(await standing()).toHaveLength(everybody.length);
        const { notes = [] } = await filtered();
        expect(notes).toHaveLength(note.length);
        for (const sign of note) expect(notes[0]?.message).toContain(sign);
        expect(await standing()).toHaveLength(everybody.length);
      }
    },
  );

  describe('beside others who came', () => {
    const also = {
      person_id: 806,
      person_name: 'Fay GONE',
      party_id: 'PP90',
      party_name: 'Liberal Democrats',
    };
    const came = [
      { person_id: 807, person_name: 'Gil CAME', ...JOINT },
      { person_id: 808, person_name: 'Hal CAME', party_id: 'PP63', party_name: 'Green Party' },
    ];
    const first = rest.slice(0, 1);
    const filesOf = (earlier: 't' | 'f', later: 't' | 'f') => [
      file([stays, ...first, goes, also], earlier, '2027-01-10'),
      file([stays, ...first, ...came], later, '2027-02-10'),
    ];
    const ORDERS = [
      [0, 1],
      [1, 0],
    ];

    it('gives way to them once nominations are closed, however many of a small ballot they are', async () => {
      const files = filesOf('t', 't');
      for (const order of ORDERS) {
        await begin();
        for (const one of order) expect(await files[one]?.()).toMatchObject({ errors: [], applied: true });
        expect(await standing()).toEqual(['Al STAY', 'Cy REST', 'Gil CAME', 'Hal CAME']);
      }
    });

    it.each(['t', 'f'] as const)(
      'stays where they may have been nominated since, and the newer list shows a part: an editor is asked (closed: %s)',
      async (later) => {
        const files = filesOf('f', later);
        for (const order of ORDERS) {
          await begin();
          for (const one of order) expect(await files[one]?.()).toMatchObject({ errors: [], applied: true });
          for (const one of order) expect(await files[one]?.()).toMatchObject({ created: 0, updated: 0 });
          expect(await standing()).toEqual([
            'Al STAY',
            'Bo GONE',
            'Cy REST',
            'Fay GONE',
            'Gil CAME',
            'Hal CAME',
          ]);
          const asked = await database.prisma.proposal.findMany({
            where: { kind: 'CANDIDACY', state: 'OPEN' },
          });
          expect(asked).toHaveLength(2);
        }
      },
    );
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
