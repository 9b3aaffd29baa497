import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { describe, expect, it } from 'vitest';
import { askAdmin } from '../../../test/ask.ts';
import { testDatabase } from '../../../test/database.ts';
import { given } from '../../../test/given.ts';
import { candidate, csvOf, importText } from '../../../test/import-csv.ts';

const poll = (slug: string, fields = {}) =>
  candidate({
    election_id: `local.${slug}.2027-05-06`,
    ballot_paper_id: `local.${slug}.mill.2027-05-06`,
    ...fields,
  });

describe('the body that an election is of', () => {
  const database = testDatabase();
  const bodyOf = (slug: string) =>
    database.prisma.election.findUniqueOrThrow({
      where: { electionId: `local.${slug}.2027-05-06` },
      select: { organisation: { select: { slug: true } } },
    });

  it('is told by the words of its id where they mean one council of that day, whatever its slug is', async () => {
    const { prisma } = database;
    const { id } = await given(prisma).council('aldermere');
    await prisma.organisation.update({ where: { id }, data: { nameEn: 'Aldermere City Council' } });
    for (const slug of ['city-of-aldermere', 'aldermere-city', 'the-aldermere'])
      await importText(prisma, csvOf([poll(slug)]));
    for (const slug of ['city-of-aldermere', 'aldermere-city', 'the-aldermere'])
      expect(await bodyOf(slug)).toEqual({ organisation: { slug: 'aldermere' } });
    expect(await prisma.proposal.count({ where: { kind: 'ELECTED_BODY' } })).toBe(0);
  });

  it('is asked for where the record does not have it, and whoever imports is told', async () => {
    const { prisma } = database;
    const text = csvOf([poll('thornbeck-and-vale')]);
    expect(await importText(prisma, text)).toMatchObject({
      applied: true,
      notes: [
        {
          message: expect.stringContaining(
            'no body of the record is the one that local.thornbeck-and-vale.2027-05-06 elects',
          ),
        },
      ],
    });
    const asked = { kind: 'ELECTED_BODY', state: 'OPEN' } as const;
    expect(await prisma.proposal.findMany({ where: asked })).toMatchObject([
      { recordType: 'Election', patch: { electionId: 'local.thornbeck-and-vale.2027-05-06' } },
    ]);
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await prisma.proposal.count({ where: asked })).toBe(1);
  });

  it('and is its own, with its wards, once the record knows the body by that id', async () => {
    const { prisma } = database;
    const council = await given(prisma).council('thornbeck');
    await prisma.organisationIdentifier.create({
      data: { organisationId: council.id, scheme: 'democracy-club', value: 'thornbeck-and-vale' },
    });
    await importText(prisma, csvOf([poll('aldermere', { person_id: 7, gss: 'E05900001' })]));
    expect(await bodyOf('thornbeck-and-vale')).toEqual({ organisation: { slug: 'thornbeck' } });
    expect(await prisma.proposal.findFirstOrThrow({ where: { kind: 'ELECTED_BODY' } })).toMatchObject({
      state: 'ACCEPTED',
    });
  });

  it('or once an editor says which body it is: then that name means it, in all polls that wait and in later files', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const editor = await story.editor();
    const council = await story.council('ostwick');
    const post = await story.ward(council.id, { seats: 1 });
    await prisma.area.update({ where: { id: post.areaId ?? '' }, data: { nameEn: 'Mill' } });
    const of = (day: string) =>
      poll('eastern-isle', {
        election_id: `local.eastern-isle.${day}`,
        ballot_paper_id: `local.eastern-isle.mill.${day}`,
        election_date: day,
      });
    await importText(prisma, csvOf([of('2027-05-06')]));
    await importText(prisma, csvOf([of('2023-05-04')]));
    const asked = { kind: 'ELECTED_BODY', state: 'OPEN', key: { contains: 'eastern-isle' } } as const;
    const [first] = await prisma.proposal.findMany({ where: asked, orderBy: { key: 'asc' } });
    expect(await prisma.proposal.count({ where: asked })).toBe(2);
    const say = (organisationId: string) =>
      askAdmin(
        prisma,
        editor,
        `mutation ($input: NameElectedBodyInput!) { nameElectedBody(input: $input) {
          __typename ... on Election { organisation { slug } ballots { label } }
          ... on Error { code path } } }`,
        {
          input: {
            election: formatGlobalId('Election', first?.recordId ?? ''),
            organisation: formatGlobalId('Organisation', organisationId),
            changeReason: 'It is called so in the notice of election.',
          },
        },
      );
    expect(await say(council.id)).toMatchObject({
      data: { nameElectedBody: { organisation: { slug: 'ostwick' }, ballots: [{ label: 'Mill' }] } },
    });
    expect(await prisma.proposal.count({ where: asked })).toBe(0);
    const elections = await prisma.election.findMany({
      where: { electionId: { startsWith: 'local.eastern-isle.' } },
      include: { ballots: true },
    });
    expect(elections.map(({ organisationId }) => organisationId)).toEqual([council.id, council.id]);
    expect(elections.flatMap(({ ballots }) => ballots.map(({ postId }) => postId))).toEqual([
      post.id,
      post.id,
    ]);
    expect(await say(council.id)).toMatchObject({
      data: { nameElectedBody: { code: 'INPUT_REFUSED', path: ['election'] } },
    });
    await importText(prisma, csvOf([of('2031-05-01')]));
    expect(
      await prisma.election.findUniqueOrThrow({ where: { electionId: 'local.eastern-isle.2031-05-01' } }),
    ).toMatchObject({ organisationId: council.id });

    // A slip is said again, as long as nobody holds an office that was won there; no body of another kind will do.
    const police = await prisma.organisation.create({
      data: {
        kind: 'POLICE_AREA_BODY',
        slug: 'ostwick-police',
        nameEn: 'Ostwick Police',
        state: 'PUBLISHED',
        sources: [],
      },
    });
    expect(await say(police.id)).toMatchObject({
      data: { nameElectedBody: { code: 'INPUT_REFUSED', path: ['organisation'] } },
    });
    const right = await story.council('estwick');
    const rightPost = await story.ward(right.id, { seats: 1 });
    await prisma.area.update({ where: { id: rightPost.areaId ?? '' }, data: { nameEn: 'Mill' } });
    expect(await say(right.id)).toMatchObject({
      data: { nameElectedBody: { organisation: { slug: 'estwick' }, ballots: [{ label: 'Mill' }] } },
    });
    await importText(prisma, csvOf([of('2035-05-03')]));
    const moved = await prisma.election.findMany({
      where: { electionId: { startsWith: 'local.eastern-isle.' } },
      include: { ballots: true },
    });
    expect(moved.map(({ organisationId }) => organisationId)).toEqual(Array(4).fill(right.id));
    expect(moved.flatMap(({ ballots }) => ballots.map(({ postId }) => postId))).toEqual(
      Array(4).fill(rightPost.id),
    );
    const candidacy = await prisma.candidacy.findFirstOrThrow({
      where: { ballot: { election: { electionId: 'local.eastern-isle.2023-05-04' } } },
    });
    await prisma.officeHolding.create({
      data: {
        personId: candidacy.personId,
        postId: rightPost.id,
        candidacyId: candidacy.id,
        from: new Date('2023-05-08'),
        startReason: 'ELECTED',
        sources: [],
      },
    });
    expect(await say(council.id)).toMatchObject({
      data: { nameElectedBody: { code: 'INPUT_REFUSED', path: ['election'] } },
    });
  });

  it('is not said to be another where its type has one body and the record knows that; where an editor said which, a slip is said again', async () => {
    const { prisma } = database;
    const editor = await given(prisma).editor();
    const legislature = (slug: string) =>
      prisma.organisation.create({
        data: { kind: 'LEGISLATURE', slug, nameEn: slug, state: 'PUBLISHED', sources: [] },
      });
    const scottish = await legislature('scottish-parliament');
    const senedd = await legislature('senedd');
    const imported = async (type: string) => {
      const election_id = `${type}.2029-05-03`;
      const ballot_paper_id = `${type}.aldermere.2029-05-03`;
      await importText(
        prisma,
        csvOf([poll('', { election_id, ballot_paper_id, election_date: '2029-05-03' })]),
      );
    };
    const say = async (type: string, organisationId: string) => {
      const electionId = `${type}.2029-05-03`;
      const { id } = await prisma.election.findUniqueOrThrow({ where: { electionId } });
      const { data } = await askAdmin(
        prisma,
        editor,
        `mutation ($input: NameElectedBodyInput!) { nameElectedBody(input: $input) {
          __typename ... on Election { organisation { slug } } ... on Error { code path } } }`,
        {
          input: {
            election: formatGlobalId('Election', id),
            organisation: formatGlobalId('Organisation', organisationId),
            changeReason: 'The writ says so.',
          },
        },
      );
      return data.nameElectedBody;
    };
    await imported('nia');
    expect(await say('nia', scottish.id)).toMatchObject({ organisation: { slug: 'scottish-parliament' } });
    expect(await say('nia', senedd.id)).toMatchObject({ organisation: { slug: 'senedd' } });

    await imported('parl');
    expect(await say('parl', scottish.id)).toMatchObject({ code: 'INPUT_REFUSED', path: ['election'] });
    expect(
      await prisma.election.findUniqueOrThrow({
        where: { electionId: 'parl.2029-05-03' },
        select: { organisation: { select: { slug: true } } },
      }),
    ).toEqual({ organisation: { slug: 'house-of-commons' } });
  });
});
