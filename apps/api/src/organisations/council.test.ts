import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();
const counter = statementCounter(database);

const COUNCIL = `query ($slug: String!, $asOf: Date) {
  organisation(by: { slug: $slug }) {
    slug name { text } identifiers { scheme value } gssCodes
    control(asOf: $asOf) { kind party { slug } from } controlSpells { kind from to }
    executive(asOf: $asOf) { role person { name } portfolio { text } }
    groups(asOf: $asOf) { slug membersCount members { role person { name } } groups { slug membersCount } }
    seats(asOf: $asOf) { total filled vacant unaccounted }
    posts(asOf: $asOf) { role seats vacantSeats area { slug } holdings { person { name } description { text } } }
    vacancies(asOf: $asOf) { seats }
    coverage { role level }
    replaces { slug } replacedBy { slug }
    contactPoints { kind value }
    localParties(asOf: $asOf) { slug }
    electionsToCome { electionId ballots { label isCancelled candidacies { person { name } } } }
  }
}`;

beforeAll(async () => {
  await plantCouncil('aldermere', { wards: 2, groups: 1 });
  await plantCouncil('great-bareham', { wards: 30, groups: 6 });
});

/** A council with three seats a ward, of which the last ward has one vacant seat and one about which nothing is known. */
async function plantCouncil(slug: string, size: { wards: number; groups: number }) {
  const { prisma } = database;
  const story = given(prisma);
  const labour = await story.party('labour');
  const body = await story.council(slug, { gss: `E06${slug.length}00001` });
  const groups = [];
  for (let n = 0; n < size.groups; n += 1) {
    groups.push(
      await prisma.organisation.create({
        data: {
          kind: 'COUNCIL_GROUP',
          slug: `${slug}-group-${n}`,
          nameEn: `Group ${n}`,
          parentId: body.id,
          state: 'PUBLISHED',
        },
      }),
    );
  }
  await prisma.organisation.create({
    data: {
      kind: 'COUNCIL_GROUP',
      nameEn: 'Co-operative group',
      slug: `${slug}-co-operative-group`,
      parentId: groups[0]?.id ?? null,
      state: 'PUBLISHED',
    },
  });
  const people: string[] = [];
  for (let n = 0; n < size.wards; n += 1) {
    const post = await story.ward(body.id);
    const isLast = n === size.wards - 1;
    for (let seat = 0; seat < (isLast ? 1 : 3); seat += 1) {
      const { person } = await story.councillor(post.id, { stoodFor: ['labour', 'co-operative'] });
      people.push(person.id);
      const group = groups[people.length % groups.length]?.id ?? '';
      await join(person.id, group, 'GROUP_MEMBER');
    }
    if (isLast) await prisma.vacancy.create({ data: { postId: post.id, from: day('2026-08-12') } });
  }
  const [leader = '', deputy = '', cabinet = ''] = people;
  await join(leader, body.id, 'LEADER');
  await join(deputy, body.id, 'DEPUTY_LEADER');
  await prisma.membership.create({
    data: {
      personId: cabinet,
      organisationId: body.id,
      role: 'PORTFOLIO_HOLDER',
      portfolioEn: 'Housing',
      from: day('2023-05-20'),
    },
  });
  await join(leader, groups[0]?.id ?? '', 'LEADER');
  await prisma.controlSpell.createMany({
    data: [
      {
        organisationId: body.id,
        kind: 'NO_OVERALL_CONTROL',
        from: day('2019-05-06'),
        to: day('2023-05-08'),
      },
      { organisationId: body.id, kind: 'MAJORITY', partyId: labour.id, from: day('2023-05-08') },
    ],
  });
  const localParty = await prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: `${slug}-co-op`, nameEn: 'Co-op', state: 'PUBLISHED' },
  });
  await prisma.localPartyArea.create({
    data: { localPartyId: localParty.id, areaId: body.areaId ?? '', from: day('2020-01-01') },
  });
  await prisma.contactPoint.create({
    data: {
      organisationId: body.id,
      kind: 'URL',
      purpose: 'OFFICE',
      value: `https://${slug}.example.org/contact`,
    },
  });
  const old = await story.council(`old-${slug}`);
  await prisma.organisationSuccession.create({
    data: { predecessorId: old.id, successorId: body.id, occurredOn: day('2009-04-01') },
  });
  const election = await prisma.election.create({
    data: {
      electionId: `local.${slug}.2027-05-06`,
      pollingOn: day('2027-05-06'),
      organisationId: body.id,
    },
  });
  for (let n = 0; n < size.wards; n += 1) {
    await prisma.ballot.create({
      data: {
        electionId: election.id,
        label: `Ward ${n}`,
        candidacies: { create: { personId: people[n] ?? '' } },
      },
    });
  }
}

async function join(
  personId: string,
  organisationId: string,
  role: 'GROUP_MEMBER' | 'LEADER' | 'DEPUTY_LEADER',
) {
  await database.prisma.membership.create({
    data: { personId, organisationId, role, from: day('2023-05-10') },
  });
}

async function council(slug: string, asOf: string | null = null) {
  const { data, errors } = await askPublic(counter.prisma, COUNCIL, { slug, asOf });
  expect(errors).toBeUndefined();
  return data.organisation;
}

test('a council takes as many statements with ninety seats and six groups as with six seats and one', async () => {
  counter.statements.length = 0;
  const small = await council('aldermere');
  const forSmall = counter.statements.length;
  counter.statements.length = 0;
  const large = await council('great-bareham');
  expect(small.posts).toHaveLength(2);
  expect(large.posts).toHaveLength(30);
  expect(large.groups).toHaveLength(6);
  expect(counter.statements.length).toBe(forSmall);
  expect(forSmall).toBe(COUNCIL_STATEMENTS);
});

/** The council itself with its identifiers, control, contacts, successions and elections is one; each further list of it another; and of offices of which nobody said what is held, one asks who is in them. */
const COUNCIL_STATEMENTS = 18;

describe('a council on a day', () => {
  test('is controlled by whom the spell of that day says', async () => {
    expect((await council('aldermere')).control).toEqual({
      kind: 'MAJORITY',
      party: { slug: 'labour-party' },
      from: '2023-05-08',
    });
    expect((await council('aldermere', '2023-05-07')).control).toMatchObject({
      kind: 'NO_OVERALL_CONTROL',
      party: null,
    });
    expect((await council('aldermere', '2010-01-01')).control).toBeNull();
    expect((await council('aldermere')).controlSpells).toHaveLength(2);
  });

  test('is led by its leader, deputies and cabinet, in that order', async () => {
    const { executive } = await council('aldermere');
    expect(executive.map(({ role }: { role: string }) => role)).toEqual([
      'LEADER',
      'DEPUTY_LEADER',
      'PORTFOLIO_HOLDER',
    ]);
    expect(executive[2].portfolio).toEqual({ text: 'Housing' });
    expect((await council('aldermere', '2023-05-09')).executive).toEqual([]);
  });

  test('has groups whose members are counted once, though one of them also leads it', async () => {
    const [group] = (await council('aldermere')).groups;
    expect(group).toMatchObject({ slug: 'aldermere-group-0', membersCount: 4 });
    expect(group.members).toHaveLength(5);
    // Nobody is recorded in the inner group: that is not known to be none (R17).
    expect(group.groups).toEqual([{ slug: 'aldermere-co-operative-group', membersCount: null }]);
    const [before] = (await council('aldermere', '2023-05-09')).groups;
    expect(before).toMatchObject({ membersCount: null, members: [] });
  });

  test('R10: has as many seats as are filled, vacant and unaccounted for', async () => {
    expect((await council('aldermere')).seats).toEqual({ total: 6, filled: 4, vacant: 1, unaccounted: 1 });
    expect((await council('aldermere', '2026-08-11')).seats).toMatchObject({ vacant: 0, unaccounted: 2 });
    const { posts } = await council('aldermere');
    expect(
      posts
        .map(({ vacantSeats, holdings }: { vacantSeats: number; holdings: [] }) => [
          vacantSeats,
          holdings.length,
        ])
        .toSorted(),
    ).toEqual([
      [0, 3],
      [1, 1],
    ]);
    expect((await council('aldermere', '2022-01-01')).posts[0].holdings).toEqual([]);
    expect((await council('old-aldermere')).seats).toBeNull();
  });

  test('knows what came before and after it, its local party, its contacts and its next election', async () => {
    expect(await council('aldermere')).toMatchObject({
      replaces: [{ slug: 'old-aldermere' }],
      replacedBy: [],
      localParties: [{ slug: 'aldermere-co-op' }],
      contactPoints: [{ kind: 'URL', value: 'https://aldermere.example.org/contact' }],
      electionsToCome: [{ electionId: 'local.aldermere.2027-05-06' }],
      identifiers: [{ scheme: 'gss', value: 'E06900001' }],
      gssCodes: ['E06900001'],
    });
    expect((await council('old-aldermere')).replacedBy).toEqual([{ slug: 'aldermere' }]);
    expect((await council('aldermere', '2019-12-31')).localParties).toEqual([]);
  });
});

test('a list of councils with all of this takes as many statements for two as for one', async () => {
  const question = (first: number) =>
    `{ organisations(kinds: [COUNCIL], first: ${first}) { nodes { slug control { kind } executive { role person { name } }
      groups { membersCount members { person { name } } } seats { filled } posts { vacantSeats holdings { person { name } } } localParties { slug } } } }`;
  const count = async (first: number) => {
    counter.statements.length = 0;
    const { data, errors } = await askPublic(counter.prisma, question(first));
    expect(errors).toBeUndefined();
    expect(data.organisations.nodes).toHaveLength(first);
    return counter.statements.length;
  };
  expect(await count(2)).toBe(await count(1));
});
