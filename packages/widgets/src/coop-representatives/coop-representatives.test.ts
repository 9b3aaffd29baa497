import { afterEach, describe, expect, test, vi } from 'vitest';
import { demonstration } from '../../test/answers/publisher.ts';
import { holding, holdings, representatives } from '../../test/answers/representatives.ts';
import { stubRecord } from '../../test/record-stub.ts';
import { all, audit, one, show, showSettled, textOf } from '../../test/stage.ts';
import { DOCUMENT } from '../generated/coop-representatives.ts';
import './coop-representatives.ts';

const SERVER = 'server="https://record.example"';
const COUNCIL = `<coop-representatives ${SERVER} council="aldermere"><p>Our councillors: <a href="/list">see the list</a></p></coop-representatives>`;
const photo = {
  path: '/v1/coop.js',
  isDecorative: false,
  allowsDerivatives: true,
  credit: 'A. Grapher',
  alt: { text: 'Ada Penhaligon at the market', lang: 'EN' as const },
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe.each(['en', 'cy'])('in %s, axe finds nothing wrong', (lang) => {
  test.each([
    ['ready', () => ({ [DOCUMENT]: representatives({}) })],
    [
      'ready',
      () => ({
        [DOCUMENT]: representatives({
          publisher: demonstration,
          level: 'PARTIAL',
          note: 'Later changes are not collected.',
        }),
      }),
    ],
    ['empty', () => ({ [DOCUMENT]: representatives({ nodes: [] }) })],
    ['not-collected', () => ({ [DOCUMENT]: representatives({ nodes: [], level: 'NOT_COLLECTED' }) })],
    ['error', () => ({ [DOCUMENT]: 503 })],
    ['loading', () => ({ [DOCUMENT]: new Promise<object>(() => undefined) })],
  ] as const)('while %s', async (state, answers) => {
    stubRecord(answers());
    // A council of its own: requests under way are shared, and the one that never ends would be everybody's.
    const widget = show(COUNCIL.replace('"aldermere"', `"${state}"`), lang);
    await expect.poll(() => widget.state).toBe(state);
    await widget.updateComplete;
    expect(await audit()).toEqual([]);
  });

  test('while stale', async () => {
    const record = stubRecord({ [DOCUMENT]: representatives({}) });
    const widget = await showSettled(COUNCIL, lang);
    record.answers[DOCUMENT] = 503;
    await widget.refresh();
    expect(widget.state).toBe('stale');
    expect(await audit()).toEqual([]);
  });

  test('while offline', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    stubRecord({ [DOCUMENT]: new TypeError('network') });
    const widget = await showSettled(COUNCIL, lang);
    expect(widget.state).toBe('offline');
    expect(await audit()).toEqual([]);
  });
});

test('each person is named with what they are, where, and how to reach them', async () => {
  stubRecord({
    [DOCUMENT]: representatives({
      nodes: [
        holding('Ada Penhaligon', {
          person: {
            contactPoints: [
              { kind: 'EMAIL', value: 'ada@aldermere.example' },
              { kind: 'TELEPHONE', value: '01632 960 001' },
            ],
          },
        }),
      ],
    }),
  });
  const widget = await showSettled(COUNCIL);
  expect(textOf(widget)).toContain('Cllr Ada Penhaligon Labour and Co-operative councillor Millgate');
  expect(all<HTMLAnchorElement>(widget, '[part=person] a').map(({ href }) => href)).toEqual([
    'mailto:ada@aldermere.example',
    'tel:01632960001',
  ]);
});

test('the council is named beside the ward when the list is of several', async () => {
  const other = holding('Idris Vaughan');
  other.post = {
    organisation: { id: 'org_other', name: { text: 'Otherby Council', lang: 'EN' } },
    area: null,
  };
  stubRecord({ [DOCUMENT]: representatives({ nodes: [holding('Ada Penhaligon'), other] }) });
  const widget = await showSettled(COUNCIL);
  expect(all(widget, '[part=place]').map(({ textContent }) => textContent?.trim())).toEqual([
    'Millgate · Aldermere Borough Council',
    'Otherby Council',
  ]);
});

test.each([
  ['', 'Labour and Co-operative: 14 people'],
  [
    'endorsements="joint-ballot supported"',
    'Labour and Co-operative; Supported by the Co-operative Party: 14 people',
  ],
  ['endorsements="supported"', 'Supported by the Co-operative Party: 14 people'],
  ['endorsements="official-no-label"', 'Endorsed by the Co-operative Party: 14 people'],
  ['endorsements="anyone"', 'Everybody in office: 14 people'],
])('the count says whom it counts (%s)', async (attribute, sentence) => {
  const record = stubRecord({ [DOCUMENT]: representatives({}) });
  const widget = await showSettled(
    `<coop-representatives ${SERVER} council="aldermere" ${attribute}></coop-representatives>`,
  );
  expect(one(widget, '[part=summary]').textContent?.trim()).toBe(sentence);
  expect(record.requests[0]?.variables.endorsements).toEqual(
    attribute
      ? attribute
          .match(/"(.*)"/)?.[1]
          ?.toUpperCase()
          .replaceAll('-', '_')
          .split(' ')
      : undefined,
  );
});

test('a count of a list that is not complete is "at least", less those who may have left, with the reason', async () => {
  stubRecord({
    [DOCUMENT]: representatives({
      level: 'PARTIAL',
      inDoubt: 3,
      note: 'As elected on 4 July 2024; later changes are not collected.',
    }),
  });
  const widget = await showSettled(COUNCIL);
  expect(textOf(widget)).toContain('At least 11 known; the list is not complete');
  expect(textOf(widget)).toContain('As elected on 4 July 2024; later changes are not collected.');
});

test('unknown is not none', async () => {
  const record = stubRecord({ [DOCUMENT]: representatives({ nodes: [], level: 'NOT_COLLECTED' }) });
  const widget = await showSettled(COUNCIL);
  expect(widget.state).toBe('not-collected');
  expect(textOf(widget)).toContain('We do not hold this list yet. Unknown does not mean none.');
  record.answers[DOCUMENT] = representatives({ nodes: [] });
  await widget.refresh();
  expect(widget.state).toBe('empty');
  expect(textOf(widget)).toContain('There is nobody at present.');
});

test('the list goes by ward, or by name where asked', async () => {
  const nodes = [
    holding('Zia Abel', { ward: { name: { text: 'Weavers Green', lang: 'EN' } } }),
    holding('Ann Young', { ward: { name: { text: 'Abbey', lang: 'EN' } } }),
    holding('Bob Cole', { ward: { name: { text: 'Abbey', lang: 'EN' } } }),
  ];
  stubRecord({ [DOCUMENT]: representatives({ nodes }) });
  const widget = await showSettled(COUNCIL);
  const names = () => all(widget, '[part=name]').map(({ textContent }) => textContent?.trim());
  expect(names()).toEqual(['Cllr Bob Cole', 'Cllr Ann Young', 'Cllr Zia Abel']);
  widget.setAttribute('sort', 'name');
  await widget.updateComplete;
  expect(names()).toEqual(['Cllr Zia Abel', 'Cllr Bob Cole', 'Cllr Ann Young']);
});

test('a limit cuts the list, not the count, and links to the whole', async () => {
  stubRecord({ [DOCUMENT]: representatives({}) });
  const widget = await showSettled(
    `<coop-representatives ${SERVER} council="aldermere" limit="3"></coop-representatives>`,
  );
  expect(all(widget, '[part=person]')).toHaveLength(3);
  expect(textOf(widget)).toContain('14 people');
  expect(all<HTMLAnchorElement>(widget, 'a').map(({ href }) => href)).toContain(
    'https://record.example/councils/aldermere',
  );
});

test('an abolished council says which took over, in either language', async () => {
  const replacedBy = [
    { slug: 'aldermere', name: { text: 'Aldermere Borough Council', lang: 'EN' as const } },
  ];
  const organisation = {
    slug: 'old-aldermere',
    name: { text: 'Old Aldermere', lang: 'EN' as const },
    replacedBy,
  };
  stubRecord({ [DOCUMENT]: representatives({ nodes: [], level: 'NOT_COLLECTED', organisation }) });
  const widget = await showSettled(COUNCIL);
  expect(textOf(widget)).toContain('Old Aldermere has been replaced by Aldermere Borough Council.');
  expect(one<HTMLAnchorElement>(widget, 'a').href).toBe('https://record.example/councils/aldermere');
  const inWelsh = await showSettled(COUNCIL, 'cy');
  expect(one<HTMLAnchorElement>(inWelsh, 'a').href).toBe('https://record.example/councils/aldermere?lang=cy');
});

test('photos show only where asked, with their credit', async () => {
  const nodes = [holding('Ada Penhaligon', { person: { photo } })];
  stubRecord({ [DOCUMENT]: representatives({ nodes }) });
  const widget = await showSettled(COUNCIL);
  expect(all(widget, 'img')).toHaveLength(0);
  widget.setAttribute('photos', '');
  await widget.updateComplete;
  expect(one<HTMLImageElement>(widget, 'img')).toMatchObject({
    src: 'https://record.example/v1/coop.js',
    alt: 'Ada Penhaligon at the market',
  });
  expect(textOf(widget)).toContain('Photo: A. Grapher');
});

test('a photo whose licence allows no changes is shown whole, not cropped to a square', async () => {
  const fit = async (allowsDerivatives: boolean) => {
    const nodes = [holding('Ada Penhaligon', { person: { photo: { ...photo, allowsDerivatives } } })];
    stubRecord({ [DOCUMENT]: representatives({ nodes }) });
    const widget = await showSettled(COUNCIL.replace(' council', ' photos council'));
    return getComputedStyle(one(widget, 'img')).objectFit;
  };
  expect(await fit(true)).toBe('cover');
  expect(await fit(false)).toBe('contain');
});

test('the first view is four people in a narrow place and eight in a wide one; the rest waits behind a button', async () => {
  stubRecord({ [DOCUMENT]: representatives({}) });
  const widget = await showSettled(`<div style="width:320px">${COUNCIL}</div>`);
  const shown = () => all(widget, '[part=person]').filter((person) => person.checkVisibility()).length;
  expect(shown()).toBe(4);
  (widget.parentElement as HTMLElement).style.width = '900px';
  await expect.poll(shown).toBe(8);
  const button = one<HTMLButtonElement>(widget, '[part=more]');
  expect(button.textContent?.trim()).toBe('Show all 14');
  button.focus();
  button.click();
  await widget.updateComplete;
  expect(shown()).toBe(14);
  expect(button).toMatchObject({ ariaExpanded: 'true' });
  expect(button.textContent?.trim()).toBe('Show fewer');
  expect(widget.shadowRoot?.activeElement).toBe(button);
});

test('no button where the first view is all', async () => {
  stubRecord({ [DOCUMENT]: representatives({ nodes: holdings.slice(0, 4) }) });
  const widget = await showSettled(`<div style="width:320px">${COUNCIL}</div>`);
  expect(one(widget, '[part=more]').checkVisibility()).toBe(false);
});

test.each([
  ['council="aldermere"', { of: { slug: 'aldermere' }, organisation: { slug: 'aldermere' } }],
  ['council="E06000015"', { of: { gss: 'E06000015' }, organisation: { gss: 'E06000015' } }],
  ['local-party="aldermere"', { of: { slug: 'aldermere' }, localParty: { slug: 'aldermere' } }],
  ['area="E05001766 E05001767"', { of: { gss: 'E05001766' }, gssCodes: ['E05001766', 'E05001767'] }],
  [
    'council="aldermere" role="councillor mayor" as-of="2025-05-01"',
    {
      asOf: '2025-05-01',
      of: { slug: 'aldermere' },
      organisation: { slug: 'aldermere' },
      roles: ['COUNCILLOR', 'MAYOR'],
    },
  ],
])('asks by %s', async (attributes, variables) => {
  const record = stubRecord({ [DOCUMENT]: representatives({}) });
  await showSettled(`<coop-representatives ${SERVER} ${attributes}></coop-representatives>`);
  expect(record.requests.map((request) => request.variables)).toEqual([{ lang: 'EN', ...variables }]);
  const keys = Object.keys(record.requests[0]?.variables ?? {});
  expect(keys).toEqual(keys.toSorted());
});

test('writing to a person tells the page, which may prevent it', async () => {
  const person = { contactPoints: [{ kind: 'EMAIL' as const, value: 'ada@aldermere.example' }] };
  stubRecord({ [DOCUMENT]: representatives({ nodes: [holding('Ada Penhaligon', { person })] }) });
  const widget = await showSettled(COUNCIL);
  const select = vi.fn<(event: HTMLElementEventMap['coop-select']) => void>((event) =>
    event.preventDefault(),
  );
  document.body.addEventListener('coop-select', select, { once: true });
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  one(widget, '[part=contact] a').dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
  expect(select.mock.calls[0]?.[0].detail).toEqual({
    kind: 'person',
    id: 'hol_Penhaligon, Ada',
    url: 'mailto:ada@aldermere.example',
  });
});
