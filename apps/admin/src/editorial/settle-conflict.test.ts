import { expect, test } from 'vitest';
import type { VersionConflict } from './refusal.ts';
import { findOpenFields, settleConflict } from './settle-conflict.ts';

const conflict: VersionConflict = {
  __typename: 'VersionConflict',
  code: 'VERSION_CONFLICT',
  rule: 'R8',
  message: 'Somebody else saved this first.',
  path: ['expectedVersion'],
  currentVersion: 9,
  conflicts: [
    { field: 'name', yours: 'Ada Penhaligon', theirs: 'Ada Penhaligon-Rhys' },
    { field: 'bioEn', yours: 'Chairs housing.', theirs: null },
  ],
};

test('mine stays as it is, theirs comes into the form, and the next attempt names the version seen', () => {
  expect(settleConflict(conflict, { name: 'theirs', bioEn: 'mine' })).toEqual({
    taken: { name: 'Ada Penhaligon-Rhys' },
    expectedVersion: 9,
  });
});

test('an emptied field of theirs is taken as empty', () => {
  expect(settleConflict(conflict, { name: 'mine', bioEn: 'theirs' }).taken).toEqual({ bioEn: '' });
});

test('a field nobody chose a side for is never settled by itself', () => {
  expect(findOpenFields(conflict, { name: 'mine' })).toEqual(['bioEn']);
  expect(() => settleConflict(conflict, { name: 'mine' })).toThrow('No side was chosen for bioEn.');
});

test('where both changed the same, only the version moves on', () => {
  expect(settleConflict({ ...conflict, conflicts: [] }, {})).toEqual({ taken: {}, expectedVersion: 9 });
});
