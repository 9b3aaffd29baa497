import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { askWrite, SOURCES } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Viewer;
let count = 0;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
});

const orgId = (id: string) => formatGlobalId('Organisation', id);
const areaId = (id: string | null) => formatGlobalId('Area', id ?? '');
const body = (field: string, input: object, who = editor, type?: string) =>
  askWrite(
    database.prisma,
    who,
    field,
    { ...input },
    '... on Organisation { id slug version state dissolvedOn replacedBy { slug } }',
    type,
  );
const district = (name: string) =>
  database.prisma.area.create({ data: { kind: 'DISTRICT', slug: name, nameEn: name } });
const read = async (slug: string) =>
  (
    await askPublic(
      database.prisma,
      `{ organisation(by: { slug: "${slug}" }) { slug name { text } identifiers { scheme value } groups { slug } seats { total filled vacant unaccounted } replacedBy { slug } executive { role } } }`,
    )
  ).data.organisation;

describe('a new body', () => {
  test('is there for readers at once, with its codes; a local party only when it is published', async () => {
    const area = await district('northmere');
    const created = await body('createOrganisation', {
      kind: 'COUNCIL',
      slug: 'northmere-council',
      nameEn: ' Northmere Council ',
      councilType: 'UNITARY',
      nation: 'ENGLAND',
      area: areaId(area.id),
      identifiers: [{ scheme: 'gss', value: 'e06999990' }],
      sources: SOURCES,
    });
    expect(created).toMatchObject({ slug: 'northmere-council', state: 'PUBLISHED', version: 1 });
    expect(await read('northmere-council')).toMatchObject({
      name: { text: 'Northmere Council' },
      identifiers: [{ scheme: 'gss', value: 'E06999990' }],
    });
    const party = await story.party('co-operative');
    const branch = await body('createOrganisation', {
      kind: 'LOCAL_PARTY',
      slug: 'northmere-branch',
      nameEn: 'Northmere Co-operative Party',
      parent: orgId(party.id),
      sources: SOURCES,
    });
    expect(branch).toMatchObject({ state: 'DRAFT' });
    expect(await read('northmere-branch')).toBeNull();
    const state = (field: string, expectedVersion: number) =>
      body(field, { id: branch.id, expectedVersion }, editor, 'OrganisationStateInput');
    expect(await state('withdrawOrganisation', 1)).toMatchObject({ state: 'DRAFT', version: 1 });
    expect(await state('publishOrganisation', 1)).toMatchObject({ state: 'PUBLISHED', version: 2 });
    expect(await read('northmere-branch')).toMatchObject({ slug: 'northmere-branch' });
    expect(await state('withdrawOrganisation', 1)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await state('withdrawOrganisation', 2)).toMatchObject({ state: 'DRAFT', version: 3 });
    expect(await read('northmere-branch')).toBeNull();
    expect(
      await body(
        'withdrawOrganisation',
        { id: created.id, expectedVersion: 1 },
        editor,
        'OrganisationStateInput',
      ),
    ).toMatchObject({ path: ['id'] });
  });

  test('is refused what its kind cannot have, with what to do', async () => {
    const [council, area] = [await story.council(), await district('southmere')];
    const tried = (input: object) =>
      body('createOrganisation', {
        kind: 'COUNCIL',
        slug: `refused-${(count += 1)}`,
        nameEn: 'X',
        councilType: 'UNITARY',
        area: areaId(area.id),
        sources: SOURCES,
        ...input,
      });
    const group = { kind: 'COUNCIL_GROUP', councilType: null, area: null };
    for (const [input, path] of [
      [{ slug: 'Not A Slug' }, 'slug'],
      [{ slug: 'house of commons' }, 'slug'],
      [{ nameEn: ' ' }, 'nameEn'],
      [{ councilType: null }, 'councilType'],
      [{ area: null }, 'area'],
      [{ parent: orgId(council.id) }, 'parent'],
      [{ sources: [] }, 'sources'],
      [{ websiteUrl: 'northmere' }, 'websiteUrl'],
      [{ foundedOn: '2027-01-01', dissolvedOn: '2026-01-01' }, 'dissolvedOn'],
      [{ kind: 'PARTNER', area: null }, 'councilType'],
      [{ kind: 'POLICE_AREA_BODY', councilType: null }, 'area'],
      [{ kind: 'LOCAL_PARTY', councilType: null }, 'area'],
      [group, 'parent'],
      [{ ...group, parent: orgId((await story.party('labour')).id) }, 'parent'],
    ] as const)
      expect(await tried(input)).toMatchObject({ code: 'INPUT_REFUSED', path: [path] });
    expect(await tried({ identifiers: [{ scheme: 'gss', value: 'Northmere' }] })).toMatchObject({
      path: ['identifiers', '0', 'value'],
    });
    expect(await tried({ slug: council.slug })).toMatchObject({ path: ['slug'] });
    expect(await database.prisma.organisation.count({ where: { slug: { startsWith: 'refused-' } } })).toBe(0);
  });

  test('a local editor adds the groups of their own council, and no body beside it', async () => {
    const [own, other] = [await story.council(), await story.council()];
    const local = await story.editor('LOCAL_EDITOR', own.id);
    const group = (parent: string) =>
      body(
        'createOrganisation',
        {
          kind: 'COUNCIL_GROUP',
          slug: `group-${(count += 1)}-of`,
          nameEn: 'Labour group',
          parent: orgId(parent),
          sources: SOURCES,
        },
        local,
      );
    const made = await group(own.id);
    expect(made).toMatchObject({ state: 'PUBLISHED' });
    expect(await group(other.id)).toMatchObject({ code: 'OUTSIDE_GRANT' });
    const move = { id: made.id, expectedVersion: 1, parent: orgId(other.id) };
    const foreign = await database.prisma.organisation.create({
      data: { kind: 'COUNCIL_GROUP', slug: 'foreign-group', nameEn: 'G', parentId: other.id },
    });
    // Neither given away nor taken over: a group that changes hands belongs to both councils.
    expect(await body('editOrganisation', move, local)).toMatchObject({ code: 'OUTSIDE_GRANT' });
    expect(
      await body(
        'editOrganisation',
        { id: orgId(foreign.id), expectedVersion: 1, parent: orgId(own.id) },
        local,
      ),
    ).toMatchObject({ code: 'OUTSIDE_GRANT' });
  });
});

describe('an edited body', () => {
  test('keeps its readers by its old address, and its codes by their days', async () => {
    const council = await story.council('oldmere', { gss: 'E06999991' });
    const edit = (input: object) =>
      body('editOrganisation', { id: orgId(council.id), expectedVersion: 1, ...input });
    const identifiers = [
      { scheme: 'gss', value: 'E06999991', validTo: '2025-04-01' },
      { scheme: 'gss', value: 'E06999992', validFrom: '2025-04-01' },
    ];
    expect(await edit({ slug: 'newmere', nameEn: 'Newmere Council', identifiers })).toMatchObject({
      slug: 'newmere',
      version: 2,
    });
    expect(await read('oldmere')).toMatchObject({ slug: 'newmere', name: { text: 'Newmere Council' } });
    expect((await read('newmere')).identifiers).toHaveLength(2);
    expect(await edit({ nameEn: 'Mine' })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await edit({ expectedVersion: 2, nameEn: 'Newmere Council' })).toMatchObject({ version: 2 });
    expect(await edit({ expectedVersion: 2, nameEn: null })).toMatchObject({ path: ['nameEn'] });
    expect(
      await database.prisma.fieldSource.findFirst({ where: { recordId: council.id, field: 'nameEn' } }),
    ).toMatchObject({ source: 'EDITOR' });
    const next = await story.council();
    expect(
      await body('editOrganisation', { id: orgId(next.id), expectedVersion: 1, slug: 'oldmere' }),
    ).toMatchObject({ path: ['slug'] });
    expect(
      await body('editOrganisation', {
        id: orgId(next.id),
        expectedVersion: 1,
        identifiers: [{ scheme: 'gss', value: 'E06999992' }],
      }),
    ).toMatchObject({ path: ['identifiers', '0'] });
  });

  test('R10: does not end before the time of those who hold its offices', async () => {
    const council = await story.council();
    const ward = await story.ward(council.id);
    await story.councillor(ward.id, { from: '2023-05-09' });
    const end = { id: orgId(council.id), expectedVersion: 1, dissolvedOn: '2027-04-01' };
    expect(await body('editOrganisation', end)).toMatchObject({
      code: 'INPUT_REFUSED',
      path: ['dissolvedOn'],
    });
  });
});

test('a council that is replaced ends with its offices, groups and leader, and leads to who follows', async () => {
  const [gone, next] = [await story.council(), await story.council()];
  const ward = await story.ward(gone.id, { seats: 2 });
  const { person, holding } = await story.councillor(ward.id, { from: '2023-05-09' });
  await database.prisma.vacancy.create({ data: { postId: ward.id, from: day('2024-01-01') } });
  const group = await database.prisma.organisation.create({
    data: {
      kind: 'COUNCIL_GROUP',
      slug: `g-${gone.slug}`,
      nameEn: 'G',
      parentId: gone.id,
      state: 'PUBLISHED',
    },
  });
  for (const [organisationId, role] of [
    [gone.id, 'LEADER'],
    [group.id, 'GROUP_MEMBER'],
  ] as const)
    await database.prisma.membership.create({
      data: { personId: person.id, organisationId, role, from: day('2023-05-20') },
    });
  await database.prisma.controlSpell.create({
    data: { organisationId: gone.id, kind: 'NO_OVERALL_CONTROL', from: day('2023-05-20') },
  });
  const replace = (more: object = {}) =>
    body('replaceOrganisation', {
      id: orgId(gone.id),
      expectedVersion: 1,
      successors: [{ organisation: orgId(next.id), expectedVersion: 1 }],
      occurredOn: '2026-04-01',
      ...more,
    });
  expect(await replace({ successors: [] })).toMatchObject({ path: ['successors'] });
  expect(await replace({ successors: [{ organisation: orgId(gone.id), expectedVersion: 1 }] })).toMatchObject(
    {
      path: ['successors'],
    },
  );
  expect(
    await replace({ successors: [{ organisation: orgId(group.id), expectedVersion: 1 }] }),
  ).toMatchObject({ path: ['successors', '0', 'id'] });
  expect(await replace()).toMatchObject({
    dissolvedOn: '2026-04-01',
    replacedBy: [{ slug: next.slug }],
    version: 2,
  });
  expect(await read(gone.slug)).toMatchObject({ groups: [], seats: null, executive: [] });
  expect(await database.prisma.officeHolding.findUniqueOrThrow({ where: { id: holding.id } })).toMatchObject({
    to: day('2026-04-01'),
    endReason: 'BOUNDARY_CHANGE',
  });
  const where = { organisationId: gone.id };
  expect(await database.prisma.controlSpell.findFirst({ where })).toMatchObject({ to: day('2026-04-01') });
  const history = await askAdmin(database.prisma, editor, `{ history(id: "${orgId(next.id)}") { reason } }`);
  expect(history.data.history).toEqual([{ reason: 'As published.' }]);
});
