import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { type Nation, nation as nations } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { html, type Template } from '../html.ts';
import { say } from '../sentences.ts';
import { searchSentences as words } from './councils.sentences.ts';

/** A plain GET form: it works without scripts, and its answer has an address. */
export function searchForm(
  lang: Language,
  { text, nation }: { text: string; nation: Nation | null },
): Template {
  return html`<form
    class="search"
    action="/councils"
    method="get"
    role="search"
    aria-label=${say(words.search, lang)}
  >
    <p>
      <label for="q">${say(words.text, lang)}</label>
      <input
        id="q"
        name="q"
        type="search"
        value=${text}
        maxlength="100"
        autocomplete="off"
        aria-describedby="q-hint"
      />
      <small id="q-hint">${say(words.hint, lang)}</small>
    </p>
    <p>
      <label for="nation">${say(words.nation, lang)}</label>
      <select id="nation" name="nation">
        <option value="">${say(words.everyNation, lang)}</option>
        ${codesOf(nations).map((code) => html`<option value=${code} ?selected=${code === nation}>${nations[code][lang]}</option>`)}
      </select>
    </p>
    ${lang === 'cy' ? html`<input type="hidden" name="lang" value="cy" />` : null}
    <p><button type="submit">${say(words.submit, lang)}</button></p>
  </form>`;
}
