import { readFile } from 'node:fs/promises';
import { buildSchema, isInterfaceType } from 'graphql';
import { expect, test } from 'vitest';
import { messages } from '../i18n/messages.ts';
import { problemOfRefusal } from '../ui/form/problem.ts';
import { REFUSAL_PHRASE, type Refusal, type RefusalName } from './refusal.ts';

const schema = buildSchema(
  await readFile(new URL('../../../../packages/schema/admin.graphql', import.meta.url), 'utf8'),
);
const error = schema.getType('Error');
if (!isInterfaceType(error)) throw new Error('the admin schema has no interface Error');
const names = schema.getPossibleTypes(error).map(({ name }) => name);

test('every typed error of the admin schema has a phrase in both languages', () => {
  expect(names.length).toBeGreaterThan(5);
  expect(Object.keys(REFUSAL_PHRASE).toSorted()).toEqual(names.toSorted());
  for (const name of names) {
    expect(messages.en.editorial.refusals).toHaveProperty(name);
    expect(messages.cy.editorial.refusals).toHaveProperty(name);
  }
});

test.each(Object.keys(REFUSAL_PHRASE) as RefusalName[])(
  '%s is shown with the server’s sentence as given, at its field',
  (name) => {
    const refusal = {
      __typename: name,
      code: 'ANY',
      rule: null,
      path: ['evidence', '1', 'url'],
      message: 'The address of a source begins with https:// or http://.',
      ...(name === 'VersionConflict' && { currentVersion: 2, conflicts: [] }),
    } as Refusal;
    const problem = problemOfRefusal(
      refusal,
      (path) => path,
      (key) => key,
    );
    expect(problem).toEqual({
      field: 'evidence.1.url',
      message: 'The address of a source begins with https:// or http://.',
      isServers: true,
      phrase: `editorial.refusals.${name}`,
    });
  },
);
