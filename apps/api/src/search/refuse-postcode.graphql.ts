import { InvalidInputError } from '../graphql/request-errors.ts';
import { holdsPostcode } from './holds-postcode.ts';

/**
 * Refuses a text that holds a whole postcode, wherever the public types words to look for: an argument stands in addresses, in the cache and in
 * the logs of whatever stands before us, and a postcode says where somebody lives (R16). The refusal does not repeat it.
 */
export function refusePostcode(text: string): void {
  if (holdsPostcode(text)) {
    throw new InvalidInputError(
      'That looks like a postcode, which says where somebody lives: ask postcode(code), which is answered by POST only and kept nowhere.',
    );
  }
}
