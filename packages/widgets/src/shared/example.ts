/** A widget shown at work on the sandbox record, for the gallery, the documentation and the tests. */
export type Example = {
  /** Unique among the examples of its widget; letters and hyphens, fit for an address. */
  name: string;
  title: string;
  /** What a reader should see in it, one sentence. */
  shows: string;
  /** What a webmaster pastes, with the sandbox as its server. The script stands once on the page. */
  snippet: string;
};

/**
 * The embed code of a widget: a div that WordPress leaves whole, with the box reserved and a fallback inside.
 * @param widget the tag without its `coop-`
 */
export function sandboxSnippet(
  widget: string,
  attributes: Record<string, string>,
  minHeight: string,
  fallback: string,
): string {
  const data = Object.entries({ ...attributes, server: '/sandbox' }).map(
    ([name, value]) => ` data-${name}="${value}"`,
  );
  return `<div data-coop="${widget}"${data.join('')} style="min-height:${minHeight}">\n  <p>${fallback}</p>\n</div>`;
}
