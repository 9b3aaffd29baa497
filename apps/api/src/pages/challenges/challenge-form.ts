import { MAX_EMAIL_LENGTH, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../challenges/parse-challenge.ts';
import { type Content, html, type Template } from '../html.ts';
import { formatNumber, say } from '../sentences.ts';
import { hrefFor, type Visit } from '../visit.ts';
import type { Refused } from './challenge-page.ts';
import { challengeSentences as words } from './challenge.sentences.ts';

/** A plain form: it works without scripts, names no third party, and keeps what was typed when it was refused. */
export function challengeForm(visit: Visit, slug: string, refused: Refused | null): Template {
  const { lang } = visit;
  const { text = '', name = '', email = '', website = '' } = refused?.typed ?? {};
  return html`<section aria-labelledby="form">
    <h2 id="form">${say(words.form, lang)}</h2>
    ${problems(visit, refused)}
    <form class="challenge" action=${hrefFor(visit, `/challenge/${slug}`)} method="post">
      <p>
        <label for="text">${say(words.text, lang)}</label>
        <textarea
          id="text"
          name="text"
          rows="8"
          required
          maxlength=${MAX_TEXT_LENGTH}
          aria-describedby="text-hint"
        >
${text}</textarea>
        <small id="text-hint">${say(words.textHint, lang, { max: formatNumber(MAX_TEXT_LENGTH) })}</small>
      </p>
      <p>
        <label for="email">${say(words.email, lang)}</label>
        <input
          id="email"
          name="email"
          type="email"
          value=${email}
          maxlength=${MAX_EMAIL_LENGTH}
          autocomplete="email"
          aria-describedby="contact-hint"
        />
      </p>
      <p>
        <label for="name">${say(words.name, lang)}</label>
        <input
          id="name"
          name="name"
          value=${name}
          maxlength=${MAX_NAME_LENGTH}
          autocomplete="name"
          aria-describedby="contact-hint"
        />
        <small id="contact-hint">${say(words.contactHint, lang)}</small>
      </p>
      <p class=${website === '' ? 'trap' : ''}>
        <label for="website">${say(words.trap, lang)}</label>
        <input
          id="website"
          name="website"
          value=${website}
          tabindex=${website === '' ? -1 : 0}
          autocomplete="off"
        />
      </p>
      <p>
        <button type="submit">${say(words.submit, lang)}</button>
        <small>${say(words.promise, lang)}</small>
      </p>
    </form>
  </section>`;
}

function problems({ lang }: Visit, refused: Refused | null): Content {
  if (refused === null) return null;
  return html`<div class="note" role="alert">
    <p><b>${say(words.problems, lang)}</b></p>
    <ul>
      ${refused.problems.map((problem) => html`<li>${problem}</li>`)}
    </ul>
  </div>`;
}
