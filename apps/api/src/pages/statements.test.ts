import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { AnswerCache } from '../cache/answer-cache.ts';
import { poolConfig } from '../db/connection.ts';
import { PrismaClient } from '../generated/prisma/client.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';
import { campaignPage } from './campaigns/campaign-page.ts';
import { correctionsPage } from './corrections/corrections-page.ts';
import { councilPage } from './councils/council-page.ts';
import { formatHtml, type Template } from './html.ts';
import { landingPage } from './landing/landing-page.ts';
import { localPartyPage } from './local-parties/local-party-page.ts';
import { manifestoPage } from './manifestos/manifesto-page.ts';
import { personPage } from './people/person-page.ts';
import { pledgePage } from './pledges/pledge-page.ts';
import type { Visit } from './visit.ts';

const database = testDatabase();
const statements: string[] = [];
let counted: PrismaClient;

beforeAll(async () => {
  await loadSandboxRecord(database.prisma);
  await giveWork(1);
  await givePolls(1);
  const client = new PrismaClient({
    adapter: new PrismaPg(poolConfig(database.connection)),
    log: [{ emit: 'event', level: 'query' }],
  });
  client.$on('query', ({ query }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(query)) statements.push(query);
  });
  counted = client as PrismaClient;
});
afterAll(() => counted.$disconnect());

/** SQL statements a page takes, however much it shows. A number that grows is a new thing asked, or an N+1. */
const BUDGET = {
  // One of each, and two of the landing page, ask whether a poll has made a coverage doubtful since.
  council: 33,
  // For each of its two lists: which areas it covers, and what they mean on the day; for one of them also whose place nobody knows.
  'local party': 25,
  landing: 19,
  pledge: 4,
  manifesto: 5,
  campaign: 5,
  person: 6,
  corrections: 7,
};

const PAGES: Record<keyof typeof BUDGET, () => Promise<Template>> = {
  council: () => councilPage(visitOf('/councils/aldermere', 'aldermere')),
  'local party': () => localPartyPage(visitOf('/local-parties/aldermere-co-op', 'aldermere-co-op')),
  landing: () => landingPage(visitOf('/', '')),
  pledge: () => pledgePage(visitOf('/pledges/aldermere-labour-2023/ALD-08', 'aldermere-labour-2023/ALD-08')),
  manifesto: () => manifestoPage(visitOf('/manifestos/aldermere-labour-2023', 'aldermere-labour-2023')),
  person: () => personPage(visitOf('/people/rowena-ashdown', 'rowena-ashdown')),
  corrections: () => correctionsPage(visitOf('/corrections', '')),
  campaign: () => campaignPage(visitOf('/campaigns/warm-homes-charter', 'warm-homes-charter')),
};

test('a page takes as many statements after the record has grown as before', async () => {
  const before = await countAll();
  await growTheRecord();
  const after = await countAll();
  expect(after).toEqual(before);
  expect(after).toEqual(BUDGET);

  const html = await formatHtml(await PAGES.council());
  expect(html).toContain('49 councillors');
  expect(html).toContain('42 people known.');
  expect(html.match(/“Labour Party, Supported|, Supported by the Co-operative Party/g)?.length).toBe(41);
  expect(html.match(/<article class="pledge"/g)?.length).toBeGreaterThan(60);
});

async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, render] of Object.entries(PAGES)) {
    statements.length = 0;
    await formatHtml(await render());
    counts[name] = statements.length;
  }
  return counts;
}

/** A pledge to answer for and a motion moved and one seconded, each so many times, for the person whose page is counted. */
async function giveWork(times: number): Promise<void> {
  const { prisma } = database;
  const story = given(prisma);
  const { id } = await prisma.person.findUniqueOrThrow({ where: { slug: 'rowena-ashdown' } });
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { slug: 'warm-homes-charter' } });
  for (let n = 0; n < times; n += 1) {
    const council = await story.council();
    const pledge = await story.pledge(await story.manifesto(council.id));
    await prisma.pledge.update({ where: { id: pledge.id }, data: { leadPersonId: id } });
    for (const role of ['moverId', 'seconderId'] as const)
      await prisma.councilAdoption.create({
        data: {
          campaignId: campaign.id,
          councilId: council.id,
          state: 'PUBLISHED',
          updates: {
            create: {
              kind: 'RATING',
              adoptionState: 'TABLED',
              effectiveOn: day('2026-01-01'),
              summaryEn: 'It was put down.',
              [role]: id,
              evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
            },
          },
        },
      });
    const ward = await story.ward(council.id);
    await prisma.officeHolding.create({
      data: { personId: id, postId: ward.id, from: day('2010-01-01'), to: day('2011-01-01') },
    });
  }
}

/**
 * Polls to come of the council whose page is counted, each with one who stands jointly and one who is supported; as many people in office who are
 * supported, campaigns the council dealt with, and councils that its local party covers.
 */
async function givePolls(times: number): Promise<void> {
  const { prisma } = database;
  const story = given(prisma);
  const council = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
  const localParty = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere-co-op' } });
  const election = await prisma.election.findFirstOrThrow({
    where: { electionId: 'local.aldermere.2027-05-06' },
  });
  const parties = await prisma.organisation.findMany({
    where: { slug: { in: ['labour-party', 'co-operative-party'] } },
    orderBy: { slug: 'desc' },
  });
  const seat = await story.ward(council.id, { seats: times });
  for (let n = 0; n < times; n += 1) {
    await story.councillor(seat.id, { endorsed: 'SUPPORTED' });
    const { areaId } = await story.ward(council.id);
    const ballot = await prisma.ballot.create({
      data: { electionId: election.id, label: `Ward ${n}`, areaId },
    });
    for (const isJoint of [true, false]) {
      const { id: personId } = await story.person();
      const { id: candidacyId } = await prisma.candidacy.create({ data: { ballotId: ballot.id, personId } });
      await prisma.candidacyStanding.createMany({
        data: (isJoint ? parties : parties.slice(0, 1)).map(({ id: partyId }, index) => ({
          candidacyId,
          partyId,
          place: index === 0 ? ('PRINCIPAL' as const) : ('ADJUNCT' as const),
        })),
      });
      if (!isJoint)
        await prisma.endorsement.create({
          data: { personId, kind: 'SUPPORTED', from: day('2026-01-01'), isPublic: true },
        });
    }
    const covered = await story.council();
    await prisma.localPartyArea.create({
      data: { localPartyId: localParty.id, areaId: covered.areaId ?? '' },
    });
    const campaign = await prisma.campaign.create({
      data: {
        slug: `campaign-of-${covered.slug}`,
        titleEn: 'A campaign',
        aimEn: 'An aim.',
        state: 'PUBLISHED',
      },
    });
    await prisma.councilAdoption.create({
      data: { campaignId: campaign.id, councilId: council.id, state: 'PUBLISHED' },
    });
  }
}

/** Forty more councillors, and forty more pledges with a log, a correction and a successor each. */
async function growTheRecord(): Promise<void> {
  await giveWork(10);
  await givePolls(40);
  const { prisma } = database;
  const story = given(prisma);
  const council = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
  const ward = await story.ward(council.id, { seats: 40 });
  const manifesto = await story.manifesto(council.id);
  const heir = await story.pledge(manifesto, { reference: 'HEIR' });
  for (let n = 0; n < 40; n += 1) {
    await story.councillor(ward.id, { stoodFor: ['labour', 'co-operative'] });
    const pledge = await story.pledge(manifesto, {});
    await story.rating(pledge.id, 'IN_PROGRESS', '2024-01-01');
    await prisma.correction.create({
      data: { recordType: 'Pledge', recordId: pledge.id, field: 'titleEn', beforeText: 'Before' },
    });
    await prisma.statusUpdate.create({
      data: {
        pledgeId: pledge.id,
        kind: 'RATING',
        pledgeStatus: 'STALLED',
        reason: 'BLOCKED_BY_OTHER_BODY',
        effectiveOn: day('2024-12-01'),
        summaryEn: 'Another body stopped it.',
        evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
        replyOffers: {
          create: { offeredTo: 'The group', offeredOn: day('2025-01-02'), repliesUntil: day('2025-02-02') },
        },
        replies: { create: { textEn: 'We agree.', repliedBy: 'The group', repliedOn: day('2025-02-01') } },
      },
    });
    await prisma.statusUpdate.create({
      data: {
        pledgeId: pledge.id,
        kind: 'RATING',
        pledgeStatus: 'SUPERSEDED',
        successorId: heir.id,
        effectiveOn: day('2025-01-01'),
        summaryEn: 'Another took over.',
        evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
      },
    });
  }
}

function visitOf(path: string, slug: string): Visit {
  const publisher = { imprint: null, isSandbox: false, publicUrl: 'https://coop.example.org' };
  const source = {
    prisma: counted,
    cache: new AnswerCache({ current: null, catchUp: async () => {}, close: async () => {} }),
    publisher,
  };
  return { lang: 'en', today: day('2026-11-22'), asOf: null, path, slug, query: {}, publisher, source };
}
