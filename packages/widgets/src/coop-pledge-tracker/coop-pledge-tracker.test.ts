import { afterEach, describe, expect, test, vi } from 'vitest';
import { pledge, pledgeList, pledges, update } from '../../test/answers/pledges.ts';
import { demonstration } from '../../test/answers/publisher.ts';
import { stubRecord } from '../../test/record-stub.ts';
import { all, audit, one, show, showSettled, textOf } from '../../test/stage.ts';
import type { Widget } from '../../test/stage.ts';
import { DOCUMENT } from '../generated/coop-pledge-tracker.ts';
import './coop-pledge-tracker.ts';

const tracker = (attributes = '', manifesto = 'aldermere-labour-2023') =>
  `<coop-pledge-tracker server="https://record.example" manifesto="${manifesto}" ${attributes}><p>Our pledges: <a href="/pledges">see the list</a></p></coop-pledge-tracker>`;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function openAll(widget: Widget): void {
  for (const details of all<HTMLDetailsElement>(widget, 'details')) details.open = true;
}

async function showPledge(
  facts: Parameters<typeof pledge>[3],
  display: Parameters<typeof pledge>[2] = 'IN_PROGRESS',
): Promise<string> {
  stubRecord({ [DOCUMENT]: pledges({ nodes: [pledge(1, 'Start a community bank', display, facts)] }) });
  const widget = await showSettled(tracker());
  openAll(widget);
  return textOf(widget);
}

describe.each(['en', 'cy'])('in %s, axe finds nothing wrong', (lang) => {
  test.each([
    ['ready', () => ({ [DOCUMENT]: pledges() })],
    ['ready', () => ({ [DOCUMENT]: pledges({ publisher: demonstration }) })],
    ['not-collected', () => ({ [DOCUMENT]: pledges({ nodes: [] }) })],
    ['error', () => ({ [DOCUMENT]: 503 })],
    ['loading', () => ({ [DOCUMENT]: new Promise<object>(() => undefined) })],
  ] as const)('while %s', async (state, answers) => {
    stubRecord(answers());
    // A manifesto of its own: requests under way are shared, and the one that never ends would be everybody's.
    const widget = show(tracker('', state), lang);
    await expect.poll(() => widget.state).toBe(state);
    await widget.updateComplete;
    openAll(widget);
    expect(await audit()).toEqual([]);
  });

  test.each(['full', 'compact', 'counts'])('in the layout %s', async (layout) => {
    stubRecord({ [DOCUMENT]: pledges() });
    await showSettled(tracker(`layout="${layout}"`), lang);
    expect(await audit()).toEqual([]);
  });

  test('in the dark', async () => {
    stubRecord({ [DOCUMENT]: pledges() });
    const widget = await showSettled(
      `<div style="color-scheme: dark; background: #111; color: #eee">${tracker()}</div>`,
      lang,
    );
    openAll(widget);
    expect(await audit()).toEqual([]);
  });

  test('while stale', async () => {
    const record = stubRecord({ [DOCUMENT]: pledges() });
    const widget = await showSettled(tracker(), lang);
    record.answers[DOCUMENT] = 503;
    await widget.refresh();
    expect(widget.state).toBe('stale');
    expect(await audit()).toEqual([]);
  });

  test('while offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    stubRecord({ [DOCUMENT]: new TypeError('network') });
    const widget = await showSettled(tracker(), lang);
    expect(widget.state).toBe('offline');
    expect(await audit()).toEqual([]);
  });
});

test('the selection is said above the counts, and the counts are words, never a share that was kept', async () => {
  stubRecord({ [DOCUMENT]: pledges() });
  const widget = await showSettled(tracker());
  const text = textOf(widget);
  expect(text.indexOf('10 of the manifesto’s 24 pledges are tracked here.')).toBeLessThan(
    text.indexOf('1 Delivered'),
  );
  expect(all(widget, '[part=count]').map(({ innerText }) => innerText.trim())).toEqual([
    '1 Delivered',
    '2 In progress',
    '1 Partly delivered',
    '1 Cannot be tested',
    '1 Stalled',
    '1 Not started',
    '1 Not delivered',
    '1 Replaced',
    '1 Not yet rated',
  ]);
  expect(text).not.toContain('%');
  expect(one(widget, '[part=bar]').getAttribute('aria-hidden')).toBe('true');
});

test('a status is told by its word and by a shape of its own', async () => {
  stubRecord({ [DOCUMENT]: pledges() });
  const widget = await showSettled(tracker());
  const shapes = all(widget, '[part=count] path').map((path) => path.getAttribute('d'));
  expect(new Set(shapes).size).toBe(shapes.length);
  expect(
    all(widget, '[part=status]')
      .map(({ innerText }) => innerText.trim())
      .slice(0, 4),
  ).toEqual(['Delivered', 'In progress', 'Partly delivered', 'Cannot be tested']);
});

test('a pledge past its date says so beside its status', async () => {
  stubRecord({ [DOCUMENT]: pledges() });
  const widget = await showSettled(tracker());
  expect(all(widget, '[part=status]')[6]?.innerText.trim()).toBe('In progress Overdue');
});

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
  const widget = await showSettled(tracker());
  openAll(widget);
  expect(textOf(widget)).toContain('As reported, not a quotation');
  expect(all(widget, 'blockquote')).toHaveLength(0);
});

test('the success test is told with the day it was written, the due date and the last look', async () => {
  expect(
    await showPledge({
      successTest: { text: 'A branch is open.', lang: 'EN' },
      successTestWrittenOn: '2023-06-01',
      dueOn: { on: '2027-03-31', precision: 'MONTH' },
    }),
  ).toContain(
    'How we will know A branch is open. Test written on 1 June 2023. Due March 2027. Last checked 30 September 2026.',
  );
});

test('the timeline tells each update with its sources, and who confirmed it', async () => {
  const text = await showPledge(
    {
      updates: [
        update({
          status: 'DELIVERED',
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
              status: 'STALLED',
              effectiveOn: '2025-08-01',
              summary: { text: 'The budget was withdrawn.', lang: 'EN' },
            }),
            update({ isCorrected: true }),
          ],
          corrections: [
            {
              before: 'We will start a credit union.',
              lang: 'EN',
              reason: { text: 'Misread from the scan.', lang: 'EN' },
              publishedAt: '2024-01-05T10:00:00Z',
            },
          ],
        }),
      ],
    }),
  });
  const widget = await showSettled(tracker());
  openAll(widget);
  const text = textOf(widget);
  expect(text).toContain('1 August 2025 Correction Stalled The budget was withdrawn.');
  expect(text).toContain('12 June 2025 Corrected since');
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
  expect(
    await showPledge({ updates: [update({ status: 'SUPERSEDED', successor })] }, 'SUPERSEDED'),
  ).toContain('Replaced by Join the regional bank');
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

test('no pledges at all is unknown, none of a kind is only that', async () => {
  stubRecord({ [DOCUMENT]: pledges({ nodes: [] }) });
  const whole = await showSettled(tracker());
  expect(whole.state).toBe('not-collected');
  expect(textOf(whole)).toContain('We do not hold this list yet. Unknown does not mean none.');
  const filtered = await showSettled(tracker('status="stalled"'));
  expect(filtered.state).toBe('empty');
  expect(textOf(filtered)).toContain('No pledge tracked here is of that kind.');
});

test('a reader filters by a status, and back; the page hears of it', async () => {
  stubRecord({ [DOCUMENT]: pledges() });
  const widget = await showSettled(tracker());
  const heard: unknown[] = [];
  document.body.addEventListener('coop-filter', ({ detail }) => heard.push(detail.status));
  const button = all<HTMLButtonElement>(widget, '[part=count]')[1] as HTMLButtonElement;
  button.click();
  await widget.updateComplete;
  expect(all(widget, '[part=pledge] [part=status]').map(({ innerText }) => innerText.trim())).toEqual([
    'In progress',
    'In progress Overdue',
  ]);
  expect(button.ariaPressed).toBe('true');
  button.click();
  await widget.updateComplete;
  expect(all(widget, '[part=pledge]')).toHaveLength(pledgeList.length);
  expect(heard).toEqual(['IN_PROGRESS', null]);
});

test('opening a pledge tells the page, which may prevent it; closing does not', async () => {
  stubRecord({ [DOCUMENT]: pledges() });
  const widget = await showSettled(tracker());
  const details = one<HTMLDetailsElement>(widget, 'details');
  const summary = one(widget, 'summary');
  const heard: unknown[] = [];
  const prevent = (event: HTMLElementEventMap['coop-select']) => {
    heard.push(event.detail);
    event.preventDefault();
  };
  document.body.addEventListener('coop-select', prevent);
  summary.click();
  expect(details.open).toBe(false);
  expect(heard).toEqual([
    { kind: 'pledge', id: 'ple_1', url: 'https://record.example/pledges/aldermere-labour-2023/ALD-01' },
  ]);
  document.body.removeEventListener('coop-select', prevent);
  summary.click();
  expect(details.open).toBe(true);
});

test('the layout compact is a list of links, counts is no list', async () => {
  stubRecord({ [DOCUMENT]: pledges() });
  const compact = await showSettled(tracker('layout="compact"'));
  expect(all(compact, 'details')).toHaveLength(0);
  expect(all<HTMLAnchorElement>(compact, '[part=title] a')[0]?.href).toBe(
    'https://record.example/pledges/aldermere-labour-2023/ALD-01',
  );
  const counts = await showSettled(tracker('layout="counts"'));
  expect(all(counts, '[part=pledge], button')).toHaveLength(0);
  expect(textOf(counts)).toContain('2 In progress');
});

test.each([
  [
    'manifesto="m" status="in-progress stalled" theme="finance"',
    { manifesto: 'm', statuses: ['IN_PROGRESS', 'STALLED'], theme: 'finance' },
  ],
  ['council="E06000015" as-of="2025-05-01"', { asOf: '2025-05-01', organisation: { gss: 'E06000015' } }],
])('asks by %s', async (attributes, variables) => {
  const record = stubRecord({ [DOCUMENT]: pledges() });
  await showSettled(
    `<coop-pledge-tracker server="https://record.example" ${attributes}></coop-pledge-tracker>`,
  );
  expect(record.requests.map((request) => request.variables)).toEqual([{ lang: 'EN', ...variables }]);
  const keys = Object.keys(record.requests[0]?.variables ?? {});
  expect(keys).toEqual(keys.toSorted());
});
