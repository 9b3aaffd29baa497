import type { RecordPart } from '../src/record/record-part.ts';
import { sandboxSource } from './sources.ts';

/** A local party whose imprint ended with 2024: pages fall back to the instance's, the embed builder refuses (R13). */
export const expiredImprint: RecordPart = {
  name: 'expired-imprint',
  organisations: [
    {
      slug: 'thornwick-co-op',
      kind: 'LOCAL_PARTY',
      name: { en: 'Thornwick Co-operative Party' },
      nation: 'ENGLAND',
      parent: 'co-operative-party',
      covers: [{ area: 'thornwick', from: '2015-01-01' }],
      sources: [sandboxSource],
    },
  ],
  imprints: [
    {
      scope: 'PARTY',
      organisation: 'thornwick-co-op',
      promoter: { kind: 'ORGANISATION', name: 'Thornwick Co-operative Party' },
      address: { en: 'PO Box 12, Thornwick ZZ2 2BB' },
      from: '2022-01-01',
      to: '2025-01-01',
    },
  ],
};
