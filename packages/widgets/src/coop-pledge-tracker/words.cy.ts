import type { SameSentences } from '../shared/sentences.ts';
import { sharedCy } from '../shared/words.cy.ts';
import type { pledgeTrackerEn } from './words.en.ts';

export const pledgeTrackerCy = {
  ...sharedCy,
  $title: 'Addewidion',
  $all: 'Yr addewid hon ar y cofnod',
  $none: 'Nid oes addewid o’r fath yma.',
  $rest: 'Gweld y cyfan ({n})',
  $quote: 'O’r maniffesto',
  $quotePage: 'O’r maniffesto, tudalen {page}',
  $reported: 'Fel yr adroddwyd, nid dyfyniad',
  $test: 'Sut y byddwn yn gwybod',
  $testOn: 'Ysgrifennwyd y prawf ar {day}.',
  $due: 'Erbyn {day}.',
  $overdue: 'Hwyr',
  $reviewed: 'Gwiriwyd ddiwethaf {day}.',
  $history: 'Beth sydd wedi digwydd',
  $checked: 'Gwiriwyd, dim newid',
  $correction: 'Cywiriad',
  $reopened: 'Ailagorwyd',
  $termClose: 'Diwedd y tymor',
  $correctedSince: 'Cywirwyd wedyn',
  $second: 'Cadarnhawyd gan ail berson.',
  $outside: 'Cadarnhawyd gan rywun y tu allan i’r blaid.',
  $partyOwn: 'ffynhonnell y blaid ei hun',
  $page: 'tudalen {page}',
  $archived: 'copi archif',
  $reply: 'Ateb gan {name}, {day}:',
  $successor: 'Disodlwyd gan {name}',
  $corrected: 'Cywirwyd ar {day}. Cynt: {before}',
} satisfies SameSentences<typeof pledgeTrackerEn>;
