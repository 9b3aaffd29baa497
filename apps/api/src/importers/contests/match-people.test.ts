import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { contest, importText, type result } from '../../../test/import-csv.ts';

const GE2024 = { name: 'ge2024.csv' };
const GE2019 = { name: 'ge2019.csv' };
const INDEPENDENT = {
  'Electoral Commission party ID': '',
  'MNIS party ID': 8,
  'Party name': 'Independent',
} satisfies Parameters<typeof result>[0];

describe('candidates of one contest with one name', () => {
  const database = testDatabase();

  it('are two people where the file gives them two ids', async () => {
    const { prisma } = database;
    const twins = { ...INDEPENDENT, 'Candidate first name': 'Jo', 'Candidate surname': 'Jones' };
    const text = contest({ 'DC Person ID': 1 }, { 'DC Person ID': 2 }, twins);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 2, errors: [] });
    expect(await prisma.person.count()).toBe(2);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are not joined with an entry that both of them could be', async () => {
    const { prisma } = database;
    const place = { 'ONS ID': 'E14001064', 'Constituency name': 'Aldridge-Brownhills' };
    const one = { ...INDEPENDENT, ...place, 'Candidate first name': 'Sam', 'Candidate surname': 'Smith' };
    await importText(prisma, contest({}, { 'Candidate first name': 'Lou' }, one), GE2024);
    const text = contest({ 'DC Person ID': 3 }, { 'DC Person ID': 4 }, one);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 2 });
    expect(await prisma.person.count({ where: { name: 'Sam Smith' } })).toBe(3);
    expect(await importText(prisma, text, GE2024)).toMatchObject({ created: 0, updated: 0 });
  });
});

describe('two entries of one person', () => {
  const database = testDatabase();

  it('stay two where an editor wrote in both: somebody has to look', async () => {
    const { prisma } = database;
    await importText(prisma, contest({ 'Member MNIS ID': 5001 }, {}, { 'ONS ID': 'E14000530' }), GE2019);
    const elsewhere = { 'ONS ID': 'E14001070', 'Constituency name': 'Ashfield' };
    await importText(prisma, contest({ 'DC Person ID': 71 }, { 'DC Person ID': 72 }, elsewhere), GE2024);
    const winners = await prisma.person.findMany({ where: { name: 'Wyn Winner' } });
    await prisma.fieldSource.createMany({
      data: winners.map(({ id }) => ({
        recordType: 'Person',
        recordId: id,
        field: 'bioEn',
        source: 'EDITOR',
      })),
    });
    const text = contest({ 'Member MNIS ID': 5001, 'DC Person ID': 71 }, {}, { ...elsewhere, Votes: 10 });
    await importText(prisma, text.replace(',10,', ',900,'), GE2024);
    expect(await prisma.person.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
    expect(await prisma.proposal.count({ where: { kind: 'PERSON_MERGE' } })).toBe(1);
  });

  it('become one, the edited one staying, where an editor wrote in one of them', async () => {
    const { prisma } = database;
    const elsewhere = { 'ONS ID': 'E14001071', 'Constituency name': 'Ashford' };
    await importText(
      prisma,
      contest({ 'Member MNIS ID': 6001 }, {}, { 'ONS ID': 'E14000532', 'Constituency name': 'Altrincham' }),
      GE2019,
    );
    const edited = await prisma.person.findFirstOrThrow({
      where: { identifiers: { some: { value: '6001' } } },
    });
    await prisma.fieldSource.create({
      data: { recordType: 'Person', recordId: edited.id, field: 'bioEn', source: 'EDITOR' },
    });
    await importText(prisma, contest({ 'DC Person ID': 81 }, { 'DC Person ID': 82 }, elsewhere), GE2024);
    await importText(
      prisma,
      contest({ 'DC Person ID': 81, 'Member MNIS ID': 6001 }, { 'DC Person ID': 82 }, elsewhere),
      GE2024,
    );
    const merged = await prisma.person.findFirstOrThrow({ where: { mergedIntoId: { not: null } } });
    expect(merged.mergedIntoId).toBe(edited.id);
    expect(await prisma.officeHolding.count({ where: { personId: edited.id } })).toBe(2);
  });
});
