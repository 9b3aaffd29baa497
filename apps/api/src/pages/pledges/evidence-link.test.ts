import { beforeAll, expect, test } from 'vitest';
import { testPages, textOf } from '../../../test/pages.ts';
import { day, given } from '../../../test/given.ts';
import type { Prisma } from '../../generated/prisma/client.ts';

const pages = testPages();
const URL = 'https://council.example.org/minutes';
const ARCHIVE = 'https://web.archive.org/web/20240203/https://council.example.org/minutes';

/** A council with one pledge whose source's link is so. */
async function councilWith(slug: string, link: Omit<Prisma.EvidenceLinkUncheckedCreateInput, 'evidenceId'>) {
  const { prisma } = pages.record;
  const story = given(prisma);
  const council = await story.council(slug);
  const pledge = await story.pledge(await story.manifesto(council.id));
  await prisma.statusUpdate.create({
    data: {
      pledgeId: pledge.id,
      kind: 'NOTE',
      effectiveOn: day('2024-01-01'),
      summaryEn: 'It was decided.',
      evidence: {
        create: {
          type: 'COUNCIL_DECISION',
          url: URL,
          title: 'Minutes',
          accessedOn: day('2024-02-03'),
          link: { create: link },
        },
      },
    },
  });
}

const copy = { archivedUrl: 'https://archive.example.org/minutes', archiveLicence: 'OGL v3.0' };

beforeAll(async () => {
  await councilWith('gone', { state: 'DEAD' });
  await councilWith('kept', { state: 'DEAD', ...copy });
  await councilWith('moved', { state: 'MOVED', movedToUrl: 'https://council.example.org/new' });
  await councilWith('changed', { state: 'CHANGED' });
  await councilWith('live', { state: 'LIVE' });
});

/** The one source on a council's page. */
async function source(path: string) {
  const { html } = await pages.read(path);
  const found = /<ul class="sources">([^]*?)<\/ul>/.exec(html)?.[1] ?? '';
  return { html: found, text: textOf(found).trim() };
}

test('a page that is gone is no link any more; a public archive is pointed to', async () => {
  const { html, text } = await source('/councils/gone');
  expect(text).toContain(
    'Minutes, read on 3 February 2024, the page is gone, look for it in a public web archive',
  );
  expect(html).not.toContain(`href="${URL}"`);
  expect(html).toContain(`href="${ARCHIVE}"`);
});

test('where an archived copy is kept it is offered instead, in Welsh too', async () => {
  const english = await source('/councils/kept');
  expect(english.text).toContain('the page is gone, archived copy');
  expect(english.html).toContain(`href="${copy.archivedUrl}"`);
  expect(english.html).not.toContain('web.archive.org');
  expect((await source('/councils/kept?lang=cy')).text).toContain('mae’r dudalen wedi diflannu, copi archif');
});

test('a page that moved is linked where it is now, one that changed says so', async () => {
  expect((await source('/councils/moved')).html).toContain('href="https://council.example.org/new"');
  const { html, text } = await source('/councils/changed');
  expect(text).toContain('the page has changed since, look for it in a public web archive');
  expect(html).toContain(`href="${URL}"`);
});

test('a page that works is only linked', async () => {
  const { html, text } = await source('/councils/live');
  expect(text).toMatch(/Minutes, read on 3 February 2024$/);
  expect(html).toContain(`href="${URL}"`);
});
