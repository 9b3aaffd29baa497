import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { day, given } from '../../../test/given.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';
import { endOfficeHolding } from '../../representatives/end-office-holding.ts';

const GE2024 = { name: 'ge2024-candidacies.csv' };

describe('a councillor who becomes an MP', () => {
  const database = testDatabase();

  it('holds both offices and is asked about, until they resign and their seat on the council is vacant', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const { id: councilId } = await story.council();
    const post = await story.ward(councilId, { seats: 1 });
    const { person, holding } = await story.councillor(post.id);
    await prisma.personIdentifier.create({ data: { personId: person.id, scheme: 'mnis', value: '5001' } });
    const text = contest({ 'Member MNIS ID': 5001 });
    expect(await importText(prisma, text, GE2024)).toMatchObject({ errors: [], applied: true });
    const held = () =>
      prisma.officeHolding.findMany({
        where: { personId: person.id, to: null },
        include: { post: true },
        orderBy: { from: 'asc' },
      });
    expect((await held()).map(({ post: { role } }) => role)).toEqual(['COUNCILLOR', 'MP']);
    const asked = await prisma.proposal.findMany({ where: { recordId: holding.id } });
    expect(asked).toMatchObject([
      {
        kind: 'OFFICE_HOLDING',
        state: 'OPEN',
        patch: { personId: person.id, endsOnOrAfter: '2024-07-04', endReason: 'ELECTED_ELSEWHERE' },
      },
    ]);
    await importText(prisma, text, GE2024);
    expect(await prisma.proposal.count({ where: { recordId: holding.id } })).toBe(1);
    expect(await prisma.vacancy.count()).toBe(0);
    const resigned = {
      id: holding.id,
      expectedVersion: holding.version,
      to: day('2024-08-01'),
      endReason: 'ELECTED_ELSEWHERE',
      sourceUrl: null,
      changeReason: 'Resigned as a councillor.',
    } as const;
    await endOfficeHolding(prisma, resigned, await story.editor());
    expect((await held()).map(({ post: { role } }) => role)).toEqual(['MP']);
    expect(await prisma.officeHolding.findUnique({ where: { id: holding.id } })).toMatchObject({
      to: day('2024-08-01'),
      endReason: 'ELECTED_ELSEWHERE',
    });
    expect(await prisma.vacancy.findMany()).toMatchObject([
      { postId: post.id, from: day('2024-08-01'), to: null, seats: 1 },
    ]);
  });
});

describe('a seat that an editor recorded as vacant', () => {
  const database = testDatabase();

  it('is filled by the result, and was vacant no longer than the parliament sat', async () => {
    const { prisma } = database;
    await importText(prisma, contest({ 'Member MNIS ID': 5001 }), GE2024);
    const { postId, candidacyId } = await prisma.officeHolding.findFirstOrThrow();
    await prisma.officeHolding.deleteMany({});
    await prisma.candidacy.deleteMany({ where: { id: candidacyId ?? '' } });
    // A constituency that the review left as it was.
    await prisma.post.update({ where: { id: postId }, data: { validFrom: null } });
    await prisma.vacancy.create({ data: { postId, from: day('2024-02-01') } });
    expect(await importText(prisma, contest({ 'Member MNIS ID': 5001 }), GE2024)).toMatchObject({
      errors: [],
      applied: true,
    });
    expect(await prisma.officeHolding.findMany()).toMatchObject([{ postId, from: day('2024-07-04') }]);
    expect(await prisma.vacancy.findMany()).toMatchObject([
      { from: day('2024-02-01'), to: day('2024-05-30') },
    ]);
  });

  it('of a council is not: who won there is proposed, although the ballot has its office', async () => {
    const { prisma } = database;
    const story = given(prisma);
    const council = await story.council('aldermere');
    const ward = await story.ward(council.id, { seats: 1 });
    await prisma.area.update({
      where: { id: ward.areaId ?? '' },
      data: { nameEn: 'Quay', identifiers: { create: { scheme: 'gss', value: 'E05999931' } } },
    });
    const row = {
      election_id: 'local.aldermere.2024-05-02',
      ballot_paper_id: 'local.aldermere.quay.2024-05-02',
      election_date: '2024-05-02',
      organisation_name: 'Aldermere',
      post_label: 'Quay',
      gss: 'E05999931',
      seats_contested: 1,
      person_id: 9201,
    };
    await importText(prisma, csvOf([candidate({ ...row, elected: '' })]));
    const ballot = () => prisma.ballot.findUnique({ where: { ballotId: row.ballot_paper_id } });
    expect(await ballot()).toMatchObject({ postId: ward.id });
    await importText(prisma, csvOf([candidate({ ...row, elected: 't' })]));
    expect(await prisma.officeHolding.count({ where: { postId: ward.id } })).toBe(0);
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } })).toBe(1);
  });
});

describe('an MP who is in the record already', () => {
  const database = testDatabase();

  it('is linked by MNIS id to the candidacy that won the seat, without a second holding', async () => {
    const { prisma } = database;
    const text = contest({ 'Member MNIS ID': 5001 }, { 'DC Person ID': 72 });
    await importText(prisma, text, GE2024);
    await prisma.officeHolding.updateMany({ data: { candidacyId: null } });
    await prisma.candidacy.deleteMany({});
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 2 });
    expect(await prisma.officeHolding.findMany({ include: { candidacy: true } })).toMatchObject([
      { version: 2, candidacy: { isElected: true } },
    ]);
  });

  it('stands against a winner who is somebody else: an editor is asked (R10)', async () => {
    const { prisma } = database;
    await prisma.officeHolding.updateMany({ data: { candidacyId: null } });
    await prisma.candidacy.deleteMany({});
    const text = contest({ 'Member MNIS ID': 5009, 'Candidate surname': 'Newcomer' }, {});
    await importText(prisma, text, GE2024);
    expect(await prisma.officeHolding.count()).toBe(1);
    expect(await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } })).toHaveLength(1);
  });
});
