import type { Sentences } from './sentences.ts';

/** What every widget says, in English. */
export const sharedEn = {
  $months: 'January February March April May June July August September October November December',
  $asOf: 'As of {day}',
  $showAll: 'Show all {n}',
  $showFewer: 'Show fewer',
  $notHeld: 'We do not hold this list yet. Unknown does not mean none.',
  $unanswered: 'The record gives no answer at present.',
  $offline: 'You are offline.',
  $kept: 'This is what we last received.',
} satisfies Sentences;
