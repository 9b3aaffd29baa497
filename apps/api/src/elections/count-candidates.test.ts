import { expect, test } from 'vitest';
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
