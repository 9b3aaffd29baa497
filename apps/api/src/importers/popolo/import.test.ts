import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { csvOf, importText } from '../../../test/import-csv.ts';

const FILE = { name: 'term.json' };
const JOINT = { id: 'labour-co-operative', name: 'Labour/Co-operative', classification: 'party' };
const COMMONS = { id: 'commons', name: 'House of Commons', classification: 'chamber' };
const PRIVATE = {
  birth_date: '1961-02-03',
  email: 'secret@example.org',
  contact_details: [{ type: 'phone', value: '01632 960000' }],
};

/** A classic document: names are strings, and the memberships stand before whom they name. */
const classic = (memberships: unknown[], extra: object = {}) =>
  JSON.stringify({
    memberships,
    persons: [
      {
        id: 'uk.org.publicwhip/person/99901',
        name: 'Alex Example',
        identifiers: [{ scheme: 'datadotparl_id', identifier: '7001' }],
        ...PRIVATE,
      },
      {
        id: 'uk.org.publicwhip/person/99902',
        other_names: [
          { note: 'Main', given_name: 'Jo', family_name: 'Before', end_date: '2016-01-01' },
          { note: 'Main', given_name: 'Jo', family_name: 'Both' },
        ],
      },
      { id: 'local-7', name: 'Nobody Anywhere' },
    ],
    organizations: [
      COMMONS,
      JOINT,
      { id: 'labour', name: 'Labour' },
      { id: 'sunshine', name: 'Sunshine Party' },
    ],
    posts: [
      {
        id: 'cons/1',
        organization_id: 'commons',
        role: 'MP',
        area: { name: 'Aldershot', identifiers: [{ scheme: 'gss', identifier: 'E14000530' }] },
      },
    ],
    areas: [
      {
        id: 'area/2',
        name: 'Altrincham',
        identifiers: [{ scheme: 'ms', identifier: 'country:gb/constituency:e14000532' }],
      },
    ],
    events: [
      {
        id: 'term/57',
        classification: 'legislative period',
        start_date: '2017-06-08',
        end_date: '2019-11-06',
      },
    ],
    ...extra,
  });

const joint = {
  person_id: 'uk.org.publicwhip/person/99901',
  post_id: 'cons/1',
  on_behalf_of_id: 'labour-co-operative',
  start_date: '2017-06-08',
  end_date: '2018-04-30',
};

describe('a Popolo document, applied', () => {
  const database = testDatabase();

  it('gives one office and a spell for each label, of a person of every id', async () => {
    const { prisma } = database;
    const text = classic([
      joint,
      { ...joint, on_behalf_of_id: 'labour', start_date: '2018-04-30', end_date: undefined },
      {
        person_id: 'uk.org.publicwhip/person/99902',
        organization_id: 'commons',
        area_id: 'area/2',
        on_behalf_of_id: 'sunshine',
        legislative_period_id: 'term/57',
      },
      { id: 'uk.org.publicwhip/member/7', redirect: 'uk.org.publicwhip/member/8' },
    ]);
    expect(await importText(prisma, text, FILE)).toMatchObject({
      format: 'POPOLO_JSON',
      rows: 3,
      created: 3,
      errors: [],
      applied: true,
    });
    const person = await prisma.person.findFirstOrThrow({
      where: { name: 'Alex Example' },
      include: {
        identifiers: true,
        holdings: { include: { post: { include: { area: true } } } },
        memberships: { include: { organisation: true } },
      },
    });
    expect(person.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).toSorted()).toEqual([
      'mnis 7001',
      'theyworkforyou 99901',
    ]);
    expect(person.holdings).toMatchObject([
      {
        from: new Date('2017-06-08'),
        to: new Date('2019-11-06'),
        endReason: 'DISSOLUTION',
        post: { role: 'MP', area: { nameEn: 'Aldershot' } },
      },
    ]);
    const spells = person.memberships.map(({ organisation, from, to }) =>
      [organisation.nameEn, from?.toISOString().slice(0, 10), to?.toISOString().slice(0, 10)].join(' '),
    );
    expect(spells.toSorted()).toEqual([
      'Co-operative Party 2017-06-08 2018-04-30',
      'Labour Party 2017-06-08 2018-04-30',
      'Labour Party 2018-04-30 2019-11-06',
    ]);
    expect(await prisma.person.findFirstOrThrow({ where: { familyName: 'Both' } })).toMatchObject({
      name: 'Jo Both',
    });
    expect(await prisma.partyAlias.findMany()).toMatchObject([
      { value: 'Sunshine Party', isReviewed: false },
    ]);
    expect(await prisma.candidacy.count()).toBe(0);
    expect(await importText(prisma, text, FILE)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    const written = JSON.stringify([
      await prisma.importRow.findMany(),
      await prisma.revision.findMany(),
      await prisma.proposal.findMany(),
    ]);
    expect(written).not.toMatch(/1961-02|secret|01632 9/);
  });

  it('proposes an office whose end it does not know, and holds nobody in office by it', async () => {
    const { prisma } = database;
    const text = JSON.stringify({
      persons: [
        {
          id: 'Q990001',
          name: { 'lang:cy': 'Cadi Cynghorydd' },
          identifiers: [{ scheme: 'wikidata', identifier: 'Q990001' }],
        },
      ],
      organizations: [
        { id: 'Q990010', name: { 'lang:en': 'council of Aldermere Council' } },
        {
          id: 'Q6467393',
          name: { 'lang:en': 'Labour Co-operative' },
          identifiers: [{ scheme: 'wikidata', identifier: 'Q6467393' }],
        },
      ],
      areas: [],
      memberships: [
        {
          person_id: 'Q990001',
          organization_id: 'Q990010',
          on_behalf_of_id: 'Q6467393',
          role_superclass_code: 'Q708492',
          start_date: '2012-05-03',
        },
      ],
    });
    expect(await importText(prisma, text, FILE)).toMatchObject({ created: 1, errors: [] });
    expect(
      await prisma.person.findFirstOrThrow({
        where: { name: 'Cadi Cynghorydd' },
        include: { holdings: true, memberships: true },
      }),
    ).toMatchObject({
      holdings: [],
      memberships: [],
    });
    expect(await prisma.proposal.findMany({ where: { kind: 'OFFICE_HOLDING' } })).toMatchObject([
      { patch: { role: 'COUNCILLOR', partyName: 'Labour Co-operative', from: '2012-05-03', to: null } },
    ]);
  });

  it('never takes a namesake elsewhere for the same person, and leaves out who was suppressed (R12, R18)', async () => {
    const { prisma } = database;
    await prisma.suppression.create({
      data: { scheme: 'theyworkforyou', value: '99904', reason: 'ERASURE_REQUEST' },
    });
    const person = (number: number, name: string) => ({ id: `uk.org.publicwhip/person/${number}`, name });
    const at = (number: number) => ({
      ...joint,
      person_id: `uk.org.publicwhip/person/${number}`,
      post_id: undefined,
      area_id: 'area/2',
      organization_id: 'commons',
    });
    const text = classic([at(99903), at(99904)], {
      persons: [person(99903, 'Alex Example'), person(99904, 'Zed Hidden')],
    });
    expect(await importText(prisma, text, FILE)).toMatchObject({
      rows: 2,
      created: 1,
      unchanged: 1,
      errors: [],
    });
    expect(await prisma.person.count({ where: { name: 'Alex Example' } })).toBe(2);
    expect(await prisma.person.count({ where: { name: 'Zed Hidden' } })).toBe(0);
  });

  it('is refused with the path of what is wrong', async () => {
    const { prisma } = database;
    const before = await prisma.person.count();
    const text = classic([
      { ...joint, person_id: 'uk.org.publicwhip/person/1' },
      { ...joint, person_id: 'local-7' },
      { ...joint, start_date: '2018-02-31' },
      { ...joint, start_date: '2019-01-01' },
    ]);
    expect(await importText(prisma, text, FILE)).toMatchObject({
      applied: false,
      errors: [
        { code: 'VALUE_MISSING', line: 1, column: 'memberships[0].person_id' },
        { code: 'VALUE_MISSING', column: 'memberships[1].person_id' },
        { code: 'NOT_A_DAY', column: 'memberships[2].start_date' },
        { code: 'VALUES_DISAGREE', column: 'memberships[3].end_date' },
      ],
    });
    expect(await importText(prisma, text.slice(0, 900), FILE)).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ code: 'FILE_TRUNCATED' })]),
    });
    expect(await importText(prisma, classic([]), FILE)).toMatchObject({ errors: [{ code: 'NO_ROWS' }] });
    expect(await prisma.person.count()).toBe(before);
  });
});

describe('a term of EveryPolitician, applied', () => {
  const database = testDatabase();
  const row = (fields: Record<string, string | number> = {}) => ({
    id: 'e09079a7-6609-4fe8-93b4-bd499637e130',
    name: 'Jo van der Both',
    sort_name: 'van der Both, Jo',
    email: 'secret@example.org',
    twitter: '',
    facebook: '',
    group: 'Labour/Co-operative',
    group_id: 'labourco-operative',
    area_id: 'uk.org.publicwhip/cons/621',
    area: 'Mill, Lower',
    chamber: 'House of Commons',
    term: 57,
    start_date: '',
    end_date: '',
    image: '',
    gender: '',
    ...fields,
  });

  it('gives the parties of the term’s days; a seat nobody knows is proposed', async () => {
    const { prisma } = database;
    const text = csvOf([
      row(),
      row({ id: 'c9a0c3e7-3fb5-4f4c-91f1-8a59a420aa5e', name: 'Sol Solo', group: 'Independent', term: 99 }),
    ]);
    expect(await importText(prisma, text)).toMatchObject({
      format: 'EVERYPOLITICIAN_CSV',
      rows: 2,
      created: 2,
      errors: [],
    });
    const spells = await prisma.membership.findMany({ include: { person: true } });
    expect(spells).toHaveLength(2);
    for (const spell of spells)
      expect(spell).toMatchObject({
        from: new Date('2017-06-08'),
        to: new Date('2019-11-06'),
        person: { familyName: 'van der Both' },
      });
    expect(await prisma.proposal.count({ where: { kind: 'OFFICE_HOLDING' } })).toBe(2);
    expect(await importText(prisma, text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(JSON.stringify(await prisma.importRow.findMany())).not.toContain('secret');
  });

  it('is refused for an id that is none, and repeats nothing private', async () => {
    expect(await importText(database.prisma, csvOf([row({ id: 'e09079a7' })]))).toMatchObject({
      applied: false,
      errors: [{ line: 2, column: 'id', code: 'NOT_AN_ID' }],
    });
    const outcome = await importText(database.prisma, csvOf([row({ id: 'secret@example.org' })]));
    expect(outcome).toMatchObject({ applied: false, errors: [{ line: 2, column: 'id' }] });
    expect(outcome.errors[0]?.message).not.toContain('secret');
  });
});
