/** What the older export calls the columns of the candidates CSV. */
export const legacyAliases = new Map([
  ['person_id', 'id'],
  ['person_name', 'name'],
  ['election_id', 'election'],
  ['gss', 'gss_code'],
]);

/** The columns that the import reads and needs. */
export const requiredLegacyColumns = [
  'id',
  'name',
  'election',
  'party_id',
  'party_name',
  'post_id',
  'post_label',
] as const;

/** Columns that only this export has, or has beside names of its own. Source: yournextrepresentative, candidates/csv_helpers. */
export const telltaleLegacyColumns = [...requiredLegacyColumns, 'mapit_url'] as const;

/**
 * Every column of the export. Those that are neither required nor named in `parse-row.ts` are read past: contact details, birth dates
 * and links are never looked at (R18).
 */
export const legacyColumns: readonly string[] = [
  ...telltaleLegacyColumns,
  'honorific_prefix',
  'honorific_suffix',
  'gender',
  'birth_date',
  'elected',
  'email',
  'twitter_username',
  'facebook_page_url',
  'party_ppc_page_url',
  'facebook_personal_url',
  'homepage_url',
  'wikipedia_url',
  'linkedin_url',
  'image_url',
  'proxy_image_url_template',
  'image_copyright',
  'image_uploading_user',
  'image_uploading_user_notes',
  'twitter_user_id',
  'election_date',
  'election_current',
  'party_lists_in_use',
  'party_list_position',
  'old_person_ids',
  'gss_code',
  'parlparse_id',
  'theyworkforyou_url',
  'party_ec_id',
  'favourite_biscuits',
  'cancelled_poll',
  'wikidata_id',
  'blog_url',
  'instagram_url',
  'youtube_profile',
];
