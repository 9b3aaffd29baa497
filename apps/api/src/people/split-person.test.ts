import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import type { Viewer } from '../editors/viewer.ts';

const database = testDatabase();
const story = () => given(database.prisma);
let admin: Viewer;
let council: { id: string };

beforeAll(async () => {
  admin = await story().editor('NATIONAL_ADMIN');
  council = await story().council();
});

const merge = (survivor: { id: string }, duplicate: { id: string }, versions: object = {}) =>
  askWrite(
    database.prisma,
    admin,
    'mergePeople',
    {
      survivor: formatGlobalId('Person', survivor.id),
      duplicate: formatGlobalId('Person', duplicate.id),
      survivorVersion: 1,
      duplicateVersion: 1,
      ...versions,
    },
    '... on Person { version }',
  );

describe('undoing a merge', () => {
  const split = async (duplicate: { id: string }, versions: object = {}) =>
    askWrite(
      database.prisma,
      admin,
      'splitPerson',
      {
        duplicate: formatGlobalId('Person', duplicate.id),
        duplicateVersion: 2,
        survivorVersion: 2,
        ...versions,
      },
      '... on Person { name version }',
    );
  /** All that names either, but for versions, which only grow. */
  async function rowsOf(...ids: string[]): Promise<object> {
    const personId = { in: ids };
    const { prisma } = database;
    const rows = {
      people: await prisma.person.findMany({ where: { id: personId }, orderBy: { id: 'asc' } }),
      ids: await prisma.personIdentifier.findMany({ where: { personId }, orderBy: { id: 'asc' } }),
      slugs: await prisma.personSlug.findMany({ where: { personId }, orderBy: { slug: 'asc' } }),
      holdings: await prisma.officeHolding.findMany({ where: { personId }, orderBy: { id: 'asc' } }),
      candidacies: await prisma.candidacy.findMany({ where: { personId }, orderBy: { id: 'asc' } }),
      memberships: await prisma.membership.findMany({ where: { personId }, orderBy: { id: 'asc' } }),
      contacts: await prisma.contactPoint.findMany({ where: { personId }, orderBy: { id: 'asc' } }),
      fields: await prisma.fieldSource.findMany({ where: { recordId: personId }, orderBy: { field: 'asc' } }),
    };
    return JSON.parse(
      JSON.stringify(rows, (key, value) => (key === 'version' || key === 'updatedAt' ? undefined : value)),
    );
  }
  async function twoEntries() {
    const { prisma } = database;
    const [first, second] = [await story().ward(council.id), await story().ward(council.id)];
    const { person: survivor } = await story().councillor(first.id);
    const { person: duplicate } = await story().councillor(second.id, {
      stoodFor: ['labour', 'co-operative'],
    });
    const { id: organisationId } = await story().party('labour');
    for (const [personId, from, to] of [
      [survivor.id, '2013-01-01', null],
      [duplicate.id, '2010-01-01', '2014-01-01'],
    ] as const)
      await prisma.membership.create({
        data: { personId, organisationId, from: day(from), to: to && day(to) },
      });
    for (const { id } of [survivor, duplicate])
      await prisma.contactPoint.create({
        data: { personId: id, kind: 'EMAIL', purpose: 'OFFICE', value: 'both@council.example.org' },
      });
    await prisma.person.update({
      where: { id: duplicate.id },
      data: {
        bioEn: 'Twenty years on the buses.',
        sources: [{ url: 'https://example.org/buses', publisher: null, licence: null, retrievedOn: null }],
        identifiers: { create: { scheme: 'democracy-club', value: `split-${duplicate.id}` } },
        formerSlugs: { create: { slug: `of-old-${duplicate.id}` } },
      },
    });
    return { survivor, duplicate };
  }

  test('gives both entries back as they were, with what the merge joined', async () => {
    const { survivor, duplicate } = await twoEntries();
    const before = await rowsOf(survivor.id, duplicate.id);
    await merge(survivor, duplicate);
    const { data } = await askAdmin(
      database.prisma,
      admin,
      `{ person(by: { id: "${formatGlobalId('Person', survivor.id)}" }) { version mergedEntries { id version } } }`,
    );
    expect(data.person).toEqual({
      version: 2,
      mergedEntries: [{ id: formatGlobalId('Person', duplicate.id), version: 2 }],
    });
    expect(await split(duplicate, { survivorVersion: 1 })).toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await split(survivor)).toMatchObject({ code: 'INPUT_REFUSED', path: ['duplicate'] });
    expect(await split(duplicate)).toMatchObject({ name: duplicate.name, version: 3 });
    expect(await rowsOf(survivor.id, duplicate.id)).toEqual(before);
    expect(await split(duplicate, { duplicateVersion: 3 })).toMatchObject({ code: 'INPUT_REFUSED' });
    // They can be merged again, the other way round too, and that be undone.
    await merge(duplicate, survivor, { survivorVersion: 3, duplicateVersion: 3 });
    await split(survivor, { duplicateVersion: 4, survivorVersion: 4 });
    expect(await rowsOf(survivor.id, duplicate.id)).toEqual(before);
  });

  test('gives each what importers asked of it, before the merge and since, and asks nothing twice', async () => {
    const { prisma } = database;
    const { survivor, duplicate } = await twoEntries();
    const [labour, greens] = [await story().party('labour'), await story().party('greens')];
    const ask = async (key: string, patch: object, more: object = {}) => {
      const asked = { kind: 'AFFILIATION', recordType: 'Membership', key, patch, ...more };
      return (await prisma.proposal.create({ data: asked })).id;
    };
    const spell = (personId: string, organisationId: string) =>
      ask(`AFFILIATION ${personId} ${organisationId} 2024-05-06`, { personId, organisationId });
    const others = await ask('OFFICE_HOLDING MODERNGOV fell fell/ann', { personId: duplicate.id });
    const ofBoth = [await spell(survivor.id, labour.id), await spell(duplicate.id, labour.id)];
    await ask(
      `PERSON_MERGE ${[survivor.id, duplicate.id].toSorted().join(' ')}`,
      { people: [survivor.id, duplicate.id] },
      { kind: 'PERSON_MERGE', recordType: 'Person', recordId: survivor.id },
    );
    await merge(survivor, duplicate);
    // Since then files ask of a candidacy and an id that were the duplicate's, of a holding of the survivor's, and of what tells of neither.
    const stood = await prisma.candidacy.findFirstOrThrow({
      where: { personId: survivor.id, isElected: true },
      orderBy: { id: 'desc' },
    });
    const sat = await prisma.officeHolding.findFirstOrThrow({
      where: { personId: survivor.id, candidacyId: null },
    });
    const personId = survivor.id;
    const won = await ask(`OFFICE_HOLDING ${stood.id}`, { personId, candidacyId: stood.id });
    const named = await ask(`OFFICE_HOLDING democracy-club split-${duplicate.id} Fell `, { personId });
    const left = await ask(`OFFICE_HOLDING_LEFT ${sat.id} 2026-05-11`, { personId });
    const unclear = await spell(survivor.id, greens.id);
    expect(await split(duplicate)).toMatchObject({ version: 3 });
    const about = async (id: string) => {
      const found = await prisma.proposal.findUniqueOrThrow({ where: { id } });
      return [found.key, (found.patch as { personId: string }).personId, found.state];
    };
    const asked = (id: string, organisationId: string) => [
      `AFFILIATION ${id} ${organisationId} 2024-05-06`,
      id,
      'OPEN',
    ];
    expect(await about(others)).toEqual(['OFFICE_HOLDING MODERNGOV fell fell/ann', duplicate.id, 'OPEN']);
    expect(await about(ofBoth[0] ?? '')).toEqual(asked(survivor.id, labour.id));
    const again = await prisma.proposal.findUniqueOrThrow({
      where: { key: `AFFILIATION ${duplicate.id} ${labour.id} 2024-05-06` },
    });
    expect(await about(again.id)).toEqual(asked(duplicate.id, labour.id));
    for (const id of [won, named]) expect((await about(id))[1]).toBe(duplicate.id);
    expect((await about(left))[1]).toBe(survivor.id);
    expect(await about(unclear)).toEqual(asked(survivor.id, greens.id));
    expect(
      await prisma.proposal.findFirstOrThrow({ where: { kind: 'PERSON_MERGE', recordId: survivor.id } }),
    ).toMatchObject({ state: 'REJECTED' });
  });

  test('leaves what was written since with the survivor, and is refused where a joined spell was changed', async () => {
    const { survivor, duplicate } = await twoEntries();
    await merge(survivor, duplicate);
    const ward = await story().ward(council.id);
    const later = await database.prisma.officeHolding.create({
      data: { personId: survivor.id, postId: ward.id, from: day('2026-05-11') },
    });
    await database.prisma.person.update({ where: { id: survivor.id }, data: { bioEn: 'Put right.' } });
    const spell = await database.prisma.membership.findFirstOrThrow({ where: { personId: survivor.id } });
    await database.prisma.membership.update({ where: { id: spell.id }, data: { from: day('2011-01-01') } });
    expect(await split(duplicate)).toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await database.prisma.officeHolding.count({ where: { personId: duplicate.id } })).toBe(0);
    await database.prisma.membership.update({ where: { id: spell.id }, data: { from: spell.from } });
    expect(await split(duplicate)).toMatchObject({ version: 3 });
    expect(await database.prisma.officeHolding.findUniqueOrThrow({ where: { id: later.id } })).toMatchObject({
      personId: survivor.id,
    });
    expect(await database.prisma.person.findUniqueOrThrow({ where: { id: survivor.id } })).toMatchObject({
      bioEn: 'Put right.',
    });
    expect(await database.prisma.officeHolding.count({ where: { personId: duplicate.id } })).toBe(1);
  });
});
