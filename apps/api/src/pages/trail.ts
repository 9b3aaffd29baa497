import { html, type Content, type Template } from './html.ts';
import { say } from './sentences.ts';
import type { Visit } from './visit.ts';
import { trailSentences as words } from './trail.sentences.ts';

/** Where a page is: from the outermost to itself, the last without an address. */
export function trail({ lang }: Visit, steps: readonly (readonly [Content, string | null])[]): Template {
  return html`<nav class="trail" aria-label=${say(words.trail, lang)}>
    <ol role="list">
      ${steps.map(([name, href], index) =>
        index === steps.length - 1
          ? html`<li aria-current="page">${name}</li>`
          : html`<li>${href === null ? name : html`<a href=${href}>${name}</a>`}</li>`,
      )}
    </ol>
  </nav>`;
}
