import { html as serverHtml, render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** Escaping templates that render on the server only: whole documents, no markers, no script. */
export const html = serverHtml;

export type Template = ReturnType<typeof serverHtml>;

/** What may stand in a template where text is expected. Null and undefined render nothing. */
export type Content =
  | Template
  | string
  | number
  | null
  | undefined
  | readonly Content[]
  | ReturnType<typeof unsafeHTML>;

/** What lit puts behind a template that ends with a value. Never text of ours: there `<` is escaped. */
const EMPTY_END = '<?>';

/** A template as the text of a document. */
export async function formatHtml(template: Template): Promise<string> {
  return (await collectResult(render(template))).replaceAll(EMPTY_END, '');
}

/**
 * A `<script>` that holds data, not code: browsers neither run it nor ask the content policy about it. `<` is escaped as JSON allows,
 * so that no text of the record can end the element.
 */
export function jsonLd(value: object): Template {
  return html`<script type="application/ld+json">
    ${unsafeHTML(JSON.stringify(value).replaceAll('<', String.raw`\u003c`))}
  </script>`;
}

/** HTML of our own that is written already, such as a widget's snippet. Never for text of the record. */
export function ready(markup: string): Content {
  return unsafeHTML(markup);
}
