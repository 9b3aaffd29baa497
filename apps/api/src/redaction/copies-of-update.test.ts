import { formatGlobalId, parseGlobalIdOf } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { expect, test } from 'vitest';
import { askAdmin } from '../../test/ask.ts';
import { campaignStory } from '../../test/campaign-story.ts';
import { verifyLog } from '../../test/change-log-story.ts';
import { testDatabase } from '../../test/database.ts';

const database = testDatabase();

const WORDS = 'Sam Example of 4 Elm Row asked for this.';
const PAGE = { type: 'COUNCIL_REPORT', url: 'https://example.org/sam', publisher: 'Friends of Sam Example' };

/** Every row of a dealing, its reports and its history, as text. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    ['StatusUpdate', 'Evidence', 'FollowUpReport', 'CouncilAdoption', 'RevisionPayload', 'Draft'].map(
      (table) =>
        database.prisma.$queryRawUnsafe<{ row: string }[]>(
          `SELECT to_jsonb(t)::text AS row FROM "${table}" t`,
        ),
    ),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

test('R18: what goes with an update goes where its dealing repeats it: in the report, beside other rows, among the sources', async () => {
  const told = await campaignStory(database.prisma);
  const { id: campaign } = await told.campaign();
  const other = await told.dealing(campaign, ['PASSED', '2025-09-15']);
  const { id: adoption, version } = await told.dealing(campaign, ['PASSED', '2025-09-15']);
  const names = { summaryEn: WORDS, evidence: [PAGE] };
  const decided = await told.write('recordAdoption', {
    adoption,
    expectedVersion: version,
    state: 'SIGNED',
    effectiveOn: '2025-10-01',
    ...names,
  });
  const reported = await told.write('recordFollowUp', {
    adoption,
    expectedVersion: decided.update.adoption.version,
    effectiveOn: '2026-10-01',
    ...names,
  });
  expect(reported.update).toMatchObject({ kind: 'RATING' });
  expect((await everything()).match(/Sam Example/g)?.length).toBeGreaterThan(8);

  const before = await database.prisma.councilAdoption.findUniqueOrThrow({
    where: { id: rowOf('CouncilAdoption', other.id) },
  });
  const evidence = await database.prisma.evidence.findMany({
    where: { update: { id: rowOf('StatusUpdate', reported.update.id) } },
  });
  const { data, errors } = await askAdmin(
    database.prisma,
    await told.story.editor('NATIONAL_ADMIN'),
    `mutation ($input: RedactStatusUpdateInput!) { redactStatusUpdate(input: $input) { __typename ... on Error { message } } }`,
    {
      input: {
        update: reported.update.id,
        summary: true,
        evidence: evidence.map(({ id }) => formatGlobalId('Evidence', id)),
        reason: 'SAFETY',
        removesNotes: true,
        changeReason: 'A risk.',
      },
    },
  );
  expect(errors).toBeUndefined();
  expect(data.redactStatusUpdate).toMatchObject({ __typename: 'StatusUpdate' });
  expect(await everything()).not.toMatch(/Sam Example|example\.org\/sam/);
  expect((await verifyLog(database.prisma)).failures).toEqual([]);
  // Another council's dealing keeps its sources, and this one those that nobody removed.
  expect(
    await database.prisma.councilAdoption.findUniqueOrThrow({
      where: { id: rowOf('CouncilAdoption', other.id) },
    }),
  ).toEqual(before);
});

function rowOf(type: 'CouncilAdoption' | 'StatusUpdate', id: string): string {
  const parsed = parseGlobalIdOf(type, id);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}
