import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { askWrite, SOURCES } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
let story: ReturnType<typeof given>;
let editor: Viewer;

beforeAll(async () => {
  story = given(database.prisma);
  editor = await story.editor();
});

const orgId = (id: string) => formatGlobalId('Organisation', id);
const write = (field: string, input: Record<string, unknown>) =>
  askWrite(database.prisma, editor, field, input, '... on Organisation { version }');

describe('who controls a council', () => {
  test('is said in spells with sources that do not overlap, by who read them last', async () => {
    const [council, labour] = [await story.council(), await story.party('labour')];
    const set = (spells: object[], expectedVersion = 1) =>
      write('setControl', { council: orgId(council.id), expectedVersion, spells });
    const majority = { kind: 'MAJORITY', party: orgId(labour.id), from: '2023-05-22', sources: SOURCES };
    const none = { kind: 'NO_OVERALL_CONTROL', from: '2019-05-20', to: '2023-05-22', sources: SOURCES };
    expect(await set([majority, none])).toMatchObject({ version: 2 });
    const spells = () =>
      database.prisma.controlSpell.findMany({
        where: { organisationId: council.id },
        orderBy: { from: 'asc' },
      });
    expect((await spells()).map(({ kind, partyId }) => [kind, partyId])).toEqual([
      ['NO_OVERALL_CONTROL', null],
      ['MAJORITY', labour.id],
    ]);
    expect(await set([], 1)).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await set([majority, { ...none, to: '2024-01-01' }], 2)).toMatchObject({ path: ['spells', '1'] });
    expect(await set([{ ...majority, sources: [] }], 2)).toMatchObject({ path: ['spells', '0', 'sources'] });
    expect(await set([{ ...none, party: orgId(labour.id) }], 2)).toMatchObject({
      path: ['spells', '0', 'party'],
    });
    expect(await set([{ ...majority, party: orgId(council.id) }], 2)).toMatchObject({ path: ['spells'] });
    // The same again changes nothing.
    expect(await set([none, majority], 2)).toMatchObject({ version: 2 });
    expect(await spells()).toHaveLength(2);
  });
});

describe('what is held of a body', () => {
  test('is complete only when every seat is held or vacant, and names the list it was held against', async () => {
    const council = await story.council();
    const post = await story.ward(council.id, { seats: 2 });
    await story.councillor(post.id, { from: '2023-05-09' });
    const set = (more: Record<string, unknown>) =>
      write('setCoverage', {
        organisation: orgId(council.id),
        role: 'COUNCILLOR',
        level: 'COMPLETE',
        asOf: '2026-11-01',
        sources: SOURCES,
        ...more,
      });
    const level = async (day = '2026-11-22') => {
      const { data } = await askPublic(
        database.prisma,
        `{ organisation(by: { id: "${orgId(council.id)}" }) { representatives(endorsements: [ANYONE], asOf: "${day}") { coverage { level asOf } } } }`,
      );
      return data.organisation.representatives.coverage.level;
    };
    expect(await set({})).toMatchObject({ code: 'INPUT_REFUSED', path: ['level'] });
    expect(await set({ level: 'PARTIAL' })).toMatchObject({ version: 1 });
    expect(await level()).toBe('PARTIAL');
    await database.prisma.vacancy.create({ data: { postId: post.id, from: new Date('2024-01-01') } });
    expect(await set({})).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await set({ expectedVersion: 1, sources: [] })).toMatchObject({ path: ['sources'] });
    expect(await set({ expectedVersion: 1, asOf: '2027-01-01' })).toMatchObject({ path: ['asOf'] });
    expect((await set({ expectedVersion: 1, asOf: '2025-11-01' })).code).toBeUndefined();
    expect((await set({ expectedVersion: 2 })).code).toBeUndefined();
    expect(await level()).toBe('COMPLETE');
    // A newer word takes nothing away from an earlier day.
    expect([await level('2025-10-31'), await level('2025-11-01')]).toEqual(['PARTIAL', 'COMPLETE']);
    const less = { expectedVersion: 3, level: 'PARTIAL', asOf: '2026-11-02' };
    expect((await set(less)).code).toBeUndefined();
    expect([await level('2026-11-01'), await level()]).toEqual(['COMPLETE', 'PARTIAL']);
    // One that is of an earlier day than the last corrects it.
    expect((await set({ expectedVersion: 4, asOf: '2026-10-01' })).code).toBeUndefined();
    expect([await level('2026-09-30'), await level('2026-10-01')]).toEqual(['COMPLETE', 'COMPLETE']);
  });
});

describe('the areas of a local party', () => {
  test('say who its representatives are, on each day', async () => {
    const council = await story.council();
    const post = await story.ward(council.id);
    await story.councillor(post.id, { from: '2023-05-09', stoodFor: ['labour', 'co-operative'] });
    const branch = await database.prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug: 'vale-branch', nameEn: 'Vale branch', state: 'PUBLISHED' },
    });
    const area = formatGlobalId('Area', post.areaId ?? '');
    const set = (areas: object[], expectedVersion: number) =>
      write('setLocalPartyAreas', { localParty: orgId(branch.id), expectedVersion, areas });
    const count = async (asOf: string) => {
      const { data, errors } = await askPublic(
        database.prisma,
        'query ($slug: String!, $asOf: Date) { representatives(localParty: { slug: $slug }, asOf: $asOf) { totalCount } }',
        { slug: branch.slug, asOf },
      );
      expect(errors).toBeUndefined();
      return data.representatives.totalCount;
    };
    expect(await set([{ area, from: '2025-01-01' }], 1)).toMatchObject({ version: 2 });
    expect([await count('2024-12-31'), await count('2025-01-01')]).toEqual([0, 1]);
    expect(
      await set(
        [
          { area, to: '2025-06-01' },
          { area, from: '2025-01-01' },
        ],
        2,
      ),
    ).toMatchObject({ path: ['areas', '1'] });
    expect(await set([], 1)).toMatchObject({ code: 'VERSION_CONFLICT' });
    await set(
      [
        { area, to: '2025-06-01' },
        { area, from: '2026-01-01' },
      ],
      2,
    );
    expect([await count('2024-12-31'), await count('2025-06-01'), await count('2026-01-01')]).toEqual([
      1, 0, 1,
    ]);
    const other = { localParty: orgId(council.id), expectedVersion: 1, areas: [] };
    expect(await write('setLocalPartyAreas', other)).toMatchObject({ path: ['localParty'] });
  });
});
