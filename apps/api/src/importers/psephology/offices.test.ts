import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { day, given } from '../../../test/given.ts';
import { contest, importText } from '../../../test/import-csv.ts';
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
