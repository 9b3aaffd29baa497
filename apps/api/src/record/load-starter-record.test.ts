import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { parseSources } from '../graphql/sources.ts';
import { loadStarterRecord } from './load-starter-record.ts';
import { recordId } from './record-id.ts';
import { RECORD_TABLES } from './record-tables.ts';

describe('the starter record', () => {
  const database = testDatabase();

  it('loads into an empty database, once', async () => {
    const first = await loadStarterRecord(database.prisma);
    expect(first.loaded).toBe(true);
    expect(await loadStarterRecord(database.prisma)).toEqual({ loaded: false, counts: {} });
    expect(await database.prisma.area.count()).toBe(first.counts.Area);
  });

  it('has the councils, combined authorities and constituencies of the country', async () => {
    const { prisma } = database;
    const byKind = await prisma.organisation.groupBy({ by: ['kind'], _count: true });
    expect(Object.fromEntries(byKind.map(({ kind, _count }) => [kind, _count]))).toEqual({
      COUNCIL: 382,
      COMBINED_AUTHORITY: 15,
      LEGISLATURE: 5,
      POLICE_AREA_BODY: 37,
      PARTY: 2,
      COUNCIL_GROUP: 1,
    });
    const byType = await prisma.organisation.groupBy({
      by: ['councilType'],
      _count: true,
      where: { kind: 'COUNCIL' },
    });
    expect(Object.fromEntries(byType.map(({ councilType, _count }) => [councilType, _count]))).toEqual({
      COUNTY: 21,
      NON_METROPOLITAN_DISTRICT: 164,
      METROPOLITAN_DISTRICT: 36,
      UNITARY: 63,
      LONDON_BOROUGH: 32,
      CITY_OF_LONDON: 1,
      SCOTTISH_UNITARY: 32,
      WELSH_UNITARY: 22,
      NORTHERN_IRELAND_DISTRICT: 11,
    });
    expect(await prisma.area.count({ where: { kind: 'WESTMINSTER_CONSTITUENCY' } })).toBe(650);
    expect(
      await prisma.post.count({ where: { role: 'MP', organisation: { slug: 'house-of-commons' } } }),
    ).toBe(650);
  });

  it('has the offices of every tier above the councils, those in force and those of boundaries that were', async () => {
    const { prisma } = database;
    const offices = async (day: string) => {
      const on = new Date(day);
      const rows = await prisma.post.groupBy({
        by: ['role'],
        _sum: { seats: true },
        where: {
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
            { OR: [{ validTo: null }, { validTo: { gt: on } }] },
          ],
        },
      });
      return Object.fromEntries(rows.map(({ role, _sum }) => [role, _sum.seats]));
    };
    const always = {
      MP: 650,
      MSP_CONSTITUENCY: 73,
      MSP_REGIONAL: 56,
      LONDON_ASSEMBLY_MEMBER: 25,
      MAYOR_OF_LONDON: 1,
      COMBINED_AUTHORITY_MAYOR: 13,
      DIRECTLY_ELECTED_MAYOR: 1,
      POLICE_AND_CRIME_COMMISSIONER: 33,
      POLICE_FIRE_AND_CRIME_COMMISSIONER: 4,
    };
    expect(await offices('2026-05-06')).toEqual(always);
    expect(await offices('2026-05-07')).toEqual({ ...always, MS: 96 });
    expect(await prisma.post.count({ where: { role: 'MSP_CONSTITUENCY' } })).toBe(146);
    // Every office lies in an area; nobody is said to hold one but the 43 MPs.
    expect(await prisma.post.count({ where: { areaId: null } })).toBe(0);
  });

  it('tells what lies wholly in what: boroughs, councils of combined authorities, halves of Senedd constituencies', async () => {
    const within = async (slug: string) =>
      (
        await database.prisma.areaOverlap.findMany({
          where: { from: { slug }, areaShare: 1 },
          include: { to: true },
          orderBy: { to: { slug: 'asc' } },
        })
      ).map(({ to }) => to.slug);
    expect(await within('hackney')).toEqual(['greater-london', 'london-assembly-north-east']);
    expect(await within('derby')).toEqual(['east-midlands']);
    expect(await within('newcastle-upon-tyne')).toEqual(['north-east', 'north-of-tyne']);
    expect(await within('westminster-2024-ynys-mon')).toEqual(['senedd-2026-bangor-conwy-mon']);
    expect(await within('scottish-parliament-2026-orkney-islands')).toEqual([
      'scottish-parliament-2026-highlands-and-islands-region',
    ]);
    const parts = await database.prisma.areaOverlap.groupBy({
      by: ['toId'],
      _count: true,
      where: { to: { kind: 'SENEDD_CONSTITUENCY' } },
    });
    expect(parts.map(({ _count }) => _count)).toEqual(Array.from({ length: 16 }, () => 2));
  });

  it('knows a council by the plain name of its place, its types and all of its codes', async () => {
    const sheffield = await database.prisma.organisation.findUniqueOrThrow({
      where: { slug: 'sheffield' },
      include: { identifiers: { where: { scheme: 'gss' }, orderBy: { value: 'asc' } }, area: true },
    });
    expect(sheffield).toMatchObject({
      id: recordId('Organisation', 'sheffield'),
      nameEn: 'Sheffield City Council',
      shortNameEn: 'Sheffield',
      nameCy: null,
      councilType: 'METROPOLITAN_DISTRICT',
      nation: 'ENGLAND',
      state: 'PUBLISHED',
      area: { slug: 'sheffield', kind: 'DISTRICT' },
    });
    expect(sheffield.identifiers.map(({ value }) => value)).toEqual(['E08000019', 'E08000039']);
  });

  it('has Welsh names for the councils of Wales, and constituencies whose only name is Welsh', async () => {
    const { prisma } = database;
    const councils = await prisma.organisation.findMany({ where: { kind: 'COUNCIL', nation: 'WALES' } });
    expect(councils).toHaveLength(22);
    expect(councils.filter(({ nameCy, shortNameCy }) => nameCy === null || shortNameCy === null)).toEqual([]);
    expect(await prisma.area.findUnique({ where: { slug: 'westminster-2024-ynys-mon' } })).toMatchObject({
      nameEn: null,
      nameCy: 'Ynys Môn',
    });
    const constituencies = await prisma.area.findMany({
      where: { kind: 'WESTMINSTER_CONSTITUENCY', nation: 'WALES' },
    });
    expect(constituencies.filter(({ nameCy }) => nameCy === null)).toEqual([]);
  });

  it('has the 43 MPs elected on the joint label, as elected on 4 July 2024 and no later', async () => {
    const { prisma } = database;
    const holdings = await prisma.officeHolding.findMany({
      where: { post: { role: 'MP' } },
      include: {
        person: { include: { identifiers: true } },
        candidacy: { include: { standings: { include: { party: true } } } },
      },
    });
    expect(holdings).toHaveLength(43);
    for (const { from, to, startReason, person, candidacy } of holdings) {
      expect({ from, to, startReason, isElected: candidacy?.isElected }).toEqual({
        from: new Date('2024-07-04'),
        to: null,
        startReason: 'ELECTED',
        isElected: true,
      });
      expect(person.identifiers.map(({ scheme }) => scheme)).toContain('mnis');
      const standings = candidacy?.standings.map(({ place, party }) => `${place} ${party.slug}`).toSorted();
      expect(standings).toEqual(['ADJUNCT co-operative-party', 'PRINCIPAL labour-party']);
    }
    expect(
      await prisma.coverage.findMany({
        where: { role: 'MP' },
        select: { level: true, role: true, asOfOn: true, noteEn: true },
      }),
    ).toEqual([
      {
        level: 'PARTIAL',
        role: 'MP',
        asOfOn: new Date('2024-07-04'),
        noteEn: 'Labour and Co-operative MPs as elected on 4 July 2024; later changes are not collected.',
      },
    ]);
  });

  it('holds no councillor and claims none: without a coverage row a council reads NOT_COLLECTED', async () => {
    const { prisma } = database;
    expect(await prisma.post.count({ where: { role: { in: ['COUNCILLOR', 'COUNTY_COUNCILLOR'] } } })).toBe(0);
    expect(await prisma.coverage.count({ where: { role: 'COUNCILLOR' } })).toBe(0);
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

  it('is one change set, with a revision for every record that tells its codes too', async () => {
    const { prisma } = database;
    const [changeSet, ...others] = await prisma.changeSet.findMany();
    expect(others).toEqual([]);
    expect(changeSet).toMatchObject({ channel: 'starter', sequence: 1n, actorId: null });
    const revision = await prisma.revision.findFirstOrThrow({
      where: { recordType: 'Person', recordId: recordId('Person', 'stella-creasy') },
      include: { payload: true },
    });
    expect(revision).toMatchObject({ recordVersion: 1, payload: { before: null } });
    expect(revision.payload?.after).toMatchObject({
      slug: 'stella-creasy',
      identifiers: [{ scheme: 'mnis', value: '4088' }, { scheme: 'democracy-club' }],
    });
    const generations = await prisma.cacheGeneration.findMany();
    expect(generations.map(({ model }) => model)).toEqual(expect.arrayContaining([...RECORD_TABLES]));
  });
});
