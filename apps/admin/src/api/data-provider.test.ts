import { afterEach, expect, test, vi } from 'vitest';
import { createDataProvider } from './data-provider.ts';
import type { RequestFailure } from './request-failure.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers every request with this, and gives what was asked. */
function answerWith(response: () => Response) {
  const asked: { path: string; body: { operationName: string; variables: unknown } }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init.body)) });
    return response();
  });
  return asked;
}

const page = { items: [{ id: 'x_1' }], total: 41 };
const anySort = { field: 'id', order: 'ASC' } as const;

test.each([
  [
    'pledges',
    { text: ' charter ', status: 'STALLED', council: 'org_1' },
    'PledgeList',
    { page: 3, perPage: 25, text: 'charter', statuses: ['STALLED'], council: 'org_1', lang: 'CY' },
    { pledgeList: page },
  ],
  [
    'pledges',
    { text: '  ', status: '' },
    'PledgeList',
    { page: 3, perPage: 25, lang: 'CY' },
    { pledgeList: page },
  ],
  [
    'people',
    { office: 'NOT_IN_OFFICE' },
    'PeopleList',
    { page: 3, perPage: 25, isInOffice: false, lang: 'CY' },
    { personList: page },
  ],
  [
    'representatives',
    { text: 'ada', role: 'COUNCILLOR', organisation: 'org_1' },
    'HoldingList',
    { page: 3, perPage: 25, text: 'ada', role: 'COUNCILLOR', organisation: 'org_1', lang: 'CY' },
    { holdingList: page },
  ],
  [
    'posts',
    { text: 'abbey' },
    'PostList',
    { page: 3, perPage: 25, text: 'abbey', lang: 'CY' },
    { postList: page },
  ],
  ['drafts', {}, 'WaitingDrafts', { page: 3, perPage: 25, lang: 'CY' }, { draftList: page }],
])(
  'a list of %s with the filter %j asks for its page, and no order, which is the API’s',
  async (resource, filter, operation, variables, data) => {
    const asked = answerWith(() => Response.json({ data }));
    const provider = createDataProvider(() => 'CY');
    const list = await provider.getList(resource, {
      pagination: { page: 3, perPage: 25 },
      sort: anySort,
      filter,
    });
    expect(list).toEqual({ data: page.items, total: 41 });
    expect(asked).toEqual([
      { path: '/admin/graphql', body: expect.objectContaining({ operationName: operation, variables }) },
    ]);
  },
);

test('organisations have no total: the list says whether more follows', async () => {
  const asked = answerWith(() =>
    Response.json({ data: { organisations: { nodes: [{ id: 'org_1' }], pageInfo: { hasNextPage: true } } } }),
  );
  const list = await createDataProvider(() => 'EN').getList('organisations', {
    pagination: { page: 1, perPage: 25 },
    sort: anySort,
    filter: { text: 'ald', isCouncil: true },
  });
  expect(list).toEqual({ data: [{ id: 'org_1' }], pageInfo: { hasNextPage: true } });
  expect(asked[0]?.body.variables).toEqual({ first: 25, text: 'ald', kinds: ['COUNCIL'], lang: 'EN' });
});

test('a page is never larger than the API gives', async () => {
  const asked = answerWith(() => Response.json({ data: { personList: page } }));
  await createDataProvider(() => 'EN').getList('people', {
    pagination: { page: 1, perPage: 1000 },
    sort: anySort,
    filter: {},
  });
  expect(asked[0]?.body.variables).toMatchObject({ perPage: 100 });
});

test('labels of references leave out what is not there', async () => {
  answerWith(() => Response.json({ data: { nodes: [null, { id: 'ple_1', reference: 'ALD-08' }, {}] } }));
  const { data } = await createDataProvider(() => 'EN').getMany('pledges', {
    ids: ['ple_0', 'ple_1', 'org_1'],
  });
  expect(data).toEqual([{ id: 'ple_1', reference: 'ALD-08' }]);
});

test('the server’s refusal of a request comes with its code and sentence', async () => {
  answerWith(() =>
    Response.json({
      errors: [{ message: 'Ask for page 1 or later.', extensions: { code: 'INVALID_INPUT' } }],
    }),
  );
  const asking = createDataProvider(() => 'EN').getList('people', {
    pagination: { page: 0, perPage: 25 },
    sort: anySort,
    filter: {},
  });
  await expect(asking).rejects.toMatchObject({ code: 'INVALID_INPUT', message: 'Ask for page 1 or later.' });
});

test('a lost session, a broken network and a proxy’s page are told apart', async () => {
  const ask = () =>
    createDataProvider(() => 'EN')
      .getList('people', { pagination: { page: 1, perPage: 25 }, sort: anySort, filter: {} })
      .catch((error: unknown) => error as RequestFailure);
  answerWith(() =>
    Response.json(
      { errors: [{ message: 'Sign in.', extensions: { code: 'NOT_SIGNED_IN' } }] },
      { status: 401 },
    ),
  );
  expect(await ask()).toMatchObject({ isSessionLost: true });
  answerWith(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(await ask()).toMatchObject({ code: 'UNREADABLE', status: 502, isSessionLost: false });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await ask()).toMatchObject({ code: 'UNREACHABLE', status: 0, isSessionLost: false });
});

test('nothing is written past the operations with typed refusals', async () => {
  const provider = createDataProvider(() => 'EN');
  await expect(
    provider.update('people', { id: 'per_1', data: {}, previousData: { id: 'per_1' } }),
  ).rejects.toThrow('There is no update of people');
});
