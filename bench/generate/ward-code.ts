import type { Council } from './councils.ts';

/** No council of the United Kingdom has more wards than this many. */
const MOST_WARDS = 120;

/** Above every code given out so far, so that none means a place of the real record. */
const FIRST = 100_000;

/** The invented GSS code of a council's ward or county division, the same in the polls and in the directory. */
export function wardCode({ gssCode, wardEntity }: Council, ward: number): string {
  // No two councils of one nation share the end of their code within their kind, which the third character says.
  const council = Number(gssCode.slice(-3)) + 400 * Number(gssCode.charAt(2));
  return `${wardEntity}${String(FIRST + council * MOST_WARDS + ward).padStart(6, '0')}`;
}
