import type { ImportFormat } from '@wheatsheaf/schema/vocabulary/import-format.ts';
import { candidate, contest, csvOf, result } from '../import-csv.ts';
import type { SampleFile } from './sample-file.ts';

const JOINT = { party_id: 'joint-party:53-119', party_name: 'Labour and Co-operative Party' };

const elected = (person: number, name: string, fields: Record<string, string | number> = {}) =>
  candidate({
    person_id: person,
    person_name: name,
    election_id: 'local.aldermere.2023-05-04',
    ballot_paper_id: 'local.aldermere.mill.2023-05-04',
    election_date: '2023-05-04',
    election_current: 'f',
    seats_contested: 3,
    gss: 'E05900001',
    elected: 't',
    ...fields,
  });

const CANDIDATES = csvOf([
  elected(1, 'Jo BOTH', JOINT),
  elected(2, 'Sol SOLO', { party_id: 'ynmp-party:2', party_name: 'Independent' }),
  elected(3, 'Una USUAL'),
  elected(4, 'Lou LOSER', {
    elected: 'f',
    party_id: 'joint-party:9901-9902',
    party_name: 'Mill and Mere Alliance',
  }),
]);

const LEGACY_COLUMNS =
  'id,name,honorific_prefix,honorific_suffix,gender,birth_date,election,party_id,party_name,post_id,post_label,mapit_url,elected,email,twitter_username,facebook_page_url,party_ppc_page_url,facebook_personal_url,homepage_url,wikipedia_url,linkedin_url,image_url,gss_code,parlparse_id';

const legacy = (fields: Record<string, string | number>) => ({
  ...Object.fromEntries(LEGACY_COLUMNS.split(',').map((column) => [column, ''])),
  election: 'local.aldermere.2016-05-05',
  post_id: 'DIW:E05900001',
  post_label: 'Mill',
  ...fields,
});

const result2018 = (fields: Record<string, string | number>) => ({
  election_id: 'local.aldermere.2018-05-03',
  ballot_paper_id: 'local.aldermere.mill.2018-05-03',
  person_id: 1,
  party_id: '',
  party_name: 'Labour and Co-operative Party',
  person_name: 'Jo Both',
  ballots_cast: 500,
  is_winner: 'True',
  spoilt_ballots: 6,
  turnout: 36,
  source: 'Electorate: 9067\nfrom the council, "declared"',
  ...fields,
});

const BALLOTS = JSON.stringify({
  count: 1,
  next: null,
  previous: null,
  results: [
    {
      ballot_paper_id: 'local.aldermere.mill.2027-05-06',
      election: { election_id: 'local.aldermere.2027-05-06', name: 'Aldermere local election' },
      post: { id: 'gss:E05900001', label: 'Mill', slug: 'mill' },
      winner_count: 1,
      cancelled: false,
      candidates_locked: true,
      candidacies: [
        {
          elected: null,
          party_list_position: null,
          party: { ec_id: 'joint-party:53-119', name: 'Labour and Co-operative Party' },
          party_name: 'Labour and Co-operative Party',
          party_description_text: null,
          person: { id: 1, name: 'Jo BOTH' },
          result: null,
        },
        {
          elected: null,
          party_list_position: null,
          party: { ec_id: 'PP52', name: 'Conservative and Unionist Party' },
          party_name: 'Conservative and Unionist Party',
          party_description_text: null,
          person: { id: 4, name: 'Lou LOSER' },
          result: null,
        },
      ],
      replaces: null,
      replaced_by: null,
    },
  ],
});

const setResult = (id: number, name: string, party: string, isWinner: boolean, votes: number) => ({
  is_winner: isWinner,
  num_ballots: votes,
  membership: {
    party_list_position: null,
    person: { id, name },
    on_behalf_of: {
      id: party,
      name: party === 'party:52' ? 'Conservative and Unionist Party' : 'Labour and Co-operative Party',
    },
    election: { id: 'local.aldermere.2021-05-06', name: 'Aldermere local election' },
    post: { id: 'gss:E05900002', label: 'Weir', slug: 'weir' },
  },
});

const RESULT_SETS = JSON.stringify({
  count: 1,
  next: null,
  previous: null,
  results: [
    {
      id: 7,
      ballot_paper_id: 'local.aldermere.weir.2021-05-06',
      num_turnout_reported: 900,
      num_spoilt_ballots: 3,
      source: 'https://aldermere.example/results',
      candidate_results: [
        setResult(1, 'Jo BOTH', 'joint-party:53-119', false, 300),
        setResult(4, 'Lou LOSER', 'party:52', true, 597),
      ],
    },
  ],
});

const MANAGER_COLUMNS =
  'Election_Id,Candidate_Id,ONS_Constituency_Id,ONS_Region_Id,Constituency_Name,Region_Name,Country_Name,Constituency_Type,Nomination_Party_Name,Nomination_Party_Abbreviation,Primary_Party_Name,Primary_Party_Abbreviation,Primary_Party_MnisId,Primary_Party_ElectoralCommissionId,Adjunct_Party_Name,Adjunct_Party_Abbreviation,Adjunct_Party_MnisId,Adjunct_Party_ElectoralCommissionId,Is_Standing_As_Independent,Is_Standing_As_Speaker,Candidate_Given_Name,Candidate_Family_Name,Candidate_Gender,Sitting_Mp,Former_Mp,Member_MnisId,Is_Winning_Candidate,Vote_Count,Vote_Change,Vote_Share';

const nomination = (fields: Record<string, string | number>) => ({
  ...Object.fromEntries(MANAGER_COLUMNS.split(',').map((column) => [column, ''])),
  Election_Id: 19,
  ONS_Constituency_Id: 'E14001063',
  Constituency_Name: 'Aldershot',
  Nomination_Party_Name: 'Labour and Co-operative',
  Primary_Party_Name: 'Labour',
  Primary_Party_ElectoralCommissionId: 'PP53',
  Adjunct_Party_Name: 'Co-operative Party',
  Adjunct_Party_ElectoralCommissionId: 'PP119',
  Is_Standing_As_Independent: 'False',
  Is_Standing_As_Speaker: 'False',
  ...fields,
});

const { 'ONS ID': _ons, 'DC Person ID': _person, ...OF_A_RESULT } = result();
const byElection = (fields: Record<string, string | number>) => ({
  'Election date': '06/05/2021',
  'ONS ID2': 'E14000530',
  ...OF_A_RESULT,
  'Democracy Club person ID': '',
  ...fields,
});

/** Candidacies and results, each kind of file about people who stand in others of these, too. */
export const electionSamples = {
  DEMOCRACY_CLUB_CANDIDATES_CSV: { name: 'candidates.csv', isAboutPeople: true, text: CANDIDATES },
  DEMOCRACY_CLUB_LEGACY_CSV: {
    name: 'candidates-local.aldermere.2016-05-05.csv',
    isAboutPeople: true,
    text: csvOf([
      legacy({ id: 1, name: 'Jo Both', party_id: 'party:53', party_name: 'Labour Party', elected: 'True' }),
      legacy({
        id: 4,
        name: 'Lou Loser',
        party_id: 'party:52',
        party_name: 'Conservative and Unionist Party',
        elected: 'False',
      }),
    ]),
  },
  DEMOCRACY_CLUB_RESULTS_CSV: {
    name: 'results.csv',
    isAboutPeople: true,
    text: `False\n${csvOf([
      result2018({}),
      result2018({
        person_id: 4,
        person_name: 'Lou Loser',
        party_id: 'PP52',
        party_name: 'Conservative and Unionist Party',
        ballots_cast: 499,
        is_winner: 'False',
      }),
    ])}`,
  },
  DEMOCRACY_CLUB_BALLOT_CODES_CSV: {
    name: 'codes.csv',
    isAboutPeople: false,
    text: csvOf([
      { ballot_id: 'local.aldermere.mill.2018-05-03', gss_code: 'E05900001' },
      { ballot_id: 'local.aldermere.weir.2018-05-03', gss_code: 'E05900002' },
    ]),
  },
  DEMOCRACY_CLUB_BALLOTS_JSON: { name: 'ballots.json', isAboutPeople: true, text: BALLOTS },
  DEMOCRACY_CLUB_RESULT_SETS_JSON: { name: 'result-sets.json', isAboutPeople: true, text: RESULT_SETS },
  PSEPHOLOGY_CANDIDACIES_CSV: {
    name: 'ge2019.csv',
    isAboutPeople: true,
    text: contest({ 'Member MNIS ID': 5001 }, {}, { 'ONS ID': 'E14000530' }),
  },
  PSEPHOLOGY_BY_ELECTIONS_CSV: {
    name: 'by-elections.csv',
    isAboutPeople: true,
    text: `\uFEFF${csvOf([
      byElection({
        'Candidate first name': 'Ffion',
        'Candidate surname': 'Follower',
        Votes: 700,
        'Member MNIS ID': 5101,
      }),
      byElection({
        'Candidate first name': 'Lou',
        'Candidate surname': 'Loser',
        'Electoral Commission party ID': 'PP52',
        'Party name': 'Conservative',
      }),
    ])}`,
  },
  ELECTION_MANAGER_CSV: {
    name: 'election-manager-2024.csv',
    isAboutPeople: true,
    text: csvOf([
      nomination({
        Candidate_Given_Name: 'Ffion',
        Candidate_Family_Name: 'Follower',
        Is_Winning_Candidate: 'True',
        Member_MnisId: 5101,
        Vote_Count: 900,
        Vote_Share: 0.9,
      }),
      nomination({
        Nomination_Party_Name: 'Conservative',
        Primary_Party_Name: 'Conservative',
        Primary_Party_ElectoralCommissionId: 'PP52',
        Adjunct_Party_Name: '',
        Adjunct_Party_ElectoralCommissionId: '',
        Candidate_Given_Name: 'Lou',
        Candidate_Family_Name: 'Loser',
        Is_Winning_Candidate: 'False',
        Vote_Count: 100,
        Vote_Share: 0.1,
      }),
    ]),
  },
} as const satisfies Partial<Record<ImportFormat, SampleFile>>;
