import { expect, test } from 'vitest';
import { faultOf } from './arrows.ts';

test.each([
  ['apps/api/src/pledges/record-pledge-status.ts', '../db/new-id.ts'],
  ['apps/api/src/pledges/pledge.graphql.ts', '../graphql/builder.ts'],
  ['apps/api/src/graphql/schema.ts', '../pledges/pledge.graphql.ts'],
  ['apps/api/src/importers/psephology/parse-row.ts', '../../people/find-person.ts'],
  ['apps/api/src/pages/gallery.ts', '@wheatsheaf/widgets/coop.ts'],
  ['apps/admin/src/pledges/preview.tsx', '@wheatsheaf/widgets/coop.ts'],
  ['packages/widgets/src/coop.ts', '@wheatsheaf/schema/vocabulary/pledge-status.ts'],
  ['packages/schema/src/identifiers/gss-code.ts', './parsed.ts'],
])('%s may import %s', (file, specifier) => {
  expect(faultOf(file, specifier)).toBeNull();
});

test.each([
  [
    'apps/api/src/pledges/status-rules.ts',
    '../graphql/context.ts',
    /modules to graphql\. A module knows neither/,
  ],
  ['apps/api/src/db/database.ts', '../pledges/pledge.ts', /api db to modules\. The database layer/],
  ['apps/api/src/errors.ts', './pledges/errors.ts', /api base to modules/],
  ['apps/api/src/people/person.ts', '@wheatsheaf/widgets/coop.ts', /modules to widgets/],
  ['apps/admin/src/main.tsx', '../../api/src/errors.ts', /admin to api base\. The admin speaks with the API/],
  [
    'packages/widgets/src/coop.ts',
    '../../../apps/admin/src/main.tsx',
    /widgets to admin\. A widget runs on strangers/,
  ],
  [
    'packages/schema/src/identifiers/slug.ts',
    '@wheatsheaf/widgets/coop.ts',
    /schema to widgets\. The contract imports nothing/,
  ],
  ['packages/schema/src/identifiers/slug.ts', 'node:crypto', /the contract has no dependency/],
  ['e2e/story.test.ts', '../apps/api/src/main.ts', /e2e to api main\. Stories see what a reader sees/],
])('%s may not import %s', (file, specifier, lesson) => {
  expect(faultOf(file, specifier)).toMatch(lesson);
});
