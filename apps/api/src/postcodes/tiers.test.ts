import { beforeAll, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { day, given } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';
import { findPostcodes } from './find-postcode.ts';

const database = testDatabase();
const counter = statementCounter(database);

const QUESTION = `query ($code: String!, $asOf: Date) { postcode(code: $code, asOf: $asOf) {
  areas { gssCode kind name { text } confidence share }
  representatives { person { name } post { role area { slug } } }
  coverage { level } tiers { role level isAreaKnown isDissolved }
  ballotsToCome { ballot { label } }
} }`;

const NONE = { cty25cd: 'E99999999', ced25cd: 'E99999999', rgn25cd: 'E99999999' };
function crownDependency(letter: string, country: string, more: Record<string, string>) {
  const none = `${letter}99999999`;
  const nowhere = { cty25cd: none, ced25cd: none, lad25cd: none, wd25cd: none, rgn25cd: none };
  const place = { pcon24cd: none, pfa23cd: none, lat: '99.999999', long: '0.000000' };
  return { ...nowhere, ...place, ctry25cd: country, ...more };
}

/** Postcodes of places of the starter record; the postcodes and the wards are invented. */
const PLACES: Record<string, Record<string, string>> = {
  'ZE9 2AA': { ctry25cd: 'W92000004', lad25cd: 'W06000001', pcon24cd: 'W07000112', pfa23cd: 'W15000001' },
  // The same place, of which no file of shares says the constituency of the Senedd before 2026.
  'ZE9 2AH': { ctry25cd: 'W92000004', lad25cd: 'W06000001', pcon24cd: 'W07000112', pfa23cd: 'W15000001' },
  'ZE9 2AB': { ctry25cd: 'E92000001', lad25cd: 'E09000012', pcon24cd: 'E14001256', pfa23cd: 'E23000001' },
  'ZE9 2AD': { ctry25cd: 'E92000001', lad25cd: 'E06000015', pcon24cd: 'E14001199', pfa23cd: 'E23000018' },
  'ZE9 2AE': {
    ctry25cd: 'E92000001',
    cty25cd: 'E10000003',
    lad25cd: 'E07000008',
    pcon24cd: 'E14001148',
    pfa23cd: 'E23000023',
  },
  'ZE9 2AF': { ctry25cd: 'S92000003', lad25cd: 'S12000036', pcon24cd: 'S14000079', pfa23cd: 'S23000009' },
  // As the directory of the Office for National Statistics has them, of November 2025.
  'JE2 4WD': crownDependency('L', 'L93000001', { dointr: '199507' }),
  'IM1 1AA': crownDependency('M', 'M83000003', { dointr: '199405', doterm: '199912' }),
  'ZE9 2AG': { ctry25cd: 'S92000003', lad25cd: 'S12000023', pcon24cd: 'S14000098', pfa23cd: 'S23000009' },
};

/** Offices that somebody holds in this test, by the area they are for. */
const HELD = [
  'senedd-2026-bangor-conwy-mon',
  'senedd-2011-ynys-mon',
  'senedd-2011-north-wales-region',
  'london-assembly-north-east',
  'greater-london',
  'east-midlands',
  'cambridgeshire-and-peterborough',
  'derbyshire-police-area',
  'scottish-parliament-2026-edinburgh-central',
  'scottish-parliament-2026-edinburgh-and-lothians-east-region',
  'scottish-parliament-2026-orkney-islands',
  'scottish-parliament-2026-highlands-and-islands-region',
];

beforeAll(async () => {
  const { prisma } = database;
  await loadStarterRecord(prisma);
  const story = given(prisma);
  for (const post of await prisma.post.findMany({ where: { area: { slug: { in: HELD } } } })) {
    const { id } = await story.person();
    const { validTo: to } = post;
    const from = day(to === null ? '2026-05-08' : '2021-05-07');
    await prisma.officeHolding.create({ data: { personId: id, postId: post.id, from, to } });
  }
});

/** An import is made in a test, whose end takes the file away: the first one makes it for all. */
async function loadDirectory(): Promise<void> {
  const rows = Object.entries(PLACES).map(([pcds, place]) =>
    postcodeRow({ pcds, wd25cd: 'E05999901', ...NONE, ...place }),
  );
  await importText(database.prisma, directoryOf(...rows));
  await importText(database.prisma, 'postcode,area,share\nZE9 2AF,S16000182,1\nZE9 2AA,W09000001,1\n', {
    retrievedOn: '2026-05-01',
  });
}

async function ask(code: string, asOf: string | null = null) {
  const { data, errors } = await askPublic(counter.prisma, QUESTION, { code, asOf });
  expect(errors).toBeUndefined();
  return data.postcode;
}

const officesOf = (answer: { representatives: { post: { role: string; area: { slug: string } } }[] }) =>
  answer.representatives.map(({ post }) => `${post.role} ${post.area.slug}`).toSorted();
const tierOf = (answer: { tiers: { role: string }[] }, role: string) =>
  answer.tiers.find((tier) => tier.role === role);

test('a postcode of Wales reaches its members of the Senedd, in four statements', async () => {
  await loadDirectory();
  counter.statements.length = 0;
  const answer = await ask('ZE9 2AA');
  expect(counter.statements.length).toBeLessThanOrEqual(4);
  expect(officesOf(answer)).toEqual(['MS senedd-2026-bangor-conwy-mon']);
  expect(answer.areas).toContainEqual({
    gssCode: 'W09000049',
    kind: 'SENEDD_CONSTITUENCY',
    name: { text: 'Bangor Conwy Môn' },
    confidence: 'BEST_FIT',
    share: null,
  });
  expect(answer.coverage.level).toBe('PARTIAL');
  expect(tierOf(answer, 'MS')).toMatchObject({ level: 'PARTIAL', isAreaKnown: true });
  expect(tierOf(answer, 'COUNCILLOR')).toMatchObject({ level: 'NOT_COLLECTED', isAreaKnown: false });
  // A finder that asks for the whole sector is told the same.
  const sector = await findPostcodes(database.prisma, { sector: 'ZE9 2' }, day('2026-11-22'));
  expect(sector.find(({ code }) => code === 'ZE92AA')?.areas.map(({ gssCode }) => gssCode)).toContain(
    'W09000049',
  );
  // Before May 2026 other constituencies elected the Senedd, which no directory has.
  expect(tierOf(await ask('ZE9 2AH', '2026-05-06'), 'MS')).toMatchObject({ isAreaKnown: false });
});

test('one of Wales reaches the members for a constituency and a region until the dissolution of 2026, where a split file says the constituency', async () => {
  counter.statements.length = 0;
  const before = await ask('ZE9 2AA', '2026-04-07');
  expect(counter.statements.length).toBeLessThanOrEqual(4);
  expect(officesOf(before)).toEqual(['MS senedd-2011-north-wales-region', 'MS senedd-2011-ynys-mon']);
  const ofSenedd = (answer: { areas: { gssCode: string; kind: string | null }[] }) =>
    answer.areas.filter(({ kind }) => kind?.startsWith('SENEDD')).map(({ gssCode }) => gssCode);
  expect(ofSenedd(before)).toEqual(['W09000001', 'W10000001']);
  const after = await ask('ZE9 2AA', '2026-04-08');
  expect(officesOf(after)).toEqual([]);
  // Between the dissolution and the poll it is known that nobody represents it there; of others nothing is.
  expect(tierOf(after, 'MS')).toMatchObject({ level: 'COMPLETE', isDissolved: true });
  expect(tierOf(after, 'MP')).toMatchObject({ isDissolved: false });
  expect(tierOf(await ask('ZE9 2AA', '2026-05-07'), 'MS')).toMatchObject({
    level: 'NOT_COLLECTED',
    isDissolved: false,
  });
  expect(ofSenedd(await ask('ZE9 2AA', '2026-05-07'))).toEqual(['W09000049']);
});

test('one of London reaches its Assembly member, the London-wide ones and the Mayor of London, and no commissioner', async () => {
  const answer = await ask('ZE9 2AB');
  expect(officesOf(answer)).toEqual([
    'LONDON_ASSEMBLY_MEMBER greater-london',
    'LONDON_ASSEMBLY_MEMBER london-assembly-north-east',
    'MAYOR_OF_LONDON greater-london',
  ]);
  expect(tierOf(answer, 'POLICE_AND_CRIME_COMMISSIONER')).toBeUndefined();
});

test('one of a combined authority reaches its mayor once, by council or county, and the commissioner of its police area', async () => {
  expect(officesOf(await ask('ZE9 2AD'))).toEqual([
    'COMBINED_AUTHORITY_MAYOR east-midlands',
    'POLICE_AND_CRIME_COMMISSIONER derbyshire-police-area',
  ]);
  const counties = await ask('ZE9 2AE');
  expect(officesOf(counties)).toEqual(['COMBINED_AUTHORITY_MAYOR cambridgeshire-and-peterborough']);
  expect(tierOf(counties, 'COUNTY_COUNCILLOR')).toMatchObject({
    role: 'COUNTY_COUNCILLOR',
    level: 'NOT_COLLECTED',
    isAreaKnown: false,
  });
});

test('one of Scotland reaches its members of the Parliament by a split file or by law, and says so where neither tells', async () => {
  const edinburgh = await ask('ZE9 2AF');
  expect(officesOf(edinburgh)).toEqual([
    'MSP_CONSTITUENCY scottish-parliament-2026-edinburgh-central',
    'MSP_REGIONAL scottish-parliament-2026-edinburgh-and-lothians-east-region',
  ]);
  expect(edinburgh.areas).toContainEqual(
    expect.objectContaining({ gssCode: 'S17000022', confidence: 'EXACT', share: 1 }),
  );
  expect(officesOf(await ask('ZE9 2AG'))).toEqual([
    'MSP_CONSTITUENCY scottish-parliament-2026-orkney-islands',
    'MSP_REGIONAL scottish-parliament-2026-highlands-and-islands-region',
  ]);
  await database.prisma.postcodeShare.deleteMany({});
  const unknown = await ask('ZE9 2AF');
  expect(officesOf(unknown)).toEqual([]);
  expect(tierOf(unknown, 'MSP_REGIONAL')).toMatchObject({ isAreaKnown: false });
});

test('a code whose ward was recoded leads to the ward that took its ground over, one that was divided to none', async () => {
  const { prisma } = database;
  const story = given(prisma);
  const { id: council, areaId } = await prisma.organisation.findUniqueOrThrow({ where: { slug: 'derby' } });
  const area = (slug: string, life: object, gss: string | null) =>
    prisma.area.create({
      data: {
        kind: 'WARD',
        slug,
        nameEn: slug,
        parentId: areaId,
        ...life,
        ...(gss && { identifiers: { create: { scheme: 'gss', value: gss } } }),
      },
    });
  const old = await area('old-ward', { validTo: day('2026-05-01') }, 'E05999901');
  const recoded = await area('recoded-ward', { validFrom: day('2026-05-01') }, 'E05999902');
  await prisma.areaSuccession.create({ data: { predecessorId: old.id, successorId: recoded.id } });
  const post = await prisma.post.create({
    data: { organisationId: council, areaId: recoded.id, role: 'COUNCILLOR', seats: 3 },
  });
  await story.councillor(post.id, { from: '2026-05-11' });
  const answer = await ask('ZE9 2AD');
  expect(officesOf(answer)).toContain('COUNCILLOR recoded-ward');
  expect(answer.areas).toContainEqual(
    expect.objectContaining({ gssCode: 'E05999902', name: { text: 'recoded-ward' } }),
  );
  expect(tierOf(answer, 'COUNCILLOR')).toMatchObject({ isAreaKnown: true });
  // Part of its ground went to another ward: nobody can tell in which the postcode lies, until an overlap says that all of it is in one.
  const other = await area('other-ward', { validFrom: day('2026-05-01') }, null);
  await prisma.areaSuccession.create({ data: { predecessorId: old.id, successorId: other.id } });
  expect(tierOf(await ask('ZE9 2AD'), 'COUNCILLOR')).toMatchObject({ isAreaKnown: false });
  await prisma.areaOverlap.create({ data: { fromId: old.id, toId: recoded.id, areaShare: 1 } });
  expect(officesOf(await ask('ZE9 2AD'))).toContain('COUNCILLOR recoded-ward');
  // In the days of the old ward its own code is its own.
  expect((await ask('ZE9 2AD', '2026-04-30')).areas).toContainEqual(
    expect.objectContaining({ gssCode: 'E05999901', name: { text: 'old-ward' } }),
  );
});

test.each([['JE2 4WD'], ['IM1 1AA']])(
  '%s of the Crown dependencies has no area of this record and nobody to represent it',
  async (code) => {
    expect(await ask(code)).toEqual({
      areas: [],
      representatives: [],
      coverage: { level: 'NOT_COLLECTED' },
      tiers: [],
      ballotsToCome: [],
    });
  },
);
