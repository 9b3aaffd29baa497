import type { Day } from '@wheatsheaf/schema/identifiers/day.ts';
import { formatPartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { formatDay } from '../calendar/day.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';

/** What a milestone says. */
export type MilestoneFacts = {
  titleEn: string | null;
  titleCy: string | null;
  dueOn: Date | null;
  duePrecision: DatePrecision;
  reachedOn: Date | null;
};

const DUE: Words = { en: 'due {day}', cy: 'i’w gyrraedd erbyn {day}' };
const REACHED: Words = { en: 'reached {day}', cy: 'cyrhaeddwyd {day}' };

/** All that a milestone says, in one line: “A site is bought (due May 2027; reached 6 March 2027)”. Null for none. */
export function toldMilestone(milestone: MilestoneFacts | null, lang: Language): string | null {
  if (milestone === null) return null;
  const { titleEn, titleCy, dueOn, duePrecision, reachedOn } = milestone;
  const days = [
    dueOn && DUE[lang].replace('{day}', told(dueOn, duePrecision, lang)),
    reachedOn && REACHED[lang].replace('{day}', told(reachedOn, 'DAY', lang)),
  ].filter((day) => day !== null);
  const title = lang === 'cy' ? (titleCy ?? titleEn) : (titleEn ?? titleCy);
  return days.length === 0 ? title : `${title} (${days.join('; ')})`;
}

function told(day: Date, precision: DatePrecision, lang: Language): string {
  return formatPartialDate({ precision, firstDay: formatDay(day) as Day }, lang);
}
