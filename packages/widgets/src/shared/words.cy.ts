import type { SameSentences } from './sentences.ts';
import type { sharedEn } from './words.en.ts';

/** What every widget says, in Welsh. */
export const sharedCy = {
  $months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  $asOf: 'Ar {day}',
  $showAll: 'Dangos y cyfan ({n})',
  $showFewer: 'Dangos llai',
  $notHeld: 'Nid yw’r rhestr hon gennym eto. Nid yw anhysbys yn golygu dim.',
  $unreachable: 'Ni ellir cyrraedd y cofnod ar hyn o bryd.',
  $offline: 'Rydych chi all-lein.',
  $kept: 'Dyma’r hyn a gawsom ddiwethaf.',
  $misused: 'Nid yw’r cofnod yn gwybod am yr hyn y mae’r dudalen hon yn gofyn amdano.',
} satisfies SameSentences<typeof sharedEn>;
