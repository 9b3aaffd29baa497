import { beforeAll, describe, expect, test } from 'vitest';
import { onDayOfTests } from '../../../test/day-of-tests.ts';
import { given } from '../../../test/given.ts';
import { PUBLIC_URL, testPages, textOf } from '../../../test/pages.ts';
import { loadSandboxRecord } from '../../record/load-sandbox-record.ts';

onDayOfTests();
const pages = testPages({
  imprint: { promoter: 'Rowan Example', address: 'PO Box 7, Exampleton', onBehalfOf: 'the Example Society' },
});

// The sandbox stands behind both, so that the real pages can be tried on its situations.
beforeAll(async () => {
  await loadSandboxRecord(pages.record.prisma);
  await loadSandboxRecord(pages.sandbox.prisma);
});

describe('who represents a council', () => {
  test('each is described in one sentence, with ward and first day, and the count says its set', async () => {
    const { text } = await pages.read('/councils/aldermere');
    expect(text).toContain(
      'Cllr Rowena Ashdown Labour and Co-operative councillor Millgate, since 8 May 2023',
    );
    expect(text).toMatch(/\d+ councillors\. The list is complete, as of 1 September 2026\./);
    expect(text).toContain('Counted here: everybody in office who was elected as Labour and Co-operative');
  });

  test('those who are only supported stand apart and are not counted', async () => {
    const { text } = await pages.read('/councils/aldermere');
    const [endorsed = '', supported = ''] = text.split('Supported by the Co-operative Party They stood');
    expect(supported).toContain(
      'Petra Lindqvist-Moss Labour councillor, supported by the Co-operative Party',
    );
    expect(endorsed).not.toContain('Petra Lindqvist-Moss');
  });

  test('not collected, partly known and known to be none are three different things', async () => {
    expect((await pages.read('/councils/saltholme')).text).toContain(
      'We do not hold Saltholme’s councillors yet. That does not mean there are none.',
    );
    expect((await pages.read('/councils/thornwick')).text).toContain(
      'At least 2 councillors known. The list is not complete.',
    );
    expect((await pages.read('/councils/pellbridge')).text).toContain(
      'None. Everybody in office there is in the record, as of 15 June 2026',
    );
  });
});

describe('how a council is run', () => {
  test('control, leader and cabinet, seats, groups, the next election and the local party, each as far as it is known', async () => {
    const { text, html } = await pages.read('/councils/aldermere');
    const [, section = ''] = text.split('How Aldermere is run');
    expect(section).toMatch(/Control .+, since /);
    expect(section).toMatch(/Leader Rowena Ashdown/);
    expect(section).toMatch(/Seats 16: 15 held by people this record knows, 1 empty/);
    expect(section).toMatch(/Groups .+Labour.+, at least \d+ known/);
    expect(section).toMatch(/Elections to come 6 May 2027: Aldermere Council election 2027/);
    expect(section).toMatch(/Local parties Aldermere Co-operative Party/);
    expect(section).toContain(
      'What is not named here is not recorded; that does not mean that there is none.',
    );
    expect(html).toContain('href="/people/rowena-ashdown"');
  });

  test('in Welsh, and nothing where nothing is recorded', async () => {
    expect((await pages.read('/councils/aldermere?lang=cy')).text).toContain('Arweinydd Rowena Ashdown');
    expect((await pages.read('/councils/quiet-hundred')).text).not.toContain('is run');
  });
});

describe('figures', () => {
  test('each says what it counts, whom it took in and where from, and after a gap in coverage is a lower bound', async () => {
    const { text } = await pages.read('/councils/aldermere');
    const [, section = ''] = text.split(/ Figures As of \d{1,2} \w+ \d{4}\./);
    expect(section).toMatch(/Councillors in office 9 Council seats held on the day\./);
    expect(section).toMatch(/Co-operative share of Labour councillors 8 of 10 \(80 per cent\)/);
    expect(section).toMatch(/2023 at least 8 known at least 8 known/);
    expect(section).toContain('Taken in: Labour and Co-operative; Official, label not printed.');
    expect(section).toMatch(/Sources: .*Aldermere Council/);
    expect(text.split(' Figures ')[1]).not.toContain('Mayors');
    const unknown = (await pages.read('/councils/saltholme')).text.split(' Figures ')[1];
    expect(unknown).toMatch(/Councillors in office not collected Nobody has collected this yet/);
  });
});

describe('R9: on another day', () => {
  test('everything follows the day: offices, seats, figures, polls, pledges and campaigns', async () => {
    const { text, html } = await pages.read('/councils/aldermere?asOf=2024-09-20');
    expect(text).toContain('This is the record as of 20 September 2024, by what is known today.');
    expect(text).toMatch(/At least 8 councillors known\. The list is not complete\./);
    expect(text).toContain('Empty seats Ropewalk, since 30 August 2024');
    expect(text).toMatch(/Figures As of 20 September 2024\..+Councillors in office at least 8 known/);
    const [, toCome = ''] = text.split(' Elections to come ');
    expect(toCome).toMatch(/17 October 2024: .+Gideon Fairweather “Labour and Co-operative Party”/);
    expect(toCome).not.toContain('1,633');
    expect(html).toContain('<a href="/people/gideon-fairweather?asOf=2024-09-20">');
    expect(html).not.toContain('mailto:');
    expect(textOf(articleOf(html, 'aldermere-labour-2023-ald-08'))).toContain(
      'In progress since 17 January 2024',
    );
    expect(text).toMatch(/Campaigns Warm Homes Charter: Passed as amended, 15 November 2023/);
    const before = await pages.read('/councils/aldermere?asOf=2023-04-01');
    expect(before.text).not.toContain('Campaigns Warm Homes Charter');
    expect(before.text).toMatch(/4 May 2023: .+Rowena Ashdown/);
  });

  test('the language and the day stay, the page of today is one link away and the one search engines know', async () => {
    const { html, text } = await pages.read('/councils/aldermere?lang=cy&asOf=2024-09-20');
    expect(html).toContain('<a href="/councils/aldermere?asOf=2024-09-20" hreflang="en" lang="en">');
    expect(html).toContain('<a href="/councils/aldermere?lang=cy">Gweler ef fel y mae heddiw</a>');
    expect(html).toContain('<input type="hidden" name="lang" value="cy" />');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(html).not.toContain('data-coop=');
    expect(text).toContain(
      'fel yr oedd ar 20 Medi 2024. https://coop.example.org/councils/aldermere?asOf=2024-09-20',
    );
    const moved = await pages.app.inject('/councils/E06999901?asOf=2024-09-20');
    expect(moved.headers.location).toBe('/councils/aldermere?asOf=2024-09-20');
  });
});

describe('what was promised', () => {
  test('the selection is said above the counts, and withdrawn pledges stay in a footnote', async () => {
    const { text } = await pages.read('/councils/aldermere');
    expect(text).toMatch(
      /19 of the manifesto’s 41 pledges are tracked here\. Chosen by: Aldermere Co-operative Party\.\s+1 Not yet rated/,
    );
    expect(text).toContain('1 withdrawn after publication; shown in its place');
    expect(text).toContain('Withdrawn on 5 February 2024. The bridge belongs to a charity');
  });

  test('the manifesto’s words are a quotation with its page, reported ones never are', async () => {
    const { html } = await pages.read('/councils/aldermere');
    expect(textOf(articleOf(html, 'aldermere-labour-2023-ald-02'))).toContain('From the manifesto, page 7');
    expect(articleOf(html, 'aldermere-labour-2023-ald-02')).toContain('<blockquote>');
    const reported = articleOf(html, 'aldermere-labour-2023-ald-10');
    expect(reported.split('<details>')[0]).not.toContain('<blockquote>');
    expect(textOf(reported)).toMatch(/As reported by .+, in our words; not a quotation\./);
  });

  test('a test written after the promise says how long after', async () => {
    const { html } = await pages.read('/councils/aldermere');
    expect(textOf(articleOf(html, 'aldermere-labour-2023-ald-01'))).toContain(
      'Written on 1 June 2023. That is 73 days after the promise.',
    );
  });

  test('a correction of the wording is shown as one, with what stood there and why', async () => {
    const { html } = await pages.read('/councils/aldermere');
    expect(textOf(articleOf(html, 'aldermere-labour-2023-ald-15'))).toContain(
      'Wording corrected on 14 August 2023. It read: We will refit our council office so that it runs on clean energy by 2030. Copied wrongly from page 17',
    );
  });

  test('a corrected status stays in sight, struck out, below what replaced it', async () => {
    const { html } = await pages.read('/councils/aldermere');
    const article = articleOf(html, 'aldermere-labour-2023-ald-12');
    expect(article).toContain('<del>The accounts show 61 per cent with firms of the region.</del>');
    expect(textOf(article)).toContain('12 September 2025 Partly delivered Correction');
  });

  test('a timeline opens without a script and gives each entry’s sources', async () => {
    const { html } = await pages.read('/councils/aldermere');
    const article = articleOf(html, 'aldermere-labour-2023-ald-08');
    expect(article).toMatch(/<details>\s*<summary>/);
    expect(textOf(article)).toContain(
      'Council decision: Cabinet minutes, item 5, Aldermere Council, 11 February 2026, page 9',
    );
    expect(textOf(article)).toContain('the party’s own source');
    expect(textOf(article)).toMatch(
      /We changed the means; we did not give up the homes\.\s+Reply by Aldermere Labour Group, 2 March 2026/,
    );
  });

  test('a replaced pledge leads to the one that took over', async () => {
    const { html } = await pages.read('/councils/aldermere');
    expect(articleOf(html, 'aldermere-labour-2023-ald-09')).toContain(
      'href="/pledges/aldermere-labour-2023/ALD-10"',
    );
  });

  test('overdue stands beside the status, in words', async () => {
    const { html } = await pages.read('/councils/aldermere');
    expect(textOf(articleOf(html, 'aldermere-labour-2023-ald-02'))).toMatch(/Overdue/);
  });

  test('a council without pledges in the record is not said to have none', async () => {
    expect((await pages.read('/councils/saltholme')).text).toContain(
      'This record holds no pledges about Saltholme yet. That does not mean none were made.',
    );
  });
});

describe('both languages', () => {
  test('a Welsh page is in Welsh and marks what is held in English only', async () => {
    const { html, text } = await pages.read('/councils/thornwick?lang=cy');
    expect(html).toContain('<html lang="cy">');
    expect(html).toContain('<span lang="en">Kiln Lane</span>');
    expect(text).toContain('O leiaf 2 gynghorydd yn hysbys.');
    expect(text).toContain('Nid yw cyfieithydd wedi gwirio’r Gymraeg ar y wefan hon eto.');
  });

  test('an English page keeps a Welsh-only name and marks it as Welsh', async () => {
    const { html } = await pages.read('/councils/aberheulog');
    expect(html).toContain('<h1><span lang="cy">Cyngor Sir Aberheulog</span></h1>');
  });

  test('each language names the other and itself', async () => {
    const { html } = await pages.read('/councils/aldermere?lang=cy');
    expect(html).toContain(`<link rel="canonical" href="${PUBLIC_URL}/councils/aldermere?lang=cy" />`);
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="${PUBLIC_URL}/councils/aldermere" />`);
    expect(html).toContain('<a href="/councils/aldermere" hreflang="en" lang="en">English</a>');
  });
});

describe('addresses', () => {
  test('a GSS code leads to the page', async () => {
    const response = await pages.app.inject('/councils/E06999901');
    expect([response.statusCode, response.headers.location]).toEqual([302, '/councils/aldermere']);
  });

  test('a former slug leads there for good', async () => {
    const { id } = await pages.record.prisma.organisation.findUniqueOrThrow({ where: { slug: 'aldermere' } });
    await pages.record.prisma.organisationSlug.create({
      data: { slug: 'aldermere-city', organisationId: id },
    });
    const response = await pages.app.inject('/councils/aldermere-city?lang=cy');
    expect([response.statusCode, response.headers.location]).toEqual([301, '/councils/aldermere?lang=cy']);
  });

  test('a council that ended leads to those that took over', async () => {
    const { html, text } = await pages.read('/councils/old-aldermere');
    expect(text).toContain(
      'Old Aldermere Borough Council ended on 1 April 2009. What it did is now done by: Aldermere Council.',
    );
    expect(html).toContain('<a href="/councils/aldermere">Aldermere Council</a>');
    expect(text).toContain('Old Aldermere Borough Council does not exist.');
    expect(text).not.toContain('not collected');
    expect(html).not.toContain('data-council="old-aldermere"');
    const before = await pages.read('/councils/old-aldermere?asOf=2009-03-31');
    expect(before.text).not.toContain('ended on');
    expect((await pages.read('/councils/old-aldermere?asOf=2009-04-01')).text).toContain(
      'ended on 1 April 2009',
    );
  });

  test('a day given twice is refused as one that cannot be read', async () => {
    const response = await pages.app.inject('/councils/aldermere?asOf=2020-01-01&asOf=2021-01-01');
    expect(response.statusCode).toBe(400);
  });

  test('what is no council has no page among the councils', async () => {
    expect((await pages.app.inject('/councils/aldermere-labour-group')).statusCode).toBe(404);
    const party = await pages.app.inject('/councils/aldermere-co-op');
    expect([party.statusCode, party.headers.location]).toEqual([301, '/local-parties/aldermere-co-op']);
  });

  test('a place in a list that this list did not give is no page', async () => {
    expect((await pages.app.inject('/councils/aldermere?pledges=nonsense')).statusCode).toBe(404);
  });
});

test('the page can be cited with its day and carries what a webmaster pastes', async () => {
  const { html, text } = await pages.read('/councils/aldermere');
  expect(text).toMatch(
    /Wheatsheaf, “Aldermere Council”, as it stood on \d+ \w+ \d{4}\. https:\/\/coop\.example\.org\/councils\/aldermere/,
  );
  const snippet = /<code>(&lt;div data-coop=&quot;representatives[^]*?)<\/code>/.exec(html)?.[1] ?? '';
  expect(textOf(snippet)).toMatch(
    /^<div data-coop="representatives" data-council="aldermere" style="min-height:[^"]+"> <p>Aldermere: co-operative representatives, as of [^<]+: <a href="https:\/\/coop\.example\.org\/councils\/aldermere">see the list<\/a>\. Promoted by Rowan Example, PO Box 7, Exampleton, on behalf of the Example Society\.<\/p><\/div> <script type="module" async src="https:\/\/coop\.example\.org\/v1\/coop\.js"><\/script>$/,
  );
});

test('search engines are told what the page is about, and no text of the record can end that element', async () => {
  await given(pages.record.prisma).council('crook</script><b>', { gss: 'E06999977' });
  const { html } = await pages.read('/councils/crook%3C%2Fscript%3E%3Cb%3E');
  const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: [{ '@value': 'crook</script><b> Council', '@language': 'en' }],
    identifier: [{ propertyID: 'GSS', value: 'E06999977' }],
  });
  expect(html).not.toContain('<b> Council');
  expect(html).not.toContain('<?');
});

/** The HTML of one pledge. */
function articleOf(html: string, anchor: string): string {
  const start = html.indexOf(`<article class="pledge" id="${anchor}"`);
  return html.slice(start, html.indexOf('</article>', start));
}
