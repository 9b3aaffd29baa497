import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { given } from '../../../test/given.ts';
import { PUBLIC_URL, testPages } from '../../../test/pages.ts';
import { redactStatusUpdate } from '../../redaction/redact-status-update.ts';
import { withdrawPledge } from '../../pledges/withdraw-pledge.ts';

const IMPRINT = { promoter: 'R. Ashdown & Co', address: '1 Mill Lane, Aldermere', onBehalfOf: null };
const PRINTED = 'Promoted by R. Ashdown & Co, 1 Mill Lane, Aldermere.';
const pages = testPages({ imprint: IMPRINT });

const SOURCE = { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } as const;

let story: ReturnType<typeof given>;
let council: Awaited<ReturnType<typeof story.council>>;
let manifesto: Awaited<ReturnType<typeof story.manifesto>>;
let pledge: Awaited<ReturnType<typeof story.pledge>>;

beforeAll(async () => {
  story = given(pages.record.prisma);
  council = await story.council('merebridge');
  manifesto = await story.manifesto(council.id, { slug: 'merebridge-2023' });
  pledge = await story.pledge(manifesto, { reference: 'MER-01', title: 'A <b>bank</b> & "more"' });
  await story.rating(pledge.id, 'IN_PROGRESS', '2024-05-01', { summary: 'Cabinet agreed ]]> <script>.' });
  const campaign = await pages.record.prisma.campaign.create({
    data: { slug: 'fair-tax-here', titleEn: 'Fair tax', nations: ['ENGLAND'], state: 'PUBLISHED' },
  });
  const row = { kind: 'RATING' as const, effectiveOn: new Date('2024-05-01'), evidence: { create: SOURCE } };
  await pages.record.prisma.councilAdoption.create({
    data: {
      campaignId: campaign.id,
      councilId: council.id,
      state: 'PUBLISHED',
      updates: {
        create: { ...row, adoptionState: 'PASSED', summaryEn: 'Passed by 20 to 3.', summaryCy: 'Pasiwyd.' },
      },
    },
  });
  await pages.record.prisma.councilAdoption.create({
    data: {
      campaignId: campaign.id,
      councilId: (await story.council('draftbridge')).id,
      state: 'DRAFT',
      updates: { create: { ...row, adoptionState: 'TABLED', summaryEn: 'Nobody may read this.' } },
    },
  });
  await pages.record.prisma.correction.create({
    data: {
      recordType: 'Pledge',
      recordId: pledge.id,
      field: 'wordingEn',
      beforeText: 'We will open a <shop>.',
      afterText: 'We will open a bank.\u0007',
      reasonEn: 'Misread.',
      reasonCy: 'Camddarllenwyd.',
      publishedAt: new Date('2025-01-02T03:04:05Z'),
    },
  });
});

const PLEDGE = { page: '/pledges/merebridge-2023/MER-01', title: 'A <b>bank</b> & "more"' };
/** Each feed, and what its entries are about. */
const FEEDS = [
  { path: '/feeds/corrections', ...PLEDGE },
  { path: '/feeds/corrections/merebridge', ...PLEDGE },
  { path: '/feeds/pledges/merebridge-2023', ...PLEDGE },
  { path: '/feeds/pledges/councils/merebridge', ...PLEDGE },
  { path: '/feeds/campaigns/fair-tax-here', page: '/campaigns/fair-tax-here', title: 'merebridge Council' },
];

type Element = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
};

/** XML as a tree. Throws for what is not well-formed. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const one = (element: Element, name: string) => {
  const found = all(element, name);
  expect(`${found.length} ${name}`).toBe(`1 ${name}`);
  return found[0] as Element;
};
const linkOf = (element: Element, rel: string, type: string) =>
  all(element, 'link').find(({ attributes }) => attributes.rel === rel && attributes.type === type)
    ?.attributes.href;

const get = (address: string, headers: Record<string, string> = {}) =>
  pages.app.inject({ url: address, headers });

test.each(FEEDS)(
  '$path is an Atom feed with what RFC 4287 asks of one, and the imprint (R13)',
  async ({ path, page, title }) => {
    const response = await get(`${path}.atom`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = parseXml(response.body);
    expect(feed).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    });
    expect(one(feed, 'id').text).toBe(`tag:coop.example.org,2026-11-22:${path.slice(1)}`);
    expect(one(feed, 'title').text).not.toBe('');
    expect(one(feed, 'subtitle').text).toContain(PRINTED);
    expect(one(one(feed, 'author'), 'name').text).toBe(IMPRINT.promoter);
    expect(one(feed, 'rights').text).toContain('CC BY 4.0');
    expect(linkOf(feed, 'self', 'application/atom+xml')).toBe(`${PUBLIC_URL}${path}.atom`);
    expect(linkOf(feed, 'alternate', 'text/html')).toMatch(/^https:\/\/coop\.example\.org\//);
    const entries = all(feed, 'entry');
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map((entry) => one(entry, 'id').text)).size).toBe(entries.length);
    const times = entries.map((entry) => one(entry, 'updated').text);
    for (const entry of entries) {
      expect(one(entry, 'id').text).toMatch(/^tag:coop\.example\.org,2026-11-22:log\/(?:cor|upd|wdr)_\w+$/);
      expect(linkOf(entry, 'alternate', 'text/html')).toBe(PUBLIC_URL + page);
      expect(one(entry, 'title').text).toContain(title);
      expect(one(entry, 'content').attributes.type).toBe('html');
    }
    expect(times.toSorted().toReversed()).toEqual(times);
    expect(one(feed, 'updated').text).toBe(times[0]);
  },
);

test.each(FEEDS)('$path is a JSON Feed 1.1 with the same entries', async ({ path }) => {
  const response = await get(`${path}.json`);
  expect(response.headers['content-type']).toBe('application/feed+json; charset=utf-8');
  const feed = response.json();
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: expect.stringMatching(/./),
    description: expect.stringContaining(PRINTED),
    feed_url: `${PUBLIC_URL}${path}.json`,
    language: 'en',
    authors: [{ name: IMPRINT.promoter }],
  });
  const atom = parseXml((await get(`${path}.atom`)).body);
  expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(
    all(atom, 'entry').map((entry) => one(entry, 'id').text),
  );
  for (const item of feed.items) {
    expect(typeof item.id).toBe('string');
    expect(item.content_html ?? item.content_text).toEqual(expect.any(String));
    expect(new Date(item.date_published).toISOString()).toBe(item.date_published);
  }
});

test('a correction says what stood there, what stands there and why; nothing in it is markup', async () => {
  const { items } = (await get('/feeds/corrections/merebridge.json')).json();
  expect(items[0]).toMatchObject({
    title: 'Correction: A <b>bank</b> & "more"',
    content_text:
      'Wording\n\nBefore: We will open a <shop>.\n\nNow: We will open a bank.\u0007\n\nWhy: Misread.',
    date_published: '2025-01-02T03:04:05.000Z',
  });
  expect(items[0].content_html).toContain('<p lang="en">Before: We will open a &lt;shop&gt;.</p>');
});

test('in Welsh a feed is in Welsh, and a text that is not says so (R14)', async () => {
  const response = await get('/feeds/corrections.atom?lang=cy');
  expect(response.headers['content-language']).toBe('cy');
  const feed = parseXml(response.body);
  expect(feed.attributes['xml:lang']).toBe('cy');
  expect(one(feed, 'title').text).toContain('Cywiriadau');
  expect(one(feed, 'id').text).toBe('tag:coop.example.org,2026-11-22:feeds/corrections/cy');
  expect(linkOf(feed, 'self', 'application/atom+xml')).toBe(`${PUBLIC_URL}/feeds/corrections.atom?lang=cy`);
  const [entry] = all(feed, 'entry');
  expect(entry && one(entry, 'title').attributes['xml:lang']).toBe('en');
  expect(entry && one(entry, 'content').text).toContain('<p lang="cy">Pam: Camddarllenwyd.</p>');
});

test('a reader’s program that has it already is told so, and a write is seen at once', async () => {
  const other = await story.pledge(manifesto, { reference: 'MER-02' });
  const first = await get('/feeds/corrections/merebridge.atom');
  const etag = String(first.headers.etag);
  expect((await get('/feeds/corrections/merebridge.atom', { 'if-none-match': etag })).statusCode).toBe(304);
  const editor = await story.editor();
  await withdrawPledge(
    pages.record.prisma,
    {
      pledgeId: other.id,
      expectedVersion: 1,
      reasonEn: 'Recorded twice.',
      reasonCy: null,
      changeReason: 'Double',
    },
    editor,
    new Date('2026-11-22T00:00:00Z'),
  );
  await expect
    .poll(async () => (await get('/feeds/corrections/merebridge.atom', { 'if-none-match': etag })).statusCode)
    .toBe(200);
  const [newest] = all(parseXml((await get('/feeds/corrections/merebridge.atom')).body), 'entry');
  expect(newest && one(newest, 'title').text).toBe('Withdrawn: Pledge MER-02');
  expect(newest && one(newest, 'content').text).toContain('Withdrawn on 22 November 2026.');
});

test('what is not on the record, or not published, has no feed; the sandbox has none at all', async () => {
  await story.council('hidden-council', { state: 'DRAFT' });
  for (const address of [
    '/feeds/corrections/nowhere.atom',
    '/feeds/corrections/hidden-council.atom',
    '/feeds/pledges/nowhere.json',
    '/feeds/pledges/councils/nowhere.json',
    '/sandbox/feeds/corrections.atom',
  ]) {
    expect(`${(await get(address)).statusCode} ${address}`).toBe(`404 ${address}`);
  }
});

test('a council’s page leads to its feeds and its calendar', async () => {
  const { html } = await pages.read('/councils/merebridge');
  const paths = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(
    (found) => found[2],
  );
  expect(paths).toEqual([
    '/feeds/pledges/councils/merebridge.atom',
    '/feeds/pledges/councils/merebridge.json',
    '/feeds/corrections/merebridge.atom',
    '/feeds/corrections/merebridge.json',
    '/calendar/merebridge.ics',
  ]);
  for (const path of paths) expect((await get(path ?? '')).statusCode).toBe(200);
});

test('a campaign’s feed tells what councils did, in each language, and nothing of a draft; its page names it', async () => {
  const { items } = (await get('/feeds/campaigns/fair-tax-here.json')).json();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ title: 'merebridge Council' });
  expect(JSON.stringify(items)).toContain('Passed by 20 to 3.');
  expect((await get('/feeds/campaigns/fair-tax-here.atom?lang=cy')).body).toContain('Pasiwyd.');
  for (const address of ['/feeds/campaigns/fair-tax-here.atom', '/feeds/campaigns/fair-tax-here.json'])
    expect((await get(address)).body).not.toContain('Nobody may read this.');
  const { body } = await get('/campaigns/fair-tax-here');
  expect(body).toMatch(/<link\s+rel="alternate"[^>]+\/feeds\/campaigns\/fair-tax-here\.atom"/);
});

test('R18: an entry of which a text was removed is told as changed, so that programs drop what they kept', async () => {
  const { prisma } = pages.record;
  const other = await story.pledge(manifesto, { reference: 'MER-03' });
  const said = 'Sam Example of 1 Mill Lane complained.';
  const update = await story.rating(other.id, 'IN_PROGRESS', '2024-06-01', { summary: said });
  const entryIn = async (format: 'atom' | 'json') => {
    const { body } = await get(`/feeds/pledges/merebridge-2023.${format}`);
    const [newest] = format === 'json' ? JSON.parse(body).items : all(parseXml(body), 'entry');
    return { body, newest };
  };
  const before = await entryIn('json');
  expect(before.body).toContain(said);
  const unchanged = before.newest;
  expect(unchanged.date_modified).toBe(unchanged.date_published);

  const grounds = { reason: 'ERASURE_REQUEST' as const, removesNotes: false, changeReason: 'Asked to' };
  const chosen = { summary: true, evidenceIds: [], replies: false };
  const editor = await story.editor();
  await redactStatusUpdate(prisma, { updateId: update.id, ...chosen, ...grounds }, editor);
  await expect.poll(async () => (await entryIn('json')).body).not.toContain(said);
  const { newest: item } = await entryIn('json');
  const { redactedAt } = await prisma.statusUpdate.findUniqueOrThrow({ where: { id: update.id } });
  expect(item).toMatchObject({
    id: unchanged.id,
    date_published: unchanged.date_published,
    date_modified: redactedAt?.toISOString(),
  });
  const { newest: entry, body } = await entryIn('atom');
  expect(one(entry, 'updated').text).toBe(redactedAt?.toISOString());
  expect(one(entry, 'published').text).toBe(unchanged.date_published);
  expect(one(parseXml(body), 'updated').text).toBe(redactedAt?.toISOString());
});
