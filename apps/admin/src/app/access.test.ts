import { expect, test } from 'vitest';
import { mayDo } from './access.ts';

test('a reader sees the lists and may change nothing', () => {
  expect(mayDo(['READ_DRAFTS'], 'list', 'pledges')).toBe(true);
  for (const action of ['edit', 'rate', 'create', 'delete', 'confirm', 'turnDown', 'takeBack', 'invite']) {
    for (const resource of ['people', 'representatives', 'pledges', 'drafts', 'editors']) {
      expect(mayDo(['READ_DRAFTS'], action, resource), `${action} ${resource}`).toBe(false);
    }
  }
});

test('a reviewer confirms and does not rate', () => {
  const tasks = ['READ_DRAFTS', 'CONFIRM_RATINGS'] as const;
  expect(mayDo(tasks, 'confirm', 'drafts')).toBe(true);
  expect(mayDo(tasks, 'turnDown', 'drafts')).toBe(true);
  expect(mayDo(tasks, 'rate', 'pledges')).toBe(false);
});

test('who rates takes back what they wrote, and so does an author who has become a reviewer', () => {
  expect(mayDo(['READ_DRAFTS', 'RATE_PLEDGES'], 'takeBack', 'drafts')).toBe(true);
  expect(mayDo(['READ_DRAFTS', 'CONFIRM_RATINGS'], 'takeBack', 'drafts')).toBe(true);
  expect(mayDo(['READ_DRAFTS', 'RATE_PLEDGES'], 'turnDown', 'drafts')).toBe(false);
});

test('what no table allows nobody may do', () => {
  const all = [
    'READ_DRAFTS',
    'EDIT_PEOPLE',
    'EDIT_HOLDINGS',
    'RATE_PLEDGES',
    'CONFIRM_RATINGS',
    'INVITE_EDITORS',
  ] as const;
  expect(mayDo(all, 'delete', 'pledges')).toBe(false);
  expect(mayDo(all, 'list', 'secrets')).toBe(false);
});
