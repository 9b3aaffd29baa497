import type { RecordPart } from '../src/record/record-part.ts';
import { elected } from './councillor.ts';
import { aldermereCouncilSource, returningOfficerSource } from './sources.ts';

const BALLOT = 'local.aldermere.ropewalk.by.2024-10-17';

const resigned = elected([
  {
    slug: 'maud-hollins',
    givenName: 'Maud',
    familyName: 'Hollins',
    ward: 'aldermere-ropewalk',
    stoodFor: 'JOINT',
    votes: 2_150,
    left: { to: '2024-08-30', endReason: 'RESIGNED' },
  },
]);

/** Maud Hollins resigned on 30 August 2024; Gideon Fairweather won the by-election of 17 October 2024. In between a seat was vacant. */
export const byElection: RecordPart = {
  name: 'by-election',
  elections: [
    {
      id: 'local.aldermere.2024-10-17',
      name: { en: 'Aldermere by-election, October 2024', cy: 'Isetholiad Gwernllyn, Hydref 2024' },
      pollingOn: '2024-10-17',
      noticeOfPollOn: '2024-09-10',
      organisation: 'aldermere',
      sources: [returningOfficerSource],
    },
  ],
  ballots: [
    {
      key: BALLOT,
      ballotId: BALLOT,
      election: 'local.aldermere.2024-10-17',
      label: 'Ropewalk',
      post: 'aldermere-ropewalk',
      area: 'aldermere-ropewalk',
      seatsContested: 1,
      votingSystem: 'FIRST_PAST_THE_POST',
      byElectionReason: 'Resignation of Maud Hollins',
      electorate: 9_088,
      spoiltBallots: 14,
      turnoutReported: 2_871,
      sources: [returningOfficerSource],
    },
  ],
  people: [
    ...resigned.people,
    {
      slug: 'gideon-fairweather',
      name: 'Gideon Fairweather',
      givenName: 'Gideon',
      familyName: 'Fairweather',
      honorificPrefix: 'Cllr',
      identifiers: [{ scheme: 'sandbox', value: 'gideon-fairweather' }],
      sources: [aldermereCouncilSource],
    },
    {
      slug: 'una-marsh',
      name: 'Una Marsh',
      givenName: 'Una',
      familyName: 'Marsh',
      sources: [returningOfficerSource],
    },
  ],
  candidacies: [
    ...resigned.candidacies,
    {
      ballot: BALLOT,
      person: 'gideon-fairweather',
      standing: { principal: 'labour-party', adjuncts: ['co-operative-party'] },
      partyName: 'Labour and Co-operative Party',
      description: 'Labour and Co-operative Party',
      votes: 1_633,
      isElected: true,
      sources: [returningOfficerSource],
    },
    {
      ballot: BALLOT,
      person: 'una-marsh',
      standing: { principal: 'riverside-alliance' },
      partyName: 'Riverside Alliance',
      description: 'Riverside Alliance: Aldermere First',
      votes: 1_224,
      isElected: false,
      sources: [returningOfficerSource],
    },
  ],
  holdings: [
    ...resigned.holdings,
    {
      person: 'gideon-fairweather',
      post: 'aldermere-ropewalk',
      from: '2024-10-18',
      startReason: 'BY_ELECTION',
      wonAt: BALLOT,
      sources: [aldermereCouncilSource],
    },
  ],
  memberships: [
    ...resigned.memberships,
    ...['labour-party', 'co-operative-party'].map((organisation) => ({
      person: 'gideon-fairweather',
      organisation,
      from: '2022' as const,
      sources: [aldermereCouncilSource],
    })),
    ...['aldermere-labour-group', 'aldermere-co-operative-group'].map((organisation) => ({
      person: 'gideon-fairweather',
      organisation,
      role: 'GROUP_MEMBER' as const,
      from: '2024-10-21' as const,
      sources: [aldermereCouncilSource],
    })),
  ],
  vacancies: [
    {
      post: 'aldermere-ropewalk',
      from: '2024-08-30',
      to: '2024-10-18',
      reason: { en: 'Resignation', cy: 'Ymddiswyddiad' },
      sources: [aldermereCouncilSource],
    },
  ],
};
