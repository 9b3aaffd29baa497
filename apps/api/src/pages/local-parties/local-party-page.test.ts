import { beforeAll, describe, expect, test } from 'vitest';
import { onDayOfTests } from '../../../test/day-of-tests.ts';
import { directoryOf, postcodeRow } from '../../../test/directory-csv.ts';
import { day, given, LISTED } from '../../../test/given.ts';
import { importText } from '../../../test/import-csv.ts';
import { testPages } from '../../../test/pages.ts';

onDayOfTests();
const pages = testPages();

/** In the south wholly, in the south in part, and in the north. */
const WARDS = [
  ['Mill', 'E05999901', 'Mill, Mo'],
  ['Quay', 'E05999902', 'Quay, Kit'],
  ['Weir', 'E05999903', 'Weir, Jo'],
] as const;
const ADDRESS = '/local-parties/south-co-op';

beforeAll(async () => {
  const { prisma } = pages.record;
  const story = given(prisma);
  const council = await story.council('aldermere');
  await prisma.areaIdentifier.create({
    data: { areaId: council.areaId ?? '', scheme: 'gss', value: 'E06999901' },
  });
  const wholly = { level: 'COMPLETE', asOfOn: day('2026-01-01'), sources: LISTED } as const;
  await prisma.coverage.create({ data: { organisationId: council.id, role: 'COUNCILLOR', ...wholly } });
  const areas: string[] = [];
  for (const [name, code, councillor] of WARDS) {
    const ward = await story.ward(council.id);
    const identifiers = { create: { scheme: 'gss', value: code } };
    await prisma.area.update({ where: { id: ward.areaId ?? '' }, data: { nameEn: name, identifiers } });
    await story.councillor(ward.id, { name: councillor, stoodFor: ['labour', 'co-operative'] });
    areas.push(ward.areaId ?? '');
  }
  const commons = await prisma.organisation.create({
    data: { kind: 'LEGISLATURE', slug: 'commons', nameEn: 'House of Commons', state: 'PUBLISHED' },
  });
  await prisma.coverage.create({ data: { organisationId: commons.id, role: 'MP', ...wholly } });
  const identifiers = { create: { scheme: 'gss', value: 'E14999901' } };
  const south = await prisma.area.create({
    data: { kind: 'WESTMINSTER_CONSTITUENCY', slug: 'south', nameEn: 'Aldermere South', identifiers },
  });
  const seat = await prisma.post.create({
    data: { organisationId: commons.id, role: 'MP', areaId: south.id, seats: 1 },
  });
  await prisma.area.create({
    data: {
      kind: 'WESTMINSTER_CONSTITUENCY',
      slug: 'north',
      nameEn: 'Aldermere North',
      identifiers: { create: { scheme: 'gss', value: 'E14999902' } },
    },
  });
  await story.councillor(seat.id, { name: 'South, Em', stoodFor: ['labour', 'co-operative'] });
  const party = await prisma.organisation.create({
    data: {
      kind: 'LOCAL_PARTY',
      slug: 'south-co-op',
      nameEn: 'South Co-operative Party',
      state: 'PUBLISHED',
    },
  });
  await prisma.localPartyArea.create({ data: { localPartyId: party.id, areaId: south.id } });
  await prisma.contactPoint.create({
    data: { organisationId: party.id, kind: 'EMAIL', purpose: 'PARTY', value: 'south@example.org' },
  });

  const labour = (await story.party('labour')).id;
  const joint = (await story.party('co-operative')).id;
  const election = await prisma.election.create({
    data: {
      electionId: 'local.aldermere.2027-05-06',
      nameEn: 'Aldermere 2027',
      pollingOn: day('2027-05-06'),
      organisationId: council.id,
    },
  });
  for (const [index, areaId] of areas.entries()) {
    const ballot = await prisma.ballot.create({
      data: { electionId: election.id, label: WARDS[index]?.[0] ?? '', areaId, seatsContested: 2 },
    });
    for (const name of index === 0 ? ['Carew, Jan', 'Dunne, Lee', 'Ellis, Alex'] : ['Frost, Ray']) {
      const person = await story.person(name);
      const isJoint = name !== 'Dunne, Lee' && name !== 'Ellis, Alex';
      const description = isJoint ? 'Labour and Co-operative Party' : 'Labour Party';
      const { id: candidacyId } = await prisma.candidacy.create({
        data: { ballotId: ballot.id, personId: person.id, description },
      });
      const parties = isJoint ? [labour, joint] : [labour];
      await prisma.candidacyStanding.createMany({
        data: parties.map((partyId, place) => ({
          candidacyId,
          partyId,
          place: place === 0 ? ('PRINCIPAL' as const) : ('ADJUNCT' as const),
        })),
      });
      if (name === 'Dunne, Lee')
        await prisma.endorsement.create({
          data: { personId: person.id, kind: 'SUPPORTED', from: day('2026-10-01'), isPublic: true },
        });
    }
  }
});

describe('a local party that covers a constituency', () => {
  test('R17: has its MP alone while nobody knows which wards lie in it, and says that councillors are left out', async () => {
    const { text } = await pages.read(ADDRESS);
    expect(text).toContain('At least 1 MP known. The list is not complete.');
    expect(text).not.toContain('Mill, Mo');
    expect(text).toContain(
      'Left out is whoever sits for a ward, division or constituency that is not known to lie in the area',
    );
  });

  test('R17: has its MP and the councillors of wards wholly in it, and never calls that everybody', async () => {
    const { prisma } = pages.record;
    await importText(
      prisma,
      directoryOf(
        postcodeRow({ pcds: 'ZE1 1AA', wd25cd: 'E05999901', pcon24cd: 'E14999901' }),
        postcodeRow({ pcds: 'ZE1 2AA', wd25cd: 'E05999902', pcon24cd: 'E14999901' }),
        postcodeRow({ pcds: 'ZE1 2AB', wd25cd: 'E05999902', pcon24cd: 'E14999902' }),
        postcodeRow({ pcds: 'ZE1 3AA', wd25cd: 'E05999903', pcon24cd: 'E14999902' }),
      ),
    );
    await expect
      .poll(async () => (await pages.read(ADDRESS)).text, { timeout: 10_000 })
      .toContain('Mill, Mo');
    const { text, html } = await pages.read(ADDRESS);
    expect(text).toContain('Covers Aldermere South UK Parliament constituency, E14999901');
    for (const name of ['South, Em', 'Mill, Mo']) expect(text).toContain(name);
    for (const name of ['Quay, Kit', 'Weir, Jo']) expect(text).not.toContain(name);
    expect(text).toContain('At least 2 people known. The list is not complete.');
    expect(text).toContain(
      'Left out is whoever sits for a ward, division or constituency that is not known to lie in the area',
    );
    expect(html).toContain('<a href="mailto:south@example.org"');
  });
});

describe('what leads on from it', () => {
  test('the council of its wards with its next election, and back', async () => {
    const { html, text } = await pages.read(ADDRESS);
    expect(html).toContain('<a href="/councils/aldermere">aldermere Council</a>');
    expect(text).toContain('Unitary authority, next election 6 May 2027');
    expect((await pages.read('/councils/aldermere')).html).toContain(
      '<a href="/local-parties/south-co-op">South Co-operative Party</a>',
    );
  });

  test('who of the two parties stands there, joint and supported, and nobody else', async () => {
    const { text } = await pages.read(ADDRESS);
    const [, toCome = ''] = text.split(' Elections to come ');
    expect(toCome).toMatch(/6 May 2027: Aldermere 2027 aldermere Council Mill 2 seats/);
    expect(toCome).toContain('Carew, Jan “Labour and Co-operative Party”');
    expect(toCome).toContain('Dunne, Lee “Labour Party”, Supported by the Co-operative Party');
    expect(toCome).not.toContain('Ellis, Alex');
    // Their wards are not known to lie wholly in the constituency.
    expect(toCome).not.toContain('Frost, Ray');
    expect(toCome).toContain('Polls are left out whose ward is not known to lie wholly in the area.');
  });

  test('R9: on the day after the poll it is one that was held, whose result nobody declared', async () => {
    const { text, html } = await pages.read(`${ADDRESS}?asOf=2027-05-07`);
    expect(text).toContain('This is the record as of 7 May 2027, by what is known today.');
    expect(text).toContain(
      'No election to come is in the record. That does not mean that none is to be held.',
    );
    expect(text.split(' Elections held ')[1]).toContain('Carew, Jan: not declared');
    expect(html).not.toContain('south@example.org');
    expect(html).toContain('<a href="/councils/aldermere?asOf=2027-05-07">');
    expect(html).toContain('<meta name="robots" content="noindex" />');
  });

  test('in Welsh', async () => {
    const { text } = await pages.read(`${ADDRESS}?lang=cy&asOf=2026-12-01`);
    expect(text).toContain('Etholiadau i ddod');
    expect(text).toContain('Dunne, Lee “Labour Party”, Gyda chefnogaeth y Blaid Gydweithredol');
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
});

test('nobody is left out of a list longer than its page: it goes on by a link that keeps language and day', async () => {
  const { prisma } = pages.record;
  const story = given(prisma);
  const post = await story.ward((await story.council('crowded')).id, { seats: 101 });
  const numbers = Array.from({ length: 101 }, (_, number) => String(number).padStart(3, '0'));
  await prisma.person.createMany({
    data: numbers.map((number) => ({
      name: `Supported ${number}`,
      sortName: `Supported ${number}`,
      slug: `supported-${number}`,
      state: 'PUBLISHED' as const,
    })),
  });
  const people = await prisma.person.findMany({ where: { slug: { startsWith: 'supported-' } } });
  const from = day('2023-05-08');
  await prisma.endorsement.createMany({
    data: people.map(({ id: personId }) => ({ personId, kind: 'SUPPORTED' as const, from, isPublic: true })),
  });
  await prisma.officeHolding.createMany({
    data: people.map(({ id: personId }) => ({ personId, postId: post.id, from })),
  });
  const first = await pages.read('/councils/crowded?lang=cy&asOf=2026-11-01');
  expect(first.text).toContain('101 o bobl yn hysbys.');
  expect(first.text).not.toContain('Supported 100');
  const [, next = ''] = /<a rel="next" href="([^"]+)#supported">/.exec(first.html) ?? [];
  expect(next).toMatch(/asOf=2026-11-01/);
  const second = await pages.read(next.replaceAll('&amp;', '&'));
  expect(second.html).toContain('<html lang="cy">');
  expect(second.text).toContain('Supported 100');
  expect(second.text).not.toContain('Supported 099');
  expect(second.html).toContain('href="/councils/crowded?asOf=2026-11-01&amp;lang=cy#supported"');
});

test('an address that asks about no day is refused with the way to write one', async () => {
  const response = await pages.app.inject(`${ADDRESS}?asOf=yesterday`);
  expect(response.statusCode).toBe(400);
  expect(response.body).toContain('“yesterday” is no day of the calendar. Write year, month and day');
  for (const extreme of ['1000-01-01', '9999-12-31'])
    for (const page of [ADDRESS, '/councils/aldermere'])
      expect((await pages.app.inject(`${page}?asOf=${extreme}`)).statusCode).toBe(200);
  expect((await pages.app.inject(`${ADDRESS}?asOf=2026-02-30`)).statusCode).toBe(400);
});
