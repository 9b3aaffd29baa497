import { beforeAll, expect, test } from 'vitest';
import { loadSandboxRecord } from '../src/record/load-sandbox-record.ts';
import { testApp } from './app.ts';
import { day } from './given.ts';
import { follow, outletRoutes } from './outlet-routes.ts';
import { trustedQuestions } from './trusted-questions.ts';

const ANSWERED_AS_DOCUMENTS =
  /^(?:text\/html|application\/atom\+xml|application\/feed\+json|text\/calendar|image\/png)/;

/** What stands for the parameters of a route. A route whose parameters are not here fails the first test. */
const SAMPLES: Readonly<Record<string, string | readonly string[]>> = {
  '/councils/:slug': '/councils/aldermere',
  '/local-parties/:slug': '/local-parties/aldermere-co-op',
  '/people/:slug': '/people/rowena-ashdown',
  '/manifestos/:slug': '/manifestos/aldermere-labour-2023',
  '/pledges/*': '/pledges/aldermere-labour-2023/ALD-01',
  '/campaigns/:slug': '/campaigns/warm-homes-charter',
  '/challenge/*': '/challenge/aldermere-labour-2023/ALD-01',
  '/feeds/corrections/:slug': '/feeds/corrections/aldermere',
  '/feeds/pledges/:slug': '/feeds/pledges/aldermere-labour-2023',
  '/feeds/pledges/councils/:slug': '/feeds/pledges/councils/aldermere',
  '/feeds/campaigns/:slug': '/feeds/campaigns/warm-homes-charter',
  '/calendar/:slug': '/calendar/aldermere',
  '/api/v1/postcodes/:sector': '/api/v1/postcodes/ZE9-1',
  '/q/:hash': trustedQuestions('aldermere', 'aldermere-co-op'),
  '/files/:sha256/:name': `/files/${'0'.repeat(64)}/motion.pdf`,
};

// Before the servers are made: their routes are known only while they are added.
const addresses = outletRoutes(SAMPLES);

/** Samples about a body, and the promoter whose imprint is the nearest to it. What is about everybody or a person alone has none. */
const NEAREST: Readonly<Record<string, string>> = {
  '/councils/aldermere': 'N. England',
  '/local-parties/aldermere-co-op': 'Hester Lovelock',
  '/manifestos/aldermere-labour-2023': 'N. England',
  '/pledges/aldermere-labour-2023/ALD-01': 'N. England',
  '/campaigns/warm-homes-charter': 'N. England',
  '/challenge/aldermere-labour-2023/ALD-01': 'N. England',
  '/feeds/corrections/aldermere': 'N. England',
  '/feeds/pledges/aldermere-labour-2023': 'N. England',
  '/feeds/pledges/councils/aldermere': 'N. England',
  '/feeds/campaigns/warm-homes-charter': 'N. England',
  '/calendar/aldermere': 'N. England',
};
const OF_NOBODY = ['/people/:slug', '/api/v1/postcodes/:sector', '/q/:hash', '/files/:sha256/:name'];

const imprint = { promoter: 'R. Ashdown', address: '1 Mill Lane', onBehalfOf: null };
const published = testApp({ imprint });
const unset = testApp();

beforeAll(async () => {
  // The same fictional record stands as the real one, so that every route has something to show.
  for (const { app, record } of [published, unset]) {
    await loadSandboxRecord(record.prisma);
    await app.ready();
  }
  const { prisma } = published.record;
  await prisma.imprint.create({
    data: {
      scope: 'NATION',
      nation: 'ENGLAND',
      promoterKind: 'PERSON',
      promoterName: 'N. England',
      addressEn: 'PO Box 1',
      from: day('2020-01-01'),
    },
  });
  // One of several nations has none beside it.
  await prisma.campaign.update({ where: { slug: 'warm-homes-charter' }, data: { nations: ['ENGLAND'] } });
});

test('every route of the server is one that this test knows how to ask', () => {
  expect(addresses().length).toBeGreaterThan(20);
  expect(addresses()).not.toContain('');
});

test.each([
  ['the publisher’s imprint', published, 'Promoted by R. Ashdown, 1 Mill Lane.'],
  ['the demonstration banner', unset, 'Demonstration copy, not published by any party.'],
])('R13: every page, feed and calendar shows %s', async (_what, served, words) => {
  const without: string[] = [];
  const kinds = new Set<string>();
  for (const address of addresses()) {
    for (const language of address.includes('?') ? [''] : ['', '?lang=cy']) {
      const response = await follow(served.app, address + language);
      const type = String(response.headers['content-type'] ?? '');
      if (!ANSWERED_AS_DOCUMENTS.test(type)) continue;
      expect(`${response.statusCode} ${address}`).toBe(`200 ${address}`);
      kinds.add(type.split(';')[0] ?? '');
      const text = response.body
        .replaceAll(/\r\n[ \t]/g, '')
        .replaceAll(String.raw`\,`, ',')
        .replaceAll(/\s+/g, ' ');
      const wanted = language === '' ? words : welsh(words);
      if (!text.includes(wanted)) without.push(address + language);
    }
  }
  expect(without).toEqual([]);
  expect([...kinds].toSorted()).toEqual([
    'application/atom+xml',
    'application/feed+json',
    'text/calendar',
    'text/html',
  ]);
});

test('R13: every outlet about a body shows the nearest imprint beside the publisher’s', async () => {
  const about = Object.entries(SAMPLES).filter(([route]) => !OF_NOBODY.includes(route));
  expect(about.map(([, sample]) => sample).toSorted()).toEqual(Object.keys(NEAREST).toSorted());
  const without: string[] = [];
  const asked = new Set<string>();
  for (const address of addresses().filter((each) => !each.startsWith('/sandbox'))) {
    const sample = address.replace(/\.\w+$/, '');
    const promoter = NEAREST[sample];
    if (promoter === undefined) continue;
    asked.add(sample);
    for (const language of ['', '?lang=cy']) {
      const { body } = await follow(published.app, address + language);
      const text = body.replaceAll(/\r\n[ \t]/g, '');
      if (!text.includes(promoter) || !text.includes('R. Ashdown')) without.push(address + language);
    }
  }
  expect(without).toEqual([]);
  expect([...asked].toSorted()).toEqual(Object.keys(NEAREST).toSorted());
});

test('R13: a page that fails or is not there shows it too', async () => {
  const response = await published.app.inject({ url: '/councils/nowhere', headers: { accept: 'text/html' } });
  expect(response.statusCode).toBe(404);
  expect(response.body).toContain('Promoted by R. Ashdown, 1 Mill Lane.');
});

function welsh(words: string): string {
  return words.startsWith('Promoted')
    ? 'Hyrwyddwyd gan R. Ashdown, 1 Mill Lane.'
    : 'Copi arddangos, heb ei gyhoeddi gan unrhyw blaid.';
}
