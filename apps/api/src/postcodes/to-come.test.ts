import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { statementCounter } from '../../test/count-statements.ts';
import { testDatabase } from '../../test/database.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { day, given, LISTED } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';

const database = testDatabase();
const counter = statementCounter(database);

const QUESTION = `query ($code: String!, $asOf: Date) { postcode(code: $code, asOf: $asOf) {
  areas { gssCode name { text } confidence }
  representatives { description { text } endorsement person { name } candidacy { description standings { place party { slug } } } post { role area { name { text } } organisation { slug } } }
  coverage { level parts { role level } }
  tiers { role level isAreaKnown }
  ballotsToCome { confidence ballot { ballotId isCancelled replacedBy { ballotId } election { pollingOn organisation { slug } } area { gssCodes } post { role }
    candidacies { person { name } description isJoint endorsement isElected standings { party { slug } } } } }
  changesToCome { area { gssCode } changesOn officesEndOn successors { gssCode kind name { text } legislation } }
} }`;

const NEXT = '2027-05-06';
/** The day on which those elected then come in, and those before them leave. */
const FOURTH_DAY = '2027-05-10';
const areas: Record<string, string> = {};

beforeAll(async () => {
  const { prisma } = database;
  const story = given(prisma);
  const council = await story.council('aldermere', { gss: 'E06999901' });
  const district = council.areaId ?? '';
  await prisma.areaIdentifier.create({ data: { areaId: district, scheme: 'gss', value: 'E06999901' } });
  // Mill is divided before the next election, Quay only recoded; each keeps its councillors until then.
  for (const [slug, gss, from, to] of [
    ['mill', 'E05999901', null, NEXT],
    ['quay', 'E05999902', null, NEXT],
    ['fell', 'E05999903', null, null],
    ['upper-mill', 'E05999911', NEXT, null],
    ['lower-mill', null, NEXT, null],
    ['new-quay', 'E05999912', NEXT, null],
  ] as const) {
    const area = await prisma.area.create({
      data: {
        kind: 'WARD',
        slug,
        nameEn: slug,
        parentId: district,
        validFrom: from && day(from),
        validTo: to && day(to),
        ...(gss && { identifiers: { create: { scheme: 'gss', value: gss } } }),
      },
    });
    areas[slug] = area.id;
    const post = await prisma.post.create({
      data: {
        organisationId: council.id,
        areaId: area.id,
        role: 'COUNCILLOR',
        seats: 3,
        validFrom: from && day(FOURTH_DAY),
        validTo: to && day(FOURTH_DAY),
      },
    });
    if (from === null)
      await story.councillor(post.id, {
        name: `${slug} councillor`,
        stoodFor: ['labour', 'co-operative'],
        ...(to && { to: FOURTH_DAY }),
      });
  }
  for (const [predecessor, successor] of [
    ['mill', 'upper-mill'],
    ['mill', 'lower-mill'],
    ['quay', 'new-quay'],
  ]) {
    await prisma.areaSuccession.create({
      data: {
        predecessorId: areas[predecessor ?? ''] ?? '',
        successorId: areas[successor ?? ''] ?? '',
        occurredOn: day(NEXT),
        legislation: 'The Aldermere (Electoral Changes) Order 2026',
      },
    });
  }
  await prisma.area.create({
    data: {
      kind: 'WESTMINSTER_CONSTITUENCY',
      slug: 'aldermere-constituency',
      nameEn: 'Aldermere',
      identifiers: { create: { scheme: 'gss', value: 'E14999901' } },
    },
  });
  for (const role of ['COUNCILLOR', 'DIRECTLY_ELECTED_MAYOR'] as const)
    await prisma.coverage.create({
      data: {
        organisationId: council.id,
        role,
        level: 'COMPLETE',
        asOfOn: day('2026-11-01'),
        sources: LISTED,
      },
    });
  const mayor = await prisma.post.create({
    data: { organisationId: council.id, role: 'DIRECTLY_ELECTED_MAYOR' },
  });
  await ballot('local.aldermere.upper-mill', { areaId: areas['upper-mill'] ?? '' }, ['Upton, Una']);
  await ballot('local.aldermere.lower-mill', { areaId: areas['lower-mill'] ?? '' }, ['Lowe, Lou']);
  await ballot('local.aldermere.new-quay', { gssCode: 'E05999912' }, []);
  await ballot('local.aldermere.fell', { areaId: areas['fell'] ?? '' }, ['Fellowes, Fay']);
  await ballot('mayor.aldermere', { postId: mayor.id }, ['Mayo, May']);
  await ballot('local.elsewhere.moor', { gssCode: 'E05999977' }, ['Moor, Mo']);
  const calledOff = await ballot(
    'local.aldermere.fell.by',
    { areaId: areas['fell'] ?? '' },
    [],
    '2026-12-03',
  );
  const instead = await ballot('local.aldermere.fell.by', { areaId: areas['fell'] ?? '' }, [], '2027-01-14');
  await prisma.ballot.update({
    where: { id: calledOff },
    data: { isCancelled: true, replacedById: instead },
  });
  await ballot('local.aldermere.fell.by', { areaId: areas['fell'] ?? '' }, ['Past, Pat'], '2025-05-01');
  const hidden = await story.person('Hidden, Hal', 'DRAFT');
  const upper = await prisma.ballot.findUniqueOrThrow({
    where: { ballotId: `local.aldermere.upper-mill.${NEXT}` },
  });
  await prisma.candidacy.create({ data: { ballotId: upper.id, personId: hidden.id } });
});

async function ballot(
  name: string,
  place: { areaId?: string; gssCode?: string; postId?: string },
  candidates: string[],
  on = NEXT,
) {
  const { prisma } = database;
  const story = given(prisma);
  const electionId = `${name.split('.').slice(0, 2).join('.')}.${on}`;
  const election = await prisma.election.upsert({
    where: { electionId },
    create: { electionId, pollingOn: day(on) },
    update: {},
  });
  const { id } = await prisma.ballot.create({
    data: { electionId: election.id, ballotId: `${name}.${on}`, label: name, ...place },
  });
  for (const candidate of candidates) {
    const person = await story.person(candidate);
    const candidacy = await prisma.candidacy.create({ data: { ballotId: id, personId: person.id } });
    for (const [party, standing] of [
      ['labour', 'PRINCIPAL'],
      ['co-operative', 'ADJUNCT'],
    ] as const)
      await prisma.candidacyStanding.create({
        data: { candidacyId: candidacy.id, partyId: (await story.party(party)).id, place: standing },
      });
  }
  return id;
}

/** The directory of these wards, which a test brings in: a file lives as long as a test. */
async function givenDirectory() {
  const { prisma } = database;
  if ((await prisma.postcodeVintage.count()) > 0) return;
  await importText(
    prisma,
    directoryOf(
      postcodeRow(),
      postcodeRow({ pcds: 'ZE9 1AB', wd25cd: 'E05999902' }),
      postcodeRow({ pcds: 'ZE9 1AD', wd25cd: 'E05999903' }),
      // The directory knows the new wards already.
      postcodeRow({ pcds: 'ZE9 1AE', wd25cd: 'E05999912' }),
      postcodeRow({ pcds: 'ZE9 1AF', wd25cd: 'E05999911' }),
    ),
  );
}

async function postcode(code: string, asOf: string | null = null) {
  await givenDirectory();
  counter.statements.length = 0;
  const { data, errors } = await askPublic(counter.prisma, QUESTION, { code, asOf });
  expect(errors).toBeUndefined();
  return data.postcode;
}

type Poll = { confidence: string; ballot: { ballotId: string } };
const polls = (answer: { ballotsToCome: Poll[] }) =>
  Object.fromEntries(
    answer.ballotsToCome.map(({ ballot: { ballotId }, confidence }) => [ballotId, confidence]),
  );

const whoOf = (answer: { representatives: { person: { name: string } }[] }) =>
  answer.representatives.map(({ person }) => person.name);

test('a postcode of every tier, now and after the next election, takes four statements', async () => {
  const answer = await postcode('ZE9 1AA');
  expect(answer.representatives).toHaveLength(1);
  expect(answer.ballotsToCome).toHaveLength(3);
  expect(counter.statements).toHaveLength(4);
});

describe('after the next election', () => {
  test('a ward that is divided leads to both parts, and nobody can tell which', async () => {
    const answer = await postcode('ZE9 1AA');
    expect(polls(answer)).toEqual({
      'local.aldermere.lower-mill.2027-05-06': 'AMBIGUOUS',
      'local.aldermere.upper-mill.2027-05-06': 'AMBIGUOUS',
      'mayor.aldermere.2027-05-06': 'BEST_FIT',
    });
    expect(answer.changesToCome).toEqual([
      {
        area: { gssCode: 'E05999901' },
        changesOn: NEXT,
        officesEndOn: FOURTH_DAY,
        successors: ['lower-mill', 'upper-mill'].map((name) => ({
          gssCode: name === 'upper-mill' ? 'E05999911' : null,
          kind: 'WARD',
          name: { text: name },
          legislation: 'The Aldermere (Electoral Changes) Order 2026',
        })),
      },
    ]);
    // Until then the councillor of the old ward represents it.
    expect(answer.representatives[0].person).toEqual({ name: 'mill councillor' });
  });
  test('one area that takes over is as certain as the one it replaces, also where the record knows only its code', async () => {
    const answer = await postcode('ZE9 1AB');
    expect(polls(answer)).toMatchObject({ 'local.aldermere.new-quay.2027-05-06': 'BEST_FIT' });
    expect(answer.changesToCome).toMatchObject([
      { area: { gssCode: 'E05999902' }, successors: [{ gssCode: 'E05999912' }] },
    ]);
  });
  test('a ward that stays keeps its ballots, soonest first, a cancelled one with what replaces it, and no past one', async () => {
    const answer = await postcode('ZE9 1AD');
    expect(answer.changesToCome).toEqual([]);
    expect(
      answer.ballotsToCome.map(
        ({ ballot: { ballotId, isCancelled, replacedBy } }: { ballot: Record<string, unknown> }) => ({
          ballotId,
          isCancelled,
          replacedBy,
        }),
      ),
    ).toEqual([
      {
        ballotId: 'local.aldermere.fell.by.2026-12-03',
        isCancelled: true,
        replacedBy: { ballotId: 'local.aldermere.fell.by.2027-01-14' },
      },
      { ballotId: 'local.aldermere.fell.by.2027-01-14', isCancelled: false, replacedBy: null },
      { ballotId: 'local.aldermere.fell.2027-05-06', isCancelled: false, replacedBy: null },
      { ballotId: 'mayor.aldermere.2027-05-06', isCancelled: false, replacedBy: null },
    ]);
  });
  test('candidates are there with their standing and endorsement, hidden ones not', async () => {
    const { ballotsToCome } = await postcode('ZE9 1AA');
    const upper = ballotsToCome.find(({ ballot: { ballotId } }: Poll) =>
      ballotId.includes('upper-mill'),
    ).ballot;
    expect(upper.candidacies).toEqual([
      {
        person: { name: 'Upton, Una' },
        description: null,
        isJoint: true,
        endorsement: 'JOINT_BALLOT',
        isElected: null,
        standings: [{ party: { slug: 'labour-party' } }, { party: { slug: 'co-operative-party' } }],
      },
    ]);
  });
  test.each([NEXT, '2027-05-09'])(
    'on %s, from the poll to the day before those elected come in, whoever sits for the old ward does still, and the ballots are those of the new ones',
    async (on) => {
      const isPollingDay = on === NEXT;
      const divided = await postcode('ZE9 1AA', on);
      expect(whoOf(divided)).toEqual(['mill councillor']);
      expect(divided.areas).toContainEqual(
        expect.objectContaining({ gssCode: 'E05999901', name: { text: 'mill' } }),
      );
      expect(divided.tiers[1]).toMatchObject({ role: 'COUNCILLOR', level: 'COMPLETE', isAreaKnown: true });
      expect(polls(divided)).toEqual(
        isPollingDay
          ? {
              'local.aldermere.lower-mill.2027-05-06': 'AMBIGUOUS',
              'local.aldermere.upper-mill.2027-05-06': 'AMBIGUOUS',
              'mayor.aldermere.2027-05-06': 'BEST_FIT',
            }
          : {},
      );
      expect(divided.changesToCome).toMatchObject([
        {
          area: { gssCode: 'E05999901' },
          changesOn: NEXT,
          officesEndOn: FOURTH_DAY,
          successors: [{ name: { text: 'lower-mill' } }, { name: { text: 'upper-mill' } }],
        },
      ]);
      // The code of the ward that takes over, in a newer directory, leads to the same councillor and the same ballot as that of the old one.
      for (const code of ['ZE9 1AB', 'ZE9 1AE']) {
        const recoded = await postcode(code, on);
        expect(whoOf(recoded)).toEqual(['quay councillor']);
        expect(polls(recoded)).toMatchObject(
          isPollingDay ? { 'local.aldermere.new-quay.2027-05-06': 'BEST_FIT' } : {},
        );
      }
      const part = await postcode('ZE9 1AF', on);
      expect(whoOf(part)).toEqual(['mill councillor']);
    },
  );
  test('from the day on which they come in, the new wards are represented, and of a divided one nobody can tell which', async () => {
    const quay = await postcode('ZE9 1AB', FOURTH_DAY);
    expect(quay.areas).toContainEqual(
      expect.objectContaining({ gssCode: 'E05999912', name: { text: 'new-quay' } }),
    );
    expect(quay.changesToCome).toEqual([]);
    const mill = await postcode('ZE9 1AA', FOURTH_DAY);
    expect(whoOf(mill)).toEqual([]);
    expect(mill.changesToCome).toEqual([]);
    expect(mill.areas.find(({ gssCode }: { gssCode: string }) => gssCode === 'E05999901').name).toBeNull();
    expect(mill.coverage.level).toBe('PARTIAL');
    // Whoever votes next there does so in one of the parts.
    await ballot('local.aldermere.upper-mill.by', { areaId: areas['upper-mill'] ?? '' }, [], '2027-07-01');
    expect(polls(await postcode('ZE9 1AA', FOURTH_DAY))).toEqual({
      'local.aldermere.upper-mill.by.2027-07-01': 'AMBIGUOUS',
    });
    await database.prisma.ballot.deleteMany({ where: { ballotId: { contains: '.by.2027-07-01' } } });
  });
  test('two wards that become one: whose councillors they are nobody can tell before, and all of them vote on the ballot of the new one', async () => {
    const { prisma } = database;
    const link = { predecessorId: areas['fell'] ?? '', successorId: areas['new-quay'] ?? '' };
    await prisma.areaSuccession.create({ data: { ...link, occurredOn: day(NEXT) } });
    const answer = await postcode('ZE9 1AE');
    expect(whoOf(answer)).toEqual([]);
    expect(answer.tiers[1]).toMatchObject({ role: 'COUNCILLOR', level: 'PARTIAL', isAreaKnown: false });
    expect(polls(answer)).toMatchObject({ 'local.aldermere.new-quay.2027-05-06': 'BEST_FIT' });
    expect(answer.changesToCome).toMatchObject([
      { area: { gssCode: 'E05999912' }, changesOn: NEXT, successors: [{ gssCode: 'E05999912' }] },
    ]);
    await prisma.areaSuccession.delete({ where: { predecessorId_successorId: link } });
  });
  test('the tiers of which the record holds everybody are told from those of which it holds nobody', async () => {
    const answer = await postcode('ZE9 1AD');
    expect(answer.coverage.level).toBe('PARTIAL');
    expect(answer.tiers).toEqual([
      { role: 'MP', level: 'NOT_COLLECTED', isAreaKnown: true },
      { role: 'COUNCILLOR', level: 'COMPLETE', isAreaKnown: true },
      { role: 'POLICE_AND_CRIME_COMMISSIONER', level: 'NOT_COLLECTED', isAreaKnown: false },
      { role: 'DIRECTLY_ELECTED_MAYOR', level: 'COMPLETE', isAreaKnown: true },
    ]);
    // From its poll on until who is elected is in the record, an office is not whole.
    expect((await postcode('ZE9 1AD', NEXT)).tiers[3]).toMatchObject({
      role: 'DIRECTLY_ELECTED_MAYOR',
      level: 'PARTIAL',
    });
    // After the change nobody can tell which of the two wards it is: whoever is elected for them is missing.
    expect((await postcode('ZE9 1AA', FOURTH_DAY)).tiers[1]).toEqual({
      role: 'COUNCILLOR',
      level: 'PARTIAL',
      isAreaKnown: false,
    });
  });
});
