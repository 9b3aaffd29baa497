import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Act, page, status } from '../../test/acted-site.ts';
import { testDatabase } from '../../test/database.ts';
import { evidenceStory } from '../../test/evidence-story.ts';
import { day } from '../../test/given.ts';
import { checkEvidenceLinks } from './check-evidence-links.ts';
import { hashVisibleText } from './content-hash.ts';

const database = testDatabase();
const story = evidenceStory(database);
const { check, evidenceAt, evidenceOn, linkOf } = story;

describe('a link that works', () => {
  test('is live, with the hash of its text, and due in a week', async () => {
    const { id, url } = await evidenceOn(page('<main><h1>Report</h1><p>It was built.</p></main>'));
    await check(url);
    expect(await linkOf(id)).toMatchObject({
      state: 'LIVE',
      reason: null,
      failures: 0,
      checkedAt: day('2026-11-22'),
      nextCheckAt: day('2026-11-29'),
      seenHash: hashVisibleText('<main>Report It was built.</main>'),
    });
  });

  test('is asked by name, after its robots.txt, and not whether it is due or not', async () => {
    const { id, url, path } = await evidenceOn(page('<p>Report</p>', { etag: '"one"' }));
    await check(url);
    expect(story.site.asked.map((request) => request.path)).toEqual(['/robots.txt', path]);
    expect(story.site.asked[1]?.headers['user-agent']).toContain('+https://record.example');

    story.site.pages.set(path, (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"one"' ? 304 : 500).end();
    });
    await check(url, '2026-11-29');
    expect(await linkOf(id)).toMatchObject({ state: 'LIVE', checkedAt: day('2026-11-29') });
  });

  test('is fetched once for all the evidence that shares it', async () => {
    const { id, url, path } = await evidenceOn(page('<p>Report</p>'));
    const other = await evidenceAt(url);
    await check(url);
    expect(story.site.asked.filter((request) => request.path === path)).toHaveLength(1);
    expect([(await linkOf(id)).state, (await linkOf(other)).state]).toEqual(['LIVE', 'LIVE']);
  });
});

describe('a link that moved', () => {
  test('is moved for a permanent redirect, and says where to', async () => {
    const { id, url } = await evidenceOn(status(301, { location: '/new-home' }));
    story.site.pages.set('/new-home', page('<p>Report</p>'));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'MOVED', movedToUrl: story.site.at('/new-home') });
  });

  test('has not moved for a passing redirect', async () => {
    const { id, url } = await evidenceOn(status(302, { location: '/for-now' }));
    story.site.pages.set('/for-now', page('<p>Report</p>'));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'LIVE', movedToUrl: null });
  });

  test('in circles leads nowhere, which is a failure and no death', async () => {
    const { id, url, path } = await evidenceOn((request, response) => {
      response.writeHead(301, { location: request.url }).end();
    });
    await check(url);
    expect(await linkOf(id)).toMatchObject({
      state: 'UNCHECKED',
      reason: 'TOO_MANY_REDIRECTS',
      failures: 1,
      nextCheckAt: day('2026-11-23'),
    });
    expect(story.site.asked.filter((request) => request.path === path)).toHaveLength(7);
  });
});

describe('a link that is gone', () => {
  test('once and then back was never dead', async () => {
    const { id, url, path } = await evidenceOn(status(404));
    await check(url);
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason: 'NOT_FOUND', failures: 1 });
    story.site.pages.set(path, page('<p>Report</p>'));
    await check(url, '2026-11-23');
    expect(await linkOf(id)).toMatchObject({ state: 'LIVE', reason: null, failures: 0 });
  });

  test('on two days is dead, and the change log says so; back again, it lives', async () => {
    const { id, url, path } = await evidenceOn(status(410));
    await check(url);
    await check(url);
    expect((await linkOf(id)).state, 'twice in one hour is one bad hour').toBe('UNCHECKED');
    await check(url, '2026-11-23');
    expect(await linkOf(id)).toMatchObject({ state: 'DEAD', failures: 3, nextCheckAt: day('2026-11-30') });
    const revision = await database.prisma.revision.findFirst({
      where: { recordType: 'EvidenceLink', recordId: id },
      include: { changeSet: true },
    });
    expect(revision?.changeSet).toMatchObject({ channel: 'job', actorId: null });

    story.site.pages.set(path, page('<p>Report</p>'));
    await check(url, '2026-11-30');
    expect(await linkOf(id)).toMatchObject({ state: 'LIVE', failures: 0 });
  });

  test('with its whole site is dead in the same way', async () => {
    const url = 'http://abolished-council.example/minutes';
    const id = await evidenceAt(url);
    await check(url);
    await check(url, '2026-11-23');
    expect(await linkOf(id)).toMatchObject({ state: 'DEAD', reason: 'NO_SUCH_HOST' });
  });
});

describe('a page that changed', () => {
  test('is told by its text, not by what surrounds it', async () => {
    const { id, url, path } = await evidenceOn(page('<header>Monday</header><main>Forty homes</main>'));
    await check(url);
    story.site.pages.set(
      path,
      page('<header>Tuesday</header><script>1</script><main><b>Forty</b> homes</main>'),
    );
    await check(url, '2026-11-29');
    expect((await linkOf(id)).state).toBe('LIVE');
    story.site.pages.set(path, page('<main>Fourteen homes</main>'));
    await check(url, '2026-12-06');
    expect(await linkOf(id)).toMatchObject({
      state: 'CHANGED',
      seenHash: hashVisibleText('Forty homes'),
      lastSeenHash: hashVisibleText('Fourteen homes'),
    });
  });

  test('is held against the hash taken when it was read', async () => {
    const hash = createHash('sha256').update('%PDF one').digest('hex');
    const pdf = (text: string): Act => {
      return (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(text);
    };
    const same = await evidenceOn(pdf('%PDF one'), { contentHash: hash });
    const other = await evidenceOn(pdf('%PDF two'), { contentHash: `sha256:${hash}` });
    await check(same.url);
    await check(other.url);
    expect((await linkOf(same.id)).state).toBe('LIVE');
    expect((await linkOf(other.id)).state).toBe('CHANGED');
  });
});

describe('a site that does not answer well', () => {
  test('with more than is read is live, and a change of it would not be noticed', async () => {
    const endless = await evidenceOn((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/pdf' });
      response.write(Buffer.alloc(30_000));
    });
    const announced = await evidenceOn(page('x'.repeat(11_000)));
    await check(endless.url);
    await check(announced.url);
    const large = { state: 'LIVE', reason: 'TOO_LARGE', seenHash: null };
    expect(await linkOf(endless.id)).toMatchObject(large);
    expect(await linkOf(announced.id)).toMatchObject(large);
  });

  test.each<[string, Act, string]>([
    ['slowly', () => {}, 'TIMED_OUT'],
    ['and stalls in the middle', (_q, response) => void response.writeHead(200).write('<p>'), 'TIMED_OUT'],
    ['with its own error', status(503), 'SERVER_ERROR'],
    ['with a refusal', status(403), 'ACCESS_REFUSED'],
    ['by hanging up', (request) => void request.socket.destroy(), 'NOT_REACHED'],
  ])('%s: a failure, and the third in a row withdraws what was found before', async (_how, act, reason) => {
    const { id, url, path } = await evidenceOn(page('<p>Report</p>'));
    await check(url);
    story.site.pages.set(path, act);
    await check(url, '2026-11-29');
    expect(await linkOf(id)).toMatchObject({ state: 'LIVE', reason, failures: 1 });
    await check(url, '2026-11-30');
    await check(url, '2026-12-01');
    expect(await linkOf(id)).toMatchObject({ state: 'UNCHECKED', reason, nextCheckAt: day('2026-12-08') });
  });
});

describe('a run', () => {
  test('follows what is due, longest waiting first, as many as it may, each site’s robots.txt read once', async () => {
    await database.prisma.evidenceLink.updateMany({ data: { nextCheckAt: day('2027-06-01') } });
    const old = await evidenceOn(page('<p>Report</p>'));
    const fresh = [await evidenceOn(page('<p>Report</p>')), await evidenceOn(page('<p>Report</p>'))];
    await database.prisma.evidenceLink.create({
      data: { evidenceId: old.id, nextCheckAt: day('2026-11-01') },
    });
    const run = (limit: number) =>
      checkEvidenceLinks(
        database.prisma,
        { limit, url: null },
        { manners: story.site.manners, stop: new AbortController().signal, now: () => day('2026-11-22') },
      );
    const idsOf = (checked: Awaited<ReturnType<typeof run>>) =>
      checked.map(({ evidenceId }) => evidenceId).toSorted();
    expect(idsOf(await run(2))).toEqual(fresh.map(({ id }) => id).toSorted());
    expect(story.site.asked.filter((request) => request.path === '/robots.txt')).toHaveLength(1);
    expect(idsOf(await run(2))).toContain(old.id);
  });

  test('that is stopped writes nothing of the link it was at', async () => {
    const stop = new AbortController();
    const { id, url } = await evidenceOn(() => stop.abort());
    expect(await check(url, '2026-11-22', stop.signal)).toEqual([]);
    expect(await database.prisma.evidenceLink.findUnique({ where: { evidenceId: id } })).toBeNull();
  });
});
