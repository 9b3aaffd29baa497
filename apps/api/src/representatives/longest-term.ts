/**
 * The longest that an office with a term lasts: five years and two months. By then everybody elected before has stood again or gone: a parliament ends five
 * years after its first meeting, and polls 25 working days later (Dissolution and Calling of Parliament Act 2022), and no council sits as long.
 */
export const LONGEST_TERM_DAYS = 1_887;

/** Whether the term of whoever was elected on a day is over by another, whenever it was: both YYYY-MM-DD. */
export function isOverBy(pollingOn: string, day: string): boolean {
  return Date.parse(day) - Date.parse(pollingOn) > LONGEST_TERM_DAYS * 86_400_000;
}
