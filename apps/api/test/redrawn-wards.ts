import { beforeAll, expect } from 'vitest';
import { askPublic } from './ask.ts';
import type { statementCounter } from './count-statements.ts';
import type { TestDatabase } from './database.ts';
import { directoryOf, postcodeRow } from './directory-csv.ts';
import { day, given, LISTED } from './given.ts';
import { importText } from './import-csv.ts';

const QUESTION = `query ($code: String!, $asOf: Date) { postcode(code: $code, asOf: $asOf) {
  areas { gssCode name { text } confidence }
  representatives { description { text } endorsement person { name } candidacy { description standings { place party { slug } } } post { role area { name { text } } organisation { slug } } }
  coverage { level parts { role level } }
  tiers { role level isAreaKnown }
  ballotsToCome { confidence ballot { ballotId isCancelled replacedBy { ballotId } election { pollingOn organisation { slug } } area { gssCodes } post { role }
    candidacies { person { name } description isJoint endorsement isElected standings { party { slug } } } } }
  changesToCome { area { gssCode } changesOn officesEndOn successors { gssCode kind name { text } legislation } }
} }`;

export const NEXT = '2027-05-06';
/** The day on which those elected then come in, and those before them leave. */
export const FOURTH_DAY = '2027-05-10';
/** A council whose wards are redrawn for its next election, with a directory of postcodes. Call it at the top of a test file. */
export function redrawnWards(database: TestDatabase, counter: ReturnType<typeof statementCounter>) {
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
          seats: 1,
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
      data: {
        organisationId: council.id,
        role: 'DIRECTLY_ELECTED_MAYOR',
        vacancies: { create: { from: day('2026-10-01') } },
      },
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
    const instead = await ballot(
      'local.aldermere.fell.by',
      { areaId: areas['fell'] ?? '' },
      [],
      '2027-01-14',
    );
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

  return { areas, ballot, postcode };
}

export type Poll = { confidence: string; ballot: { ballotId: string } };
export const polls = (answer: { ballotsToCome: Poll[] }) =>
  Object.fromEntries(
    answer.ballotsToCome.map(({ ballot: { ballotId }, confidence }) => [ballotId, confidence]),
  );

export const whoOf = (answer: { representatives: { person: { name: string } }[] }) =>
  answer.representatives.map(({ person }) => person.name);
