const DAY_MS = 86_400_000;

/**
 * How long before a council takes over its members are elected at most: it takes over on the first of April after the poll, which in every
 * reorganisation since 1973 was less than a year (April 1973 for 1974, May 1995 for 1996, May 2008 for 2009, May 2022 for 2023).
 */
export const SHADOW_DAYS = 400;

/**
 * Whether a day is one on which a council not founded yet may have had members: in its shadow authority, which is no local authority until the
 * council takes over, so that nobody holds an office of the council before. Source: Cumbria (Structural Changes) Order 2022, article 2
 * (https://www.legislation.gov.uk/uksi/2022/331), and the orders of the other new councils. Days are YYYY-MM-DD.
 */
export function isOfShadowAuthority(day: string, foundedOn: string): boolean {
  return day < foundedOn && Date.parse(foundedOn) - Date.parse(day) <= SHADOW_DAYS * DAY_MS;
}
