import type { Words } from '../i18n/same-keys.ts';

export const editorialEn = {
  empty: '(empty)',
  refusals: {
    DetailMissing: 'This status needs something more, or less.',
    EvidenceMissing: 'A summary, a day or a source is missing.',
    EvidenceTooWeak: 'The sources do not carry this status.',
    FrozenText: 'This text cannot be changed any more.',
    InputRefused: 'Something that was given cannot be right.',
    MoveRefused: 'The pledge cannot go to this status from where it is.',
    NotTestable: 'What this pledge says cannot be found delivered like this.',
    RecordNotFound: 'The record is not there any more.',
    SeatTaken: 'The seat is held in that time.',
    SecondPersonNeeded: 'A second person is needed.',
    VersionConflict: 'Somebody else saved first.',
  },
  conflict: {
    title: 'Somebody else saved first',
    noDifference: 'On what you changed there is no difference between you. Saving again is enough.',
    mine: 'Yours, not saved yet',
    theirs: 'In the record now',
    useMine: 'Use mine',
    takeTheirs: 'Take theirs',
    recordMine: 'Use mine: record it after theirs',
    saveChoices: 'Save with these choices',
  },
  history: {
    title: 'History',
    none: 'No change is recorded yet.',
    created: 'The record was made.',
    emptied: 'now empty',
    added: 'Added:',
    removed: 'Removed:',
    by: '%{name}, %{how}',
    channels: {
      admin: 'by an editor here',
      import: 'by an import',
      starter: 'from the starter record',
      sandbox: 'from the sandbox',
      cli: 'on the command line',
    },
  },
} satisfies Words;
