import type { RecordPart } from '@wheatsheaf/schema/record/record-part.ts';
import { partyRegister } from './sources.ts';

/** The two parties of the joint label. Others come with the imports that name them. */
export const parties: RecordPart = {
  name: 'parties',
  organisations: [
    {
      slug: 'labour-party',
      kind: 'PARTY',
      name: { en: 'Labour Party', cy: 'Y Blaid Lafur' },
      shortName: { en: 'Labour', cy: 'Llafur' },
      website: 'https://labour.org.uk/',
      identifiers: [{ scheme: 'electoral-commission', value: 'PP53' }],
      sources: [partyRegister],
    },
    {
      slug: 'co-operative-party',
      kind: 'PARTY',
      name: { en: 'Co-operative Party', cy: 'Y Blaid Gydweithredol' },
      shortName: { en: 'Co-operative', cy: 'Cydweithredol' },
      website: 'https://party.coop/',
      identifiers: [{ scheme: 'electoral-commission', value: 'PP119' }],
      sources: [partyRegister],
    },
  ],
};
