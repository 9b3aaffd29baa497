import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();

test('the offices of a person are asked for a day, on the last of which somebody else has them', async () => {
  const story = given(database.prisma);
  const post = await story.ward((await story.council()).id);
  const { person } = await story.councillor(post.id, { from: '2015-05-11', to: '2019-05-06' });
  const { data } = await askPublic(
    database.prisma,
    `{ person(by: { slug: "${person.slug}" }) { then: holdings(asOf: "2019-05-05") { id } after: holdings(asOf: "2019-05-06") { id } } }`,
  );
  expect(data.person.then).toHaveLength(1);
  expect(data.person.after).toEqual([]);
});

test('an office of long ago is described by what was true while it was held', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const post = await story.ward((await story.council()).id);
  const former = { stoodFor: ['labour' as const], from: '2001-06-11', to: '2005-05-09' };
  const { person } = await story.councillor(post.id, former);
  const { holding } = await story.councillor(post.id, { stoodFor: ['labour'], from: '2023-05-08' });
  await prisma.officeHolding.update({ where: { id: holding.id }, data: { personId: person.id } });
  const independents = await story.party('independents');
  await prisma.endorsement.create({
    data: { personId: person.id, kind: 'OFFICIAL_NO_LABEL', from: day('2024-03-01') },
  });
  await prisma.membership.create({
    data: { personId: person.id, organisationId: independents.id, from: day('2025-01-01') },
  });
  const facts = 'endorsement description { text }';
  const { data } = await askPublic(
    prisma,
    `{ person(by: { slug: "${person.slug}" }) { all: holdings { ${facts} } dated: holdings(asOf: "2024-06-01") { ${facts} } former: holdings(isCurrent: false) { ${facts} } } }`,
  );
  const elected = { endorsement: null, description: { text: 'Labour councillor' } };
  expect(data.person).toEqual({
    all: [
      {
        endorsement: 'OFFICIAL_NO_LABEL',
        description: {
          text: 'Councillor, official candidate of the Co-operative Party, elected as Labour, now sits as independents',
        },
      },
      elected,
    ],
    dated: [
      { endorsement: 'OFFICIAL_NO_LABEL', description: { text: 'Labour and Co-operative councillor' } },
    ],
    former: [elected],
  });
});

test('what they answer for and moved is asked for a day, by which it was promised and done', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council();
  const person = await story.person();
  const pledge = await story.pledge(await story.manifesto(council.id), { title: 'Of June 2023' });
  await story.rating(pledge.id, 'DELIVERED', '2025-06-01');
  await prisma.pledge.update({ where: { id: pledge.id }, data: { leadPersonId: person.id } });
  const campaign = await prisma.campaign.create({
    data: { slug: 'fair-tax', titleEn: 'Fair tax', aimEn: 'Fair tax.', state: 'PUBLISHED' },
  });
  await prisma.councilAdoption.create({
    data: {
      campaignId: campaign.id,
      councilId: council.id,
      state: 'PUBLISHED',
      updates: {
        create: {
          kind: 'RATING',
          adoptionState: 'PASSED',
          effectiveOn: day('2024-03-01'),
          summaryEn: 'It was passed.',
          moverId: person.id,
          evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
        },
      },
    },
  });
  const on = async (asOf: string | null) => {
    const argument = asOf ? `(asOf: "${asOf}")` : '';
    const { data, errors } = await askPublic(
      prisma,
      `{ person(by: { slug: "${person.slug}" }) { pledgesLed${argument} { status { label { text } } }
        adoptionsMoved${argument} { status } adoptionsSeconded${argument} { status } } }`,
    );
    expect(errors).toBeUndefined();
    const { pledgesLed, adoptionsMoved, adoptionsSeconded } = data.person;
    return [
      ...pledgesLed.map(({ status }: { status: { label: { text: string } } }) => status.label.text),
      ...[...adoptionsMoved, ...adoptionsSeconded].map(({ status }) => status),
    ];
  };
  expect(await on(null)).toEqual(['Delivered', 'PASSED']);
  expect(await on('2024-03-01')).toEqual(['Not yet rated', 'PASSED']);
  expect(await on('2024-02-29')).toEqual(['Not yet rated']);
  expect(await on('2023-05-31')).toEqual([]);
});

test('everybody is endorsed in one way at most, so that the counts of the kinds add up', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const post = await story.ward((await story.council('wick')).id, { seats: 9 });
  await story.councillor(post.id, {
    name: 'Both',
    stoodFor: ['labour', 'co-operative'],
    endorsed: 'SUPPORTED',
  });
  await story.councillor(post.id, { name: 'Supported', stoodFor: ['labour'], endorsed: 'SUPPORTED' });
  const { person: official } = await story.councillor(post.id, {
    name: 'Official and supported',
    endorsed: 'OFFICIAL_NO_LABEL',
  });
  await prisma.endorsement.create({
    data: { personId: official.id, kind: 'SUPPORTED', isPublic: true, from: day('2023-05-08') },
  });
  const { holding: ended } = await story.councillor(post.id, {
    name: 'Supported since the label ended',
    stoodFor: ['labour', 'co-operative'],
    endorsed: 'SUPPORTED',
  });
  await prisma.officeHolding.update({ where: { id: ended.id }, data: { jointEndedOn: day('2024-05-01') } });
  await story.councillor(post.id, { name: 'Supported, won at no poll', endorsed: 'SUPPORTED' });
  const names = async (args: string) => {
    const { data, errors } = await askPublic(
      prisma,
      `{ representatives(organisation: { slug: "wick" }, ${args}) { totalCount nodes { person { name } } } }`,
    );
    expect(errors).toBeUndefined();
    const { totalCount, nodes } = data.representatives;
    expect(nodes).toHaveLength(totalCount);
    return nodes.map(({ person }: { person: { name: string } }) => person.name);
  };
  const then = 'asOf: "2024-04-30"';
  const kinds = ['JOINT_BALLOT', 'OFFICIAL_NO_LABEL', 'SUPPORTED'];
  expect(await names('endorsements: [JOINT_BALLOT]')).toEqual(['Both']);
  expect(await names('endorsements: [OFFICIAL_NO_LABEL]')).toEqual(['Official and supported']);
  expect(await names('endorsements: [SUPPORTED]')).toEqual([
    'Supported',
    'Supported since the label ended',
    'Supported, won at no poll',
  ]);
  expect(await names(`endorsements: [SUPPORTED], ${then}`)).toEqual([
    'Supported',
    'Supported, won at no poll',
  ]);
  expect(await names(`endorsements: [${kinds.join()}]`)).toHaveLength(5);
  const figures = await askPublic(
    prisma,
    `{ ${kinds.map((kind) => `${kind}: figures(scope: { organisation: { slug: "wick" } }, codes: [COUNCILLORS_IN_OFFICE], endorsements: [${kind}]) { value }`).join(' ')} }`,
  );
  expect(Object.values(figures.data).flat()).toEqual([{ value: 1 }, { value: 1 }, { value: 3 }]);
});

test('an office that is still to begin is neither held nor former', async () => {
  const story = given(database.prisma);
  const post = await story.ward((await story.council()).id, { seats: 2 });
  const { person } = await story.councillor(post.id, { from: '2026-11-25' });
  const { data } = await askPublic(
    database.prisma,
    `{ person(by: { slug: "${person.slug}" }) { all: holdings { id } now: holdings(isCurrent: true) { id } former: holdings(isCurrent: false) { id } } }`,
  );
  expect(data.person).toMatchObject({ all: [{}], now: [], former: [] });
});

test('a day asked for at the top holds for everything below that names none', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council();
  const ward = await story.ward(council.id, { seats: 3 });
  const { person, holding } = await story.councillor(ward.id, {
    from: '2019-05-06',
    to: '2023-05-08',
    endorsed: 'OFFICIAL_NO_LABEL',
  });
  await prisma.officeHolding.create({
    data: { personId: person.id, postId: ward.id, from: holding.to ?? day('2023-05-08') },
  });
  await prisma.endorsement.create({
    data: { personId: person.id, kind: 'SUPPORTED', isPublic: true, from: day('2024-06-01') },
  });
  const group = await prisma.organisation.create({
    data: {
      kind: 'COUNCIL_GROUP',
      slug: 'dated-group',
      nameEn: 'Group',
      parentId: council.id,
      state: 'PUBLISHED',
    },
  });
  const spell = { personId: person.id, organisationId: group.id, role: 'GROUP_MEMBER' as const };
  await prisma.membership.create({ data: { ...spell, from: day('2019-05-06'), to: day('2025-01-01') } });
  const other = await story.person();
  await prisma.membership.create({ data: { ...spell, personId: other.id, from: day('2024-12-01') } });
  for (const on of ['2022-05-05', '2024-05-02', '2027-05-06']) {
    await prisma.election.create({
      data: { electionId: `local.dated.${on}`, pollingOn: day(on), organisationId: council.id },
    });
  }
  const body = 'seats { filled } groups { membersCount } electionsToCome { electionId }';
  const below = `person { holdings { startedOn { on } } endorsements { kind } memberships { organisation { slug membersCount parent { ${body} } } } } post { organisation { ${body} } }`;
  const ask = async (asOf: string) => {
    const { data } = await askPublic(
      prisma,
      `{ organisation(by: { slug: "${council.slug}" }) { representatives(${asOf}endorsements: [ANYONE]) { nodes { ${below} } } } }`,
    );
    return data.organisation.representatives.nodes;
  };
  const then = (elections: string[], membersCount: number | null) => ({
    seats: { filled: 1 },
    groups: [{ membersCount }],
    electionsToCome: elections.map((on) => ({ electionId: `local.dated.${on}` })),
  });
  const in2020 = then(['2022-05-05', '2024-05-02', '2027-05-06'], 1);
  expect(await ask('asOf: "2020-01-01", ')).toEqual([
    {
      person: {
        holdings: [{ startedOn: { on: '2019-05-06' } }],
        endorsements: [{ kind: 'OFFICIAL_NO_LABEL' }],
        memberships: [{ organisation: { slug: 'dated-group', membersCount: 1, parent: in2020 } }],
      },
      post: { organisation: in2020 },
    },
  ]);
  const in2026 = then(['2027-05-06'], 1);
  expect(await ask('')).toEqual([
    {
      person: {
        holdings: [{ startedOn: { on: '2023-05-08' } }, { startedOn: { on: '2019-05-06' } }],
        endorsements: [{ kind: 'SUPPORTED' }, { kind: 'OFFICIAL_NO_LABEL' }],
        memberships: [{ organisation: { slug: 'dated-group', membersCount: 1, parent: in2026 } }],
      },
      post: { organisation: in2026 },
    },
  ]);
});
