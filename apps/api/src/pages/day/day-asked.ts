import { formatDay } from '../../calendar/day.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spokenDay } from '../spoken.ts';
import { dayShown, hrefIn, type Visit } from '../visit.ts';
import { daySentences as words } from './day.sentences.ts';

/** The name under which an address holds the day of its page (R9). */
export const DAY_QUERY = 'asOf';

/** Says that a page is of another day, with the way back to today; null on a page of today. */
export function otherDayNotice({ lang, path, asOf }: Visit): Content {
  if (asOf === null) return null;
  const today = html`<a href=${hrefIn(lang, path)}>${say(words.today, lang)}</a>`;
  return html`<div class="notice">
    <p>${sayWith(words.another, lang, { day: spokenDay(formatDay(asOf), lang), today })}</p>
  </div>`;
}

/** Asks for the page of any day: a plain GET form, so that the answer has an address and no script is needed. */
export function dayForm(visit: Visit): Template {
  const { lang, path } = visit;
  return html`<form class="as-of" action=${path} method="get" aria-label=${say(words.form, lang)}>
    <label for="as-of">${say(words.day, lang)}</label>
    <input id="as-of" name=${DAY_QUERY} type="date" value=${formatDay(dayShown(visit))} />
    ${lang === 'cy' ? html`<input type="hidden" name="lang" value="cy" />` : null}
    <button type="submit">${say(words.submit, lang)}</button>
  </form>`;
}
