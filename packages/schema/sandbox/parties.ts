import type { RecordPart } from '../src/record/record-part.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

/** The two parties of the joint label, which is what the sandbox is about and so keeps their names; the others are invented. */
export const parties: RecordPart = {
  name: 'parties',
  organisations: [
    {
      slug: 'labour-party',
      kind: 'PARTY',
      name: { en: 'Labour Party', cy: 'Y Blaid Lafur' },
      shortName: { en: 'Labour', cy: 'Llafur' },
      identifiers: [{ scheme: 'electoral-commission', value: 'PP53' }],
      sources,
    },
    {
      slug: 'co-operative-party',
      kind: 'PARTY',
      name: { en: 'Co-operative Party', cy: 'Y Blaid Gydweithredol' },
      shortName: { en: 'Co-operative', cy: 'Cydweithredol' },
      identifiers: [{ scheme: 'electoral-commission', value: 'PP119' }],
      sources,
    },
    {
      slug: 'riverside-alliance',
      kind: 'PARTY',
      name: { en: 'Riverside Alliance', cy: 'Cynghrair Glan yr Afon' },
      identifiers: [{ scheme: 'electoral-commission', value: 'PP99901' }],
      sources,
    },
    {
      slug: 'civic-reform',
      kind: 'PARTY',
      name: { en: 'Civic Reform', cy: 'Diwygio Dinesig' },
      identifiers: [{ scheme: 'electoral-commission', value: 'PP99902' }],
      sources,
    },
  ],
};
