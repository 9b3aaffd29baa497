import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';

const database = testDatabase();

async function ask(question: string) {
  const { data, errors } = await askPublic(database.prisma, question);
  expect(errors).toBeUndefined();
  return data;
}

describe('a person by their id elsewhere', () => {
  beforeAll(async () => {
    const { prisma } = database;
    const story = given(prisma);
    const survivor = await story.person('Bennett, Ana');
    await prisma.person.update({
      where: { id: survivor.id },
      data: {
        slug: 'ana-bennett',
        identifiers: {
          create: [
            { scheme: 'wikidata', value: 'Q1' },
            { scheme: 'democracy-club', value: '77' },
            { scheme: 'party-list', value: 'member-0042' },
          ],
        },
      },
    });
    // Two entries were found to be one person, and later the one that was kept to be a third.
    const second = await story.person();
    const first = await story.person();
    await prisma.person.update({
      where: { id: second.id },
      data: { slug: 'a-bennett', mergedIntoId: survivor.id },
    });
    await prisma.person.update({
      where: { id: first.id },
      data: {
        slug: 'anna-bennet',
        mergedIntoId: second.id,
        identifiers: { create: { scheme: 'mnis', value: '4711' } },
        formerSlugs: { create: { slug: 'cllr-bennet' } },
      },
    });
    const hidden = await story.person('Nobody', 'DRAFT');
    await prisma.person.update({
      where: { id: hidden.id },
      data: { identifiers: { create: { scheme: 'wikidata', value: 'Q2' } } },
    });
    const gone = await story.person();
    await prisma.person.update({
      where: { id: gone.id },
      data: { slug: 'merged-into-hidden', mergedIntoId: hidden.id },
    });
  });

  const person = (by: string) => ask(`{ person(by: ${by}) { slug identifiers { scheme value } } }`);

  test('is the person, with the ids that are public', async () => {
    expect(await person('{ identifier: { scheme: "wikidata", value: " Q1 " } }')).toEqual({
      person: {
        slug: 'ana-bennett',
        identifiers: [
          { scheme: 'democracy-club', value: '77' },
          { scheme: 'wikidata', value: 'Q1' },
        ],
      },
    });
  });
  test.each([
    ['a slug', '{ slug: "a-bennett" }'],
    ['a slug two merges back', '{ slug: "anna-bennet" }'],
    ['a former slug of it', '{ slug: "cllr-bennet" }'],
    ['an id two merges back', '{ identifier: { scheme: "mnis", value: "4711" } }'],
  ])('%s of a merged entry leads to the entry that was kept', async (_what, by) => {
    expect((await person(by)).person.slug).toBe('ana-bennett');
  });
  test.each([
    ['a number inside the party', '{ identifier: { scheme: "party-list", value: "member-0042" } }'],
    ['an id of a hidden person', '{ identifier: { scheme: "wikidata", value: "Q2" } }'],
    ['an entry merged into a hidden one', '{ slug: "merged-into-hidden" }'],
    ['an id nobody has', '{ identifier: { scheme: "wikidata", value: "Q3" } }'],
  ])('R7, R16: %s leads to nobody', async (_what, by) => {
    expect(await person(by)).toEqual({ person: null });
  });
});

describe('a body by its id elsewhere', () => {
  beforeAll(async () => {
    const { prisma } = database;
    const story = given(prisma);
    await story.party('labour');
    const barnsley = await story.council('twice-coded', { gss: 'E08999916' });
    await prisma.organisationIdentifier.createMany({
      data: [
        { organisationId: barnsley.id, scheme: 'gss', value: 'E08999938', validFrom: day('2025-04-01') },
        { organisationId: barnsley.id, scheme: 'local-authority-code', value: 'BNS' },
      ],
    });
    const old = await story.council('abolished', { gss: 'E07999901' });
    await prisma.organisation.update({ where: { id: old.id }, data: { dissolvedOn: day('2023-04-01') } });
    await story.council('successor', { gss: 'E07999901' });
  });

  const body = (scheme: string, value: string) =>
    ask(`{ organisation(by: { identifier: { scheme: "${scheme}", value: "${value}" } }) { slug } }`);

  test.each([
    ['local-authority-code', 'BNS', 'twice-coded'],
    ['gss', 'e08999916', 'twice-coded'],
    ['GSS', 'E08999938', 'twice-coded'],
    ['electoral-commission', 'PP53', 'labour-party'],
    ['electoral-commission', 'party:53', 'labour-party'],
  ])('%s %s is %s', async (scheme, value, slug) => {
    expect(await body(scheme, value)).toEqual({ organisation: { slug } });
  });
  test('a code that was used again means the body that has it now', async () => {
    expect(await body('gss', 'E07999901')).toEqual({ organisation: { slug: 'successor' } });
  });
  test('a council with two GSS codes names both, with the day the newer one began', async () => {
    expect(
      await ask(
        '{ organisation(by: { gss: "E08999916" }) { gssCodes identifiers { scheme value validFrom } } }',
      ),
    ).toEqual({
      organisation: {
        gssCodes: ['E08999938', 'E08999916'],
        identifiers: [
          { scheme: 'gss', value: 'E08999938', validFrom: '2025-04-01' },
          { scheme: 'gss', value: 'E08999916', validFrom: null },
          { scheme: 'local-authority-code', value: 'BNS', validFrom: null },
        ],
      },
    });
  });
});

describe('an area by its id elsewhere', () => {
  beforeAll(async () => {
    const { prisma } = database;
    for (const [slug, validFrom, validTo] of [
      ['mill-2015', '2015-05-07', '2023-05-04'],
      ['mill-2023', '2023-05-04', null],
      ['gone-2010', '2010-05-06', '2015-05-07'],
    ] as const) {
      const value = slug.startsWith('mill') ? 'E05999901' : 'E05999902';
      await prisma.area.create({
        data: {
          kind: 'WARD',
          slug,
          nameEn: slug,
          validFrom: day(validFrom),
          validTo: validTo && day(validTo),
          identifiers: {
            create: [
              { scheme: 'gss', value },
              { scheme: 'mapit', value: slug },
            ],
          },
        },
      });
    }
  });

  const area = async (args: string) => (await ask(`{ area(${args}) { slug } }`)).area;

  test('a ward code that was used again means the boundaries of the day', async () => {
    expect(await area('by: { gss: "E05999901" }')).toEqual({ slug: 'mill-2023' });
    expect(await area('by: { gss: "e05999901" }, asOf: "2020-01-01"')).toEqual({ slug: 'mill-2015' });
    expect(await area('by: { gss: "E05999901" }, asOf: "2010-01-01"')).toBeNull();
  });
  test('a code nobody uses any more means the latest that had it', async () => {
    expect(await area('by: { gss: "E05999902" }')).toEqual({ slug: 'gone-2010' });
  });
  test('other schemes, slugs and ids find it too', async () => {
    expect(await area('by: { identifier: { scheme: "mapit", value: "mill-2015" } }')).toEqual({
      slug: 'mill-2015',
    });
    const { area: found } = await ask(
      '{ area(by: { slug: "mill-2015" }) { id identifiers { scheme value } } }',
    );
    expect(found.identifiers).toContainEqual({ scheme: 'mapit', value: 'mill-2015' });
    expect(await area(`by: { id: "${found.id}" }`)).toEqual({ slug: 'mill-2015' });
  });
});
