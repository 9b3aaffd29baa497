import type { Day } from '@wheatsheaf/schema/identifiers/day.ts';
import { formatPartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import type { Dissolution } from './dissolutions.ts';

/** Why nobody holds an office between a dissolution and the poll. */
export function describeDissolution({ dissolvedOn, pollingOn }: Dissolution): { en: string; cy: string } {
  return {
    en: `None: the parliament was dissolved on ${say(dissolvedOn, 'en')}, and nobody holds this office until the poll on ${say(pollingOn, 'en')}.`,
    cy: `Neb: diddymwyd y senedd ar ${say(dissolvedOn, 'cy')}, ac nid oes neb yn y swydd hon tan y bleidlais ar ${say(pollingOn, 'cy')}.`,
  };
}

function say(day: string, lang: 'en' | 'cy'): string {
  // The table of dissolutions has days in that form.
  return formatPartialDate({ precision: 'DAY', firstDay: day as Day }, lang);
}
