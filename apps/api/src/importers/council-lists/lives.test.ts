import { beforeAll, describe, expect, it } from 'vitest';
import { openCouncilDataCsv } from '../../../test/council-list.ts';
import { testDatabase } from '../../../test/database.ts';
import { given, day as toDay } from '../../../test/given.ts';
import { candidate, contest, csvOf, importText } from '../../../test/import-csv.ts';
import { importDryAndReal, officesTold } from '../../../test/offices-told.ts';

describe('two councils of one name, and the shadow authority between them', () => {
  const database = testDatabase();
  let story: ReturnType<typeof given>;
  beforeAll(async () => {
    const { prisma } = database;
    story = given(prisma);
    await story.party('labour');
    for (const [slug, life] of [
      ['merrow-county', { dissolvedOn: toDay('2023-04-01') }],
      ['merrow', { foundedOn: toDay('2023-04-01') }],
    ] as const) {
      const { id: organisationId, areaId: parentId } = await story.council(slug);
      const identifiers = { create: { scheme: 'local-authority-code', value: slug } };
      await prisma.organisation.update({
        where: { id: organisationId },
        data: { nameEn: 'Merrow Council', shortNameEn: 'Merrow', ...life, identifiers },
      });
      const validFrom = toDay('2010-01-01');
      const { id: areaId } = await prisma.area.create({
        data: { kind: 'WARD', slug: `${slug}-mill`, nameEn: 'Mill', parentId, validFrom },
      });
      await prisma.post.create({ data: { organisationId, areaId, role: 'COUNCILLOR', seats: 3 } });
    }
  });

  it('a list is of the council that was there on its day', async () => {
    const { prisma } = database;
    for (const listedOn of ['2018-06-01', '2025-06-01'])
      expect(
        await importDryAndReal(prisma, openCouncilDataCsv({ Council: 'Merrow' }), { listedOn }),
      ).toMatchObject({
        errors: [],
        applied: true,
      });
    expect(await officesTold(prisma, 'merrow', 'merrow-county')).toEqual([
      'merrow Alex Example ~2025-06-01 - -',
      'merrow-county Alex Example ~2018-06-01 2023-04-01 -',
    ]);
  });

  it('a term is in the council of its first day, and of a shadow authority it counts from the day its council is there', async () => {
    const { prisma } = database;
    const person = (id: string, name: string) => ({
      id,
      name: { 'lang:en': name },
      identifiers: [{ scheme: 'wikidata', identifier: id }],
    });
    const term = (person_id: string, start_date: string, end_date: string) => ({
      person_id,
      organization_id: 'Q55',
      on_behalf_of_id: 'Q9630',
      area_id: 'Q1',
      start_date,
      end_date,
      role_superclass_code: 'Q708492',
      role: { 'lang:en': 'councillor' },
    });
    const text = JSON.stringify({
      persons: [
        person('Q991', 'Olwen Old'),
        person('Q992', 'Sha Dow'),
        person('Q993', 'Lef Tearly'),
        person('Q994', 'Long Ago'),
      ],
      organizations: [person('Q55', 'Merrow Council'), person('Q9630', 'Labour Party')],
      areas: [{ id: 'Q1', name: { 'lang:en': 'Mill' } }],
      memberships: [
        term('Q991', '2017-05-04', '2021-05-06'),
        term('Q992', '2023-02-01', '2024-01-01'),
        term('Q993', '2017-05-04', '2024-01-01'),
        term('Q994', '2024-02-01', '2024-03-01'),
      ],
    });
    const told = async () => {
      expect(await importDryAndReal(prisma, text, { name: 'terms.json' })).toMatchObject({
        errors: [],
        applied: true,
      });
      const all = await officesTold(prisma, 'merrow', 'merrow-county');
      return all.filter((office) => !office.includes('~'));
    };
    expect(await told()).toEqual([
      'merrow Long Ago 2024-02-01 2024-03-01 -',
      'merrow-county Olwen Old 2017-05-04 2021-05-06 -',
    ]);
    // Once the name is the new council's alone, it means its shadow authority before.
    await prisma.organisation.update({
      where: { slug: 'merrow-county' },
      data: { nameEn: 'Merrow County Council', shortNameEn: 'Merrow County' },
    });
    expect(await told()).toContain('merrow Sha Dow 2023-04-01 2024-01-01 -');
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING', state: 'OPEN' } })).toBeGreaterThan(
      0,
    );
  });

  it('whom the last poll of a county elected sits on the council that it went on as from its first day, whatever came first', async () => {
    const { prisma } = database;
    const life = toDay('2023-04-01');
    const county = await story.council('fellshire-county');
    const council = await story.council('fellshire');
    const district = await story.council('beck');
    for (const [{ id }, slug, data] of [
      [county, 'fellshire-county', { councilType: 'COUNTY', dissolvedOn: life, slug: 'fellshire-cc' }],
      [council, 'fellshire', { councilType: 'UNITARY', foundedOn: life }],
      [district, 'beck', { dissolvedOn: life }],
    ] as const)
      await prisma.organisation.update({
        where: { id },
        data: {
          nameEn: slug === 'beck' ? 'Beck Council' : 'Fellshire Council',
          ...data,
          identifiers: {
            create: [
              { scheme: 'local-authority-code', value: slug },
              ...(slug === 'fellshire-county' ? [{ scheme: 'democracy-club', value: 'fellshire' }] : []),
            ],
          },
        },
      });
    for (const { id } of [county, district])
      await prisma.organisationSuccession.create({
        data: { predecessorId: id, successorId: council.id, occurredOn: life },
      });
    const won = (...rows: (readonly [string, string, string, string, number])[]) =>
      csvOf(
        rows.map(([slug, pollingOn, ward, person_name, person_id]) =>
          candidate({
            election_id: `local.${slug}.${pollingOn}`,
            ballot_paper_id: `local.${slug}.${ward.toLowerCase()}.${pollingOn}`,
            election_date: pollingOn,
            election_current: 'f',
            organisation_name: slug,
            post_label: ward,
            seats_contested: 1,
            person_name,
            person_id,
            elected: 't',
          }),
        ),
      );
    const listed = (...rows: (readonly [string, string])[]) =>
      openCouncilDataCsv(
        ...rows.map(([ward, name]) => ({
          Council: 'Fellshire',
          'Ward Name': ward,
          'Councillor Name': name,
        })),
      );
    const files = [
      won(
        ['fellshire', '2022-05-05', 'Dale', 'Ann One', 9301],
        // A poll of a year before elected to the county alone, and that of a district to it alone.
        ['fellshire', '2021-05-06', 'Nab', 'Dot Four', 9304],
        ['beck', '2022-05-05', 'Gill', 'Eve Five', 9305],
      ),
      [listed(['Tarn', 'Cay Three']), '2022-06-01'],
      [
        listed(
          ['Dale', 'Ann One'],
          ['Moor', 'Bea Two'],
          ['Tarn', 'Cay Three'],
          ['Nab', 'Dot Four'],
          ['Gill', 'Eve Five'],
        ),
        '2025-06-01',
      ],
      won(
        ['fellshire', '2022-05-05', 'Moor', 'Bea Two', 9302],
        ['fellshire', '2022-05-05', 'Tarn', 'Cay Three', 9303],
      ),
    ] as const;
    const importAll = async () => {
      for (const file of files) {
        const [text, listedOn] = typeof file === 'string' ? [file] : file;
        expect(await importText(prisma, text, listedOn ? { listedOn } : {})).toMatchObject({
          errors: [],
          applied: true,
        });
      }
    };
    await importAll();
    const told = [
      'fellshire Ann One 2023-04-01 - 2022-05-05',
      'fellshire Bea Two 2023-04-01 - 2022-05-05',
      'fellshire Cay Three 2023-04-01 - 2022-05-05',
      'fellshire Dot Four ~2025-06-01 - -',
      'fellshire Eve Five ~2025-06-01 - -',
      'fellshire-county Cay Three 2022-05-09 2023-04-01 2022-05-05',
    ];
    expect(await officesTold(prisma, 'fellshire', 'fellshire-county')).toEqual(told);
    const asked = () => prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING' } });
    const before = await asked();
    await importAll();
    expect(await officesTold(prisma, 'fellshire', 'fellshire-county')).toEqual(told);
    expect(await asked()).toBe(before);
    expect(await prisma.person.count({ where: { name: 'Ann One' } })).toBe(1);
  });

  it('what no importer foresaw is a refusal that names the office and its days, in a dry run, too', async () => {
    const { prisma } = database;
    const commons = await prisma.organisation.create({
      data: { kind: 'LEGISLATURE', slug: 'house-of-commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
    });
    const { id: areaId } = await prisma.area.create({
      data: {
        kind: 'WESTMINSTER_CONSTITUENCY',
        slug: 'aldershot',
        nameEn: 'Aldershot',
        validFrom: toDay('2024-05-31'),
        identifiers: { create: { scheme: 'gss', value: 'E14001063' } },
      },
    });
    const { id: recordId } = await prisma.post.create({
      data: { organisationId: commons.id, areaId, role: 'MP', validTo: toDay('2025-01-01') },
    });
    for (const field of ['validFrom', 'validTo'])
      await prisma.fieldSource.create({ data: { recordType: 'Post', recordId, field, source: 'EDITOR' } });
    const writes = await prisma.changeSet.count();
    const outcome = await importDryAndReal(prisma, contest({ 'Member MNIS ID': 4711 }), {
      election: 'parl.2024-07-04',
    });
    expect(outcome).toMatchObject({
      applied: false,
      errors: [
        {
          code: 'AGAINST_A_RULE',
          message: expect.stringMatching(
            /^[^`]*MP for Aldershot of House of Commons .*2024-07-04.*its post ends[^`]*$/,
          ),
        },
      ],
    });
    expect(await prisma.changeSet.count()).toBe(writes);
  });
});
