/**
 * Schemes whose ids of people are published by whoever gives them out. Any other, such as a party's number of a member or a key of our own, stays inside:
 * nobody finds a person by it and it is not shown (R16).
 */
export const publicSchemes: readonly string[] = [
  'democracy-club',
  'everypolitician',
  'mnis',
  'sandbox',
  'theyworkforyou',
  'wikidata',
];
