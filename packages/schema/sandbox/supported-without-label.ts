import type { RecordPart } from '../src/record/record-part.ts';
import { elected } from './councillor.ts';
import { localPartySource } from './sources.ts';

/** Elected as plain Labour; the Co-operative Party supports her and says so in public: "Labour councillor, supported by …". */
export const supportedWithoutLabel: RecordPart = {
  name: 'supported-without-label',
  ...elected([
    {
      slug: 'petra-lindqvist-moss',
      givenName: 'Petra',
      familyName: 'Lindqvist-Moss',
      ward: 'aldermere-millgate',
      stoodFor: 'LABOUR',
      votes: 1_899,
    },
  ]),
  endorsements: [
    {
      person: 'petra-lindqvist-moss',
      kind: 'SUPPORTED',
      from: '2023-02-20',
      ballot: 'local.aldermere.millgate.2023-05-04',
      localParty: 'aldermere-co-op',
      isPublic: true,
      sources: [localPartySource],
    },
  ],
};
