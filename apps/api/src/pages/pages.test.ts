import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLIC_URL, testPages, textOf } from '../../test/pages.ts';
import { bumpGenerations } from '../cache/generation.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';
import { loadStarterRecord } from '../record/load-starter-record.ts';

const pages = testPages();

beforeAll(async () => {
  await loadStarterRecord(pages.record.prisma);
  await loadSandboxRecord(pages.sandbox.prisma);
});

const ADDRESSES = [
  '/',
  '/councils',
  '/councils/derby',
  '/corrections',
  '/gallery',
  '/sandbox',
  '/sandbox/corrections',
  '/sandbox/councils/aldermere',
  '/sandbox/local-parties/aldermere-co-op',
];

describe('the landing page', () => {
  test('gives real figures with what they leave out, each beside what the Party claimed', async () => {
    const { text } = await pages.read('/');
    expect(text).toContain('MPs at least 43 known');
    expect(text).toMatch(/Councillors in office\s+not collected\s+Well over 900 councillors 19 May 2021/);
    expect(text).toContain('382 councils 10 pledges 11 campaigns 43 candidacies');
    expect(text).toMatch(
      /Not collected yet: Councillors in office, .+ An empty list there means that nobody has gathered it, not that there is nobody\./,
    );
  });

  test('leads everywhere', async () => {
    const { html } = await pages.read('/');
    for (const path of ['/graphql', '/sandbox', '/corrections', '/admin', '/gallery', '/councils'])
      expect(html).toContain(`href="${path}"`);
    expect(html).toMatch(/<form class="search" action="\/councils" method="get"/);
  });
});

describe('the list of councils', () => {
  test('holds all 382, nation by nation', async () => {
    const { html, text } = await pages.read('/councils');
    expect(html.match(/<a href="\/councils\/[^"]+">/g)).toHaveLength(382);
    expect(text).toMatch(/Wales 22 /);
  });

  test('finds by part of a name, in either language, by nation and by GSS code', async () => {
    const found = async (address: string) =>
      [...(await pages.read(address)).html.matchAll(/<a href="\/councils\/([a-z-]+)">/g)].map(
        ([, slug]) => slug,
      );
    expect(await found('/councils?q=DERBY')).toEqual([
      'derby',
      'derbyshire',
      'derbyshire-dales',
      'north-east-derbyshire',
      'south-derbyshire',
    ]);
    expect(await found('/councils?q=Caerdydd')).toEqual(['cardiff']);
    expect(await found('/councils?q=e06000015')).toEqual(['derby']);
    expect(await found('/councils?q=newport&nation=SCOTLAND')).toEqual([]);
    for (const literal of ['_', '%25', 'D_rby', '%5C'])
      expect(await found(`/councils?q=${literal}`)).toEqual([]);
  });

  test('says what was looked for where nothing is found, and means it as text', async () => {
    const { html } = await pages.read('/councils?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(html).toContain('No council in the record matches “&lt;script&gt;alert(1)&lt;/script&gt;”.');
    expect(html).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;"');
  });
});

test('Derby’s pledges are told as what they are: reported, selected, not assessed, while its councillors are unknown', async () => {
  const { text } = await pages.read('/councils/derby');
  expect(text).toContain('We do not hold Derby’s councillors yet. That does not mean there are none.');
  expect(text).toContain('A selection of the manifesto’s pledges is tracked here.');
  expect(text.match(/As reported by The Co-operative Party, in our words; not a quotation\./g)).toHaveLength(
    10,
  );
});

test('a local party’s page prints its imprint beside the publisher’s and leads to its councils', async () => {
  const { html, text } = await pages.read('/sandbox/local-parties/aldermere-co-op');
  expect(text).toContain('Covers Aldermere');
  expect(text).toContain(
    'Cllr Rowena Ashdown Labour and Co-operative councillor Millgate · Aldermere Council, since 8 May 2023',
  );
  expect(html).toContain('<a href="/sandbox/councils/aldermere">Aldermere Council</a>');
  expect(textOf(html.slice(html.indexOf('<footer class="site">')))).toMatch(
    /Promoted by Hester Lovelock, Unit 4, .+ Demonstration copy, not published by any party\./,
  );
  const former = await pages.app.inject('/sandbox/local-parties/aldermere-cooperative-branch');
  expect([former.statusCode, former.headers.location]).toEqual([
    301,
    '/sandbox/local-parties/aldermere-co-op',
  ]);
});

test('an expired imprint falls back to the publisher’s, and the page is not blank', async () => {
  const { text, html } = await pages.read('/sandbox/local-parties/thornwick-co-op');
  expect(text).not.toContain('PO Box 12');
  expect(text).toContain('Demonstration copy, not published by any party.');
  expect(text).toContain(
    'No code is made for Thornwick Co-operative Party: its imprint ended on 1 January 2025',
  );
  expect(html).not.toContain('&lt;div data-coop');
  const welsh = await pages.read('/sandbox/local-parties/thornwick-co-op?lang=cy');
  expect(welsh.text).toContain('daeth ei hargraffnod i ben ar 1 Ionawr 2025');
  expect((await pages.read('/sandbox/local-parties/aldermere-co-op')).html).toContain('&lt;div data-coop');
});

test.each(ADDRESSES)('%s says whose copy it is and as of which day, in both languages', async (address) => {
  for (const lang of ['en', 'cy'] as const) {
    const { html, text } = await pages.read(`${address}?lang=${lang}`);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(text).toContain(
      lang === 'en'
        ? 'Demonstration copy, not published by any party.'
        : 'Copi arddangos, heb ei gyhoeddi gan unrhyw blaid.',
    );
    expect(text).toMatch(lang === 'en' ? /As of \d+ \w+ \d{4}\./ : /Ar \d+ \w+ \d{4}\./);
    expect(text).toContain(
      'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.',
    );
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  }
});

test('nothing unpublished leaves by any page', async () => {
  for (const path of [
    'councils/aldermere',
    'local-parties/aldermere-co-op',
    'councils/thornwick',
    'councils/pellbridge',
  ]) {
    for (const lang of ['en', 'cy'])
      expect((await pages.read(`/sandbox/${path}?lang=${lang}`)).html.toLowerCase()).not.toContain(
        'unpublished',
      );
  }
  expect((await pages.app.inject('/sandbox/local-parties/unpublished-co-op')).statusCode).toBe(404);
  for (const path of ['pledges/aldermere-labour-2023/ALD-99', 'manifestos/nothing', 'campaigns/nothing'])
    expect((await pages.app.inject(`/sandbox/${path}`)).statusCode).toBe(404);
});

describe('the sandbox', () => {
  test('says that it is fictional, is for no search engine and leads back into itself', async () => {
    const { html, text } = await pages.read('/sandbox/councils/aldermere');
    expect(text).toContain('Fictional sandbox. Nobody and nothing on this page is real');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).not.toMatch(/rel="canonical"|application\/ld\+json/);
    expect(html).not.toMatch(/href="\/(?:councils|pledges|local-parties)\/[a-z]/);
    expect(html).toContain('data-server=&quot;/sandbox&quot;');
  });

  test('has a first page that leads to everything in it', async () => {
    const { html, text } = await pages.read('/sandbox');
    expect(text).toContain('A fictional record with every situation a real one meets');
    for (const path of [
      'councils/aldermere',
      'local-parties/thornwick-co-op',
      'manifestos/aldermere-labour-2023',
      'campaigns/warm-homes-charter',
    ])
      expect(html).toContain(`href="/sandbox/${path}"`);
    expect(html).not.toContain('unpublished');
    expect((await pages.read('/sandbox?lang=cy')).html).toContain(
      'href="/sandbox/councils/aldermere?lang=cy"',
    );
  });

  test('has no part in the real pages and the sitemap', async () => {
    expect((await pages.app.inject('/councils/aldermere')).statusCode).toBe(404);
    const { body } = await pages.app.inject('/sitemap.xml');
    expect(body).toContain(`<loc>${PUBLIC_URL}/councils/derby?lang=cy</loc>`);
    expect(body).toContain(`<loc>${PUBLIC_URL}/people/`);
    expect(body.match(/<loc>/g)).toHaveLength(2 * (5 + 382 + 1 + 10 + 11 + 43));
    expect(body).not.toContain('sandbox');
  });

  test('robots are told where the sitemap is', async () => {
    expect((await pages.app.inject('/robots.txt')).body).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
  });
});

describe('the log of corrections', () => {
  test('tells what was wrong, what is said since and why, and what was withdrawn, each with its day and its page', async () => {
    const { html, text } = await pages.read('/sandbox/corrections');
    expect(html).toContain('href="/sandbox/pledges/aldermere-labour-2023/ALD-15"');
    expect(text).toMatch(/Correction: .+ 14 August 2023 Wording Before: .+ Now: .+ Why: /);
    expect(text).toMatch(/Withdrawn: .+ Withdrawn on .+ Why: The bridge belongs to a charity/);
    expect(text).toContain('Fictional sandbox');
  });

  test('can be asked for one council alone, by a slug it once had too', async () => {
    const { text, html } = await pages.read('/sandbox/corrections?council=aldermere&lang=cy');
    expect(text).toContain('Cywiriadau a thynnu’n ôl: ');
    expect(html).toContain('href="/sandbox/councils/aldermere?lang=cy"');
    expect((await pages.read('/sandbox/corrections?council=thornwick')).text).toContain(
      'Corrections None so far. Withdrawals None so far.',
    );
    expect((await pages.app.inject('/sandbox/corrections?council=nowhere')).statusCode).toBe(404);
  });

  test('of the real record names its feed, and every page leads to it', async () => {
    const { html, text } = await pages.read('/corrections');
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/feeds/corrections.atom"',
    );
    expect(text).toContain('Corrections None so far.');
    expect((await pages.read('/councils/derby')).html).toContain('href="/corrections"');
    expect((await pages.read('/sandbox/councils/aldermere')).html).toContain('href="/sandbox/corrections"');
  });
});

describe('the gallery', () => {
  test('shows every example at work, says that it is fictional and gives its lines', async () => {
    const { html, text } = await pages.read('/gallery');
    expect(html).toContain('<script type="module" src="/v1/coop.js"></script>');
    const stages = html.match(/<div class="stage" lang="en">/g)?.length ?? 0;
    expect(stages).toBeGreaterThan(10);
    expect(text.match(/Fictional example/g)).toHaveLength(stages);
    expect(html.match(/<div data-coop="/g)).toHaveLength(stages);
    expect(html.match(/&lt;div data-coop=&quot;/g)).toHaveLength(stages);
  });
});

describe('an address without a page', () => {
  test('is answered with a page that helps, in the language asked for', async () => {
    const response = await pages.app.inject('/councils/upper-nowhere?lang=cy');
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(textOf(response.body)).toContain('Nid oes gan y cofnod ddim yn /councils/upper-nowhere.');
    expect(response.body).toContain('value="upper nowhere"');
    expect(response.body).toContain('noindex');
  });
});

describe('what a page costs', () => {
  test('it is sent once, and then only when it changed', async () => {
    const first = await pages.app.inject({ url: '/councils/derby', headers: { 'accept-encoding': 'br' } });
    expect(first.headers['cache-control']).toBe(
      'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    );
    expect(first.headers['content-encoding']).toBe('br');
    const again = await pages.app.inject({
      url: '/councils/derby',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('a write to the record shows at once', async () => {
    const { prisma } = pages.record;
    expect((await pages.read('/councils/luton')).text).not.toContain('Renamed Council');
    await prisma.$transaction(async (tx) => {
      await tx.organisation.update({ where: { slug: 'luton' }, data: { nameEn: 'Renamed Council' } });
      await bumpGenerations(tx, ['Organisation']);
    });
    await expect.poll(async () => (await pages.read('/councils/luton')).text).toContain('Renamed Council');
  });

  test('the stylesheet may be kept for ever, because its address changes with it', async () => {
    const { html } = await pages.read('/');
    const [, path = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    expect(path).toMatch(/^\/assets\/pages\.[0-9a-f]{10}\.css$/);
    expect((await pages.app.inject(path)).headers['cache-control']).toContain('immutable');
  });

  test.each(ADDRESSES.filter((address) => address !== '/gallery'))(
    '%s has no script and no style of its own',
    async (address) => {
      const { html } = await pages.read(address);
      expect(html.replaceAll(/<script type="application\/ld\+json">/g, '')).not.toMatch(
        /<script|<style|\sstyle="|\son\w+="/,
      );
      expect(html).not.toContain('<?');
    },
  );
});
