import { formatPartialDate, parsePartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { mandate } from '@wheatsheaf/schema/vocabulary/mandate.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { selection } from '@wheatsheaf/schema/vocabulary/selection.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { isCodeOf, type Vocabulary } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { wordingBasis } from '@wheatsheaf/schema/vocabulary/wording-basis.ts';
import type { Correction } from '../generated/prisma/client.ts';
import { REDACTED } from '../redaction/redacted-texts.ts';
import { shownString } from '../redaction/redaction-notice.ts';

const MANDATE_SINCE: Words = { en: '{kind} from {from}', cy: '{kind} o {from}' };
const MANDATE_UNTIL: Words = { en: '{kind} from {from} to {to}', cy: '{kind} o {from} hyd {to}' };

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
  if (name === 'mandates') return mandatesInWords(stored);
  const codes = CODES[name];
  if (codes && isCodeOf(codes, stored)) return codes[stored] ?? null;
  if (!DATES.includes(name)) return null;
  const date = parsePartialDate(stored);
  if (!date.ok) return null;
  return { en: formatPartialDate(date.value, 'en'), cy: formatPartialDate(date.value, 'cy') };
}

/** Spells as `set-mandates.ts` stores them: “MINORITY from 2023-05-04 to 2025-05-01; …”. Null for what does not read so. */
function mandatesInWords(stored: string): Words | null {
  const spells = stored.split('; ').map((spell) => {
    const found = /^(?<kind>[A-Z_]+) from (?<from>\S+)(?: to (?<to>\S+))?$/.exec(spell)?.groups;
    const [from, to] = [parsePartialDate(found?.from ?? ''), parsePartialDate(found?.to ?? '')];
    if (!found?.kind || !isCodeOf(mandate, found.kind) || !from.ok) return null;
    const kind = mandate[found.kind];
    const told = (lang: Language) =>
      (to.ok ? MANDATE_UNTIL : MANDATE_SINCE)[lang]
        .replace('{kind}', kind[lang])
        .replace('{from}', formatPartialDate(from.value, lang))
        .replace('{to}', to.ok ? formatPartialDate(to.value, lang) : '');
    return { en: told('en'), cy: told('cy') };
  });
  const words = spells.filter((spell) => spell !== null);
  return words.length < spells.length
    ? null
    : { en: words.map(({ en }) => en).join('; '), cy: words.map(({ cy }) => cy).join('; ') };
}
