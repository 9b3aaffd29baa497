import type { RecordPart } from '../src/record/record-part.ts';
import { elected } from './councillor.ts';
import { type Ward, wardArea, wardPost } from './wards.ts';

const heronsmead: Ward = {
  slug: 'aldermere-heronsmead',
  name: { en: 'Heronsmead' },
  gss: 'E05999905',
  seats: 2,
};

/** A ward that has no Welsh name: a Welsh page says it in English and marks it as English (R14). */
export const englishOnlyName: RecordPart = {
  name: 'english-only-name',
  areas: [wardArea(heronsmead)],
  posts: [wardPost(heronsmead)],
  ...elected([
    {
      slug: 'osei-barrowclough',
      givenName: 'Osei',
      familyName: 'Barrowclough',
      ward: heronsmead.slug,
      stoodFor: 'JOINT',
      votes: 1_512,
      bio: { en: 'Teaches bookkeeping at the evening institute.' },
    },
    {
      slug: 'winifred-tate',
      givenName: 'Winifred',
      familyName: 'Tate',
      ward: heronsmead.slug,
      stoodFor: 'CIVIC_REFORM',
      votes: 1_447,
    },
  ]),
};
