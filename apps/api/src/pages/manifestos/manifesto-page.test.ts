import { beforeAll, expect, test } from 'vitest';
import { testPages } from '../../../test/pages.ts';
import { loadSandboxRecord } from '../../record/load-sandbox-record.ts';

const pages = testPages();
beforeAll(() => loadSandboxRecord(pages.sandbox.prisma));

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
