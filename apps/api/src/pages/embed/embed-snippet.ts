import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { examples } from '@wheatsheaf/widgets/examples.ts';
import { formatHtml, html } from '../html.ts';

export type Snippet = Readonly<{
  /** The widget without its `coop-`: `representatives`. */
  widget: string;
  /** Further attributes, in their order: `{ 'data-council': 'derby' }`. */
  attributes: Readonly<Record<string, string>>;
  lang: Language;
  /** What stands in the widget's place until the script runs, and where it never does: sentence, link, imprint. */
  fallback: Readonly<{ sentence: string; linkText: string; href: string; imprint: string }>;
  /** Without a trailing slash. */
  publicUrl: string;
}>;

/**
 * What a webmaster pastes: a `div`, which content filters keep, with a fallback that reads without the script. The height is reserved so
 * that the page does not jump. Source of the form: docs/embedding.md.
 */
export async function formatSnippet({
  widget,
  attributes,
  lang,
  fallback,
  publicUrl,
}: Snippet): Promise<string> {
  const named = {
    'data-coop': widget,
    ...attributes,
    ...(lang === 'cy' && { lang }),
    style: `min-height:${minHeightOf(widget)}`,
  };
  const written = Object.entries(named).map(
    ([name, value]) => `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  const { sentence, linkText, href, imprint } = fallback;
  const content = await formatHtml(html`<p>${sentence}: <a href=${href}>${linkText}</a>. ${imprint}</p>`);
  return `<div ${written.join(' ')}>\n  ${content}</div>\n<script type="module" async src="${publicUrl}/v1/coop.js"></script>`;
}

/** The height a widget needs for its first view at every width, as its own examples reserve it. */
function minHeightOf(widget: string): string {
  const [example] = examples[`coop-${widget}`] ?? [];
  const height = /min-height:([^";]+)/.exec(example?.snippet ?? '')?.[1];
  if (height === undefined) throw new Error(`the examples of coop-${widget} reserve no height`);
  return height;
}
