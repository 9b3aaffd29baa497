import type { Sentences } from './sentences.ts';

/** What the way to a page is called. */
export const trailSentences = {
  trail: { en: 'Where this page is', cy: 'Lle mae’r dudalen hon' },
} as const satisfies Sentences;
