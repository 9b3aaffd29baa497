import { expect, test } from 'vitest';
import { onDayOfTests } from '../../../test/day-of-tests.ts';
import { day, given } from '../../../test/given.ts';
import { testPages } from '../../../test/pages.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { settleTermEnds } from '../../term-ends/settle-term-ends.ts';

onDayOfTests();
const pages = testPages();

test('a council’s page says of how many seats the winners of a poll are not confirmed, and how many named here may have left', async () => {
  const { prisma } = pages.record;
  const story = given(prisma);
  const council = await story.council('awaitmere');
  const whole = await story.ward(council.id, { seats: 1 });
  const third = await story.ward(council.id, { seats: 3 });
  for (const { id } of [whole, third, third]) await story.councillor(id, { from: '2021-05-10' });
  const poll = { electionId: 'local.awaitmere.2025-05-01', pollingOn: day('2025-05-01') };
  const election = await prisma.election.create({ data: { ...poll, organisationId: council.id } });
  for (const { id: postId } of [whole, third])
    await prisma.ballot.create({
      data: { electionId: election.id, label: 'Mill', postId, seatsContested: 1 },
    });
  await prisma.$transaction((tx) => settleTermEnds(tx, Prisma.sql`TRUE`));
  const { text } = await pages.read('/councils/awaitmere');
  expect(text).toContain(
    'Seats 4: 1 held by people this record knows, 0 empty, of 3 nothing is known. For 2 of these seats a poll was held, and who was elected, in office from 6 May 2025, is not confirmed in this record yet. As many as 1 of those whom this record has in office',
  );
  const before = await pages.read('/councils/awaitmere?asOf=2025-05-05');
  expect(before.text).toContain(
    'Seats 4: 3 held by people this record knows, 0 empty, of 1 nothing is known',
  );
  expect(before.text).not.toContain('a poll was held');
  const welsh = await pages.read('/councils/awaitmere?lang=cy');
  expect(welsh.text).toContain('nid yw pwy a etholwyd, mewn swydd o 6 Mai 2025, wedi’i gadarnhau');
});
