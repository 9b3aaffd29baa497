import { afterEach, describe, expect, test, vi } from 'vitest';
import { pledgeList, pledges } from '../../test/answers/pledges.ts';
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

describe.each(['en', 'cy'])('in %s, axe finds nothing wrong', (lang) => {
  test.each([
    ['ready', () => ({ [DOCUMENT]: pledges() })],
    ['ready', () => ({ [DOCUMENT]: pledges({ publisher: demonstration }) })],
    ['empty', () => ({ [DOCUMENT]: pledges({ nodes: [], level: 'COMPLETE' }) })],
    ['not-collected', () => ({ [DOCUMENT]: pledges({ nodes: [], level: 'NOT_COLLECTED' }) })],
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

describe('no pledge is', () => {
  const NOT_HELD = 'We do not hold this list yet. Unknown does not mean none.';
  const NONE = 'No such pledge is tracked here.';

  test.each([
    ['unknown where no manifesto is held', 'NOT_COLLECTED', '', 'not-collected', NOT_HELD],
    [
      'unknown where no manifesto is held, whatever the filter',
      'NOT_COLLECTED',
      'status="stalled"',
      'not-collected',
      NOT_HELD,
    ],
    ['unknown where a manifesto is held in part', 'PARTIAL', '', 'not-collected', NOT_HELD],
    ['none of that status, however much is held', 'PARTIAL', 'status="stalled"', 'empty', NONE],
    ['none of that theme, however much is held', 'PARTIAL', 'theme="finance"', 'empty', NONE],
    ['none where every manifesto is held whole', 'COMPLETE', '', 'empty', NONE],
  ] as const)('%s', async (_, level, attributes, state, sentence) => {
    stubRecord({ [DOCUMENT]: pledges({ nodes: [], level }) });
    const widget = await showSettled(tracker(attributes));
    expect(widget.state).toBe(state);
    expect(one(widget, '[part=empty]').textContent).toBe(sentence);
  });
});

describe('where there are more pledges than are listed', () => {
  const linkTo = (widget: Widget) =>
    all<HTMLAnchorElement>(widget, 'a').find(({ textContent }) => /230/.test(textContent ?? ''));

  test.each([
    ['en', 'See all 230', 'https://record.example/councils/aldermere#pledges'],
    ['cy', 'Gweld y cyfan (230)', 'https://record.example/councils/aldermere?lang=cy#pledges'],
  ])('in %s, a link leads to the rest on the page of the council', async (lang, text, href) => {
    stubRecord({ [DOCUMENT]: pledges({ totalCount: 230 }) });
    const link = linkTo(await showSettled(tracker(), lang));
    expect(link?.textContent).toBe(text);
    expect(link?.href).toBe(href);
  });

  test('a national platform is not said to stand whole on the page of one council', async () => {
    const national = pledgeList.map((each) => ({ ...each, manifesto: { ...each.manifesto, council: null } }));
    stubRecord({ [DOCUMENT]: pledges({ nodes: national, totalCount: 230 }) });
    expect(linkTo(await showSettled(tracker()))).toBeUndefined();
    const byCouncil = await showSettled(
      '<coop-pledge-tracker server="https://record.example" council="aldermere"></coop-pledge-tracker>',
    );
    expect(linkTo(byCouncil)?.href).toBe('https://record.example/councils/aldermere#pledges');
  });

  test('a list that is whole has no such link', async () => {
    stubRecord({ [DOCUMENT]: pledges() });
    expect(textOf(await showSettled(tracker()))).not.toContain('See all');
  });
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
