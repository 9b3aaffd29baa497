import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();

test('who stands twice on a day is two candidacies and one person; who is hidden is neither; a ballot says whether it has a code', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const held = { electionId: 'local.aldermere.2027-05-06', pollingOn: day('2027-05-06') };
  const { id: electionId } = await prisma.election.create({ data: held });
  const [twice, once] = [await story.person(), await story.person()];
  const hidden = await story.person('Hidden Example', 'WITHDRAWN');
  const ballots = [
    { label: 'Mill', gssCode: 'E05999901', people: [twice, once] },
    { label: 'Quay', gssCode: null, people: [twice, hidden] },
  ];
  for (const { label, gssCode, people } of ballots) {
    const { id: ballotId } = await prisma.ballot.create({ data: { electionId, label, gssCode } });
    await prisma.candidacy.createMany({ data: people.map(({ id: personId }) => ({ ballotId, personId })) });
  }
  const { data, errors } = await askPublic(
    prisma,
    `{ candidacies(election: "local.aldermere.2027-05-06") { totalCount peopleCount }
      coded: ballots(hasGssCode: true) { totalCount nodes { label } }
      uncoded: ballots(hasGssCode: false) { totalCount nodes { label } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    candidacies: { totalCount: 3, peopleCount: 2 },
    coded: { totalCount: 1, nodes: [{ label: 'Mill' }] },
    uncoded: { totalCount: 1, nodes: [{ label: 'Quay' }] },
  });
});

describe('the polls of the areas that a local party covers', () => {
  let candidacyOf: Record<string, string> = {};

  beforeAll(async () => {
    const { prisma } = database;
    const story = given(prisma);
    const [dale, hill] = [await story.council('dale'), await story.council('hill')];
    const ward = await story.ward(dale.id);
    const party = await prisma.organisation.create({
      data: { kind: 'LOCAL_PARTY', slug: 'dale-co-op', nameEn: 'Dale', state: 'PUBLISHED' },
    });
    await prisma.localPartyArea.create({
      data: { localPartyId: party.id, areaId: dale.areaId ?? '', from: day('2020-01-01') },
    });
    const polls = [
      { slug: 'dale', body: dale.id, on: '2023-05-04', label: 'Mill', areaId: ward.areaId },
      // Listed before anybody knew the ward; the whole council lies there.
      { slug: 'dale', body: dale.id, on: '2024-10-17', label: 'Newly drawn', areaId: null },
      { slug: 'hill', body: hill.id, on: '2023-05-04', label: 'Elsewhere', areaId: null },
    ];
    for (const { slug, body, on, label, areaId } of polls) {
      const held = { electionId: `local.${slug}.${on}`, pollingOn: day(on), organisationId: body };
      const { id: electionId } = await prisma.election.create({ data: held });
      const ballot = await prisma.ballot.create({ data: { electionId, label, areaId } });
      if (label !== 'Mill') continue;
      const labour = await story.party('labour');
      const joint = await story.party('co-operative');
      for (const name of ['Joint', 'Supported', 'Supported later', 'In confidence', 'Labour']) {
        const { id: personId } = await story.person(name);
        const { id } = await prisma.candidacy.create({ data: { ballotId: ballot.id, personId } });
        candidacyOf = { ...candidacyOf, [name]: id };
        const parties = name === 'Joint' ? [labour, joint] : [labour];
        await prisma.candidacyStanding.createMany({
          data: parties.map(({ id: partyId }, index) => ({
            candidacyId: id,
            partyId,
            place: index === 0 ? ('PRINCIPAL' as const) : ('ADJUNCT' as const),
          })),
        });
        const from = day(name === 'Supported later' ? '2023-05-05' : '2023-03-01');
        const isPublic = name !== 'In confidence';
        if (name !== 'Joint' && name !== 'Labour')
          await prisma.endorsement.create({ data: { personId, kind: 'SUPPORTED', from, isPublic } });
      }
    }
  });

  const ask = async (question: string) => {
    const { data, errors } = await askPublic(database.prisma, question);
    expect(errors).toBeUndefined();
    return data;
  };
  const labels = async (args: string) =>
    (
      await ask(`{ ballots(localParty: { slug: "dale-co-op" }, ${args}) { nodes { label } } }`)
    ).ballots.nodes.map(({ label }: { label: string }) => label);

  test('R9: a poll is to come or past as on the day asked for, and the areas are those of that day', async () => {
    expect(await labels('upcoming: true, asOf: "2023-05-04"')).toEqual(['Mill', 'Newly drawn']);
    expect(await labels('upcoming: false, asOf: "2024-01-01"')).toEqual(['Mill']);
    expect(await labels('first: 10')).toEqual(['Newly drawn', 'Mill']);
    expect(await labels('asOf: "2019-12-31"')).toEqual([]);
    const { elections, organisation } = await ask(
      `{ elections(organisation: { slug: "dale" }, upcoming: true, asOf: "2023-05-05") { nodes { electionId } }
         organisation(by: { slug: "dale" }) { now: electionsToCome { electionId } before: electionsToCome(asOf: "2023-05-04") { pollingOn } } }`,
    );
    expect(elections.nodes).toEqual([{ electionId: 'local.dale.2024-10-17' }]);
    expect(organisation).toEqual({
      now: [],
      before: [{ pollingOn: '2023-05-04' }, { pollingOn: '2024-10-17' }],
    });
  });

  test('R7: a local party nobody may see covers nothing', async () => {
    const { prisma } = database;
    const hide = (state: 'DRAFT' | 'PUBLISHED') =>
      prisma.organisation.update({ where: { slug: 'dale-co-op' }, data: { state } });
    await hide('DRAFT');
    expect(await labels('first: 10')).toEqual([]);
    await hide('PUBLISHED');
  });

  test('candidates by how the Party endorsed them for the poll', async () => {
    const standing = async (endorsements: string) =>
      (
        await ask(
          `{ election(electionId: "local.dale.2023-05-04") { ballots { candidacies(endorsements: ${endorsements}) { person { name } endorsement } } } }`,
        )
      ).election.ballots[0].candidacies.map(({ person }: { person: { name: string } }) => person.name);
    expect(await standing('[JOINT_BALLOT]')).toEqual(['Joint']);
    expect(await standing('[JOINT_BALLOT, SUPPORTED]')).toEqual(['Joint', 'Supported']);
    expect(await standing('[OFFICIAL_NO_LABEL]')).toEqual([]);
    expect(await standing('[ANYONE]')).toHaveLength(5);
    // Support for one candidacy says nothing of another.
    await database.prisma.endorsement.updateMany({
      where: { person: { name: 'Supported' } },
      data: { kind: 'OFFICIAL_NO_LABEL', candidacyId: candidacyOf.Labour ?? null },
    });
    expect(await standing('[OFFICIAL_NO_LABEL, SUPPORTED]')).toEqual([]);
  });

  test('the councils it covers are those that name it among theirs', async () => {
    const { organisation, council } = await ask(
      `{ organisation(by: { slug: "dale-co-op" }) { councilsCovered { slug } before: councilsCovered(asOf: "2019-12-31") { slug } }
         council: organisation(by: { slug: "dale" }) { localParties { slug } councilsCovered { slug } } }`,
    );
    expect(organisation).toEqual({ councilsCovered: [{ slug: 'dale' }], before: [] });
    const { organisation: onADay } = await ask(
      '{ organisation(by: { slug: "dale-co-op" }) { councilsCovered(asOf: "2023-05-03") { electionsToCome { electionId } } } }',
    );
    expect(onADay.councilsCovered[0].electionsToCome).toContainEqual({
      electionId: 'local.dale.2023-05-04',
    });
    expect(council).toEqual({ localParties: [{ slug: 'dale-co-op' }], councilsCovered: [] });
  });
});

test.each([
  'candidacies(party: "labour-partty")',
  'candidacies(from: "2026-05-08", to: "2026-05-07")',
  'ballots(from: "2026-05-07", to: "2026-05-07")',
  'elections(from: "2026-05-08", to: "2026-05-07")',
])('what no candidacy or poll can answer is refused, and is not none: %s', async (question) => {
  const { errors } = await askPublic(database.prisma, `{ ${question} { totalCount } }`);
  expect(errors?.[0]?.extensions?.code).toBe('INVALID_INPUT');
});
