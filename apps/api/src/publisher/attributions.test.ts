import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ATTRIBUTIONS } from './attributions.ts';

test.each([
  'Open Parliament Licence v3.0',
  'Democracy Club, CC BY 4.0',
  'Contains OS data © Crown copyright and database right',
  'Royal Mail data © Royal Mail copyright and database right',
  'National Statistics data © Crown copyright and database right',
  'mySociety, MIT licence',
  'the Electoral Commission, Open Government Licence v3.0',
  'Open Council Data UK, CC BY-SA 4.0',
])('%s stands under every page', (owed) => {
  expect(ATTRIBUTIONS.filter(({ text }) => text.includes(owed))).toHaveLength(1);
});

test('the page on data promises a line for each', async () => {
  const page = await readFile(new URL('../../../../docs/data-attribution.md', import.meta.url), 'utf8');
  const [, promised = ''] = /## Attributions to show\n([^]+?)\n## /.exec(page) ?? [];
  for (const holder of [
    'Royal Mail',
    'Electoral Commission',
    'Open Council Data UK',
    'mySociety',
    'Democracy Club',
  ])
    expect(promised).toContain(holder);
});
