import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { defaultTabs } from './default-queries.ts';

const schema = buildSchema(
  await readFile(new URL('../../../../packages/schema/schema.graphql', import.meta.url), 'utf8'),
);

test.each(['/graphql', '/sandbox/graphql'])(
  'every tab at %s is a question the public schema knows',
  (endpoint) => {
    const tabs = defaultTabs(endpoint);
    expect(tabs.length).toBeGreaterThan(1);
    for (const { query } of tabs) expect(validate(schema, parse(query))).toEqual([]);
  },
);
