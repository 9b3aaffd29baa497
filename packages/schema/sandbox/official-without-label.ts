import type { RecordPart } from '../src/record/record-part.ts';
import { elected } from './councillor.ts';
import { localPartySource } from './sources.ts';

/** Elected as plain Labour and made an official co-operative councillor during the term: the ballot paper's label never changes (R11). */
export const officialWithoutLabel: RecordPart = {
  name: 'official-without-label',
  ...elected([
    {
      slug: 'alun-prydderch',
      givenName: 'Alun',
      familyName: 'Prydderch',
      ward: 'aldermere-weavers-green',
      stoodFor: 'LABOUR',
      votes: 1_390,
      bio: { en: 'Retired bus driver.', cy: 'Gyrrwr bws wedi ymddeol.' },
    },
  ]),
  endorsements: [
    {
      person: 'alun-prydderch',
      kind: 'OFFICIAL_NO_LABEL',
      from: '2024-06-01',
      localParty: 'aldermere-co-op',
      isPublic: true,
      sources: [localPartySource],
    },
  ],
};
