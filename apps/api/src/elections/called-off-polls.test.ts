import { expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { loadBallotSide } from '../reconciliation/load-ballot-side.ts';

const database = testDatabase();

test('figures and the comparison of a council’s lists count who was unopposed, and who won a repeated poll once', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const { id: organisationId } = await story.council('aldermere');
  const elected = async (ward: string, pollingOn: string, isCancelled: boolean, name: string) => {
    const electionId = `local.aldermere.${pollingOn}`;
    const held = { electionId, pollingOn: day(pollingOn), organisationId };
    const election = await prisma.election.upsert({ where: { electionId }, create: held, update: {} });
    const ballot = { electionId: election.id, label: ward, isCancelled };
    const { id: ballotId } = await prisma.ballot.create({ data: ballot });
    const person = (await prisma.person.findFirst({ where: { name } })) ?? (await story.person(name));
    return prisma.candidacy.create({ data: { ballotId, personId: person.id, isElected: true } });
  };
  await elected('mill', '2026-05-07', false, 'Bennett, Ana');
  // A candidate died after nominations: the poll was called off and another held in its place. A source says "elected" all the same.
  const calledOff = await elected('quay', '2026-05-07', true, 'Dunne, Lee');
  const again = await elected('quay', '2026-06-18', false, 'Dunne, Lee');
  const replaced = { where: { id: calledOff.ballotId }, data: { replacedById: again.ballotId } };
  await prisma.ballot.update(replaced);
  // As many stood as there were seats: no poll, and they are elected.
  const { id: candidacyId, personId } = await elected('fell', '2026-05-07', true, 'Ellis, Kit');
  const { id: postId } = await story.ward(organisationId);
  const office = { personId, postId, candidacyId, from: day('2026-05-11') };
  await prisma.officeHolding.create({ data: { ...office, startReason: 'UNOPPOSED' } });

  const { data, errors } = await askPublic(
    prisma,
    `{ inMay: figures(codes: [COUNCILLORS_ELECTED], endorsements: [ANYONE], asOf: "2026-05-07") { numerator }
      inYear: figures(codes: [COUNCILLORS_ELECTED], endorsements: [ANYONE], scope: { year: 2026 }) { numerator } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ inMay: [{ numerator: 2 }], inYear: [{ numerator: 3 }] });
  const { people } = await loadBallotSide(prisma, organisationId, day('2026-11-22'));
  expect(people.map(({ ward, name }) => [ward, name])).toEqual([
    ['fell', 'Ellis, Kit'],
    ['mill', 'Bennett, Ana'],
    ['quay', 'Dunne, Lee'],
  ]);
});
