import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
const story = () => given(database.prisma);

type Stand = {
  name: string;
  for?: ('labour' | 'co-operative')[];
  isElected?: boolean | null;
  state?: 'DRAFT' | 'PUBLISHED';
  description?: string;
};

let councilId: string;

beforeAll(async () => {
  const { prisma } = database;
  const council = await story().council('aldermere', { gss: 'E06999901' });
  councilId = council.id;
  const may = await election('local.aldermere.2026-05-07', council.id);
  await ballot(may, 'mill', [
    {
      name: 'Bennett, Ana',
      for: ['labour', 'co-operative'],
      isElected: true,
      description: 'Labour and Co-operative Party',
    },
    { name: 'Carew, Jan', for: ['labour'], isElected: false },
    { name: 'Secret, Sam', for: ['labour', 'co-operative'], isElected: true, state: 'DRAFT' },
  ]);
  // A candidate died after nominations: the poll was called off and another held in its place. A source says "elected" all the same.
  const calledOff = await ballot(may, 'quay', [{ name: 'Dunne, Lee', for: ['labour'], isElected: true }], {
    isCancelled: true,
  });
  const june = await election('local.aldermere.2026-06-18', council.id);
  const instead = await ballot(june, 'quay', [{ name: 'Dunne, Lee', for: ['labour'], isElected: true }]);
  await prisma.ballot.update({ where: { id: calledOff }, data: { replacedById: instead } });
  // As many stood as there were seats: no poll, and they are elected.
  const unopposed = await ballot(may, 'fell', [{ name: 'Ellis, Kit', for: ['labour'], isElected: true }], {
    isCancelled: true,
  });
  const post = await story().ward(council.id);
  const winner = await prisma.candidacy.findFirstOrThrow({ where: { ballotId: unopposed } });
  await prisma.officeHolding.create({
    data: {
      personId: winner.personId,
      postId: post.id,
      from: day('2026-05-11'),
      startReason: 'UNOPPOSED',
      candidacyId: winner.id,
    },
  });
  const next = await election('local.aldermere.2027-05-06', council.id);
  await ballot(next, 'mill', [{ name: 'Frost, Ray', for: ['labour', 'co-operative'], isElected: null }]);
  await election('mayor.elsewhere.2026-11-22', null);
});

async function election(electionId: string, organisationId: string | null) {
  const { id } = await database.prisma.election.create({
    data: { electionId, pollingOn: day(electionId.slice(-10)), organisationId },
  });
  return { id, electionId };
}

async function ballot(
  of: { id: string; electionId: string },
  ward: string,
  stood: Stand[],
  fields: { isCancelled?: boolean } = {},
) {
  const { prisma } = database;
  const { id } = await prisma.ballot.create({
    data: {
      electionId: of.id,
      ballotId: of.electionId.replace(/\.(\d{4}-)/, `.${ward}.$1`),
      label: ward,
      ...fields,
    },
  });
  for (const { name, for: parties = [], isElected = null, state = 'PUBLISHED', description } of stood) {
    const found = await prisma.person.findFirst({ where: { name } });
    const person = found ?? (await story().person(name, state));
    const candidacy = await prisma.candidacy.create({
      data: { ballotId: id, personId: person.id, isElected, description: description ?? null },
    });
    for (const [index, party] of parties.entries()) {
      await prisma.candidacyStanding.create({
        data: {
          candidacyId: candidacy.id,
          partyId: (await story().party(party)).id,
          place: index === 0 ? 'PRINCIPAL' : 'ADJUNCT',
        },
      });
    }
  }
  return id;
}

async function ask(question: string) {
  const { data, errors } = await askPublic(database.prisma, question);
  expect(errors).toBeUndefined();
  return data;
}

const names = (found: { nodes: { person: { name: string } }[] }) =>
  found.nodes.map(({ person }) => person.name);

describe('who stood', () => {
  const candidacies = async (args: string) =>
    (await ask(`{ candidacies(${args}) { totalCount nodes { person { name } isElected } } }`)).candidacies;

  test('the joint label is a filter of its own, apart from the party', async () => {
    expect(names(await candidacies('joint: true'))).toEqual(['Frost, Ray', 'Bennett, Ana']);
    expect(
      names(await candidacies('party: "PP53", joint: false, election: "local.aldermere.2026-05-07"')),
    ).toEqual(['Carew, Jan', 'Dunne, Lee', 'Ellis, Kit']);
    expect((await candidacies('party: "PP53", from: "2026-05-07", to: "2026-05-08"')).totalCount).toBe(4);
    const all = (await candidacies('party: "PP53"')).totalCount;
    for (const id of ['pp53', 'party:53', 'labour-party'])
      expect((await candidacies(`party: "${id}"`)).totalCount).toBe(all);
  });
  test('standing, description as printed and endorsement are told apart', async () => {
    const { candidacies: found } = await ask(
      '{ candidacies(ballot: "local.aldermere.mill.2026-05-07", elected: true) { nodes { description standings { place party { slug } } endorsement isJoint } } }',
    );
    expect(found.nodes).toEqual([
      {
        description: 'Labour and Co-operative Party',
        standings: [
          { place: 'PRINCIPAL', party: { slug: 'labour-party' } },
          { place: 'ADJUNCT', party: { slug: 'co-operative-party' } },
        ],
        endorsement: 'JOINT_BALLOT',
        isJoint: true,
      },
    ]);
  });
  test('a cancelled ballot elects nobody, whatever its source says; unopposed candidates are elected', async () => {
    expect(names(await candidacies('elected: true, election: "local.aldermere.2026-05-07"'))).toEqual([
      'Bennett, Ana',
      'Ellis, Kit',
    ]);
    expect(await candidacies('ballot: "local.aldermere.quay.2026-05-07"')).toEqual({
      totalCount: 1,
      nodes: [{ person: { name: 'Dunne, Lee' }, isElected: null }],
    });
    expect((await candidacies('ballot: "local.aldermere.quay.2026-06-18", elected: true')).totalCount).toBe(
      1,
    );
    expect(names(await candidacies('elected: false'))).toEqual(['Carew, Jan']);
  });
  test('before the declaration nobody is elected or not', async () => {
    expect(await candidacies('ballot: "local.aldermere.mill.2027-05-06"')).toEqual({
      totalCount: 1,
      nodes: [{ person: { name: 'Frost, Ray' }, isElected: null }],
    });
  });
  test('at the elections of one body', async () => {
    expect((await candidacies('organisation: { gss: "E06999901" }')).totalCount).toBe(6);
    expect((await candidacies('organisation: { slug: "nowhere" }')).totalCount).toBe(0);
  });
  test('how the person was endorsed counts on the day of the poll, and for the candidacy it was given', async () => {
    const { prisma } = database;
    const carew = await prisma.person.findFirstOrThrow({ where: { name: 'Carew, Jan' } });
    const endorsement = async () =>
      (
        await ask(
          '{ candidacies(ballot: "local.aldermere.mill.2026-05-07", elected: false) { nodes { endorsement } } }',
        )
      ).candidacies.nodes[0].endorsement;
    const written = await prisma.endorsement.create({
      data: { personId: carew.id, kind: 'SUPPORTED', from: day('2026-01-01'), isPublic: true },
    });
    expect(await endorsement()).toBe('SUPPORTED');
    await prisma.endorsement.update({ where: { id: written.id }, data: { isPublic: false } });
    expect(await endorsement()).toBeNull();
    await prisma.endorsement.update({
      where: { id: written.id },
      data: { kind: 'OFFICIAL_NO_LABEL', from: day('2026-05-08') },
    });
    expect(await endorsement()).toBeNull();
    const other = await prisma.candidacy.findFirstOrThrow({ where: { person: { name: 'Frost, Ray' } } });
    await prisma.endorsement.update({
      where: { id: written.id },
      data: { from: day('2026-01-01'), candidacyId: other.id },
    });
    expect(await endorsement()).toBeNull();
    await prisma.endorsement.delete({ where: { id: written.id } });
  });
});

describe('contests', () => {
  const ballots = async (args: string) =>
    (
      await ask(
        `{ ballots(${args}) { totalCount nodes { ballotId isCancelled replacedBy { ballotId } replaces { ballotId } } } }`,
      )
    ).ballots;
  const ids = (found: { nodes: { ballotId: string }[] }) => found.nodes.map(({ ballotId }) => ballotId);

  test('a cancelled one says so, and what was held in its place', async () => {
    expect((await ballots('isCancelled: true, election: "local.aldermere.2026-05-07"')).nodes).toEqual([
      { ballotId: 'local.aldermere.fell.2026-05-07', isCancelled: true, replacedBy: null, replaces: null },
      {
        ballotId: 'local.aldermere.quay.2026-05-07',
        isCancelled: true,
        replacedBy: { ballotId: 'local.aldermere.quay.2026-06-18' },
        replaces: null,
      },
    ]);
    const { ballot: instead } = await ask(
      '{ ballot(ballotId: "local.aldermere.quay.2026-06-18") { isCancelled replaces { ballotId } } }',
    );
    expect(instead).toEqual({
      isCancelled: false,
      replaces: { ballotId: 'local.aldermere.quay.2026-05-07' },
    });
  });
  test('those to come come soonest first, those past newest first', async () => {
    expect(ids(await ballots('upcoming: true'))).toEqual(['local.aldermere.mill.2027-05-06']);
    expect(ids(await ballots('upcoming: false, first: 1'))).toEqual(['local.aldermere.quay.2026-06-18']);
  });
  test('of a body, and with joint candidates, of whom a hidden one is none', async () => {
    expect((await ballots('organisation: { slug: "aldermere" }')).totalCount).toBe(5);
    expect((await ballots('hasJointCandidates: true')).totalCount).toBe(2);
    const hidden = await story().council('hidden', { state: 'DRAFT' });
    await database.prisma.election.updateMany({ data: { organisationId: hidden.id } });
    expect((await ballots('organisation: { slug: "hidden" }')).totalCount).toBe(0);
    expect(
      (await ask('{ elections(organisation: { slug: "hidden" }) { totalCount } }')).elections.totalCount,
    ).toBe(0);
    await database.prisma.election.updateMany({ data: { organisationId: councilId } });
  });
  test('of areas by id and by code, with the areas within them', async () => {
    const { prisma } = database;
    const district = await prisma.area.findUniqueOrThrow({ where: { slug: 'area-of-aldermere' } });
    const ward = await prisma.area.create({
      data: { kind: 'WARD', slug: 'mill', nameEn: 'Mill', parentId: district.id },
    });
    await prisma.areaIdentifier.create({ data: { areaId: district.id, scheme: 'gss', value: 'E06999901' } });
    await prisma.ballot.update({
      where: { ballotId: 'local.aldermere.mill.2027-05-06' },
      data: { areaId: ward.id },
    });
    // The record does not hold the area of this one yet.
    await prisma.ballot.update({
      where: { ballotId: 'local.aldermere.mill.2026-05-07' },
      data: { gssCode: 'E05999911' },
    });
    expect(ids(await ballots('gssCodes: ["e06999901"]'))).toEqual(['local.aldermere.mill.2027-05-06']);
    expect(ids(await ballots('gssCodes: ["E05999911"]'))).toEqual(['local.aldermere.mill.2026-05-07']);
  });
  test('pages follow one another without a gap, forwards and backwards in time', async () => {
    for (const order of ['', 'upcoming: false,']) {
      const all = ids(await ballots(`${order} first: 100`));
      const seen: string[] = [];
      for (let after = ''; seen.length < all.length;) {
        const { ballots: page } = await ask(
          `{ ballots(${order} first: 2, ${after}) { nodes { ballotId } pageInfo { endCursor } } }`,
        );
        seen.push(...ids(page));
        after = `after: "${page.pageInfo.endCursor}"`;
      }
      expect(seen).toEqual(all);
    }
  });
});

describe('elections', () => {
  const elections = async (args: string) =>
    (await ask(`{ elections(${args}) { totalCount nodes { electionId } } }`)).elections;

  test('to come, today’s among them, soonest first', async () => {
    expect(await elections('upcoming: true')).toEqual({
      totalCount: 2,
      nodes: [{ electionId: 'mayor.elsewhere.2026-11-22' }, { electionId: 'local.aldermere.2027-05-06' }],
    });
    expect((await elections('upcoming: false')).totalCount).toBe(2);
  });
  test('with joint candidates', async () => {
    expect(await elections('hasJointCandidates: true')).toMatchObject({ totalCount: 2 });
    expect(await elections('hasJointCandidates: false')).toMatchObject({ totalCount: 2 });
  });
  test('one by its id, with its joint candidates', async () => {
    const { election: found, missing } = await ask(
      `{ election(electionId: "local.aldermere.2026-05-07") { ballots { label candidacies(joint: true) { person { name } } } }
         missing: election(electionId: "local.nowhere.2026-05-07") { id } }`,
    );
    expect(found.ballots).toEqual([
      { label: 'fell', candidacies: [] },
      { label: 'mill', candidacies: [{ person: { name: 'Bennett, Ana' } }] },
      { label: 'quay', candidacies: [] },
    ]);
    expect(missing).toBeNull();
  });
});
