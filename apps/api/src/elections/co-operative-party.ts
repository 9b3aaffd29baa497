/**
 * The Co-operative Party's Electoral Commission ids, as the register and Democracy Club write them. Source: Electoral Commission
 * register of political parties, Great Britain.
 */
export const electoralCommissionIds = ['PP119', 'party:119'] as const;

/** Whether an Electoral Commission id is the Co-operative Party's. */
export function isCoOperativePartyId(value: string): boolean {
  return (electoralCommissionIds as readonly string[]).includes(value);
}
