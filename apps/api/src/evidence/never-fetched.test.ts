import { describe, expect, test } from 'vitest';
import { page, status } from '../../test/acted-site.ts';
import { testDatabase } from '../../test/database.ts';
import { evidenceStory } from '../../test/evidence-story.ts';
import { day, given } from '../../test/given.ts';
import { checkEvidenceLinks } from './check-evidence-links.ts';

const database = testDatabase();
const story = evidenceStory(database);
const { check, evidenceAt, evidenceOn, linkOf } = story;

describe('what is never fetched', () => {
  test.each([
    'http://127.0.0.1/admin',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://intranet.example/',
  ])('%s: an address inside a private network', async (url) => {
    story.site.names.set('intranet.example', '10.1.2.3');
    const id = await evidenceAt(url);
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'PRIVATE_ADDRESS' });
    expect(story.site.asked).toEqual([]);
  });

  test('a redirect into a private network', async () => {
    const { id, url } = await evidenceOn(status(301, { location: 'http://10.0.0.1/secrets' }));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'PRIVATE_ADDRESS' });
  });

  test('a name that was checked and then resolves otherwise: the checked address is connected to', async () => {
    const { id, url, path } = await evidenceOn(page('<p>Report</p>'));
    const { resolve } = story.site.manners;
    let asked = 0;
    const rebinding = { ...story.site.manners, resolve: (host: string) => ((asked += 1), resolve(host)) };
    await checkEvidenceLinks(
      database.prisma,
      { limit: 10, url },
      { manners: rebinding, stop: new AbortController().signal, now: () => day('2026-11-22') },
    );
    // Once for robots.txt and once for the page; nobody else resolves “council.example”, which no real resolver knows.
    expect({ asked, state: (await linkOf(id)).state }).toEqual({ asked: 2, state: 'LIVE' });
    expect(story.site.asked.at(-1)).toMatchObject({ path, headers: { host: new URL(url).host } });
  });

  test.each(['ftp://council.example/report', 'http://editor:hush@council.example/', 'http://198.41.0.4:22/'])(
    '%s: no plain web address',
    async (url) => {
      const manners = {
        ...story.site.manners,
        mayReach: (address: string, port: number) => address !== '198.41.0.4' || port === 443,
      };
      const id = await evidenceAt(url);
      await checkEvidenceLinks(
        database.prisma,
        { limit: 10, url },
        { manners, stop: new AbortController().signal, now: () => day('2026-11-22') },
      );
      expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'UNSUPPORTED_ADDRESS' });
    },
  );

  test('what robots.txt keeps programs from', async () => {
    story.site.pages.set('/robots.txt', (_request, response) => {
      response.end('User-agent: *\nDisallow: /\n\nUser-agent: Wheatsheaf\nAllow: /\nDisallow: /report-');
    });
    const { id, url } = await evidenceOn(page('<p>Report</p>'));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'ROBOTS_DISALLOW', failures: 0 });
    expect(story.site.asked.map((request) => request.path)).toEqual(['/robots.txt']);
  });

  test('anything of a site whose robots.txt is broken', async () => {
    story.site.pages.set('/robots.txt', status(500));
    const { id, url } = await evidenceOn(page('<p>Report</p>'));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'ROBOTS_UNREADABLE', failures: 1 });
    expect(story.site.asked.map((request) => request.path)).toEqual(['/robots.txt']);
  });

  test('anything of a site whose robots.txt has moved to a site that is gone: that is no word on the page', async () => {
    story.site.pages.set('/robots.txt', status(301, { location: 'http://abolished.example/robots.txt' }));
    const { id, url } = await evidenceOn(page('<p>Report</p>'));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'ROBOTS_UNREADABLE' });
  });

  test('evidence of a pledge that is not published (R7)', async () => {
    const { council, manifesto, pledge } = given(database.prisma);
    const draft = await pledge(await manifesto((await council()).id), { state: 'DRAFT' });
    story.site.pages.set('/draft', page('<p>Report</p>'));
    await evidenceAt(story.site.at('/draft'), {}, draft.id);
    expect(await check(story.site.at('/draft'))).toEqual([]);
    expect(story.site.asked).toEqual([]);
  });
});
