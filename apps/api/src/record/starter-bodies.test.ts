import { readFileSync } from 'node:fs';
import { parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import { getParsed } from '@wheatsheaf/schema/identifiers/parsed.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { hasRealData, NO_REAL_DATA, realDataPath } from '../../test/real-data.ts';
import { readMigrationFiles } from '../db/migration-files.ts';
import type { ElectionClaim } from '../importers/contests/claims.ts';
import { findOrganisations } from '../importers/contests/find-organisations.ts';
import { loadStarterRecord } from './load-starter-record.ts';
import { parseList } from './read-list.ts';
import { recordId } from './record-id.ts';

describe('the places, bodies and offices of the starter record', () => {
  const database = testDatabase();
  beforeAll(async () => {
    await loadStarterRecord(database.prisma);
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
    const mayors = { DIRECTLY_ELECTED_MAYOR: 13 };
    const london = { LONDON_ASSEMBLY_MEMBER: 25, MAYOR_OF_LONDON: 1 };
    const scotland = { MSP_CONSTITUENCY: 73, MSP_REGIONAL: 56 };
    const police = { POLICE_AND_CRIME_COMMISSIONER: 33, POLICE_FIRE_AND_CRIME_COMMISSIONER: 4 };
    const always = { ...mayors, ...london, ...scotland, ...police, MP: 650, COMBINED_AUTHORITY_MAYOR: 13 };
    // Offices begin with their own first poll; of boundaries before these the record has none.
    expect(await offices('1990-01-01')).toEqual(mayors);
    expect(await offices('2000-05-04')).toEqual({ ...mayors, ...london });
    expect(await offices('2011-05-05')).toEqual({ ...mayors, ...london, ...scotland, MS: 60 });
    expect(await offices('2012-11-22')).toEqual({ ...mayors, ...london, ...scotland, ...police, MS: 60 });
    expect(await offices('2024-05-06')).toMatchObject({ COMBINED_AUTHORITY_MAYOR: 8 });
    expect(await offices('2024-07-03')).not.toHaveProperty('MP');
    expect(await offices('2024-07-04')).toMatchObject({ MP: 650, COMBINED_AUTHORITY_MAYOR: 11 });
    expect(await offices('2026-04-07')).toEqual({ ...always, MS: 60 });
    // Nobody is a member of the Senedd between the dissolution and the poll.
    expect(await offices('2026-04-08')).toEqual(always);
    expect(await offices('2026-05-06')).toEqual(always);
    expect(await offices('2026-05-07')).toEqual({ ...always, MS: 96 });
    const ofSenedd = await prisma.post.groupBy({
      by: ['seats', 'validTo'],
      _count: true,
      where: { role: 'MS' },
      orderBy: { seats: 'asc' },
    });
    expect(ofSenedd.map(({ seats, _count }) => [seats, _count])).toEqual([
      [1, 40],
      [4, 5],
      [6, 16],
    ]);
    expect(await prisma.post.count({ where: { role: 'MSP_CONSTITUENCY' } })).toBe(146);
    // Every office lies in an area; nobody is said to hold one but the 43 MPs.
    expect(await prisma.post.count({ where: { areaId: null } })).toBe(0);
  });

  it('gives a database of before the same days, but for an office that somebody held earlier', async () => {
    const { prisma } = database;
    const days = async () => {
      const posts = await prisma.post.findMany({ select: { id: true, validFrom: true } });
      const areas = await prisma.area.findMany({ select: { id: true, validFrom: true } });
      return Object.fromEntries([...posts, ...areas].map(({ id, validFrom }) => [id, validFrom]));
    };
    const now = await days();
    const { id: postId } = await prisma.post.findFirstOrThrow({
      where: { role: 'MP', holdings: { none: {} } },
    });
    const migration = (await readMigrationFiles()).find(({ name }) => name.endsWith('offices_of_their_time'));
    const statements = (migration?.sql ?? '').split(/;$/m).filter((statement) => statement.trim() !== '');
    expect(statements.length).toBeGreaterThan(3);
    await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE "Post" SET "validFrom" = NULL WHERE "role" <> 'MS' AND "validFrom" < '2026-01-01'`;
      await tx.$executeRaw`UPDATE "Area" SET "validFrom" = NULL WHERE "slug" LIKE 'scottish-parliament-2011-%'`;
      const { id: personId } = await tx.person.create({
        data: { name: 'Sam', sortName: 'Sam', slug: 'sam' },
      });
      const held = { personId, postId, from: new Date('2024-01-01'), to: new Date('2024-02-01') };
      const { id } = await tx.officeHolding.create({ data: held });
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
      await tx.officeHolding.delete({ where: { id } });
      await tx.person.delete({ where: { id: personId } });
    });
    expect(await days()).toEqual({ ...now, [postId]: null });
    await prisma.post.update({ where: { id: postId }, data: { validFrom: now[postId] ?? null } });
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
    expect(await within('gateshead')).toEqual(['north-east']);
    expect(await within('westminster-2024-ynys-mon')).toEqual(['senedd-2026-bangor-conwy-mon']);
    expect(await within('senedd-2011-islwyn')).toEqual(['senedd-2011-south-wales-east-region']);
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

  it('knows the body of an election by the id that Democracy Club gives it', async () => {
    const elections: Readonly<Record<string, string>> = {
      'mayor.greater-manchester-ca.2026-07-30': 'greater-manchester',
      'mayor.liverpool-city-ca.2024-05-02': 'liverpool-city-region',
      'mayor.north-east-ca.2024-05-02': 'north-east',
      'mayor.york-and-north-yorkshire-ca.2024-05-02': 'york-and-north-yorkshire',
      'mayor.east-midlands-cca.2024-05-02': 'east-midlands',
      'mayor.greater-lincolnshire-cca.2025-05-01': 'greater-lincolnshire',
      'mayor.sheffield-city-ca.2018-05-03': 'south-yorkshire',
      'mayor.west-midlands.2024-05-02': 'west-midlands',
      'mayor.london.2024-05-02': 'greater-london',
      'mayor.watford.2026-05-07': 'watford',
      'mayor.tower-hamlets.2026-05-07': 'tower-hamlets',
      'gla.a.2024-05-02': 'london-assembly',
      'pcc.devon-and-cornwall.2024-05-02': 'devon-and-cornwall-police-and-crime-commissioner',
      'pcc.essex.2024-05-02': 'essex-police-and-crime-commissioner',
      'sp.c.2026-05-07': 'scottish-parliament',
      'senedd.2026-05-07': 'senedd',
      'senedd.c.2021-05-06': 'senedd',
      'naw.r.2016-05-05': 'senedd',
      'local.city-of-lincoln.2026-05-07': 'lincoln',
      'local.aberdeen-city.2017-05-04': 'aberdeen',
      'local.city-of-edinburgh.2017-05-04': 'edinburgh',
      'local.dundee-city.2017-05-04': 'dundee',
      'local.eilean-siar.2017-05-04': 'na-h-eileanan-siar',
      'local.folkestone-hythe.2019-05-02': 'folkestone-and-hythe',
      'local.glasgow-city.2017-05-04': 'glasgow',
      'local.rhondda-cynon-taff.2022-05-05': 'rhondda-cynon-taf',
      'local.the-scottish-borders.2017-05-04': 'scottish-borders',
      'local.the-vale-of-glamorgan.2022-05-05': 'vale-of-glamorgan',
      'local.city-of-bristol.2024-05-02': 'bristol',
      'local.city-of-london.2025-03-20': 'city-of-london',
    };
    const found = await findOrganisations(database.prisma, Object.keys(elections).map(claimOf));
    const slugs = await database.prisma.organisation.findMany({ select: { id: true, slug: true } });
    const slugOf = (election: string) => slugs.find(({ id }) => id === found.get(election)?.id)?.slug;
    expect(Object.fromEntries(Object.keys(elections).map((id) => [id, slugOf(id)]))).toEqual(elections);
  });

  const skipped = hasRealData ? '' : ` (skipped: ${NO_REAL_DATA})`;
  it.skipIf(!hasRealData)(`knows every body that voted on 7 May 2026${skipped}`, async () => {
    const file = realDataPath('democracy-club/candidates-2026-05-07.csv');
    const rows = parseList(readFileSync(file, 'utf8'), ['election_id'], file, false);
    const elections = [...new Set(rows.map((row) => row.election_id))];
    expect(elections).toHaveLength(76);
    const found = await findOrganisations(database.prisma, elections.map(claimOf));
    expect(elections.filter((id) => !found.has(id))).toEqual([]);
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
    const ofSenedd = await prisma.area.findMany({
      where: { kind: { in: ['SENEDD_CONSTITUENCY', 'SENEDD_REGION'] }, validTo: { not: null } },
    });
    expect(ofSenedd).toHaveLength(45);
    expect(ofSenedd.filter(({ nameEn, nameCy }) => nameEn === null || nameCy === null)).toEqual([]);
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
});

function claimOf(id: string): ElectionClaim {
  const { electionType, organisationSlug, pollingOn } = getParsed(parseElectionId(id));
  return { electionId: id, electionType, organisationSlug, pollingOn, organisationName: null };
}
