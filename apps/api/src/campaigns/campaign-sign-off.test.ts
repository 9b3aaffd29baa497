import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, expect, test } from 'vitest';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';
import { day } from '../../test/given.ts';

const database = testDatabase();
let told: Awaited<ReturnType<typeof campaignStory>>;

/** Tests take place on 22 November 2026; the poll is three weeks later, somewhere else. */
beforeAll(async () => {
  const { prisma } = database;
  told = await campaignStory(prisma);
  const election = await prisma.election.create({
    data: { electionId: 'local.elsewhere.2026-12-10', pollingOn: day('2026-12-10') },
  });
  const person = await told.story.person('Morwenna Candidate');
  const ballot = await prisma.ballot.create({ data: { electionId: election.id, label: 'Elsewhere' } });
  await prisma.candidacy.create({ data: { ballotId: ballot.id, personId: person.id } });
});

test('R19: before a poll, text of a council’s dealing about a candidate waits for a national administrator', async () => {
  const drive = await told.campaign();
  const { draft } = await told.write('recordAdoption', {
    campaign: drive.id,
    council: formatGlobalId('Organisation', (await told.story.council()).id),
    state: 'TABLED',
    summaryEn: 'Morwenna Candidate spoke for the motion.',
  });
  expect(await told.confirm(draft)).toMatchObject({
    __typename: 'NationalSignOffNeeded',
    rule: 'R19',
    path: ['draft'],
  });
  const national = await told.story.editor('NATIONAL_ADMIN');
  expect(await told.confirm(draft, national)).toMatchObject({ adoptionState: 'TABLED' });
});

test('R19: so does text of a campaign as a whole', async () => {
  const drive = await told.campaign();
  const { draft } = await told.write('recordCampaignState', {
    campaign: drive.id,
    expectedVersion: 1,
    state: 'ACTIVE',
    summaryEn: 'Morwenna Candidate opened the campaign.',
  });
  expect(await told.confirm(draft)).toMatchObject({ __typename: 'NationalSignOffNeeded' });
});
