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
