/** Columns of a spreadsheet of pledges, one row a pledge, found by name. What each holds is in docs/operations.md. */
export const pledgeColumns = [
  'manifesto',
  'reference',
  'title_en',
  'title_cy',
  'wording_en',
  'wording_cy',
  'wording_basis',
  'quote_page',
  'paragraph',
  'strength',
  'testability',
  'success_test_en',
  'success_test_cy',
  'success_test_written_on',
  'due_on',
  'themes',
  'council',
  'lead_office_en',
  'lead_office_cy',
  'model_pledge',
  'adopted_from',
  'source_url',
  'source_publisher',
  'source_retrieved_on',
] as const;

export type PledgeColumn = (typeof pledgeColumns)[number];

/** Without one of these a row is no pledge. */
export const requiredPledgeColumns = [
  'manifesto',
  'reference',
  'title_en',
  'wording_en',
  'wording_basis',
  'strength',
  'testability',
] as const satisfies readonly PledgeColumn[];
