import type { RecordPart } from '../src/record/record-part.ts';
import { pledgeOf2023 } from './aldermere-manifesto.ts';

/** ALD-19: it never was the council's to keep, so following it was a mistake. It stays, withdrawn, with the day and the reason (R7). */
export const withdrawnPledge: RecordPart = {
  name: 'withdrawn-pledge',
  pledges: [
    pledgeOf2023('ALD-19', {
      title: { en: 'Tolls on the Ropewalk bridge', cy: 'Tollau ar bont Rhodfa’r Rhaffau' },
      themes: ['places'],
      state: 'WITHDRAWN',
      withdrawal: {
        on: '2024-02-05',
        reason: {
          en: 'The bridge belongs to a charity: neither the council nor the group sets its tolls.',
          cy: 'Mae’r bont yn eiddo i elusen: nid y cyngor na’r grŵp sy’n gosod ei thollau.',
        },
      },
    }),
  ],
};
