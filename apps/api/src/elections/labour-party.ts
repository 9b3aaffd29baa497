/**
 * Labour's Electoral Commission ids, as the register and Democracy Club write them. Source: Electoral Commission register of political
 * parties, Great Britain.
 */
export const LABOUR_IDS = ['PP53', 'party:53'] as const;
