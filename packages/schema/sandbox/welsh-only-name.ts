import type { RecordPart } from '../src/record/record-part.ts';
import { sandboxSource } from './sources.ts';

const sources = [sandboxSource];

/** A council, a ward and a group whose names exist in Welsh only: an English page says them in Welsh and marks them as Welsh (R14). */
export const welshOnlyName: RecordPart = {
  name: 'welsh-only-name',
  areas: [
    {
      slug: 'aberheulog',
      kind: 'DISTRICT',
      name: { cy: 'Aberheulog' },
      nation: 'WALES',
      identifiers: [{ scheme: 'gss', value: 'W06999901' }],
      sources,
    },
    {
      slug: 'aberheulog-cwm-gwenyn',
      kind: 'WARD',
      name: { cy: 'Cwm Gwenyn' },
      nation: 'WALES',
      parent: 'aberheulog',
      identifiers: [{ scheme: 'gss', value: 'W05999901' }],
      sources,
    },
  ],
  organisations: [
    {
      slug: 'aberheulog',
      kind: 'COUNCIL',
      councilType: 'WELSH_UNITARY',
      name: { cy: 'Cyngor Sir Aberheulog' },
      shortName: { cy: 'Aberheulog' },
      nation: 'WALES',
      area: 'aberheulog',
      identifiers: [{ scheme: 'gss', value: 'W06999901' }],
      sources,
    },
    {
      slug: 'aberheulog-labour-group',
      kind: 'COUNCIL_GROUP',
      name: { cy: 'Grŵp Llafur Aberheulog' },
      nation: 'WALES',
      parent: 'aberheulog',
      sources,
    },
  ],
  coverage: [
    {
      organisation: 'aberheulog',
      role: 'COUNCILLOR',
      level: 'PARTIAL',
      asOf: '2026-05-01',
      note: { cy: 'Un ward yn unig hyd yma.' },
      sources,
    },
  ],
  posts: [
    {
      key: 'aberheulog-cwm-gwenyn',
      organisation: 'aberheulog',
      role: 'COUNCILLOR',
      area: 'aberheulog-cwm-gwenyn',
      sources,
    },
  ],
  elections: [
    {
      id: 'local.aberheulog.2022-05-05',
      name: { cy: 'Etholiad Cyngor Sir Aberheulog 2022' },
      pollingOn: '2022-05-05',
      organisation: 'aberheulog',
      sources,
    },
  ],
  ballots: [
    {
      key: 'local.aberheulog.cwm-gwenyn.2022-05-05',
      ballotId: 'local.aberheulog.cwm-gwenyn.2022-05-05',
      election: 'local.aberheulog.2022-05-05',
      label: 'Cwm Gwenyn',
      post: 'aberheulog-cwm-gwenyn',
      area: 'aberheulog-cwm-gwenyn',
      seatsContested: 1,
      votingSystem: 'FIRST_PAST_THE_POST',
      sources,
    },
  ],
  people: [
    {
      slug: 'elin-fychan',
      name: 'Elin Fychan',
      givenName: 'Elin',
      familyName: 'Fychan',
      honorificPrefix: 'Y Cyng.',
      bio: { cy: 'Ffermwr mynydd ac ysgrifennydd y siop gymunedol.' },
      sources,
    },
  ],
  candidacies: [
    {
      ballot: 'local.aberheulog.cwm-gwenyn.2022-05-05',
      person: 'elin-fychan',
      standing: { principal: 'labour-party', adjuncts: ['co-operative-party'] },
      partyName: 'Labour and Co-operative Party',
      description: 'Llafur a’r Blaid Gydweithredol',
      votes: 611,
      isElected: true,
      sources,
    },
  ],
  holdings: [
    {
      person: 'elin-fychan',
      post: 'aberheulog-cwm-gwenyn',
      from: '2022-05-09',
      wonAt: 'local.aberheulog.cwm-gwenyn.2022-05-05',
      sources,
    },
  ],
};
