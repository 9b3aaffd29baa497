import { formatCount } from '@wheatsheaf/schema/vocabulary/count-phrase.ts';
import { daysAfterPromiseCount } from '@wheatsheaf/schema/vocabulary/days-after-promise-count.ts';
import { daysBetween } from '../calendar/day.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import { cameOutOn, type ManifestoDays } from './promised-on.ts';

type TestedPledge = { successTestWrittenOn: Date | null; manifesto: ManifestoDays };

/** How many days after the promise the success test was written (R4), 0 where by then. Null where either day is unknown. */
export function findDaysAfterPromise({ successTestWrittenOn, manifesto }: TestedPledge): number | null {
  const promisedOn = cameOutOn(manifesto);
  if (successTestWrittenOn === null || promisedOn === null) return null;
  return Math.max(0, daysBetween(promisedOn, successTestWrittenOn));
}

/** The same as a sentence, which says "at least" where the day of the promise is not known exactly. Null where there is nothing to say. */
export function findTestTiming(pledge: TestedPledge, lang: LanguageCode): Localised | null {
  const days = findDaysAfterPromise(pledge) ?? 0;
  if (days === 0) return null;
  const { publishedOn, publishedPrecision } = pledge.manifesto;
  const phrase =
    daysAfterPromiseCount[publishedOn !== null && publishedPrecision === 'DAY' ? 'EXACT' : 'AT_LEAST'];
  return { text: formatCount(phrase, days, lang === 'CY' ? 'cy' : 'en'), lang };
}
