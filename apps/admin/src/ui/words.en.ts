import type { Words } from '../i18n/same-keys.ts';

export const uiEn = {
  loading: 'Loading',
  sending: 'Sending …',
  save: 'Save',
  cancel: 'Leave without saving',
  gone: 'This record is not there any more. Go back to the list and choose again.',
  nothingFound: 'Nothing found. Change the search or the filters.',
  filter: 'Search and filter',
  notRecorded: 'Not recorded',
  failure: {
    unreachable: 'The server cannot be reached. What you typed is kept: try again in a moment.',
    unreadable:
      'The server answered with something that cannot be read (status %{status}). Try again in a moment.',
    notAllowed: 'Your role does not allow this. Ask an administrator for the role it needs.',
  },
  problem: {
    title: 'There is a problem',
    prefix: 'Problem:',
  },
  kept: {
    restored: 'This is what you typed and had not saved yet, last on',
    giveUp: 'Discard it',
  },
  changeReason: {
    label: 'Why you change this',
    hint: 'One sentence for the history, such as “Council minutes of 3 July published”.',
    missing: 'Say why you change this: every save names a reason.',
  },
  precision: {
    label: 'How exactly the day is known',
  },
  picker: {
    nothingFound: 'Nothing found: type another part of the name.',
    clear: 'Clear',
    open: 'Show the list',
    close: 'Hide the list',
  },
} satisfies Words;
