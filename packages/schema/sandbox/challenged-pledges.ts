import type { RecordPart } from '../src/record/record-part.ts';

/** Readers' challenges in every state: unread, open, overdue, answered (one of them led to the correction of ALD-12) and turned down. */
export const challengedPledges: RecordPart = {
  name: 'challenged-pledges',
  challenges: [
    {
      key: 'unread',
      pledge: 'aldermere-labour-2023/ALD-01',
      text: 'The second milestone was missed by a month.',
      lang: 'en',
      receivedOn: '2026-11-20',
      state: 'RECEIVED',
    },
    {
      key: 'open',
      pledge: 'aldermere-labour-2023/ALD-07',
      text: 'Nid yw’r ail ran ar waith: ffoniais […] a dywedwyd nad oes cyllideb.',
      lang: 'cy',
      receivedOn: '2026-11-09',
      isRedacted: true,
      state: 'OPEN',
    },
    {
      key: 'overdue',
      pledge: 'aldermere-labour-2023/ALD-02',
      text: 'The record says in progress. The contract ended in June and nobody has been hired since.',
      lang: 'en',
      receivedOn: '2026-09-30',
      state: 'OPEN',
    },
    {
      key: 'answered-with-correction',
      pledge: 'aldermere-labour-2023/ALD-12',
      text: 'You call this delivered, but the annex to the report says that only part of it was done.',
      lang: 'en',
      receivedOn: '2025-08-20',
      state: 'ANSWERED',
      answer: {
        en: 'You are right. We had read the summary and not the annex, and have corrected the status.',
        cy: 'Rydych yn iawn. Roeddem wedi darllen y crynodeb ac nid yr atodiad, ac rydym wedi cywiro’r statws.',
      },
      answeredOn: '2025-09-12',
      update: '2025-09-12/2',
    },
    {
      key: 'answered-without-change',
      pledge: 'aldermere-labour-2023/ALD-08',
      text: 'Homes will be built there all the same, so the promise is kept.',
      lang: 'en',
      receivedOn: '2026-03-10',
      state: 'ANSWERED',
      answer: {
        en: 'The promise was of homes that a housing co-operative owns. Others may be good homes; they are not these. The group’s own view is printed beside the status.',
        cy: 'Addawyd cartrefi sy’n eiddo i gwmni tai cydweithredol. Gall eraill fod yn gartrefi da; nid y rhain ydynt. Argreffir barn y grŵp ei hun wrth ymyl y statws.',
      },
      answeredOn: '2026-03-19',
    },
    {
      key: 'turned-down',
      pledge: 'aldermere-labour-2023/ALD-02',
      text: 'Cheap loans for everybody, ask now!',
      lang: 'en',
      receivedOn: '2026-05-02',
      state: 'REJECTED',
      rejection: 'ADVERTISING',
      reason: 'Advertisement',
    },
  ],
};
