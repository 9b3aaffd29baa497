import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../test/app.ts';
import { directoryOf, postcodeRow } from '../../test/directory-csv.ts';
import { importText } from '../../test/import-csv.ts';
import { loadSandboxRecord } from '../record/load-sandbox-record.ts';

const server = testApp();
beforeAll(() => loadSandboxRecord(server.record.prisma));

async function loadAldermere(): Promise<void> {
  const rows = [
    postcodeRow(),
    postcodeRow({ pcds: 'ZE9 1AB', doterm: '199806' }),
    postcodeRow({ pcds: 'ZE91 1AB' }),
  ];
  await importText(server.record.prisma, directoryOf(...rows));
}

test('a sector gives its units with their areas, for a finder to look in', async () => {
  await loadAldermere();
  const response = await server.app.inject('/api/v1/postcodes/ZE9-1.json');
  expect(response.statusCode).toBe(200);
  expect(response.headers['cache-control']).toMatch(/^public, max-age=86400/);
  expect(response.headers['access-control-allow-origin']).toBe('*');
  const answer = response.json() as { units: Record<string, object>; areas: Record<string, object> };
  expect(Object.keys(answer.units)).toEqual(['AA', 'AB']);
  expect(answer.units.AB).toMatchObject({ terminatedOn: '1998-06-01' });
  expect(answer.areas.E05999901).toMatchObject({ kind: 'WARD', nameEn: 'Millgate' });
  const again = await server.app.inject({
    url: '/api/v1/postcodes/ZE9-1.json',
    headers: { 'if-none-match': String(response.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
});

test('an address never takes a whole postcode', async () => {
  for (const sector of ['ZE9-1AA', 'ZE91AA', 'ZE9'])
    expect((await server.app.inject(`/api/v1/postcodes/${sector}.json`)).statusCode).toBe(400);
});

test('the answer to a whole postcode is kept nowhere', async () => {
  await loadAldermere();
  const ask = () =>
    server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: 'localhost' },
      payload: { query: '{ postcode(code: "ZE9 1AA") { edition areas { gssCode } } }' },
    });
  const response = await ask();
  expect(response.headers['cache-control']).toBe('no-store');
  expect(response.json()).toMatchObject({ data: { postcode: { areas: expect.any(Array) } } });
  await server.record.prisma.postcodeVintage.deleteMany({});
  expect((await ask()).json()).toEqual({ data: { postcode: null } });
});
