import { beforeAll, describe, expect, test } from 'vitest';
import { testPages } from '../../../test/pages.ts';
import { loadSandboxRecord } from '../../record/load-sandbox-record.ts';
import { loadStarterRecord } from '../../record/load-starter-record.ts';

const pages = testPages();
beforeAll(async () => {
  await loadSandboxRecord(pages.sandbox.prisma);
  await loadStarterRecord(pages.record.prisma);
});

describe('the page of a pledge', () => {
  test('gives the promise, its status, every row with its sources, and the body’s own reply', async () => {
    const { text } = await pages.read('/sandbox/pledges/aldermere-labour-2023/ALD-08');
    expect(text).toContain('We will build a hundred co-operative homes on the Tannery site.');
    expect(text).toContain('Not delivered since 11 February 2026');
    expect(text).toContain('Council decision: Cabinet minutes, item 5');
    expect(text).toContain('Reply by Aldermere Labour Group, 2 March 2026');
    expect(text).toContain('19 of the manifesto’s 41 pledges are tracked here.');
  });

  test('says of each step when it was due and when it was reached', async () => {
    const { text } = await pages.read('/sandbox/pledges/aldermere-labour-2023/ALD-01');
    expect(text).toContain('due 30 June 2025, reached 27 June 2025');
  });

  test('leads to the pledge it was taken up from, under the same record', async () => {
    const { html } = await pages.read('/sandbox/pledges/thornwick-labour-2024/THO-01');
    expect(html).toContain('href="/sandbox/pledges/aldermere-labour-2023/ALD-05"');
    expect(html).not.toMatch(/href="\/(?:councils|pledges|manifestos|campaigns)\//);
  });

  test('says of a pledge nobody assessed that nobody did, in the words of the record', async () => {
    const { text } = await pages.read('/pledges/derby-labour-2023/DER-08');
    expect(text).toContain('Nobody has assessed this pledge yet.');
    expect(text).toContain('in our words; not a quotation');
  });

  test('keeps a withdrawn pledge, with the day', async () => {
    const { text } = await pages.read('/sandbox/pledges/aldermere-labour-2023/ALD-19');
    expect(text).toContain('Withdrawn on');
  });
});
