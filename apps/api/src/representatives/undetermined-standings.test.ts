import { beforeAll, describe, expect, test } from 'vitest';
import { askPublic } from '../../test/ask.ts';
import { day, given } from '../../test/given.ts';
import { candidate, csvOf, importText } from '../../test/import-csv.ts';
import { testPages } from '../../test/pages.ts';
import { moderngovXml } from '../../test/council-list.ts';
import { loadPartyList } from '../party-list/load-party-list.ts';
import { endJointEndorsement } from './end-joint-endorsement.ts';

const pages = testPages();
const { record: database } = pages;

const COVERAGE = 'totalCount coverage { level parts { role level undetermined } }';
const FIGURES = `figures(codes: [COUNCILLORS_IN_OFFICE, LABOUR_COUNCILLORS_SHARE], scope: { organisation: { slug: "aldermere" } }) { statement { text } isAtLeast }
  ofAnyone: figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "aldermere" } }, endorsements: [ANYONE]) { statement { text } isAtLeast }`;

/** A whole list of a council, whose own site calls everybody who sits for Labour plain Labour. */
describe('a council of which only its own list is known', () => {
  beforeAll(async () => {
    const council = await given(database.prisma).council('aldermere', { gss: 'E06999991' });
    const areaId = (await database.prisma.organisation.findUniqueOrThrow({ where: { id: council.id } }))
      .areaId;
    for (const name of ['Mill', 'Quay'])
      await database.prisma.area.create({
        data: { kind: 'WARD', nameEn: name, slug: `${name.toLowerCase()}-ward`, parentId: areaId },
      });
  });

  test('says who is in office in whole, and who of them is Labour and Co-operative not yet', async () => {
    const xml = moderngovXml({
      Mill: [
        { id: 1, name: 'Councillor Ann Example', party: 'Labour' },
        { id: 2, name: 'Councillor Bo Example', party: 'Conservative and Unionist Party' },
      ],
      Quay: [
        { id: 3, name: 'Councillor Cy Example', party: 'Independent' },
        { id: 4, name: 'Councillor Di Example', party: 'Labour' },
      ],
    });
    const outcome = await importText(database.prisma, xml, { council: 'aldermere', listedOn: '2026-06-01' });
    expect(outcome).toMatchObject({ created: 4, errors: [] });
    const { data } = await askPublic(
      database.prisma,
      `{ organisation(by: { slug: "aldermere" }) {
        coverage { level }
        anyone: representatives(endorsements: [ANYONE]) { ${COVERAGE} }
        representatives { ${COVERAGE} }
      } ${FIGURES} }`,
    );
    expect(data).toEqual({
      organisation: {
        coverage: [{ level: 'COMPLETE' }],
        anyone: {
          totalCount: 4,
          coverage: {
            level: 'COMPLETE',
            parts: [{ role: 'COUNCILLOR', level: 'COMPLETE', undetermined: 0 }],
          },
        },
        representatives: {
          totalCount: 0,
          coverage: { level: 'PARTIAL', parts: [{ role: 'COUNCILLOR', level: 'PARTIAL', undetermined: 2 }] },
        },
      },
      figures: [
        { statement: { text: 'none known, not all collected' }, isAtLeast: true },
        { statement: { text: 'none known, of at least 2 known; not all collected' }, isAtLeast: true },
      ],
      ofAnyone: [{ statement: { text: '4' }, isAtLeast: false }],
    });
  });

  test('says so on its page, in both languages', async () => {
    const { text } = await pages.read('/councils/aldermere');
    expect(text).toContain('None known so far.');
    expect(text).toContain(
      'Of 2 people in office the record cannot tell whether they were elected as Labour and Co-operative',
    );
    const welsh = await pages.read('/councils/aldermere?lang=cy');
    expect(welsh.text).toContain('Am 2 o bobl mewn swydd, ni all y cofnod ddweud');
  });

  test('knows it of who is endorsed without a label, and of who came in without an election', async () => {
    const { prisma } = database;
    const { personId } = await prisma.officeHolding.findFirstOrThrow({
      where: { person: { name: 'Ann Example' } },
    });
    await prisma.endorsement.create({
      data: { personId, kind: 'OFFICIAL_NO_LABEL', from: day('2026-05-07') },
    });
    await prisma.officeHolding.updateMany({
      where: { person: { name: 'Di Example' } },
      data: { startReason: 'CO_OPTED' },
    });
    const { data } = await askPublic(
      prisma,
      `{ organisation(by: { slug: "aldermere" }) { representatives { ${COVERAGE} } } ${FIGURES} }`,
    );
    expect(data).toMatchObject({
      organisation: {
        representatives: {
          totalCount: 1,
          coverage: { level: 'COMPLETE', parts: [{ undetermined: 0 }] },
        },
      },
      figures: [
        { statement: { text: '1' }, isAtLeast: false },
        { statement: { text: '1 of 2' }, isAtLeast: false },
      ],
    });
  });
});

describe('a council whose own list prints the joint label', () => {
  beforeAll(async () => {
    const council = await given(database.prisma).council('bellmere', { gss: 'E06999993' });
    const { areaId } = await database.prisma.organisation.findUniqueOrThrow({ where: { id: council.id } });
    await database.prisma.area.create({
      data: { kind: 'WARD', nameEn: 'Lock', slug: 'lock-ward', parentId: areaId },
    });
  });

  const list = (listedOn: string, party: string) =>
    importText(
      database.prisma,
      moderngovXml({
        Lock: [
          { id: 11, name: 'Councillor Eve Example', party },
          { id: 12, name: 'Councillor Flo Example', party: 'Labour' },
        ],
      }),
      { council: 'bellmere', listedOn },
    );
  const asked = async (asOf: string) =>
    (
      await askPublic(
        database.prisma,
        `{ organisation(by: { slug: "bellmere" }) { representatives(asOf: "${asOf}") { nodes { person { name } endorsement isStatedJoint
          description { text } } coverage { level parts { undetermined } } } }
        figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "bellmere" } }, asOf: "${asOf}") { numerator isAtLeast } }`,
      )
    ).data;

  test('has its Labour and Co-operative councillor by that list, and knows it of nobody else and of no day before', async () => {
    expect(await list('2026-06-01', 'Labour &amp; Co-operative')).toMatchObject({ created: 2, errors: [] });
    expect(await list('2026-06-01', 'Labour &amp; Co-operative')).toMatchObject({ created: 0, updated: 0 });
    await database.prisma.organisation.updateMany({
      where: { nameEn: 'Labour Party' },
      data: { shortNameEn: 'Labour' },
    });
    expect(await asked('2026-06-01')).toEqual({
      organisation: {
        representatives: {
          nodes: [
            {
              person: { name: 'Eve Example' },
              endorsement: 'JOINT_BALLOT',
              isStatedJoint: true,
              description: { text: 'Labour and Co-operative councillor' },
            },
          ],
          coverage: { level: 'PARTIAL', parts: [{ undetermined: 1 }] },
        },
      },
      figures: [{ numerator: 1, isAtLeast: true }],
    });
    expect(await asked('2026-05-31')).toMatchObject({
      organisation: { representatives: { nodes: [] } },
      figures: [{ numerator: 0 }],
    });
  });

  test('has them on the list of whom the Party endorses', async () => {
    expect(await loadPartyList(database.prisma, '2026-06-15')).toContainEqual(
      expect.objectContaining({
        name: 'Eve Example',
        endorsement_kind: 'JOINT_BALLOT',
        council: 'bellmere',
        ward: 'Lock',
        decided_on: '2026-06-01',
      }),
    );
  });

  test('says on its page and on theirs what that rests on, in both languages', async () => {
    expect((await pages.read('/councils/bellmere')).text).toContain('Labour and Co-operative councillor');
    const person = await pages.read('/people/eve-example');
    expect(person.text).toContain('Labour and Co-operative (by the label that the source of their office');
    expect(person.text).not.toContain('on the ballot paper (by');
    expect((await pages.read('/people/eve-example?lang=cy')).text).toContain(
      'yn ôl y label y mae ffynhonnell',
    );
  });

  test('has them no more from the day on which an editor, or a later list, says that they left', async () => {
    const { prisma } = database;
    const { userId } = await given(prisma).editor();
    const { id, version } = await prisma.officeHolding.findFirstOrThrow({
      where: { person: { name: 'Eve Example' } },
    });
    const why = { sourceUrl: 'https://bellmere.example.org', changeReason: 'As she told the council.' };
    await endJointEndorsement(
      prisma,
      { id, expectedVersion: version, to: day('2026-07-01'), ...why },
      { userId },
    );
    expect(await asked('2026-06-30')).toMatchObject({ figures: [{ numerator: 1 }] });
    expect(await asked('2026-07-01')).toMatchObject({ figures: [{ numerator: 0 }] });
    const again = {
      id,
      expectedVersion: version + 1,
      to: null,
      sourceUrl: null,
      changeReason: 'She did not.',
    };
    await endJointEndorsement(prisma, again, { userId });
    expect(await list('2026-09-01', 'Independent')).toMatchObject({ errors: [], applied: true });
    expect(await asked('2026-08-31')).toMatchObject({ figures: [{ numerator: 1 }] });
    expect(await asked('2026-09-01')).toMatchObject({
      organisation: { representatives: { nodes: [], coverage: { parts: [{ undetermined: 1 }] } } },
      figures: [{ numerator: 0 }],
    });
  });

  test('has what the ballot paper said in its place once that is in the record', async () => {
    const { prisma } = database;
    expect(await list('2026-10-01', 'Labour &amp; Co-operative')).toMatchObject({ errors: [] });
    expect(await asked('2026-10-01')).toMatchObject({ figures: [{ numerator: 1 }] });
    const result = csvOf([
      candidate({
        person_id: 771,
        person_name: 'Eve EXAMPLE',
        election_id: 'local.bellmere.2026-05-07',
        ballot_paper_id: 'local.bellmere.lock.2026-05-07',
        election_date: '2026-05-07',
        post_label: 'Lock',
        gss: 'E05999995',
        elected: 't',
      }),
    ]);
    expect(await importText(prisma, result)).toMatchObject({ errors: [] });
    expect(await prisma.officeHolding.findMany({ where: { person: { name: 'Eve Example' } } })).toMatchObject(
      [{ candidacyId: expect.any(String) }],
    );
    expect(await asked('2026-10-01')).toMatchObject({
      organisation: { representatives: { nodes: [] } },
      figures: [{ numerator: 0 }],
    });
  });
});

describe('a council that is no more', () => {
  beforeAll(async () => {
    const { id } = await given(database.prisma).council('oldmere', { gss: 'E07999992' });
    await database.prisma.organisation.update({
      where: { id },
      data: { foundedOn: day('1974-04-01'), dissolvedOn: day('2023-04-01') },
    });
  });

  const asked = async (on: string) =>
    (
      await askPublic(
        database.prisma,
        `{ organisation(by: { slug: "oldmere" }) { coverage(asOf: "${on}") { level } representatives(asOf: "${on}") { ${COVERAGE} } }
        figures(codes: [COUNCILLORS_IN_OFFICE], scope: { organisation: { slug: "oldmere" } }, asOf: "${on}") { value caveat { text } } }`,
      )
    ).data;

  test('has nobody in office, which is known, and does not stand among what is not collected', async () => {
    expect(await asked('2026-11-22')).toEqual({
      organisation: {
        coverage: [],
        representatives: { totalCount: 0, coverage: { level: 'COMPLETE', parts: [] } },
      },
      figures: [{ value: 0, caveat: null }],
    });
    const { text } = await pages.read('/councils/oldmere');
    expect(text).toContain('does not exist');
    expect(text).not.toContain('We do not hold');
  });

  test('is not collected on the days when it was there', async () => {
    expect(await asked('2020-01-01')).toMatchObject({
      organisation: {
        coverage: [{ level: 'NOT_COLLECTED' }],
        representatives: { coverage: { level: 'NOT_COLLECTED' } },
      },
      figures: [{ value: null }],
    });
  });
});
