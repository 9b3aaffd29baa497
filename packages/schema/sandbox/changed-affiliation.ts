import type { RecordPart } from '../src/record/record-part.ts';
import { elected } from './councillor.ts';
import { aldermereCouncilSource } from './sources.ts';

const entries = elected([
  {
    slug: 'marguerite-dunmore',
    givenName: 'Marguerite',
    familyName: 'Dunmore',
    ward: 'aldermere-orchard-hill',
    stoodFor: 'JOINT',
    votes: 1_265,
    leftGroupOn: '2025-03-11',
  },
]);

/** Elected on the joint label, left both parties and their groups on 11 March 2025: "elected as …, now sits as an independent". */
export const changedAffiliation: RecordPart = {
  name: 'changed-affiliation',
  ...entries,
  organisations: [
    {
      slug: 'aldermere-independent-group',
      kind: 'COUNCIL_GROUP',
      name: { en: 'Aldermere Independents', cy: 'Annibynwyr Gwernllyn' },
      nation: 'ENGLAND',
      parent: 'aldermere',
      sources: [aldermereCouncilSource],
    },
  ],
  memberships: [
    ...entries.memberships,
    {
      person: 'marguerite-dunmore',
      organisation: 'aldermere-independent-group',
      role: 'GROUP_MEMBER',
      from: '2025-03-11',
      sources: [aldermereCouncilSource],
    },
  ],
};
