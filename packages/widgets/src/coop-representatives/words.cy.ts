import type { SameSentences } from '../shared/sentences.ts';
import { sharedCy } from '../shared/words.cy.ts';
import type { representativesEn } from './words.en.ts';

export const representativesCy = {
  ...sharedCy,
  $title: 'Cynrychiolwyr',
  $joint: 'Llafur a’r Blaid Gydweithredol',
  $official: 'Cymeradwywyd gan y Blaid Gydweithredol',
  $supported: 'Gyda chefnogaeth y Blaid Gydweithredol',
  $anyone: 'Pawb sydd mewn swydd',
  $count: { one: '{n} person', other: '{n} o bobl' },
  $atLeast: 'O leiaf {n} yn hysbys; nid yw’r rhestr yn gyflawn',
  $none: 'Nid oes neb ar hyn o bryd.',
  $all: 'Gweld y rhestr gyfan',
  $replaced: 'Disodlwyd {name} gan {list}.',
  $credit: 'Llun: {name}',
} satisfies SameSentences<typeof representativesEn>;
