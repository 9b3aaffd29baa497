import { sharedEn } from '../shared/words.en.ts';
import type { Sentences } from '../shared/sentences.ts';

export const representativesEn = {
  ...sharedEn,
  $title: 'Representatives',
  $joint: 'Labour and Co-operative',
  $official: 'Endorsed by the Co-operative Party',
  $supported: 'Supported by the Co-operative Party',
  $anyone: 'Everybody in office',
  $count: { one: '{n} person', other: '{n} people' },
  $atLeast: 'At least {n} known; the list is not complete',
  $none: 'There is nobody at present.',
  $all: 'See the whole list',
  $replaced: '{name} has been replaced by {list}.',
  $credit: 'Photo: {name}',
} satisfies Sentences;
