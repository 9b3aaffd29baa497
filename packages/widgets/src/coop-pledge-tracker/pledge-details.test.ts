import { afterEach, expect, test, vi } from 'vitest';
import { pledge, pledges, update } from '../../test/answers/pledges.ts';
import { stubRecord } from '../../test/record-stub.ts';
import { all, one, showSettled, textOf } from '../../test/stage.ts';
import type { Widget } from '../../test/stage.ts';
import { DOCUMENT } from '../generated/coop-pledge-tracker.ts';
import './coop-pledge-tracker.ts';

const TRACKER =
  '<coop-pledge-tracker server="https://record.example" manifesto="aldermere-labour-2023"></coop-pledge-tracker>';

afterEach(() => vi.unstubAllGlobals());

function openAll(widget: Widget): void {
  for (const details of all<HTMLDetailsElement>(widget, 'details')) details.open = true;
}

async function showPledge(
  facts: Parameters<typeof pledge>[3],
  display: Parameters<typeof pledge>[2] = 'IN_PROGRESS',
  lang = 'en',
): Promise<string> {
  stubRecord({ [DOCUMENT]: pledges({ nodes: [pledge(1, 'Start a community bank', display, facts)] }) });
  const widget = await showSettled(TRACKER, lang);
  openAll(widget);
  return textOf(widget);
}

test('a pledge opens to its quote with the page', async () => {
  expect(
    await showPledge({
      wordingBasis: 'MANIFESTO_TEXT',
      quotePage: 12,
      wording: { text: 'We will start a bank.', lang: 'EN' },
    }),
  ).toContain('We will start a bank. From the manifesto, page 12');
});

test('a reported wording is never shown as a quote', async () => {
  stubRecord({
    [DOCUMENT]: pledges({
      nodes: [pledge(1, 'A bank', 'NOT_RATED', { wordingBasis: 'REPORTED', quotePage: null })],
    }),
  });
  const widget = await showSettled(TRACKER);
  openAll(widget);
  expect(textOf(widget)).toContain('As reported, not a quotation');
  expect(all(widget, 'blockquote')).toHaveLength(0);
});

test('the success test is told with the day it was written, the due date and the last look', async () => {
  expect(
    await showPledge({
      successTest: { text: 'A branch is open.', lang: 'EN' },
      successTestWrittenOn: '2023-03-20',
      successTestTiming: null,
      dueOn: { on: '2027-03-31', precision: 'MONTH' },
    }),
  ).toContain(
    'How we will know A branch is open. Test written on 20 March 2023. Due March 2027. Last checked 30 September 2026.',
  );
});

test('a test written after the promise says how long after, in the record’s words', async () => {
  const timing = { text: 'That is at least 62 days after the promise.', lang: 'EN' } as const;
  expect(await showPledge({ successTestTiming: timing })).toContain(
    'Test written on 1 June 2023. That is at least 62 days after the promise. Due',
  );
});

test('of a test that was there by then only the day is told', async () => {
  expect(await showPledge({ successTestTiming: null })).toContain('Test written on 1 June 2023. Due');
});

test('the timeline tells each update with its sources, and who confirmed it', async () => {
  const text = await showPledge(
    {
      updates: [
        update({
          label: { text: 'Delivered', lang: 'EN' },
          effectiveOn: '2026-03-02',
          summary: { text: 'The branch opened.', lang: 'EN' },
          isConfirmedBySecondPerson: true,
          isConfirmedOutsideParty: true,
          evidence: [
            {
              url: 'https://news.example/bank',
              archivedUrl: 'https://archive.example/bank',
              title: 'Bank opens',
              publisher: 'The Aldermere News',
              publishedOn: '2026-03-03',
              page: null,
              isPartyOwn: false,
            },
          ],
        }),
        update({ isConfirmedBySecondPerson: true, evidence: [] }),
      ],
    },
    'DELIVERED',
  );
  expect(text).toContain(
    '2 March 2026 Delivered The branch opened. Bank opens, The Aldermere News, 3 March 2026, archived copy Confirmed by somebody outside the party.',
  );
  expect(text).toContain('12 June 2025');
  expect(text).toContain('Confirmed by a second person.');
});

test('the timeline says a status by its own word, which no other pledge need have, and its reason', async () => {
  const stalled = update({
    label: { text: 'Stalled', lang: 'EN' },
    reasonLabel: { text: 'No funding', lang: 'EN' },
    summary: { text: 'The grant was refused.', lang: 'EN' },
  });
  expect(await showPledge({ updates: [update({ kind: 'NOTE', label: null }), stalled] })).toMatch(
    /12 June 2025 Cabinet agreed .* Stalled The grant was refused\. No funding Cabinet minutes/,
  );
});

test('a source of the party itself says so', async () => {
  const evidence = [
    {
      url: null,
      archivedUrl: null,
      title: 'Newsletter',
      publisher: null,
      publishedOn: null,
      page: '2',
      isPartyOwn: true,
    },
  ];
  expect(await showPledge({ updates: [update({ evidence })] })).toContain(
    'Newsletter, page 2, the party’s own source',
  );
});

test('a correction stands in its place: what was said stays, struck out', async () => {
  stubRecord({
    [DOCUMENT]: pledges({
      nodes: [
        pledge(1, 'A bank', 'STALLED', {
          updates: [
            update({
              kind: 'CORRECTION',
              label: { text: 'Stalled', lang: 'EN' },
              effectiveOn: '2025-08-01',
              summary: { text: 'The budget was withdrawn.', lang: 'EN' },
            }),
            update({ isCorrected: true }),
          ],
          corrections: [
            {
              beforeWords: { text: 'We will start a credit union.', lang: 'EN' },
              reason: { text: 'Misread from the scan.', lang: 'EN' },
              publishedAt: '2024-01-05T10:00:00Z',
            },
          ],
        }),
      ],
    }),
  });
  const widget = await showSettled(TRACKER);
  openAll(widget);
  const text = textOf(widget);
  expect(text).toContain('1 August 2025 Correction Stalled The budget was withdrawn.');
  expect(text).toContain('12 June 2025 In progress Corrected since');
  expect(one(widget, 's').textContent).toBe('Cabinet agreed the budget for the first year.');
  expect(text).toContain(
    'Corrected on 5 January 2024. Before: We will start a credit union. Misread from the scan.',
  );
  expect(one(widget, 'del').textContent).toBe('We will start a credit union.');
});

test('a right of reply is printed beside the update', async () => {
  expect(
    await showPledge({
      updates: [
        update({
          replies: [
            {
              text: { text: 'The grant was cut.', lang: 'EN' },
              repliedBy: 'Aldermere Labour',
              repliedOn: '2025-07-01',
            },
          ],
        }),
      ],
    }),
  ).toContain('Reply by Aldermere Labour, 1 July 2025: The grant was cut.');
});

test('a replaced pledge leads to what took over', async () => {
  const successor = {
    slug: 'aldermere-labour-2023/ALD-11',
    title: { text: 'Join the regional bank', lang: 'EN' as const },
  };
  expect(await showPledge({ updates: [update({ successor })] }, 'SUPERSEDED')).toContain(
    'Replaced by Join the regional bank',
  );
});

test('a withdrawn pledge says when and why', async () => {
  const withdrawal = {
    withdrawnOn: '2025-02-01',
    reason: { text: 'It was counted twice.', lang: 'EN' as const },
  };
  expect(await showPledge({ withdrawal }, 'WITHDRAWN')).toContain(
    'Withdrawn 1 February 2025 It was counted twice.',
  );
});
