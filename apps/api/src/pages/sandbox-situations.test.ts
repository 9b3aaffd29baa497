import { createHash } from 'node:crypto';
import { adoptionStateWords } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp } from '../../test/app.ts';
import { onDayOfTests } from '../../test/day-of-tests.ts';
import { textOf } from '../../test/pages.ts';
import { DISPLAY_ORDER } from '../pledges/display-status.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';

onDayOfTests();
const server = testApp();
beforeAll(async () => {
  await loadSandboxRecord(server.sandbox.prisma, { store: server.sandboxFiles });
});

async function ask(source: string) {
  const response = await server.app.inject({
    method: 'POST',
    url: '/sandbox/graphql',
    payload: { query: source },
  });
  const { data, errors } = response.json();
  expect(errors).toBeUndefined();
  return data;
}

async function read(path: string) {
  const { statusCode, body } = await server.app.inject(`/sandbox/${path}`);
  expect(`${statusCode} ${path}`).toBe(`200 ${path}`);
  return { html: body, text: textOf(body) };
}

const PLEDGE = 'pledges/aldermere-labour-2023';

describe('whoever tries the sandbox, by the API or by its pages', () => {
  test('meets every reading of a pledge and every state of an adoption', async () => {
    const { pledges, adoptions } = await ask(
      '{ pledges(first: 100) { nodes { slug status { display label { text } } } } adoptions(campaign: "warm-homes-charter", first: 100) { nodes { status } } }',
    );
    const shown = new Map<string, { slug: string; status: { label: { text: string } } }>();
    for (const node of pledges.nodes) shown.set(node.status.display, node);
    expect([...shown.keys()].toSorted()).toEqual([...DISPLAY_ORDER].toSorted());
    for (const { slug, status } of shown.values())
      expect.soft((await read(`pledges/${slug}`)).text, slug).toContain(status.label.text);

    const { text } = await read('campaigns/warm-homes-charter');
    const states = new Set(adoptions.nodes.map(({ status }: { status: string }) => status));
    expect([...states].toSorted()).toEqual(codesOf(adoptionStateWords).toSorted());
    for (const { en } of Object.values(adoptionStateWords)) expect.soft(text).toContain(en);
  });

  test.each([
    ['a corrected status', `${PLEDGE}/ALD-12`, 'Correction'],
    ['a corrected wording', `${PLEDGE}/ALD-15`, 'Wording corrected on 14 August 2023'],
    ['a reopened pledge', `${PLEDGE}/ALD-13`, 'Reopened'],
    ['one that cannot be tested', `${PLEDGE}/ALD-11`, 'Cannot be tested'],
    ['one never assessed at term close', 'pledges/aldermere-labour-2019/OLD-04', 'Never assessed'],
    ['an overdue one', `${PLEDGE}/ALD-02`, 'Overdue'],
    ['one of a group that lost', 'pledges/pellbridge-labour-2023/PEL-01', 'Not elected to carry this out'],
    ['a right of reply', `${PLEDGE}/ALD-06`, 'Reply by Mere Valley Transport Board, 8 December 2025'],
    ['a withdrawn one with its reason', `${PLEDGE}/ALD-19`, 'The bridge belongs to a charity'],
    ['a dead link', `${PLEDGE}/ALD-06`, 'the page is gone, look for it in a public web archive'],
    ['a dead link with a copy kept', `${PLEDGE}/ALD-12`, 'the page is gone, archived copy'],
    ['a moved page', `${PLEDGE}/ALD-17`, 'the page has moved here'],
    ['a changed source', `${PLEDGE}/ALD-18`, 'the page has changed since'],
    ['a council partly held', 'councils/thornwick', 'At least 2 councillors known.'],
    ['a council not collected', 'councils/saltholme', 'We do not hold Saltholme’s councillors yet.'],
    ['a vacancy', 'councils/aldermere', 'no by-election has been called yet'],
    ['a by-election', 'people/gideon-fairweather', 'by-election'],
    ['a local party’s imprint', 'local-parties/aldermere-co-op', 'Promoted by Hester Lovelock'],
    ['an expired one', 'local-parties/thornwick-co-op', 'Not in force since 1 January 2025'],
  ])('finds %s on a page', async (_what, path, words) => {
    expect((await read(path)).text).toContain(words);
  });

  test('follows a pledge through the three councils that took it up', async () => {
    const { pledge } = await ask(
      '{ pledge(by: { slug: "aberheulog-labour-2025/ABE-01" }) { council { slug } adoptedFrom { slug council { slug } adoptedFrom { slug council { slug } adoptedFrom { slug } } } } }',
    );
    expect(pledge).toMatchObject({
      council: { slug: 'aberheulog' },
      adoptedFrom: {
        council: { slug: 'thornwick' },
        adoptedFrom: {
          slug: 'aldermere-labour-2023/ALD-05',
          council: { slug: 'aldermere' },
          adoptedFrom: null,
        },
      },
    });
    expect((await read('pledges/aberheulog-labour-2025/ABE-01')).html).toContain(
      'href="/sandbox/pledges/thornwick-labour-2024/THO-01"',
    );
  });

  test('reads the challenges of every state on their pages, and what only moderators may see on none', async () => {
    const { challenges } = await ask('{ challenges(first: 100) { nodes { state } } }');
    const states: string[] = challenges.nodes.map(({ state }: { state: string }) => state);
    expect(new Set(states)).toEqual(new Set(['OPEN', 'OVERDUE', 'ANSWERED']));
    const overdue = await read('challenge/aldermere-labour-2023/ALD-02');
    expect(overdue.text).toContain('Challenges received: 2. Open: 1, of which overdue: 1.');
    expect(overdue.text).not.toContain('Cheap loans');
    expect(overdue.text).toContain('This is the fictional sandbox, which is read only');
    expect(overdue.html).not.toContain('method="post"');
    const answered = await read('challenge/aldermere-labour-2023/ALD-12');
    expect(answered.text).toContain('You are right. We had read the summary and not the annex');
    const unread = await read('challenge/aldermere-labour-2023/ALD-01');
    expect(unread.text).toContain('Challenges received: 1.');
    expect(unread.text).not.toContain('second milestone was missed');
    expect((await server.app.inject('/sandbox/challenge/aldermere-labour-2023/ALD-99')).statusCode).toBe(404);
  });

  test('sends no challenge: it is read only', async () => {
    const sent = await server.app.inject({
      method: 'POST',
      url: '/sandbox/challenge/aldermere-labour-2023/ALD-02',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'text=Wrong',
    });
    expect(sent.statusCode).toBeGreaterThanOrEqual(400);
    expect(await server.sandbox.prisma.challenge.count()).toBe(6);
  });

  test('downloads the model motions that are kept here, whole', async () => {
    const { campaign } = await ask(
      '{ campaign(slug: "warm-homes-charter") { resources { file { url format sha256 } } } }',
    );
    const files = campaign.resources.flatMap(({ file }: { file: unknown }) => file ?? []);
    expect(files.map(({ format }: { format: string }) => format).toSorted()).toEqual(['MARKDOWN', 'PDF']);
    const { html } = await read('campaigns/warm-homes-charter');
    for (const { url, sha256 } of files) {
      const path = String(url).replace(/^https?:\/\/[^/]+/, '');
      expect(path).toMatch(/^\/sandbox\/files\//);
      expect(html).toContain(path);
      const { rawPayload, statusCode, headers } = await server.app.inject(path);
      expect([statusCode, headers['content-disposition']]).toEqual([
        200,
        expect.stringContaining('attachment'),
      ]);
      expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(sha256);
      // The record's own files and the fictional ones are apart.
      expect((await server.app.inject(path.replace('/sandbox', ''))).statusCode).toBe(404);
    }
  });

  test('sees photographs with their credit while they may be shown, and not after', async () => {
    const { free, byPermission, ended } = await ask(
      '{ free: person(by: { slug: "rowena-ashdown" }) { photo { path licence } } byPermission: person(by: { slug: "idris-calloway" }) { photo { path isDecorative allowsDerivatives } } ended: person(by: { slug: "farida-holloway" }) { photo { path } } }',
    );
    expect(ended.photo).toBeNull();
    expect(byPermission.photo).toMatchObject({ isDecorative: true, allowsDerivatives: false });
    const { html, text } = await read('people/rowena-ashdown');
    const path = `/sandbox${free.photo.path}`;
    expect(html).toContain(`src="${path}"`);
    expect(text).toContain('Photograph: Aldermere Co-operative Party, CC BY 4.0.');
    const picture = await server.app.inject(path);
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/webp']);
    const hidden = await server.sandbox.prisma.photo.findFirstOrThrow({
      where: { person: { slug: 'farida-holloway' } },
      include: { file: true },
    });
    const address = `/sandbox/files/${hidden.file.sha256}/farida-holloway.webp`;
    expect((await server.app.inject(address)).statusCode).toBe(404);
  });

  test('gets nothing to paste for a local party whose imprint has ended', async () => {
    const { organisation } = await ask(
      '{ organisation(by: { slug: "thornwick-co-op" }) { imprint { text } imprintExpiredOn } }',
    );
    expect(organisation).toEqual({ imprint: null, imprintExpiredOn: '2025-01-01' });
    const { html, text } = await read('local-parties/thornwick-co-op');
    expect(text).toContain('No code is made for Thornwick');
    expect(html).not.toContain('data-coop=');
    expect((await read('local-parties/aldermere-co-op')).html).toContain('data-coop=');
  });
});
