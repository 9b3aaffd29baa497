import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { parseSources } from '../graphql/sources.ts';
import { loadStarterRecord } from './load-starter-record.ts';

describe('what the starter record tells of the Party', () => {
  const database = testDatabase();
  beforeAll(async () => {
    await loadStarterRecord(database.prisma);
  });

  it('has Derby’s ten pledges as reported, selected by the Party, with no rating, no test and no mandate', async () => {
    const manifesto = await database.prisma.manifesto.findUniqueOrThrow({
      where: { slug: 'derby-labour-2023' },
      include: {
        owner: true,
        mandates: true,
        pledges: {
          orderBy: { reference: 'asc' },
          include: { updates: true, themes: { include: { theme: true } } },
        },
      },
    });
    expect(manifesto).toMatchObject({
      selection: 'SELECTED',
      pledgesInManifesto: null,
      publishedPrecision: 'YEAR',
      mandates: [],
    });
    expect(manifesto.owner).toMatchObject({ slug: 'derby-labour-group', kind: 'COUNCIL_GROUP' });
    const told = manifesto.pledges.map(({ reference, strength, testability, themes }) =>
      [reference, strength, testability, ...themes.map(({ theme }) => theme.slug)].join(' '),
    );
    expect(told).toEqual([
      'DER-01 WILL TESTABLE local-economy',
      'DER-02 WILL TESTABLE community-wealth',
      'DER-03 WILL TESTABLE procurement',
      'DER-04 PROMOTE NOT_TESTABLE co-op-development',
      'DER-05 AIM TESTABLE finance',
      'DER-06 AIM TESTABLE co-op-development',
      'DER-07 WILL PARTLY climate-and-energy',
      'DER-08 WILL TESTABLE private-renting',
      'DER-09 WILL TESTABLE finance',
      'DER-10 INVESTIGATE TESTABLE finance',
    ]);
    for (const pledge of manifesto.pledges) {
      expect(pledge).toMatchObject({
        wordingBasis: 'REPORTED',
        quotePage: null,
        successTestEn: null,
        successTestWrittenOn: null,
        updates: [],
      });
    }
  });

  it('has the eleven campaigns, the platforms, the conference and the model pledges with their examples', async () => {
    const { prisma } = database;
    const campaigns = await prisma.campaign.findMany({
      include: { updates: { orderBy: { sequence: 'asc' } } },
    });
    const states = campaigns.map(
      ({ slug, updates }) =>
        `${slug} ${updates.map(({ campaignState }) => campaignState ?? 'note').join(' ')}`,
    );
    expect(states.toSorted()).toEqual([
      'co-operative-housing-wales ACTIVE',
      'community-energy ACTIVE',
      'community-land-trusts ACTIVE',
      'community-wealth-building ACTIVE',
      'fair-tax-councils ACTIVE',
      'food-justice ACTIVE',
      'modern-slavery ACTIVE',
      'peoples-bus ACTIVE',
      'protection-of-retail-workers WON note',
      'safer-high-streets ACTIVE',
      'unlock-the-high-street ACTIVE',
    ]);
    expect(campaigns.find(({ slug }) => slug === 'protection-of-retail-workers')?.nations).toEqual([
      'SCOTLAND',
    ]);
    const documents = await prisma.policyDocument.findMany({
      orderBy: { slug: 'asc' },
      include: { points: true, campaigns: true },
    });
    expect(
      documents.map(({ slug, points, campaigns: linked }) => `${slug} ${points.length} ${linked.length}`),
    ).toEqual([
      'by-us-for-us-2016 5 3',
      'local-government-aims-2022 4 3',
      'standing-for-both-parties 4 0',
      'westminster-priorities 3 2',
    ]);
    expect(await prisma.event.findMany({ select: { slug: true, startsPrecision: true } })).toEqual([
      { slug: 'local-government-conference-2022', startsPrecision: 'YEAR' },
    ]);
    const examples = await prisma.modelPledgeExample.findMany({
      orderBy: { placeName: 'asc' },
      include: { organisation: true },
    });
    expect(
      examples.map(
        ({ placeName, country, organisation }) => `${placeName} ${country} ${organisation?.slug ?? '-'}`,
      ),
    ).toEqual([
      'Cleveland, Ohio US -',
      'Greenwich GB greenwich',
      'Preston GB preston',
      'Stevenage GB stevenage',
    ]);
  });

  it('has the Party’s claims, each with its day, and lower bounds marked as such', async () => {
    const claims = await database.prisma.claim.findMany({ orderBy: [{ claimedOn: 'asc' }, { slug: 'asc' }] });
    const told = claims.map(({ slug, number, isLowerBound, claimedOn, claimedPrecision }) =>
      [
        slug,
        `${isLowerBound ? '>' : ''}${number ?? '-'}`,
        claimedOn.toISOString().slice(0, 10),
        claimedPrecision,
      ].join(' '),
    );
    expect(told).toEqual([
      'candidates-2017 >200 2017-03-27 DAY',
      'labour-groups-with-elections-2020 110 2020-01-30 DAY',
      'councillors-2021 >900 2021-05-19 DAY',
      'councillors-elected-2021 313 2021-05-19 DAY',
      'councils-represented-2021 - 2021-05-19 DAY',
      'london-assembly-members-2021 11 2021-05-19 DAY',
      'mayors-2021 5 2021-05-19 DAY',
      'msps-2021 11 2021-05-19 DAY',
      'pccs-2021 7 2021-05-19 DAY',
      'senedd-joint-second-2021 - 2021-05-19 DAY',
      'labour-councillors-joint-2022 - 2022-06-08 DAY',
      'members-standing-2022 - 2022-06-08 DAY',
      'candidates-2023 >1000 2023-01-01 YEAR',
      'derby-candidates-2023 51 2023-01-01 YEAR',
    ]);
  });

  it('names of everything it says of the Party the exact page and the day it was read, or tells readers that none was found', async () => {
    const { prisma } = database;
    const told = [
      ...(await prisma.campaign.findMany({ select: { slug: true, sources: true } })),
      ...(await prisma.claim.findMany({ select: { slug: true, sources: true } })),
      ...(await prisma.event.findMany({ select: { slug: true, sources: true } })),
      ...(await prisma.manifesto.findMany({ select: { slug: true, sources: true } })),
      ...(await prisma.modelPledge.findMany({ select: { slug: true, sources: true } })),
      ...(await prisma.policyDocument.findMany({ select: { slug: true, sources: true } })),
      ...(await prisma.modelPledgeExample.findMany()).map(({ placeName, sources }) => ({
        slug: placeName,
        sources,
      })),
      ...(await prisma.pledge.findMany()).map(({ reference, sources }) => ({ slug: reference, sources })),
    ];
    expect(told.length).toBeGreaterThan(50);
    const pages = told.flatMap(({ slug, sources }) =>
      parseSources(sources)
        .filter(({ publisher }) => publisher !== 'Wheatsheaf')
        .map((source) => ({ slug, ...source })),
    );
    expect(new Set(pages.map(({ slug }) => slug))).toEqual(new Set(told.map(({ slug }) => slug)));
    expect(pages.filter(({ url }) => /^https:\/\/[^/]+\/?$/.test(url ?? ''))).toEqual([]);
    // An Act keeps its address; the day it was read was not written down.
    const read = pages.filter(({ url, publisher }) => url !== null && publisher !== 'The National Archives');
    expect(new Set(read.map(({ retrievedOn }) => retrievedOn))).toEqual(new Set(['2026-11-22']));
    const withoutPage = pages.filter(({ url }) => url === null).map(({ slug }) => slug);
    expect(withoutPage).toEqual(['westminster-priorities']);
    expect(
      await prisma.policyDocument.findUnique({ where: { slug: 'westminster-priorities' } }),
    ).toMatchObject({ summaryEn: expect.stringContaining('was not found again') as unknown });
  });

  it('knows a campaign to run on the day its source shows it, never on the day it was written down', async () => {
    const rows = await database.prisma.statusUpdate.findMany({ include: { evidence: true } });
    const byTheParty = rows.filter(({ evidence }) => evidence.every(({ isPartyOwn }) => isPartyOwn));
    expect(byTheParty).toHaveLength(10);
    for (const { effectiveOn, evidence } of byTheParty)
      expect.soft(evidence.map(({ publishedOn }) => publishedOn?.getTime())).toContain(effectiveOn.getTime());
  });
});
