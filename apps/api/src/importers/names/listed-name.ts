import type { PersonName } from '../contests/claims.ts';
import { readPrintedName } from './person-name.ts';

/** What councils write before a councillor's name because they are one. */
const OFFICE =
  /^(?:(?:county|city|borough|honorary) )?(?:councillor|cllrs?|y cynghorydd|cynghorydd|y cyng|cyng|alderman|ald|bailie|baillie)\b\.? */i;

const HONORIFIC =
  /^(mrs|mr|miss|ms|mx|dr|professor|prof|reverend|revd|rev|sir|dame|lord|lady|baroness)\b\.? +/i;

const VACANT = /^(?:(?:casual )?vacan(?:t|cy)(?: seat)?|seat vacant|sedd wag)\b/i;

export type ListedName = Readonly<{ name: PersonName; honorificPrefix: string | null }>;

/**
 * Who a list of councillors names: without the word councillor, titles apart from the name. Null for a seat that it shows vacant.
 */
export function readListedName(written: string): ListedName | null {
  let rest = written.trim().replace(/\s+/g, ' ');
  const titles: string[] = [];
  for (let isShorter = true; isShorter;) {
    const without = rest.replace(OFFICE, '');
    const [whole = '', title] = HONORIFIC.exec(without) ?? [];
    if (title !== undefined) titles.push(title.charAt(0).toUpperCase() + title.slice(1).toLowerCase());
    isShorter = whole !== '' || without !== rest;
    rest = without.slice(whole.length);
  }
  if (VACANT.test(rest)) return null;
  return { name: readPrintedName(rest || written), honorificPrefix: titles.join(' ') || null };
}
