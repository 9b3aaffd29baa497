import { formatPartialDate, parsePartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { selection } from '@wheatsheaf/schema/vocabulary/selection.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { isCodeOf, type Vocabulary } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { wordingBasis } from '@wheatsheaf/schema/vocabulary/wording-basis.ts';
import type { Correction } from '../generated/prisma/client.ts';
import { REDACTED } from '../redaction/redacted-texts.ts';
import { shownString } from '../redaction/redaction-notice.ts';

/** A text in the languages it is written in. */
export type Written = { en: string | null; cy: string | null };

/** Corrected fields whose stored values are codes. */
const CODES: Readonly<Record<string, Vocabulary>> = {
  strength: pledgeStrength,
  testability,
  wordingBasis,
  selection,
};

/** Corrected fields whose stored values are dates. */
const DATES: readonly string[] = ['due', 'termFrom', 'termTo'];

/** A stored field name, such as `wordingCy`, as the field and the language of its text; null for what is no text. */
export function parseCorrectedField(stored: string): { name: string; lang: 'en' | 'cy' | null } {
  const found = /^(?<name>\w+?)(?<lang>En|Cy)?$/.exec(stored)?.groups;
  const lang = found?.lang === 'Cy' ? 'cy' : found?.lang === 'En' ? 'en' : null;
  return { name: found?.name ?? stored, lang };
}

/** What stood there before or afterwards, as readers read it: a code and a date in words. Null where nothing did. */
export function correctionWords(
  { field, redactedAt, ...texts }: Correction,
  part: 'beforeText' | 'afterText',
): Written | null {
  const stored = texts[part];
  if (stored === null) return null;
  const { name, lang } = parseCorrectedField(field);
  if (redactedAt === null || stored !== REDACTED) {
    const words = wordsOf(name, stored);
    if (words) return words;
  }
  const text = shownString(stored, redactedAt, lang === 'cy' ? 'CY' : 'EN');
  return lang === 'cy' ? { en: null, cy: text } : { en: text, cy: null };
}

function wordsOf(name: string, stored: string): Words | null {
  const codes = CODES[name];
  if (codes && isCodeOf(codes, stored)) return codes[stored] ?? null;
  if (!DATES.includes(name)) return null;
  const date = parsePartialDate(stored);
  if (!date.ok) return null;
  return { en: formatPartialDate(date.value, 'en'), cy: formatPartialDate(date.value, 'cy') };
}
