/** The columns of the UK Parliament's Election Manager that the import reads; every one of them is in its export. */
export const electionManagerColumns = [
  'Election_Id',
  'ONS_Constituency_Id',
  'Constituency_Name',
  'Nomination_Party_Name',
  'Primary_Party_Name',
  'Primary_Party_ElectoralCommissionId',
  'Adjunct_Party_Name',
  'Adjunct_Party_ElectoralCommissionId',
  'Is_Standing_As_Independent',
  'Is_Standing_As_Speaker',
  'Candidate_Given_Name',
  'Candidate_Family_Name',
  'Member_MnisId',
  'Is_Winning_Candidate',
  'Vote_Count',
  'Vote_Share',
] as const;

/** Read past: numbers of the export itself, places by name, and how the candidate describes themselves. */
export const passedOverElectionManagerColumns = [
  'Candidate_Id',
  'ONS_Region_Id',
  'Region_Name',
  'Country_Name',
  'Constituency_Type',
  'Nomination_Party_Abbreviation',
  'Primary_Party_Abbreviation',
  'Primary_Party_MnisId',
  'Adjunct_Party_Abbreviation',
  'Adjunct_Party_MnisId',
  'Candidate_Gender',
  'Sitting_Mp',
  'Former_Mp',
  'Vote_Change',
] as const;
