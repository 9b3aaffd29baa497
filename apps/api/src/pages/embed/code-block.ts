import { html, type Template } from '../html.ts';

/** Code to be copied: it can be reached and scrolled by keyboard, and is never translated. */
export function codeBlock(title: string, code: string): Template {
  return html`<figure class="code">
    <figcaption>${title}</figcaption>
    <pre tabindex="0" role="group" aria-label=${title} translate="no"><code>${code}</code></pre>
  </figure>`;
}
