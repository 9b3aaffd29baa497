/**
 * The columns that every candidates CSV of Democracy Club's data builder has.
 * Source: https://github.com/DemocracyClub/yournextrepresentative, ynr/apps/data_exports/csv_fields.py.
 */
export const coreCandidateColumns = [
  'person_id',
  'person_name',
  'election_id',
  'ballot_paper_id',
  'election_date',
  'election_current',
  'party_name',
  'party_id',
  'post_label',
  'cancelled_poll',
  'seats_contested',
] as const;

/** The core columns that the import reads, and so needs: it does not ask which elections are current. */
export const requiredCandidateColumns = coreCandidateColumns.filter((name) => name !== 'election_current');

/** Of the columns that may be mixed in, those the import reads. */
const readCandidateColumns = [
  'honorific_prefix',
  'honorific_suffix',
  'by_election',
  'by_election_reason',
  'party_description_text',
  'legacy_party_id',
  'sopn_last_name',
  'sopn_first_names',
  'party_list_position',
  'gss',
  'post_id',
  'candidates_locked',
  'organisation_name',
  'votes_cast',
  'elected',
  'tied_vote_winner',
  'turnout_reported',
  'spoilt_ballots',
  'total_electorate',
  'results_source',
  'wikidata_id',
  'mnis_id',
] as const;

/**
 * Columns that are read past. Contact details, birth dates and the rest of what a candidate says of themselves are never looked at, so
 * that they reach no row, log or error (R18).
 */
const passedOverCandidateColumns = [
  'party_lists_in_use',
  'nuts1',
  'previous_party_affiliations',
  'rank',
  'turnout_percentage',
  'email',
  'facebook_page_url',
  'facebook_personal_url',
  'homepage_url',
  'blog_url',
  'linkedin_url',
  'party_ppc_page_url',
  'twitter_username',
  'wikipedia_url',
  'youtube_profile',
  'instagram_url',
  'blue_sky_url',
  'threads_url',
  'tiktok_url',
  'mastodon_username',
  'other_url',
  'twfy_id',
  'gender',
  'birth_date',
  'death_date',
  'favourite_biscuit',
  'statement_to_voters',
  'statement_last_updated',
  'person_last_updated',
  'image',
] as const;

export const candidateColumns: readonly string[] = [
  ...coreCandidateColumns,
  ...readCandidateColumns,
  ...passedOverCandidateColumns,
];
