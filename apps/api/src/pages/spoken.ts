import { formatPartialDate, type PartialDate } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import type { Day } from '@wheatsheaf/schema/identifiers/day.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { DatePrecision } from '@wheatsheaf/schema/vocabulary/date-precision.ts';
import { html, type Content, type Template } from './html.ts';
import type { LocalisedText } from './record-question.ts';

/** A text of the record; one in the other language than the page's says so to browsers and screen readers (R14). */
export function spoken(text: LocalisedText, pageLang: Language): Content {
  const lang = text.lang.toLowerCase();
  return lang === pageLang ? text.text : html`<span lang=${lang}>${text.text}</span>`;
}

/** A day of the record, YYYY-MM-DD, as people and programs read it. */
export function spokenDay(on: string, lang: Language, precision: DatePrecision = 'DAY'): Template {
  return html`<time datetime=${isoOf(on, precision)}>${formatDate(on, lang, precision)}</time>`;
}

/** “6 May 2027”, “Mai 2027”. */
export function formatDate(on: string, lang: Language, precision: DatePrecision = 'DAY'): string {
  // The schema guarantees the form of a day.
  return formatPartialDate({ precision, firstDay: on as Day } satisfies PartialDate, lang);
}

function isoOf(on: string, precision: DatePrecision): string {
  return on.slice(0, { YEAR: 4, MONTH: 7, DAY: 10 }[precision]);
}

const LINKABLE = /^(?:https?:\/\/|mailto:|tel:)/i;

/** A link to another site, or its words alone where the address is none that a browser should follow. */
export function outwardLink(url: string | null, words: Content): Content {
  return url !== null && LINKABLE.test(url.trim())
    ? html`<a href=${url.trim()} rel="noopener">${words}</a>`
    : words;
}
