import { type Content, html, type Template } from '../html.ts';

/** Code to be copied, with a caption where the title mixes languages: it can be reached and scrolled by keyboard, and is never translated. */
export function codeBlock(title: string, code: string, caption: Content = title): Template {
  return html`<figure class="code">
    <figcaption>${caption}</figcaption>
    <pre tabindex="0" role="group" aria-label=${title} translate="no"><code>${code}</code></pre>
  </figure>`;
}
