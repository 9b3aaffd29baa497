import { beforeAll, describe, expect, test } from 'vitest';
import { day, given } from '../../../test/given.ts';
import { PUBLIC_URL, testPages } from '../../../test/pages.ts';
import { addDays, formatDay, todayInLondon } from '../../calendar/day.ts';
import { hidePerson } from '../../people/hide-person.ts';
import { mergePeople } from '../../people/merge-people.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { loadSandboxRecord } from '../../record/load-sandbox-record.ts';
import { settleTermEnds } from '../../term-ends/settle-term-ends.ts';
import { formatDate } from '../spoken.ts';

const pages = testPages();

beforeAll(async () => {
  await loadSandboxRecord(pages.sandbox.prisma);
});

describe('a person’s page', () => {
  test('keeps standing, endorsement and affiliation apart, and names offices, polls and contacts', async () => {
    const { html, text } = await pages.read('/sandbox/people/rowena-ashdown');
    expect(text).toContain('Cllr Rowena Ashdown');
    expect(text).toMatch(/Stood most recently as “Labour and Co-operative Party”, Millgate, 4 May 2023/);
    expect(text).toMatch(
      /Endorsed by the Co-operative Party Labour and Co-operative on the ballot paper \(by the ballot paper that won the office held now\)/,
    );
    expect(text).toMatch(/Labour and Co-operative councillor Millgate · Aldermere Council since 8 May 2023/);
    expect(text).toMatch(/Result: elected/);
    expect(html).toContain('<a href="/sandbox/councils/aldermere">Aldermere Council</a>');
    expect(text).toContain('Something wrong here?');
    expect(html).toContain('href="#imprint"');
    expect(text).toMatch(/To cite this page: Wheatsheaf, .+\/sandbox\/people\/rowena-ashdown/);
  });

  test('says of somebody who left what they were elected as, and with whom they sit now', async () => {
    const { text } = await pages.read('/sandbox/people/marguerite-dunmore');
    expect(text).toContain(
      'Councillor, elected as Labour and Co-operative, now sits as Aldermere Independents',
    );
  });

  test('says that somebody sits as an independent, who has left their party for none', async () => {
    const { prisma } = pages.record;
    const story = given(prisma);
    const { person } = await story.councillor((await story.ward((await story.council()).id)).id, {
      stoodFor: ['labour', 'co-operative'],
    });
    const { id: organisationId } = await story.party('labour');
    const spell = { personId: person.id, organisationId, from: day('2023-05-08'), to: day('2025-06-01') };
    await prisma.membership.create({ data: spell });
    const { text } = await pages.read(`/people/${person.slug}`);
    expect(text).toContain('elected as Labour and Co-operative, now sits as an independent');
    expect(text).toContain('Member of, and sits with no party: sits as an independent');
    const welsh = await pages.read(`/people/${person.slug}?lang=cy`);
    expect(welsh.text).toContain('dim plaid: yn eistedd fel aelod annibynnol');
    const before = await pages.read(`/people/${person.slug}?asOf=2025-05-31`);
    expect(before.text).not.toContain('independent');
  });

  test('R9: on another day has the offices, facts and places of that day, and nothing that came later', async () => {
    const { text, html } = await pages.read('/sandbox/people/rowena-ashdown?asOf=2023-05-07');
    expect(text).toContain('This is the record as of 7 May 2023');
    expect(text).toMatch(
      /In office on that day Labour councillor Millgate · Aldermere Council since 6 May 2019/,
    );
    expect(text).toMatch(/Stood most recently as “Labour and Co-operative Party”, Millgate, 4 May 2023/);
    expect(text).toMatch(/Endorsed by the Co-operative Party not in the record/);
    expect(text).not.toMatch(/Leader|Offices held before|mailto|Photograph|Warm Homes/);
    expect(html).toContain('<a href="/sandbox/councils/aldermere?asOf=2023-05-07">');
    const earlier = await pages.read('/sandbox/people/rowena-ashdown?asOf=2023-05-03');
    expect(earlier.text).toMatch(/Stood most recently as not in the record/);
    const later = await pages.read('/sandbox/people/rowena-ashdown?asOf=2024-01-01');
    expect(later.text).toMatch(/by the ballot paper that won the office held then/);
    expect(later.text).toMatch(/Offices held before Labour councillor/);
  });

  test('speaks Welsh where it is asked to', async () => {
    const { html, text } = await pages.read('/sandbox/people/rowena-ashdown?lang=cy');
    expect(html).toContain('<html lang="cy">');
    expect(text).toContain('Tair ffaith, ar wahân');
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  test('is reached from the pages of their council and local party', async () => {
    for (const address of ['/sandbox/councils/aldermere', '/sandbox/local-parties/aldermere-co-op'])
      expect((await pages.read(address)).html).toContain('<a href="/sandbox/people/rowena-ashdown">');
  });

  test('tells of an office, and of a place, that is still to begin as just that', async () => {
    const { prisma } = pages.record;
    const story = given(prisma);
    const council = await story.council('futuremere');
    const inThreeDays = addDays(todayInLondon(), 3);
    const { person } = await story.councillor((await story.ward(council.id)).id, {
      name: 'New, Ann',
      from: formatDay(inThreeDays),
      stoodFor: ['labour', 'co-operative'],
    });
    const labour = await story.party('labour');
    await prisma.membership.create({
      data: { personId: person.id, organisationId: labour.id, role: 'MEMBER', from: inThreeDays },
    });
    const { html, text } = await pages.read(`/people/${person.slug}`);
    const spokenStart = formatDate(formatDay(inThreeDays), 'en');
    expect(text).toContain('Takes office soon');
    expect(text).toContain(`takes office on ${spokenStart} (elected)`);
    expect(text).not.toContain('In office now');
    expect(text).not.toContain('by the ballot paper that won the office held now');
    expect(text).toMatch(/Member of, and sits with not in the record/);
    expect(text).toContain(`from ${spokenStart}`);
    expect(html).not.toContain('hasOccupation');
  });

  test('takes nobody for in office whose seat was up at a poll, and says what is not confirmed', async () => {
    const { prisma } = pages.record;
    const story = given(prisma);
    const council = await story.council('lostmere');
    const ward = await story.ward(council.id, { seats: 3 });
    const { person } = await story.councillor(ward.id, { name: 'Lost, Lou', from: '2021-05-10' });
    const election = await prisma.election.create({
      data: {
        electionId: 'local.lostmere.2025-05-01',
        pollingOn: day('2025-05-01'),
        organisationId: council.id,
      },
    });
    const { id } = await prisma.ballot.create({
      data: { electionId: election.id, label: 'Millgate', postId: ward.id, seatsContested: 1 },
    });
    const settle = () => prisma.$transaction((tx) => settleTermEnds(tx, Prisma.sql`TRUE`));
    await settle();
    const may = await pages.read(`/people/${person.slug}`);
    expect(may.text).toMatch(
      /In office now .* whose winners took office from 6 May 2025\. The record does not tell whose were: they may have left/,
    );
    await prisma.ballot.update({ where: { id }, data: { seatsContested: 3 } });
    await settle();
    const { html, text } = await pages.read(`/people/${person.slug}?asOf=2026-01-01`);
    expect(text).not.toContain('In office on that day');
    expect(text).toMatch(/Offices held before .* to 6 May 2025 \(term ended\) The term was over by law/);
    expect(html).not.toContain('hasOccupation');
    const then = await pages.read(`/people/${person.slug}?asOf=2024-01-01`);
    expect(then.text).toContain('In office on that day');
    expect(then.text).not.toContain('The term was over by law');
    const welsh = await pages.read(`/people/${person.slug}?lang=cy&asOf=2026-01-02`);
    expect(welsh.text).toContain('Daeth y tymor i ben yn ôl y gyfraith');
  });

  test('says what is not in the record, and gives search engines the office without party or contact', async () => {
    const story = given(pages.record.prisma);
    const council = await story.council('derwent');
    const { person } = await story.councillor((await story.ward(council.id)).id, { name: 'Kit Example' });
    await pages.record.prisma.contactPoint.create({
      data: {
        personId: person.id,
        kind: 'EMAIL',
        purpose: 'OFFICE',
        value: 'kit@derwent.example.org',
      },
    });
    const { html, text } = await pages.read(`/people/${person.slug}`);
    expect(text).toMatch(/Stood most recently as not in the record/);
    expect(text).toMatch(/Endorsed by the Co-operative Party not in the record/);
    expect(html).toContain('mailto:kit@derwent.example.org');
    const [, data = '{}'] = /<script type="application\/ld\+json">([^]+?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: 'Kit Example',
      mainEntityOfPage: `${PUBLIC_URL}/people/${person.slug}`,
      hasOccupation: [
        {
          '@type': 'Role',
          roleName: 'councillor',
          startDate: '2023-05-08',
          memberOf: { '@type': 'GovernmentOrganization', name: 'derwent Council' },
        },
      ],
    });
  });

  test('a first day that only a list tells is no day of election', async () => {
    const { prisma } = pages.record;
    const story = given(prisma);
    const council = await story.council();
    const { person, holding } = await story.councillor((await story.ward(council.id)).id, {
      stoodFor: ['labour', 'co-operative'],
    });
    await prisma.officeHolding.update({ where: { id: holding.id }, data: { isStartKnown: false } });
    const { html, text } = await pages.read(`/people/${person.slug}`);
    expect(text).toContain('in the record since 8 May 2023');
    expect(text).not.toMatch(/Council since|8 May 2023 \(/);
    expect(html).toContain('"roleName":"councillor"');
    expect(html).not.toContain('startDate');
    const welsh = await pages.read(`/people/${person.slug}?lang=cy`);
    expect(welsh.text).toContain('yn y cofnod ers 8 Mai 2023');
    const ofCouncil = await pages.read(`/councils/${council.slug}`);
    expect(ofCouncil.text).toContain(', in the record since 8 May 2023');
    expect(ofCouncil.html).toContain(person.name);
    expect(ofCouncil.html).not.toContain('startDate');
  });

  test('a former slug and a merged entry redirect for good; a draft, a hidden and an unknown person are not there', async () => {
    const { prisma } = pages.record;
    const story = given(prisma);
    const { userId } = await story.editor('NATIONAL_ADMIN');
    const [survivor, duplicate, draft, hidden] = [
      await story.person('Alex One'),
      await story.person('Alex Two'),
      await story.person('Alex Draft', 'DRAFT'),
      await story.person('Alex Hidden'),
    ];
    await prisma.personSlug.create({ data: { slug: 'alex-of-old', personId: survivor.id } });
    await mergePeople(
      prisma,
      {
        survivorId: survivor.id,
        survivorVersion: 1,
        duplicateId: duplicate.id,
        duplicateVersion: 1,
        changeReason: 'One person.',
      },
      { userId },
    );
    for (const slug of ['alex-of-old', duplicate.slug]) {
      const { statusCode, headers } = await pages.app.inject(`/people/${slug}?lang=cy`);
      expect([statusCode, headers.location]).toEqual([301, `/people/${survivor.slug}?lang=cy`]);
    }
    // Read once, so that it lies ready in the cache when they are hidden.
    await pages.read(`/people/${hidden.slug}`);
    await hidePerson(
      prisma,
      { id: hidden.id, expectedVersion: 1, reason: 'SAFETY', changeReason: 'At risk.' },
      { userId, suppressionFile: null },
    );
    await expect.poll(async () => (await pages.app.inject(`/people/${hidden.slug}`)).statusCode).toBe(404);
    for (const slug of [draft.slug, 'nobody'])
      expect((await pages.app.inject(`/people/${slug}`)).statusCode).toBe(404);
  });

  test('the sitemap has people in office', async () => {
    const story = given(pages.record.prisma);
    const council = await story.council();
    const { person } = await story.councillor((await story.ward(council.id)).id, {
      stoodFor: ['labour', 'co-operative'],
    });
    await pages.record.prisma.$executeRaw`SELECT pg_notify('coop_generation', 'Person')`;
    await expect
      .poll(async () => (await pages.app.inject('/sitemap.xml')).body)
      .toContain(`${PUBLIC_URL}/people/${person.slug}</loc>`);
  });
});
