import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { askWrite } from '../../../test/ask-write.ts';
import { manifestoStory } from '../../../test/manifesto-story.ts';
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

  test('gives a pledge that was adopted from an idea and published, as a quote until it is corrected to be none', async () => {
    const { prisma } = pages.record;
    const tell = await manifestoStory(prisma);
    const model = await prisma.modelPledge.create({
      data: {
        slug: 'idea',
        titleEn: 'A repair shop',
        successTestEn: 'One is open.',
        level: 'STARTER',
        state: 'PUBLISHED',
      },
    });
    const { id: manifesto } = await tell.draft('adopters');
    const { id: pledge } = await tell.write('adoptModelPledge', {
      from: { modelPledge: formatGlobalId('ModelPledge', model.id) },
      manifesto,
      reference: 'ADO-01',
      wordingEn: 'We will open a repair shop.',
      wordingBasis: 'MANIFESTO_TEXT',
      quotePage: 3,
      strength: 'WILL',
      testability: 'TESTABLE',
      sources: tell.SOURCES,
    });
    await tell.write('publishManifesto', { manifesto, expectedVersion: 1, pledges: [pledge] });
    const quoted = await pages.read('/pledges/adopters/ADO-01');
    expect(quoted.html).toMatch(/<blockquote.*We will open a repair shop\..*<\/blockquote>/s);
    expect(quoted.text).toContain('One is open.');
    const basis = { pledge, expectedVersion: 2, basis: 'REPORTED', reasonEn: 'Nobody found it there.' };
    expect(
      await askWrite(prisma, tell.editor, 'correctWordingBasis', basis, '... on Pledge { version }'),
    ).toMatchObject({ version: 3 });
    // What a reader was answered before is kept until the server hears of the change.
    await expect
      .poll(async () => (await pages.read('/pledges/adopters/ADO-01')).html)
      .not.toContain('<blockquote');
    const reported = await pages.read('/pledges/adopters/ADO-01');
    expect(reported.text).toContain('in our words; not a quotation');
    expect(reported.text).toMatch(/Whose words these are: corrected on .* It was: Quoted from the manifesto/);
    expect(reported.text).toMatch(/Page of the manifesto corrected on .* It was: 3/);
    expect(reported.text).toContain('Nobody found it there.');
  });

  test('keeps a withdrawn pledge, with the day', async () => {
    const { text } = await pages.read('/sandbox/pledges/aldermere-labour-2023/ALD-19');
    expect(text).toContain('Withdrawn on');
  });
});

test('the office that answers for a pledge stands with who is in it', async () => {
  const { html, text } = await pages.read('/sandbox/pledges/aldermere-labour-2023/ALD-01');
  expect(text).toContain('Cabinet member for the co-operative economy: Tamsin Okafor-Reed');
  expect(html).toContain('href="/sandbox/people/tamsin-okafor-reed"');
});
