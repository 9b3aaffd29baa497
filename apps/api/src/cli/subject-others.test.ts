import { beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from '../../test/command-line.ts';
import { councillorsCsv } from '../../test/council-list.ts';
import { testDatabase } from '../../test/database.ts';
import { emptyRecord } from '../../test/empty-record.ts';
import { given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { newId } from '../db/new-id.ts';
import { REMOVED_NAME } from '../erasure/removed-name.ts';
import { mergePeople } from '../people/merge-people.ts';
import { subjectCommand } from './subject.ts';

const database = testDatabase();
const coop = commandLine(database, subjectCommand);
const REQUEST = ['--reason', 'ERASURE_REQUEST'];
const MEMBERSHIPS = [...REQUEST, '--fields', 'memberships,endorsements'];

const list = () =>
  importText(database.prisma, councillorsCsv({ Name: 'Cllr Jo Both', Party: 'Labour and Co-operative' }), {
    council: 'aldermere',
    listedOn: '2026-06-01',
    mapping: { name: 'Name', ward: 'Ward', party: 'Party' },
  });
const nominations = () =>
  importText(
    database.prisma,
    csvOf([
      candidate({ person_name: 'Jo BOTH', party_name: 'Green Party', party_id: 'PP63', seats_contested: 3 }),
    ]),
  );
const found = (id: string) =>
  database.prisma.person.findUniqueOrThrow({ where: { id }, include: { memberships: true } });
const questions = (state: 'OPEN' | 'REJECTED' = 'OPEN') =>
  database.prisma.proposal.count({ where: { kind: 'PERSON_MERGE', state } });
const erase = (...typed: string[]) => coop.run('erase', ...typed);

/** Who stands for the Greens, and who sits for Labour and Co-operative in that ward, of one name. */
async function getBoth() {
  const people = await database.prisma.person.findMany({
    where: { name: 'Jo Both' },
    include: { memberships: true, candidacies: true },
  });
  const [stands, sits] = [
    people.find(({ candidacies }) => candidacies.length > 0),
    people.find(({ memberships }) => memberships.length > 0),
  ];
  if (!stands || !sits) throw new Error('the record has not both');
  return [stands, sits] as const;
}

beforeEach(async () => {
  await emptyRecord(database.prisma);
  await database.prisma.suppression.deleteMany();
  await given(database.prisma).council('aldermere');
  await list();
  await nominations();
});

describe('somebody of whom editors are asked whether another entry is of the same person', () => {
  it('is not erased until it is said what becomes of that entry, and the dry run says so', async () => {
    const [{ id, slug }, other] = await getBoth();
    const told = `  ${other.slug} (editors are asked whether the two are one; same name, aldermere)`;
    for (const options of [REQUEST, MEMBERSHIPS]) {
      const dry = await erase(slug, ...options);
      expect([dry.exitCode, dry.stderr]).toEqual([0, '']);
      expect(dry.stdout).toContain('--apply is refused as it is typed.');
      expect(dry.stdout).toContain(told);
      const { exitCode, stdout, stderr } = await erase(slug, ...options, '--apply');
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toContain(
        'Nothing was erased. Another entry may be the same person, and stays in the record:',
      );
      expect(stderr).toContain(told);
      expect(stderr).toMatch(
        /join the two with mergePeople, or name both to this command.*--leave-others\.$/s,
      );
    }
    expect(await found(id)).toMatchObject({ name: 'Jo Both' });
    expect(await database.prisma.suppression.count()).toBe(0);
    expect(await questions()).toBe(1);
  });

  it('is erased with that entry where both are named', async () => {
    const [one, other] = await getBoth();
    const { exitCode, stdout } = await erase(one.slug, other.slug, ...REQUEST, '--apply');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('  2 rows of Person\n');
    expect(stdout).not.toContain('mergePeople');
    for (const { id } of [one, other])
      expect(await found(id)).toMatchObject({ name: REMOVED_NAME, memberships: [] });
    expect(await questions()).toBe(0);
  });

  it('is erased without it where it is said to be of somebody else, by name', async () => {
    const [one, other] = await getBoth();
    const { exitCode, stdout } = await erase(one.slug, ...REQUEST, '--leave-others', '--apply');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Left as entries of other people:\n  ${other.slug} (`);
    expect(await found(one.id)).toMatchObject({ name: REMOVED_NAME });
    expect(await found(other.id)).toMatchObject({ name: 'Jo Both', memberships: [{}, {}] });
    // It would say who the unnamed one may be.
    expect(await questions()).toBe(0);
  });

  it('is erased by one field without ending the question, whatever became of it', async () => {
    const [one, other] = await getBoth();
    expect(await erase(one.slug, ...MEMBERSHIPS, '--leave-others', '--apply')).toMatchObject({ exitCode: 0 });
    expect(await questions()).toBe(1);
    await database.prisma.proposal.updateMany({ data: { state: 'REJECTED' } });
    // Of somebody else, as an editor said: nothing is refused, and no import joins the two.
    const { exitCode, stdout } = await erase(one.slug, ...REQUEST, '--fields', 'bio', '--apply');
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain(other.slug);
    expect(await questions('REJECTED')).toBe(1);
  });

  it('is erased whole once the two are one', async () => {
    const { prisma } = database;
    const [one, other] = await getBoth();
    await mergePeople(
      prisma,
      {
        survivorId: one.id,
        survivorVersion: one.version,
        duplicateId: other.id,
        duplicateVersion: other.version,
        changeReason: 'The council says so.',
      },
      { userId: newId() },
    );
    const { exitCode, stdout } = await erase(one.slug, ...REQUEST, '--apply');
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('may be the same person');
    expect(await prisma.person.count({ where: { name: 'Jo Both' } })).toBe(0);
    expect(await prisma.membership.count()).toBe(0);
  });

  it('is told of that entry in the copy of what is held about them', async () => {
    const [one, other] = await getBoth();
    const { stdout } = await coop.run('export', one.slug);
    expect(JSON.parse(stdout).otherEntriesThatMayBeTheirs).toEqual([
      {
        person: expect.stringMatching(/^per_/),
        slug: other.slug,
        state: 'PUBLISHED',
        isAsked: true,
        bodies: ['aldermere'],
      },
    ]);
  });
});

describe('somebody of whose name another entry is in a body of theirs', () => {
  it('is not erased without a word of it, though nobody is asked, whether that entry is public or not', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const [council, elsewhere] = [await story.council('mercia'), await story.council('elsewhere')];
    const name = 'Vic O’Two';
    const inCouncil = async ({ id }: { id: string }, state: 'PUBLISHED' | 'DRAFT', as = name) =>
      (await story.councillor((await story.ward(id)).id, { name: as, state })).person;
    const subject = await inCouncil(council, 'PUBLISHED');
    const draft = await inCouncil(council, 'DRAFT', 'VIC OTWO');
    await inCouncil(elsewhere, 'PUBLISHED');
    await inCouncil(council, 'PUBLISHED', 'Vic Other');
    const { exitCode, stderr } = await erase(subject.slug, ...REQUEST, '--apply');
    expect(exitCode).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'Nothing was erased. Another entry may be the same person, and stays in the record:',
      `  ${draft.slug} (same name, mercia; not public)`,
      expect.any(String),
    ]);
    expect(await erase(subject.slug, draft.slug, ...REQUEST, '--apply')).toMatchObject({ exitCode: 0 });
    expect(await prisma.person.count({ where: { name: REMOVED_NAME } })).toBe(2);
  });
});
