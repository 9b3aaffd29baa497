import { beforeAll, expect, test } from 'vitest';
import { testPages } from '../../../test/pages.ts';
import type { ManifestoParagraph } from '../../generated/prisma/client.ts';
import { loadSandboxRecord } from '../../record/load-sandbox-record.ts';

const pages = testPages();
let corrected: Record<'edited' | 'added' | 'removed', ManifestoParagraph>;
beforeAll(async () => {
  await loadSandboxRecord(pages.sandbox.prisma);
  corrected = await correctSome();
});

/** Corrections of a manifesto and of three of its paragraphs, before any page of it was asked for. */
async function correctSome() {
  const { prisma } = pages.sandbox;
  const { id, paragraphs } = await prisma.manifesto.findUniqueOrThrow({
    where: { slug: 'aldermere-labour-2023' },
    include: { paragraphs: { orderBy: { position: 'asc' } } },
  });
  const [edited, added, removed] = paragraphs.slice(-3);
  if (!edited || !added || !removed) throw new Error('the sandbox has a manifesto of fewer paragraphs');
  const publishedAt = new Date('2026-11-02T12:00:00Z');
  const of = (
    record: { recordType: string; recordId: string },
    field: string,
    beforeText: string | null,
    afterText: string | null,
  ) =>
    prisma.correction.create({
      data: { ...record, field, beforeText, afterText, reasonEn: 'Misread.', publishedAt },
    });
  await prisma.$transaction(async (tx) => {
    const data = { recordType: 'ManifestoParagraph', recordId: removed.id, reasonEn: 'Not in it.' };
    for (const field of ['textEn', 'textCy'] as const)
      await tx.correction.create({ data: { ...data, field, beforeText: removed[field], afterText: null } });
    await tx.manifestoParagraph.update({ where: { id: removed.id }, data: { textEn: null, textCy: null } });
  });
  await of(
    { recordType: 'ManifestoParagraph', recordId: edited.id },
    'textEn',
    'What it said before.',
    edited.textEn,
  );
  await of({ recordType: 'ManifestoParagraph', recordId: added.id }, 'textCy', null, added.textCy);
  await of({ recordType: 'Manifesto', recordId: id }, 'pledgesInManifesto', '40', '41');
  await of({ recordType: 'Manifesto', recordId: id }, 'mandates', null, 'WON_CONTROL from 2023-05-08');
  return { edited, added, removed };
}

test('R20: the page of a manifesto says the selection above the counts, and gives every pledge', async () => {
  const { html, text } = await pages.read('/sandbox/manifestos/aldermere-labour-2023');
  const selection = text.indexOf('19 of the manifesto’s 41 pledges are tracked here.');
  const counts = text.indexOf('2 Delivered');
  expect(selection).toBeGreaterThan(-1);
  expect(counts).toBeGreaterThan(selection);
  expect(html.match(/<span class="reference">ALD-\d+</g)).toHaveLength(19);
  expect(text).not.toMatch(/\d+ ?%/);
});

test('the page of a manifesto speaks Welsh', async () => {
  const { html, text } = await pages.read('/sandbox/manifestos/aldermere-labour-2023?lang=cy');
  expect(html).toContain('<html lang="cy">');
  expect(text).toContain('Addewidion');
});

test('the full text has an address for each paragraph, and leads to the pledges found in it and back', async () => {
  const { html } = await pages.read('/sandbox/manifestos/aldermere-labour-2023');
  const [, anchor = ''] =
    /class="paragraph" id="([a-z0-9-]+)"[^]*?href="\/sandbox\/pledges\/aldermere-labour-2023\/ALD-/.exec(
      html,
    ) ?? [];
  expect(anchor).not.toBe('');
  const [, reference = ''] = /Pledges found here:[^<]*<a href="[^"]+">([A-Z]+-\d+)</.exec(html) ?? [];
  const pledge = await pages.read(`/sandbox/pledges/aldermere-labour-2023/${reference}`);
  expect(pledge.html).toMatch(/href="\/sandbox\/manifestos\/aldermere-labour-2023#[a-z0-9-]+"/);
});

test('R4: what was corrected stands where it is read, with what it was before and afterwards', async () => {
  const { html, text } = await pages.read('/sandbox/manifestos/aldermere-labour-2023');
  const told =
    'Pledges in the whole of it: corrected on 2 November 2026. It was: 40. Since then: 41. Misread.';
  const [mandate, selection, correction, pledges] = [
    'Whether its owner could carry it out: corrected',
    '19 of the manifesto’s 41 pledges',
    told,
    '2 Delivered',
  ].map((words) => text.indexOf(words));
  expect(mandate).toBeGreaterThan(-1);
  expect(selection).toBeGreaterThan(mandate ?? 0);
  expect(correction).toBeGreaterThan(selection ?? 0);
  expect(pledges).toBeGreaterThan(correction ?? 0);
  const { edited, added, removed } = corrected;
  const paragraph = (anchor: string) =>
    new RegExp(`id="${anchor}"([^]*?)(class="paragraph"|</section>)`).exec(html)?.[1] ?? '';
  expect(paragraph(edited.anchor)).toContain('<del lang="en">What it said before.</del>');
  expect(paragraph(edited.anchor)).toContain(`<ins lang="en">${edited.textEn?.slice(0, 20)}`);
  expect(paragraph(added.anchor)).toMatch(/Paragraph added on [^]*<ins lang="cy">/);
  expect(paragraph(removed.anchor)).toMatch(/A paragraph stood here that was taken out[^]*<del lang="cy">/);

  const welsh = await pages.read('/sandbox/manifestos/aldermere-labour-2023?lang=cy');
  expect(welsh.text).toContain('cywirwyd ar 2 Tachwedd 2026. Cynt: 40. Wedyn: 41.');
  const pledge = await pages.read('/sandbox/pledges/aldermere-labour-2023/ALD-15');
  expect(pledge.text).toContain(told);
});
