import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { demonstration, publisher } from '../../test/answers/publisher.ts';
import { holding, representatives } from '../../test/answers/representatives.ts';
import { stubRecord } from '../../test/record-stub.ts';
import { all, one, settle, show, showSettled, textOf } from '../../test/stage.ts';
import type { Widget } from '../../test/stage.ts';
import { DOCUMENT } from '../generated/coop-representatives.ts';
import '../coop-representatives/coop-representatives.ts';

let record: ReturnType<typeof stubRecord>;
const widgetOf = (attributes = 'council="aldermere"') =>
  `<coop-representatives server="https://record.example" ${attributes}><p id="fallback">Our councillors</p></coop-representatives>`;
const isFallbackSeen = () => document.querySelector('#fallback')?.checkVisibility();

beforeEach(() => {
  record = stubRecord({ [DOCUMENT]: representatives({ nodes: [holding('Ada Penhaligon')] }) });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function nextEvent<Name extends keyof HTMLElementEventMap>(name: Name): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => document.body.addEventListener(name, resolve, { once: true }));
}

test('asks the server named, without credentials or referrer, by hash and variables', async () => {
  await showSettled(widgetOf());
  const [request] = record.requests;
  expect(request?.url.href).toMatch(`https://record.example/q/${DOCUMENT}?variables=`);
  expect(request?.init).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'default',
  });
  expect(request?.init.headers).toBeUndefined();
});

test('the sandbox is a server too', async () => {
  await showSettled(
    '<coop-representatives server="https://record.example/sandbox/" council="aldermere"></coop-representatives>',
  );
  expect(record.requests[0]?.url.pathname).toBe(`/sandbox/q/${DOCUMENT}`);
});

test('shows the fallback while loading and nothing else, so that nothing moves', async () => {
  record.answers[DOCUMENT] = new Promise<object>(() => undefined);
  const widget = show(widgetOf('council="slow"'));
  await widget.updateComplete;
  expect(isFallbackSeen()).toBe(true);
  expect(textOf(widget)).toBe('');
});

test('hides the fallback when the answer is there, and tells the page', async () => {
  const load = nextEvent('coop-load');
  show(widgetOf());
  expect((await load).detail).toEqual({ state: 'ready' });
  expect(isFallbackSeen()).toBe(false);
});

test('keeps the fallback and says so when the record cannot be reached', async () => {
  record.answers[DOCUMENT] = 503;
  const error = nextEvent('coop-error');
  const widget = show(widgetOf());
  expect((await error).detail).toEqual({ state: 'error', message: 'refused with 503' });
  expect(isFallbackSeen()).toBe(true);
  expect(textOf(widget)).toBe('The record gives no answer at present.');
});

test.each([
  ['council="aldermere" role="wizard"', 400, 'refused with 400'],
  ['', 200, 'Say what to show, and on which server.'],
])('tells the page’s author what is wrong (%s)', async (attributes, status, message) => {
  if (status !== 200) record.answers[DOCUMENT] = status;
  const error = nextEvent('coop-error');
  const widget = show(widgetOf(attributes));
  expect((await error).detail).toEqual({ state: 'error', message });
  expect(widget.state).toBe('error');
});

test('keeps what it shows through an outage and says so; the next answer clears that', async () => {
  const widget = await showSettled(widgetOf());
  record.answers[DOCUMENT] = 502;
  await widget.refresh();
  expect(widget.state).toBe('stale');
  expect(textOf(widget)).toContain('The record gives no answer at present. This is what we last received.');
  expect(textOf(widget)).toContain('Ada Penhaligon');
  record.answers[DOCUMENT] = representatives({ nodes: [holding('Idris Vaughan')] });
  await widget.refresh();
  expect(widget.state).toBe('ready');
  expect(textOf(widget)).toContain('Idris Vaughan');
  expect(textOf(widget)).not.toContain('last received');
});

test('says when it is the reader who is offline', async () => {
  const widget = await showSettled(widgetOf());
  record.answers[DOCUMENT] = new TypeError('Failed to fetch');
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await widget.refresh();
  expect(widget.state).toBe('offline');
  expect(textOf(widget)).toContain('You are offline. This is what we last received.');
});

test.each([
  ['the network comes back', () => window.dispatchEvent(new Event('online'))],
  [
    'the page is looked at again',
    () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  ],
])('checks its copy when %s', async (_, happen) => {
  await showSettled(widgetOf());
  record.answers[DOCUMENT] = representatives({ nodes: [holding('Idris Vaughan')] });
  const load = nextEvent('coop-load');
  happen();
  await load;
  expect(record.requests.map(({ init }) => init.cache)).toEqual(['default', 'no-cache']);
});

test.each([
  ['', 300],
  ['refresh-seconds="900"', 900],
  ['refresh-seconds="1"', 60],
])('checks its copy now and then, never more than once a minute (%s)', async (attribute, seconds) => {
  const timeout = vi.spyOn(globalThis, 'setTimeout');
  await showSettled(widgetOf(`council="aldermere" ${attribute}`));
  expect(timeout.mock.calls.map(([, milliseconds]) => milliseconds)).toContain(seconds * 1000);
});

test('asks no more once it has left the page', async () => {
  const widget = await showSettled(widgetOf());
  widget.remove();
  window.dispatchEvent(new Event('online'));
  expect(record.requests).toHaveLength(1);
});

test('widgets with the same question share one request, another question is its own', async () => {
  show(widgetOf() + widgetOf() + widgetOf('council="otherby"'));
  const widgets = [...document.querySelectorAll<Widget>('coop-representatives')];
  await Promise.all(widgets.map(settle));
  expect(record.requests.map(({ variables }) => variables.of)).toEqual([
    { slug: 'aldermere' },
    { slug: 'otherby' },
  ]);
  await Promise.all(widgets.map((widget) => widget.refresh()));
  expect(record.requests).toHaveLength(4);
});

test('a changed attribute asks anew, and a failure then does not leave the answer of before', async () => {
  const widget = await showSettled(widgetOf());
  record.answers[DOCUMENT] = 503;
  const error = nextEvent('coop-error');
  widget.setAttribute('council', 'otherby');
  await error;
  expect(widget.state).toBe('error');
  expect(textOf(widget)).not.toContain('Ada Penhaligon');
});

test('keeps its answer when it is moved in the document', async () => {
  const widget = await showSettled(`${widgetOf()}<div id="elsewhere"></div>`);
  document.querySelector('#elsewhere')?.append(widget);
  await widget.updateComplete;
  expect(textOf(widget)).toContain('Ada Penhaligon');
  expect(record.requests).toHaveLength(1);
});

test('has a heading of the level asked, named by the page or by what is shown', async () => {
  const widget = await showSettled(widgetOf());
  const heading = () => one(widget, '[role=heading]');
  expect(heading().innerText).toBe('Representatives: Aldermere Borough Council');
  expect(heading().ariaLevel).toBe('2');
  widget.setAttribute('heading', 'Who speaks for you');
  widget.setAttribute('heading-level', '4');
  await widget.updateComplete;
  expect(heading().innerText).toBe('Who speaks for you');
  expect(heading().ariaLevel).toBe('4');
});

test('always says as of when, by whom published and whose data', async () => {
  const widget = await showSettled(widgetOf());
  expect(textOf(widget)).toContain(
    'As of 2 November 2026 Promoted by A. Publisher, 1 Unicorn House, Manchester M60 0AS. Contains Parliamentary information licensed under the Open Parliament Licence v3.0. · Candidate and result data: Democracy Club, CC BY 4.0.',
  );
  expect(textOf(widget)).not.toContain('Demonstration');
});

test('the imprint of the party named stands beside the publisher’s', async () => {
  const imprint = { text: 'Promoted by B. Agent on behalf of Aldermere Labour.', lang: 'EN' as const };
  record.answers[DOCUMENT] = representatives({ organisation: { imprint } });
  const text = textOf(await showSettled(widgetOf('local-party="aldermere"')));
  expect(text).toContain('Promoted by B. Agent on behalf of Aldermere Labour.');
  expect(text).toContain('Promoted by A. Publisher');
});

test('a copy that nobody published wears the banner, empty or not', async () => {
  record.answers[DOCUMENT] = representatives({ publisher: demonstration });
  const widget = await showSettled(widgetOf());
  expect(one(widget, '[part=banner]').innerText).toBe('Demonstration copy, not published by any party.');
  record.answers[DOCUMENT] = representatives({ publisher: demonstration, nodes: [] });
  await widget.refresh();
  expect(textOf(widget)).toContain('Demonstration copy, not published by any party.');
});

test('where nothing says a day, the day of the answer is said', async () => {
  record.answers[DOCUMENT] = representatives({ nodes: [], level: 'NOT_COLLECTED' });
  const widget = await showSettled(widgetOf());
  const today = new Date().toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
  expect(textOf(widget)).toContain(`As of ${today}`);
});

test('speaks the language of the nearest lang, through shadow roots, and follows it', async () => {
  show('<section lang="cy"><div id="host"></div></section>');
  const root = (document.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
  root.innerHTML = widgetOf();
  const widget = await settle(root.firstElementChild as Widget);
  expect(record.requests[0]?.variables.lang).toBe('CY');
  expect(textOf(widget)).toContain('Cynrychiolwyr: Aldermere Borough Council');
  expect(textOf(widget)).toContain('Ar 2 Tachwedd 2026');
  const load = nextEvent('coop-load');
  (document.querySelector('section') as HTMLElement).lang = 'en-GB';
  await load;
  expect(record.requests[1]?.variables.lang).toBe('EN');
  expect(textOf(widget)).toContain('Representatives: Aldermere Borough Council');
});

test('text that is held in the other language only carries its own lang (R14)', async () => {
  const welshWard = holding('Mair Hopcyn', { ward: { name: { text: 'Pen-y-graig', lang: 'CY' } } });
  record.answers[DOCUMENT] = representatives({ nodes: [welshWard, holding('Ada Penhaligon')], publisher });
  const widget = await showSettled(widgetOf());
  const inWelsh = () => all(widget, '[lang=cy]').map(({ textContent }) => textContent);
  expect(inWelsh()).toEqual(['Pen-y-graig']);
  document.documentElement.lang = 'cy';
  await nextEvent('coop-load');
  expect(inWelsh()).toHaveLength(1);
  expect(one(widget, 'article').lang).toBe('cy');
  expect(all(widget, '[lang=en]').map(({ textContent }) => textContent)).toContain(
    'Labour and Co-operative councillor',
  );
});

test('never links to an address that is no link', async () => {
  const person = holding('Ada Penhaligon', {
    person: {
      contactPoints: [
        { kind: 'URL', value: ' javascript:alert(2)' },
        { kind: 'URL', value: 'https://ada.example' },
      ],
    },
  });
  record.answers[DOCUMENT] = representatives({ nodes: [person] });
  const widget = await showSettled(widgetOf());
  expect(all<HTMLAnchorElement>(widget, '[part=person] a').map(({ href }) => href)).toEqual([
    'https://ada.example/',
  ]);
  expect(textOf(widget)).toContain('Ada Penhaligon');
});
