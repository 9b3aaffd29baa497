import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { hidePerson } from './hide-person.ts';
import { showPerson } from './show-person.ts';

const database = testDatabase();
const story = () => given(database.prisma);
let admin: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
let council: Awaited<ReturnType<ReturnType<typeof given>['council']>>;
let ward: Awaited<ReturnType<ReturnType<typeof given>['ward']>>;
let folder: string;

beforeAll(async () => {
  admin = await story().editor('NATIONAL_ADMIN');
  folder = await mkdtemp(path.join(os.tmpdir(), 'wheatsheaf-suppressions-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  council = await story().council();
  ward = await story().ward(council.id);
});

const COUNT = `query ($slug: String!, $person: String!) {
  organisation(by: { slug: $slug }) { representatives(endorsements: [ANYONE]) { totalCount nodes { person { name } } } }
  person(by: { slug: $person }) { name } }`;

describe('hiding a person', () => {
  const HIDE = `mutation ($input: HidePersonInput!) { hidePerson(input: $input) {
    __typename ... on Person { state version } ... on Error { message code } } }`;
  const SHOW = `mutation ($input: ShowPersonInput!) { showPerson(input: $input) {
    __typename ... on Person { state version } ... on Error { message code } } }`;

  test('takes them out of lists, counts and their page; showing them brings them back', async () => {
    const { person } = await story().councillor(ward.id, { name: 'Zed Secret' });
    const id = formatGlobalId('Person', person.id);
    const seen = async () =>
      (await askPublic(database.prisma, COUNT, { slug: council.slug, person: person.slug })).data;
    expect((await seen()).organisation.representatives.totalCount).toBe(1);
    const hidden = await askAdmin(database.prisma, admin, HIDE, {
      input: { id, expectedVersion: 1, reason: 'SAFETY', changeReason: 'A threat.' },
    });
    expect(hidden.errors).toBeUndefined();
    expect(hidden.data.hidePerson).toEqual({ __typename: 'Person', state: 'WITHDRAWN', version: 2 });
    expect(await seen()).toEqual({
      organisation: { representatives: { totalCount: 0, nodes: [] } },
      person: null,
    });
    const shown = await askAdmin(database.prisma, admin, SHOW, {
      input: { id, expectedVersion: 2, changeReason: 'The threat is over.' },
    });
    expect(shown.data.showPerson).toEqual({ __typename: 'Person', state: 'PUBLISHED', version: 3 });
    expect((await seen()).person).toEqual({ name: 'Zed Secret' });
    const history = await database.prisma.revision.findMany({
      where: { recordId: person.id },
      include: { payload: true, changeSet: true },
      orderBy: { recordVersion: 'asc' },
    });
    expect(history.map(({ changeSet }) => changeSet.reason)).toEqual(['A threat.', 'The threat is over.']);
    expect(history[0]?.payload?.after).toMatchObject({ state: 'WITHDRAWN', hiddenReason: 'SAFETY' });
  });

  test('an editor who may edit people does not bring them back, and the database keeps them out of sight', async () => {
    const { person } = await story().councillor(ward.id);
    await hidePerson(
      database.prisma,
      { id: person.id, expectedVersion: 1, reason: 'OBJECTION', changeReason: 'x' },
      { userId: admin.userId, suppressionFile: null },
    );
    const editor = await story().editor('LOCAL_EDITOR');
    const { data } = await askAdmin(
      database.prisma,
      editor,
      `mutation ($id: ID!) { editPerson(input: { id: $id, expectedVersion: 2, state: PUBLISHED, changeReason: "x" }) {
        __typename ... on Error { message } } }`,
      { id: formatGlobalId('Person', person.id) },
    );
    expect(data.editPerson).toEqual({
      __typename: 'InputRefused',
      message: 'This person is hidden. Whoever may hide people can show them again; an edit does not.',
    });
    await expect(
      database.prisma.$executeRaw`UPDATE "Person" SET "state" = 'PUBLISHED' WHERE "id" = ${person.id}::uuid`,
    ).rejects.toThrow('Person_hidden');
  });

  test('a stale version, a second hiding and an entry nobody sees are refused', async () => {
    const { person } = await story().councillor(ward.id);
    const draft = await story().person(undefined, 'DRAFT');
    const ask = async (id: string, expectedVersion: number) =>
      (
        await askAdmin(database.prisma, admin, HIDE, {
          input: {
            id: formatGlobalId('Person', id),
            expectedVersion,
            reason: 'SAFETY',
            changeReason: 'x',
          },
        })
      ).data.hidePerson;
    expect((await ask(person.id, 9)).code).toBe('VERSION_CONFLICT');
    expect((await ask(person.id, 1)).__typename).toBe('Person');
    expect((await ask(person.id, 2)).message).toContain('hidden already');
    expect((await ask(draft.id, 1)).message).toContain('nothing to hide');
  });

  test('the file of suppressions names no name, and remembers that one was lifted', async () => {
    await database.prisma.suppression.deleteMany();
    const file = path.join(folder, 'suppressions.json');
    const { person } = await story().councillor(ward.id, {
      name: 'Zed Secret',
      stoodFor: ['labour', 'co-operative'],
    });
    await database.prisma.personIdentifier.create({
      data: { personId: person.id, scheme: 'democracy-club', value: '4711' },
    });
    const actor = { userId: admin.userId, suppressionFile: file };
    const input = { id: person.id, expectedVersion: 1, reason: 'SAFETY' as const, changeReason: 'x' };
    await hidePerson(database.prisma, input, actor);
    const kept = JSON.parse(await readFile(file, 'utf8'));
    expect(kept.suppressions.map(({ scheme }: { scheme: string }) => scheme).toSorted()).toEqual([
      'democracy-club',
      // By the council's id here and by its address.
      'name-in-body',
      'name-in-body',
      'wheatsheaf',
    ]);
    expect(JSON.stringify(kept)).not.toContain('Zed');
    await showPerson(database.prisma, { ...input, expectedVersion: 2 }, actor);
    const lifted = JSON.parse(await readFile(file, 'utf8'));
    expect(lifted.suppressions).toHaveLength(4);
    for (const { liftedAt } of lifted.suppressions) expect(liftedAt).toEqual(expect.any(String));
  });

  test('where the file cannot be written nothing is hidden and nothing pretends to be', async () => {
    const { person } = await story().councillor(ward.id);
    await expect(
      hidePerson(
        database.prisma,
        { id: person.id, expectedVersion: 1, reason: 'SAFETY', changeReason: 'x' },
        { userId: admin.userId, suppressionFile: path.join(folder, 'nowhere', 'suppressions.json') },
      ),
    ).rejects.toThrow('ENOENT');
    expect(await database.prisma.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      state: 'PUBLISHED',
      hiddenAt: null,
    });
  });
});
