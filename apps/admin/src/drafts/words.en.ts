import type { Words } from '../i18n/same-keys.ts';

export const draftsEn = {
  title: 'Waiting for a second person',
  count: '%{smart_count} rating waits. |||| %{smart_count} ratings wait.',
  wouldBecome: 'Would become: %{status}',
  writtenBy: 'Written by %{name}',
  authorGone: 'somebody whose account is gone',
  pledgeGone: 'A pledge that is not there any more',
  isMine: 'You wrote this, so somebody else must confirm it.',
  confirm: 'Confirm and publish',
  confirmed: 'Published.',
} satisfies Words;
