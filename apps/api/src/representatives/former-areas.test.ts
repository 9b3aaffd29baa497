import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { ofArea, scopesOf } from '../../test/ask-scope.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
const { stateWhole, local, ask } = scopesOf(database);

beforeAll(async () => {
  const story = given(database.prisma);
  await story.party('labour');
  await story.party('co-operative');
});

describe('an area whose boundaries are no more on the day', () => {
  const wards: Record<string, string> = {};
  const DRAWN = '2026-05-07';
  const IN = '2026-05-11';

  /** Three wards of one seat until a poll, and what follows: one is redrawn, one divided in two, and one goes into a part of the second with ground of another. */
  beforeAll(async () => {
    const { prisma } = database;
    const story = given(prisma);
    const council = await story.council('aldermere');
    for (const [name, gss, isFormer] of [
      ['Mill', 'E05999901', true],
      ['Quay', 'E05999902', true],
      ['Fell', 'E05999903', true],
      ['Lost', 'E05999904', true],
      ['New Mill', 'E05999911', false],
      ['East Quay', 'E05999912', false],
      ['West Quay', 'E05999913', false],
      ['Fell and Moor', 'E05999914', false],
    ] as const) {
      const post = await story.ward(council.id, { seats: 1 });
      wards[name] = post.areaId ?? '';
      await prisma.area.update({
        where: { id: wards[name] },
        data: { [isFormer ? 'validTo' : 'validFrom']: day(DRAWN) },
      });
      await prisma.areaIdentifier.create({
        data: { areaId: wards[name], scheme: 'gss', value: gss },
      });
      await prisma.post.update({
        where: { id: post.id },
        data: { [isFormer ? 'validTo' : 'validFrom']: day(IN) },
      });
      await story.councillor(post.id, {
        name,
        stoodFor: ['labour', 'co-operative'],
        ...(isFormer ? { to: IN } : { from: IN }),
      });
    }
    for (const [predecessor, successor] of [
      ['Mill', 'New Mill'],
      ['Quay', 'East Quay'],
      ['Quay', 'West Quay'],
      ['Fell', 'Fell and Moor'],
      ['Fell', 'East Quay'],
    ] as const)
      await prisma.areaSuccession.create({
        data: {
          predecessorId: wards[predecessor] ?? '',
          successorId: wards[successor] ?? '',
          occurredOn: day(DRAWN),
        },
      });
    await stateWhole(council.id, 'COUNCILLOR', '2023-05-09');
    await local('mill-co-op', wards['Mill'] ?? '');
  });

  test('its own polls are found, and from the change on those of whatever has ground of it, however it is asked for', async () => {
    const { prisma } = database;
    const polls: Record<string, string[]> = {
      Mill: ['2022-05-05'],
      'New Mill': ['2026-05-07', '2027-05-06'],
      Quay: ['2022-05-05'],
      'East Quay': ['2026-05-07', '2027-05-06'],
      'West Quay': ['2027-05-06'],
      Fell: ['2022-05-05'],
      // This one was there before it took Fell over.
      'Fell and Moor': ['2022-05-05', '2027-05-06'],
    };
    await prisma.area.update({ where: { id: wards['Fell and Moor'] ?? '' }, data: { validFrom: null } });
    for (const [name, days] of Object.entries(polls))
      for (const pollingOn of days) {
        const electionId = `local.aldermere.${pollingOn}`;
        const election = await prisma.election.upsert({
          where: { electionId },
          create: { electionId, pollingOn: day(pollingOn) },
          update: {},
        });
        const ballotId = `${name.toLowerCase().replaceAll(' ', '-')} ${pollingOn}`;
        await prisma.ballot.create({
          data: { ballotId, electionId: election.id, label: name, areaId: wards[name] ?? '' },
        });
      }
    const found = async (args: string) => {
      const { data, errors } = await askPublic(prisma, `{ ballots(${args}) { nodes { ballotId } } }`);
      expect(errors).toBeUndefined();
      // Without an id are those that the councillors here were elected at.
      return data.ballots.nodes.flatMap(({ ballotId }: { ballotId: string | null }) => ballotId ?? []);
    };
    for (const args of [
      'localParty: { slug: "mill-co-op" }',
      'gssCodes: ["E05999901"]',
      ofArea(wards['Mill'] ?? ''),
    ]) {
      expect(await found(`${args}, upcoming: true`)).toEqual(['new-mill 2027-05-06']);
      expect(await found(`${args}, upcoming: false`)).toEqual(['new-mill 2026-05-07', 'mill 2022-05-05']);
    }
    expect(await found('gssCodes: ["E05999902"], upcoming: true')).toEqual([
      'east-quay 2027-05-06',
      'west-quay 2027-05-06',
    ]);
    expect(await found('gssCodes: ["E05999903"]')).toEqual([
      'east-quay 2027-05-06',
      'fell-and-moor 2027-05-06',
      'east-quay 2026-05-07',
      'fell 2022-05-05',
    ]);
    expect(await found('gssCodes: ["E05999904"]')).toEqual([]);
    // The new ward does not get the polls of the old one.
    expect(await found('gssCodes: ["E05999911"]')).toEqual(['new-mill 2027-05-06', 'new-mill 2026-05-07']);
    // Of a code given again, what follows the area that had it last.
    await prisma.areaIdentifier.updateMany({
      where: { value: 'E05999903' },
      data: { validTo: day(DRAWN) },
    });
    await prisma.areaIdentifier.create({
      data: { areaId: wards['West Quay'] ?? '', scheme: 'gss', value: 'E05999903', validFrom: day(DRAWN) },
    });
    expect(await found('gssCodes: ["E05999903"]')).toEqual(['west-quay 2027-05-06', 'fell 2022-05-05']);
    await prisma.areaIdentifier.deleteMany({
      where: { areaId: wards['West Quay'] ?? '', value: 'E05999903' },
    });
    await prisma.areaIdentifier.updateMany({ where: { value: 'E05999903' }, data: { validTo: null } });
    await prisma.area.update({
      where: { id: wards['Fell and Moor'] ?? '' },
      data: { validFrom: day(DRAWN) },
    });
    await prisma.ballot.deleteMany({ where: { ballotId: { not: null } } });
    await prisma.election.deleteMany({ where: { electionId: { startsWith: 'local.aldermere.' } } });
  });

  const WHOLE = { level: 'COMPLETE', leavesOut: false, parts: ['aldermere COUNCILLOR COMPLETE'] };

  test('is represented by whoever sits for the area that took its ground over, however it is asked for', async () => {
    for (const args of [
      'localParty: { slug: "mill-co-op" }',
      'gssCodes: ["E05999901"]',
      ofArea(wards['Mill'] ?? ''),
    ]) {
      expect(await ask(args, '2026-05-10')).toEqual({ ...WHOLE, names: ['Mill'] });
      expect(await ask(args, IN)).toEqual({ ...WHOLE, names: ['New Mill'] });
    }
  });

  test('and one that has not begun by whoever sits for the area it comes from', async () => {
    expect(await ask('gssCodes: ["E05999911"]', '2026-05-10')).toEqual({ ...WHOLE, names: ['Mill'] });
    expect(await ask('gssCodes: ["E05999911"]')).toEqual({ ...WHOLE, names: ['New Mill'] });
  });

  test('by those of each of its parts, and of one that has ground beside it nobody can tell', async () => {
    expect(await ask('gssCodes: ["E05999902"]')).toEqual({
      names: ['West Quay'],
      level: 'PARTIAL',
      leavesOut: true,
      parts: ['aldermere COUNCILLOR PARTIAL'],
    });
    // Whoever asks for both of the areas that it was made of asks for all of it.
    expect(await ask('gssCodes: ["E05999902", "E05999903"]')).toEqual({
      ...WHOLE,
      names: ['East Quay', 'Fell and Moor', 'West Quay'],
    });
  });

  test('R17: by nobody that is known, where no area follows', async () => {
    expect(await ask('gssCodes: ["E05999904"]')).toMatchObject({
      names: [],
      level: 'PARTIAL',
      leavesOut: true,
    });
  });

  test('a district that became a part of a larger one is represented by the mayor of that, and by councillors of whom nobody can tell which', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const [former, unitary] = [await story.council('oldmere'), await story.council('great-mere')];
    const other = await story.council('beside');
    for (const { id, areaId } of [former, other]) {
      await prisma.organisation.update({ where: { id }, data: { dissolvedOn: day('2023-04-01') } });
      await prisma.area.update({ where: { id: areaId ?? '' }, data: { validTo: day('2023-04-01') } });
      await prisma.areaSuccession.create({
        data: { predecessorId: areaId ?? '', successorId: unitary.areaId ?? '' },
      });
    }
    const ward = await story.ward(unitary.id, { seats: 1 });
    await story.councillor(ward.id, { name: 'Ward', stoodFor: ['labour', 'co-operative'] });
    const mayor = await prisma.post.create({
      data: { organisationId: unitary.id, role: 'DIRECTLY_ELECTED_MAYOR' },
    });
    await story.councillor(mayor.id, { name: 'Mayor', stoodFor: ['labour', 'co-operative'] });
    await stateWhole(unitary.id, 'COUNCILLOR');
    await stateWhole(unitary.id, 'DIRECTLY_ELECTED_MAYOR');
    expect(await ask(ofArea(former.areaId))).toEqual({
      names: ['Mayor'],
      level: 'PARTIAL',
      leavesOut: true,
      parts: ['great-mere COUNCILLOR PARTIAL', 'great-mere DIRECTLY_ELECTED_MAYOR COMPLETE'],
    });
    expect((await ask(ofArea(unitary.areaId))).names).toEqual(['Mayor', 'Ward']);
  });
});
