import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAdmin, askPublic } from '../../test/ask.ts';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { importText } from '../../test/import-csv.ts';
import { PERSON_COLUMNS } from './person-columns.ts';

const database = testDatabase();
const story = () => given(database.prisma);
let admin: Awaited<ReturnType<ReturnType<typeof given>['editor']>>;
let council: Awaited<ReturnType<ReturnType<typeof given>['council']>>;

const MERGE = `mutation ($input: MergePeopleInput!) { mergePeople(input: $input) {
  __typename ... on Person { name version } ... on Error { message code path }
  ... on PeopleConflict { conflicts { kind survivorRecord duplicateRecord what } } } }`;

const merge = async (
  survivor: { id: string },
  duplicate: { id: string },
  versions: { survivorVersion?: number; duplicateVersion?: number } = {},
) =>
  (
    await askAdmin(database.prisma, admin, MERGE, {
      input: {
        survivor: formatGlobalId('Person', survivor.id),
        duplicate: formatGlobalId('Person', duplicate.id),
        survivorVersion: 1,
        duplicateVersion: 1,
        changeReason: 'The same councillor.',
        ...versions,
      },
    })
  ).data.mergePeople;

beforeAll(async () => {
  admin = await story().editor('NATIONAL_ADMIN');
});
beforeEach(async () => {
  council = await story().council();
});

test('every column that names a person moves: the list agrees with the foreign keys of the database', async () => {
  const keys = await database.prisma.$queryRaw<{ name: string }[]>`
    SELECT concat(c.conrelid::regclass::text, '.', a.attname) AS "name" FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = '"Person"'::regclass`;
  expect(keys.map(({ name }) => name.replaceAll('"', '')).toSorted()).toEqual(
    PERSON_COLUMNS.map((column) => column.join('.')).toSorted(),
  );
});

describe('merging two entries of one person', () => {
  test('moves offices, candidacies, memberships, endorsements, ids, contacts and roles in one change set; the address redirects', async () => {
    const { prisma } = database;
    const [first, second] = [await story().ward(council.id), await story().ward(council.id)];
    const survivor = await story().councillor(first.id, { name: 'Sam Example', from: '2023-05-08' });
    const duplicate = await story().councillor(second.id, {
      name: 'Samuel Example',
      from: '2019-05-06',
      to: '2023-05-08',
      stoodFor: ['labour', 'co-operative'],
      endorsed: 'OFFICIAL_NO_LABEL',
    });
    const labour = await story().party('labour');
    const spell = { organisationId: labour.id };
    await prisma.membership.create({
      data: { ...spell, personId: survivor.person.id, from: day('2013-01-01') },
    });
    await prisma.membership.create({
      data: { ...spell, personId: duplicate.person.id, from: day('2010-01-01'), to: day('2014-01-01') },
    });
    for (const { person } of [survivor, duplicate])
      await prisma.contactPoint.create({
        data: { personId: person.id, kind: 'EMAIL', purpose: 'OFFICE', value: 'sam@council.example.org' },
      });
    await prisma.person.update({
      where: { id: duplicate.person.id },
      data: {
        bioEn: 'Twenty years on the buses.',
        identifiers: { create: { scheme: 'democracy-club', value: '77' } },
        formerSlugs: { create: { slug: 'sam-of-old' } },
      },
    });
    const pledge = await story().pledge(await story().manifesto(council.id));
    await prisma.pledge.update({ where: { id: pledge.id }, data: { leadPersonId: duplicate.person.id } });

    expect(await merge(survivor.person, duplicate.person)).toEqual({
      __typename: 'Person',
      name: 'Sam Example',
      version: 2,
    });
    const merged = await prisma.person.findUniqueOrThrow({
      where: { id: survivor.person.id },
      include: {
        holdings: { orderBy: { from: 'asc' } },
        candidacies: true,
        endorsements: true,
        memberships: true,
        contactPoints: true,
        identifiers: true,
        pledgesLed: true,
      },
    });
    expect(merged).toMatchObject({
      bioEn: 'Twenty years on the buses.',
      holdings: [{ id: duplicate.holding.id }, { id: survivor.holding.id }],
      candidacies: [{ id: duplicate.candidacy?.id }],
      endorsements: [{ kind: 'OFFICIAL_NO_LABEL' }],
      memberships: [{ from: day('2010-01-01'), to: null }],
      identifiers: [{ scheme: 'democracy-club', value: '77' }],
      pledgesLed: [{ id: pledge.id }],
    });
    expect(merged.contactPoints).toHaveLength(1);
    for (const slug of [duplicate.person.slug, 'sam-of-old']) {
      const { data } = await askPublic(
        prisma,
        'query ($slug: String!) { person(by: { slug: $slug }) { slug } }',
        { slug },
      );
      expect(data.person).toEqual({ slug: survivor.person.slug });
    }
    const log = await prisma.revision.findMany({
      where: { recordId: { in: [survivor.person.id, duplicate.person.id, duplicate.holding.id] } },
    });
    expect(log).toHaveLength(3);
    expect(new Set(log.map(({ changeSetId }) => changeSetId)).size).toBe(1);
  });

  test('an import finds the survivor by the id of either', async () => {
    const { prisma } = database;
    const [survivor, duplicate] = [await story().person('Kim Example'), await story().person('K Example')];
    for (const [person, value] of [
      [survivor, '9001'],
      [duplicate, '9002'],
    ] as const)
      await prisma.personIdentifier.create({
        data: { personId: person.id, scheme: 'democracy-club', value },
      });
    expect((await merge(survivor, duplicate)).__typename).toBe('Person');
    const before = await prisma.person.count();
    for (const value of ['9001', '9002']) {
      const found = await prisma.personIdentifier.findUniqueOrThrow({
        where: { scheme_value: { scheme: 'democracy-club', value } },
      });
      expect(found.personId).toBe(survivor.id);
      await importText(
        prisma,
        [
          'person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,post_label,cancelled_poll,seats_contested',
          `${value},Kim Example,local.aldermere.2027-05-06,local.aldermere.ward-${value}.2027-05-06,2027-05-06,true,Independent,ynmp-party:2,Ward ${value},f,1`,
          '',
        ].join('\n'),
      );
    }
    expect(await prisma.person.count()).toBe(before);
    expect(await prisma.candidacy.count({ where: { personId: survivor.id } })).toBe(2);
  });

  test('a redirect stays one step when the survivor is merged in turn', async () => {
    const [a, b, c] = [await story().person(), await story().person(), await story().person()];
    await merge(b, a);
    expect((await merge(c, b, { duplicateVersion: 2 })).__typename).toBe('Person');
    const { data } = await askPublic(
      database.prisma,
      'query ($slug: String!) { person(by: { slug: $slug }) { slug } }',
      { slug: a.slug },
    );
    expect(data.person).toEqual({ slug: c.slug });
    expect(await database.prisma.person.findUniqueOrThrow({ where: { id: a.id } })).toMatchObject({
      mergedIntoId: c.id,
    });
  });

  test('is refused by name where both hold one post at one time or stand on one ballot, and nothing is moved', async () => {
    const { prisma } = database;
    const ward = await story().ward(council.id);
    const one = await story().councillor(ward.id, { from: '2023-05-08', stoodFor: ['labour'] });
    const other = await story().councillor(ward.id, { from: '2024-01-01' });
    const ballot = one.candidacy?.ballotId ?? '';
    const standing = await prisma.candidacy.create({
      data: { ballotId: ballot, personId: other.person.id },
    });
    const told = await merge(one.person, other.person);
    expect(told).toMatchObject({
      __typename: 'PeopleConflict',
      code: 'PEOPLE_CONFLICT',
      conflicts: [
        {
          kind: 'HOLDINGS_OVERLAP',
          survivorRecord: formatGlobalId('OfficeHolding', one.holding.id),
          duplicateRecord: formatGlobalId('OfficeHolding', other.holding.id),
          what: expect.stringContaining('from 2023-05-08 and from 2024-01-01'),
        },
        { kind: 'SAME_BALLOT', duplicateRecord: formatGlobalId('Candidacy', standing.id) },
      ],
    });
    expect(await prisma.person.findUniqueOrThrow({ where: { id: other.person.id } })).toMatchObject({
      mergedIntoId: null,
      version: 1,
    });
  });

  test('is refused for the same entry twice, a stale version, a merged entry and where one of the two is hidden', async () => {
    const [a, b] = [await story().person(), await story().person()];
    expect((await merge(a, a)).message).toContain('Both are the same entry');
    expect((await merge(a, b, { duplicateVersion: 7 })).code).toBe('VERSION_CONFLICT');
    await database.prisma.person.update({
      where: { id: b.id },
      data: { state: 'WITHDRAWN', hiddenAt: new Date(), hiddenReason: 'SAFETY' },
    });
    expect((await merge(a, b)).message).toContain('One of the two is hidden');
    const [c, d] = [await story().person(), await story().person()];
    await merge(c, d);
    expect((await merge(a, d, { duplicateVersion: 2 })).code).toBe('RECORD_NOT_FOUND');
  });

  test('what an import asked about the duplicate is asked of the survivor, once, and accepting it is about them', async () => {
    const { prisma } = database;
    const party = await story().party('PP52');
    const [survivor, duplicate] = [await story().person(), await story().person()];
    const ask = (personId: string, organisationId: string) =>
      prisma.proposal.create({
        data: {
          kind: 'AFFILIATION',
          key: `AFFILIATION ${personId} ${organisationId} 2024-05-06`,
          recordType: 'Membership',
          patch: { personId, organisationId, from: '2024-05-06', to: null },
        },
      });
    const other = await story().party('PP90');
    const asked = await ask(duplicate.id, party.id);
    await ask(duplicate.id, other.id);
    const known = await ask(survivor.id, other.id);
    expect(await merge(survivor, duplicate)).toMatchObject({ __typename: 'Person' });
    const left = await prisma.proposal.findMany({
      where: { key: { startsWith: `AFFILIATION ${survivor.id}` } },
      orderBy: { id: 'asc' },
    });
    expect(left.map(({ id }) => id)).toEqual([asked.id, known.id]);
    expect(left[0]?.patch).toMatchObject({ personId: survivor.id });
    expect(
      await prisma.proposal.count({ where: { key: { contains: duplicate.id }, kind: 'AFFILIATION' } }),
    ).toBe(0);
  });

  test('has an endorsement once that both entries have', async () => {
    const { prisma } = database;
    const [survivor, duplicate] = [await story().person(), await story().person()];
    const endorse = (personId: string, kind: 'SUPPORTED' | 'OFFICIAL_NO_LABEL', from: string) =>
      prisma.endorsement.create({ data: { personId, kind, from: day(from), isPublic: true } });
    await endorse(survivor.id, 'SUPPORTED', '2024-01-01');
    await endorse(duplicate.id, 'SUPPORTED', '2024-01-01');
    await endorse(duplicate.id, 'OFFICIAL_NO_LABEL', '2024-01-01');
    await merge(survivor, duplicate);
    const left = await prisma.endorsement.findMany({
      where: { personId: survivor.id },
      orderBy: { kind: 'asc' },
    });
    expect(left.map(({ kind }) => kind)).toEqual(['OFFICIAL_NO_LABEL', 'SUPPORTED']);
  });

  test('fills no part of a name from another name', async () => {
    const survivor = await story().person('Jo Booth');
    const duplicate = await story().person('Jo Both');
    await database.prisma.person.update({
      where: { id: survivor.id },
      data: { givenName: null, familyName: null },
    });
    await database.prisma.person.update({
      where: { id: duplicate.id },
      data: { givenName: 'Jo', familyName: 'Both' },
    });
    await merge(survivor, duplicate);
    expect(await database.prisma.person.findUniqueOrThrow({ where: { id: survivor.id } })).toMatchObject({
      name: 'Jo Booth',
      familyName: null,
    });
  });
});
