import type { Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import type { z } from 'zod';
import type { pageInfo } from './every-page.ts';
import { type Content, html } from './html.ts';
import { say } from './sentences.ts';
import { hrefIn, type Visit } from './visit.ts';

/** Where a list longer than a page goes on and begins. `list` names both the cursor in the address and the list's place on the page. */
export function pager(
  { lang, path, query }: Visit,
  list: string,
  { hasNextPage, endCursor }: z.infer<typeof pageInfo>,
  words: Readonly<{ next: Words; start: Words }>,
): Content {
  const { [list]: cursor, ...others } = query;
  const next = hasNextPage && endCursor;
  if (!next && !cursor) return null;
  const address = `${path}#${list}`;
  return html`<p class="pager">
    ${cursor ? html`<a href=${hrefIn(lang, address, others)}>${say(words.start, lang)}</a>` : null}
    ${next ? html`<a rel="next" href=${hrefIn(lang, address, { ...others, [list]: next })}>${say(words.next, lang)}</a>` : null}
  </p>`;
}
