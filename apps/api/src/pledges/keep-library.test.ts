import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { manifestoStory } from '../../test/manifesto-story.ts';

const database = testDatabase();
let tell: Awaited<ReturnType<typeof manifestoStory>>;

beforeAll(async () => {
  tell = await manifestoStory(database.prisma);
});

async function write(name: string, input: object) {
  const facts = name.endsWith('Theme')
    ? '... on Theme { id slug version parent { slug } name(lang: CY) { text lang } }'
    : '... on ModelPledge { id state version }';
  const { data, errors } = await askAdmin(
    database.prisma,
    tell.editor,
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${facts}
       ... on Error { code path message } ... on VersionConflict { conflicts { field yours theirs } } } }`,
    { input: { changeReason: 'For the library', ...input } },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

const read = async (question: string) => (await askPublic(database.prisma, question)).data;

async function idea(slug: string) {
  const row = await database.prisma.modelPledge.create({
    data: {
      slug,
      titleEn: 'A bank',
      summaryEn: 'x',
      level: 'STARTER',
      sources: tell.SOURCES,
      state: 'PUBLISHED',
    },
  });
  return { row, id: formatGlobalId('ModelPledge', row.id) };
}

describe('an idea of the library is withdrawn', () => {
  test('R7: for good, with a dated row that readers see; what follows it stays and nothing new does', async () => {
    const { id } = await idea('bank');
    const { id: manifesto } = await tell.draft('follows');
    const follower = await tell.pledge(manifesto, 'FOL-01', { modelPledge: id });
    await tell.write('publishManifesto', { manifesto, expectedVersion: 1, pledges: [follower.id] });

    expect(await write('withdrawModelPledge', { id, expectedVersion: 1, reasonEn: ' ' })).toMatchObject({
      path: ['reasonEn'],
    });
    const withdrawal = { id, expectedVersion: 1, reasonEn: 'It was copied from a book.' };
    expect(await write('withdrawModelPledge', { ...withdrawal, expectedVersion: 7 })).toMatchObject({
      conflicts: [{ field: 'state', yours: 'WITHDRAWN', theirs: 'PUBLISHED' }],
    });
    expect(await write('withdrawModelPledge', withdrawal)).toMatchObject({ state: 'WITHDRAWN', version: 2 });
    expect(await write('withdrawModelPledge', { ...withdrawal, expectedVersion: 2 })).toMatchObject({
      path: ['id'],
    });
    const told = { withdrawnOn: '2026-11-22', reason: { text: 'It was copied from a book.' } };
    expect(
      await read(`{ modelPledge(slug: "bank") { withdrawal { withdrawnOn reason { text } } followedByCount }
        pledge(by: { slug: "follows/FOL-01" }) { modelPledge { withdrawal { withdrawnOn } } }
        withdrawals { nodes { record { type slug } withdrawnOn reason { text } } } }`),
    ).toEqual({
      modelPledge: { withdrawal: told, followedByCount: 1 },
      pledge: { modelPledge: { withdrawal: { withdrawnOn: '2026-11-22' } } },
      withdrawals: { nodes: [{ record: { type: 'MODEL_PLEDGE', slug: 'bank' }, ...told }] },
    });
    expect(await write('editModelPledge', { id, expectedVersion: 2, titleEn: 'Other' })).toMatchObject({
      path: ['id'],
    });
    expect(await tell.pledge(manifesto, 'FOL-02', { modelPledge: id })).toMatchObject({
      path: ['modelPledge'],
      message: expect.stringContaining('is withdrawn'),
    });
  });

  test('R6: with a reason that names somebody, by a second person', async () => {
    const { id } = await idea('named');
    const { name } = await tell.story.person('Hedra Penrose');
    expect(
      await write('withdrawModelPledge', { id, expectedVersion: 1, reasonEn: `${name} asked for it.` }),
    ).toMatchObject({ __typename: 'WaitsForSecondPerson' });
    expect(await read('{ modelPledge(slug: "named") { withdrawal { withdrawnOn } } }')).toEqual({
      modelPledge: { withdrawal: null },
    });
  });

  test('DB: not unpublished, not deleted, and not withdrawn without its row', async () => {
    const { row } = await idea('held');
    const run = (sql: string) => database.prisma.$executeRawUnsafe(`${sql} WHERE "id" = '${row.id}'`);
    await expect(run(`UPDATE "ModelPledge" SET "state" = 'DRAFT'`)).rejects.toThrow('never unpublished');
    await expect(run(`UPDATE "ModelPledge" SET "state" = 'WITHDRAWN'`)).rejects.toThrow('dated row');
    await expect(run('DELETE FROM "ModelPledge"')).rejects.toThrow('R7');
  });
});

describe('themes', () => {
  test('are made, translated, renamed and moved within two levels; what is of them stays', async () => {
    const housing = await write('createTheme', { slug: 'housing', nameEn: ' Housing ' });
    expect(housing).toMatchObject({ version: 1, parent: null, name: { text: 'Housing', lang: 'EN' } });
    const renting = await write('createTheme', { slug: 'renting', nameEn: 'Renting', parent: 'housing' });
    expect(renting).toMatchObject({ parent: { slug: 'housing' } });
    const { id: manifesto } = await tell.draft('themed');
    const pledge = await tell.pledge(manifesto, 'THE-01', { themes: ['renting'] });
    await tell.write('publishManifesto', { manifesto, expectedVersion: 1, pledges: [pledge.id] });

    const edit = { id: housing.id, expectedVersion: 1, nameCy: 'Tai' };
    expect(await write('editTheme', edit)).toMatchObject({ version: 2, name: { text: 'Tai', lang: 'CY' } });
    expect(await write('editTheme', { ...edit, nameCy: 'Cartrefi' })).toMatchObject({
      conflicts: [{ field: 'nameCy', yours: 'Cartrefi', theirs: 'Tai' }],
    });
    expect(await write('editTheme', { ...edit, expectedVersion: 2 })).toMatchObject({ version: 2 });
    expect(await read('{ themes { slug pledgesCount children { slug } } }')).toEqual({
      themes: [
        { slug: 'housing', pledgesCount: 1, children: [{ slug: 'renting' }] },
        { slug: 'renting', pledgesCount: 1, children: [] },
      ],
    });
    expect(
      await write('editTheme', {
        id: renting.id,
        expectedVersion: 1,
        parent: null,
        nameEn: 'Private renting',
      }),
    ).toMatchObject({ parent: null, slug: 'renting' });
    expect(await read('{ themes(isFirstLevel: true) { slug pledgesCount } }')).toEqual({
      themes: [
        { slug: 'housing', pledgesCount: 0 },
        { slug: 'renting', pledgesCount: 1 },
      ],
    });
    expect(await database.prisma.revision.count({ where: { recordType: 'Theme' } })).toBe(4);
  });

  test('what cannot be a theme is refused by its field, and nothing is written', async () => {
    const wide = await write('createTheme', { slug: 'wide', nameEn: 'Wide' });
    const narrow = await write('createTheme', { slug: 'narrow', nameEn: 'Narrow', parent: 'wide' });
    const { name } = await tell.story.person('Morwenna Trelawney');
    const before = await database.prisma.theme.findMany({ orderBy: { slug: 'asc' } });
    for (const [fields, path] of [
      [{ slug: 'Not a slug', nameEn: 'x' }, 'slug'],
      [{ slug: 'wide', nameEn: 'x' }, 'slug'],
      [{ slug: 'fresh', nameEn: ' ' }, 'nameEn'],
      [{ slug: 'fresh', nameEn: 'x'.repeat(61) }, 'nameEn'],
      [{ slug: 'fresh', nameEn: 'x', nameCy: `Am ${name}` }, 'nameCy'],
      [{ slug: 'fresh', nameEn: 'x', parent: 'nowhere' }, 'parent'],
      [{ slug: 'fresh', nameEn: 'x', parent: 'narrow' }, 'parent'],
    ] as const)
      expect(await write('createTheme', fields)).toMatchObject({ code: 'INPUT_REFUSED', path: [path] });
    for (const [id, fields, path] of [
      [narrow.id, { nameEn: null }, 'nameEn'],
      [narrow.id, { parent: 'narrow' }, 'parent'],
      [wide.id, { parent: 'housing' }, 'parent'],
    ] as const)
      expect(await write('editTheme', { id, expectedVersion: 1, ...fields })).toMatchObject({ path: [path] });
    expect(await database.prisma.theme.findMany({ orderBy: { slug: 'asc' } })).toEqual(before);
  });

  test('DB: two levels, from both sides', async () => {
    const { theme } = database.prisma;
    const upper = await theme.create({ data: { slug: 'upper', nameEn: 'Upper' } });
    const lower = await theme.create({ data: { slug: 'lower', nameEn: 'Lower', parentId: upper.id } });
    const other = await theme.create({ data: { slug: 'other', nameEn: 'Other' } });
    const put = (below: string, above: string) =>
      database.prisma.$executeRaw`UPDATE "Theme" SET "parentId" = ${above}::uuid WHERE "id" = ${below}::uuid`;
    await expect(put(other.id, lower.id)).rejects.toThrow('two levels');
    await expect(put(upper.id, other.id)).rejects.toThrow('two levels');
  });
});
