import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { askWrite } from '../../test/ask-write.ts';
import { testDatabase } from '../../test/database.ts';
import { beginWard, poll, table, take, type WardFile } from '../../test/files-about-a-ward.ts';
import { day, given } from '../../test/given.ts';
import { contest } from '../../test/import-csv.ts';
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

describe('undoing a merge that an import made', () => {
  const imported = testDatabase();
  const WON = { 'Member MNIS ID': 5001 };
  const SEAT = { 'ONS ID': 'E14000530' };
  const results = (winner: Record<string, string | number>, name: string): WardFile => ({
    text: contest(winner, {}, SEAT),
    options: { name },
  });

  /** All that the record has, by its rows: but for versions, which only grow, and what is asked. */
  const rowsOf = async () => {
    const { prisma } = imported;
    const orderBy = { id: 'asc' } as const;
    const rows = {
      people: await prisma.person.findMany({ orderBy }),
      ids: await prisma.personIdentifier.findMany({ orderBy }),
      slugs: await prisma.personSlug.findMany({ orderBy: { slug: 'asc' } }),
      candidacies: await prisma.candidacy.findMany({ orderBy }),
      holdings: await prisma.officeHolding.findMany({ orderBy }),
      memberships: await prisma.membership.findMany({ orderBy }),
      days: await prisma.listedDay.findMany({ orderBy }),
      held: await prisma.fieldSource.findMany({
        where: { recordType: 'Membership' },
        orderBy: [{ recordId: 'asc' }, { field: 'asc' }],
      }),
    };
    const text = JSON.stringify(rows, (key, value) =>
      ['version', 'updatedAt'].includes(key) ? undefined : value,
    );
    return JSON.parse(text) as Record<keyof typeof rows, object[]>;
  };

  test.each([
    ['apart', '2021-12-01'],
    ['across each other', '2023-12-01'],
    ['one within the other', null],
  ])(
    'parts two entries whose times in a party lie %s, and touches nothing else that the import wrote',
    async (_, to) => {
      const { prisma } = imported;
      await beginWard(imported, 2);
      await take(imported, results(WON, 'ge2017.csv'));
      await take(imported, poll('2022-05-05', [77, 'Wyn WINNER'], [78, 'Una USUAL']));
      await take(imported, table('2023-06-01', ['Wyn Winner'], ['Una Usual']));
      const mp = await prisma.person.findFirstOrThrow({
        where: { identifiers: { some: { value: '5001' } } },
      });
      const una = await prisma.membership.findFirstOrThrow({ where: { person: { name: 'Una Usual' } } });
      const { organisationId } = una;
      const spell = {
        personId: mp.id,
        organisationId,
        from: day('2017-06-08'),
        to: to === null ? null : day(to),
      };
      const { id: recordId } = await prisma.membership.create({ data: spell });
      for (const field of ['organisationId', 'from'])
        await prisma.fieldSource.create({
          data: { recordType: 'Membership', recordId, field, source: 'WIKIDATA' },
        });
      const before = await rowsOf();
      await take(imported, results({ ...WON, 'DC Person ID': 77 }, 'ge2019.csv'));
      const gone = await prisma.person.findFirstOrThrow({ where: { mergedIntoId: { not: null } } });
      const survivor = await prisma.person.findUniqueOrThrow({ where: { id: gone.mergedIntoId ?? '' } });
      // The same import says of somebody else since when she is in the party.
      const { changeSetId } = await prisma.revision.findFirstOrThrow({
        where: { recordId: gone.id },
        orderBy: { changeSet: { sequence: 'desc' } },
      });
      const hers = { recordType: 'Membership', recordId: una.id, recordVersion: 2, payloadHash: '' };
      const { id: revisionId } = await prisma.revision.create({
        data: { ...hers, changeSetId, position: 9999 },
      });
      const [was, is] = [
        { from: '2020-01-01', sources: [] },
        { from: una.from, sources: una.sources ?? [] },
      ];
      await prisma.revisionPayload.create({ data: { revisionId, salt: '', before: was, after: is } });
      const merged = await rowsOf();
      const split = {
        duplicate: formatGlobalId('Person', gone.id),
        duplicateVersion: gone.version,
        survivorVersion: survivor.version,
      };
      const editor = await given(prisma).editor('NATIONAL_ADMIN');
      const undo = () => askWrite(prisma, editor, 'splitPerson', split, '... on Person { name }');
      expect(await undo()).toMatchObject({ name: gone.name });
      const parted = await rowsOf();
      const isTheirs = (row: object) => [gone.id, survivor.id].some((id) => JSON.stringify(row).includes(id));
      for (const part of ['people', 'slugs', 'candidacies', 'holdings', 'memberships', 'days'] as const) {
        const others = (rows: typeof parted) => rows[part].filter((row) => !isTheirs(row));
        expect({ part, rows: others(parted) }).toEqual({ part, rows: others(merged) });
        const were = new Set(before[part].map((row) => JSON.stringify(row)));
        const left = parted[part].filter((row) => isTheirs(row) && !were.delete(JSON.stringify(row)));
        // What the import itself brought of the two stays the survivor's: the election of 2019, and the seat won.
        expect({ part, left: left.length }).toEqual({
          part,
          left: { candidacies: 1, holdings: 1 }[part as string] ?? 0,
        });
      }
      expect(parted.held).toEqual(before.held);
      // Importing it again joins nobody whom an editor parted.
      await take(imported, results({ ...WON, 'DC Person ID': 77 }, 'ge2019.csv'));
      expect(await prisma.person.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
    },
  );
});
