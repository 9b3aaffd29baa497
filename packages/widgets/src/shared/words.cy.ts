import type { SameSentences } from './sentences.ts';
import type { sharedEn } from './words.en.ts';

/** The day a translator checked the Welsh of all widgets, YYYY-MM-DD. Null: not checked yet, and a release warns. */
export const WIDGETS_CY_CHECKED_ON: string | null = null;

/** What every widget says, in Welsh. */
export const sharedCy = {
  $months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  $asOf: 'Ar {day}',
  $showAll: 'Dangos y cyfan ({n})',
  $showFewer: 'Dangos llai',
  $notHeld: 'Nid yw’r rhestr hon gennym eto. Nid yw anhysbys yn golygu dim.',
  $unanswered: 'Nid oes ateb gan y cofnod ar hyn o bryd.',
  $offline: 'Rydych chi all-lein.',
  $kept: 'Dyma’r hyn a gawsom ddiwethaf.',
} satisfies SameSentences<typeof sharedEn>;
