import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { campaignStory } from '../../test/campaign-story.ts';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { pledgeLogStory } from '../../test/pledge-log-story.ts';
import type { EvidenceInput } from '../pledges/status-rules.ts';
import { judgeOwners } from './party-own.ts';

const database = testDatabase();

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('aldermere');
  await prisma.organisation.update({
    where: { id: council.id },
    data: { websiteUrl: 'https://www.aldermere.example.org' },
  });
  await prisma.organisation.createMany({
    data: [
      {
        kind: 'COUNCIL_GROUP',
        slug: 'aldermere-group',
        nameEn: 'Aldermere Labour & Co-operative Group',
        nameCy: 'Grŵp Llafur Aldermere',
        parentId: council.id,
        websiteUrl: 'https://aldermere.example.org/groups/labour/',
      },
      // A page at the top of the council's own domain is no site of the group.
      {
        kind: 'COUNCIL_GROUP',
        slug: 'other-group',
        nameEn: 'Other group',
        websiteUrl: 'https://aldermere.example.org',
      },
      {
        kind: 'LOCAL_PARTY',
        slug: 'mere-branch',
        nameEn: 'Mere Valley branch',
        websiteUrl: 'https://www.mere.example.coop',
      },
      { kind: 'PARTNER', slug: 'mere-homes', nameEn: 'Mere Homes', websiteUrl: 'https://homes.example.org' },
    ],
  });
  await story.party('labour');
  await story.party('yellow');
});

const source = (fields: Partial<EvidenceInput>): EvidenceInput => ({
  type: 'INDEPENDENT_MEDIA',
  url: null,
  publisher: null,
  title: 'It opened',
  isPartyOwn: false,
  publishedOn: null,
  accessedOn: null,
  page: null,
  quote: null,
  ...fields,
});

const GROUP = 'Aldermere Labour & Co-operative Group';

describe('R2: a source is the party’s own by who published it, whatever was ticked', () => {
  test.each([
    [{ publisher: 'aldermere  labour and CO-OPERATIVE group' }, GROUP],
    [{ publisher: 'Grwp Llafur Aldermere' }, GROUP],
    [{ publisher: 'Labour' }, 'Labour'],
    [{ url: 'https://www.aldermere.example.org/groups/labour/news/1' }, GROUP],
    [{ url: 'http://mere.example.coop:8080/news' }, 'Mere Valley branch'],
    [{ url: 'https://news.mere.example.coop/1' }, 'Mere Valley branch'],
    [
      { url: 'https://web.archive.org/web/20240101000000/https://mere.example.coop/news' },
      'Mere Valley branch',
    ],
  ])('%o is published by %s', async (fields, ownedBy) => {
    expect(await judgeOwners(database.prisma, [source(fields)])).toMatchObject([
      { isPartyOwn: true, ownedBy },
    ]);
  });

  test.each([
    { publisher: 'The Aldermere Lantern' },
    { publisher: 'Labour Party History Society of Nowhere' },
    // Another registered party is nobody's own; nor is a partner, nor the council on whose site a group has its page.
    { publisher: 'yellow' },
    { publisher: 'Mere Homes', url: 'https://homes.example.org/1' },
    { url: 'https://www.aldermere.example.org/minutes/1' },
    { url: 'https://aldermere.example.org/groups/labourers' },
    { url: 'https://notmere.example.coop/1' },
    { publisher: '…', url: 'https://192.0.2.7/1' },
    // A search speaks for nobody, wherever it was made.
    { type: 'SEARCH_RECORD' as const, publisher: GROUP },
  ])('%o is not', async (fields) => {
    expect(await judgeOwners(database.prisma, [source(fields)])).toEqual([source(fields)]);
  });
});

const ofGroup = { type: 'INDEPENDENT_MEDIA', publisher: GROUP, title: 'It opened', isPartyOwn: false };
const SAYS_WHY = expect.stringContaining(`Source 1 is published by “${GROUP}”`);

test('R2: what the party published delivers no pledge, and says why; beside another source it is stored as its own', async () => {
  const log = await pledgeLogStory(database.prisma);
  const { id, pledge } = await log.ratedPledge(['IN_PROGRESS', '2024-01-01']);
  expect(
    await log.write('recordPledgeStatus', id, { status: 'DELIVERED', evidence: [ofGroup] }),
  ).toMatchObject({
    __typename: 'EvidenceTooWeak',
    message: SAYS_WHY,
  });
  const rated = await log.write('recordPledgeStatus', id, {
    status: 'STALLED',
    reason: 'NO_FUNDING',
    evidence: [ofGroup],
  });
  expect(rated.__typename).toBe('RecordedStatus');
  const stored = await database.prisma.evidence.findFirst({
    where: { update: { pledgeId: pledge.id, pledgeStatus: 'STALLED' } },
  });
  expect(stored).toMatchObject({ isPartyOwn: true });
});

test('R2: nor does it show that a council passed a motion, or that a campaign was won', async () => {
  const told = await campaignStory(database.prisma);
  const { id } = await told.campaign();
  const refused = { __typename: 'EvidenceTooWeak', message: SAYS_WHY };
  const council = formatGlobalId('Organisation', (await told.story.council()).id);
  const evidence = [ofGroup];
  expect(
    await told.write('recordAdoption', { campaign: id, council, state: 'PASSED', evidence }),
  ).toMatchObject(refused);
  expect(
    await told.write('recordCampaignState', { campaign: id, state: 'WON', expectedVersion: 1, evidence }),
  ).toMatchObject(refused);
});
