import { html, type Template } from '../html.ts';
import { say } from '../sentences.ts';
import type { Visit } from '../visit.ts';
import type { PledgeCount } from './pledges-data.ts';
import { pledgesSentences as words } from './pledges.sentences.ts';
import { statusMark } from './status-mark.ts';

/** How many pledges read as what, never a share kept. Withdrawn pledges stay in a footnote of the counts (R7). */
export function pledgeCounts({ lang }: Visit, counts: readonly PledgeCount[]): Template {
  const withdrawn = counts.find(({ display }) => display === 'WITHDRAWN');
  return html`<ul class="counts" role="list" aria-label=${say(words.counts, lang)}>
      ${counts
        .filter((count) => count !== withdrawn)
        .map(({ display, label, count }) => html`<li>${statusMark(display, label, lang, count)}</li>`)}
    </ul>
    ${withdrawn ? html`<p class="aside">${say(words.withdrawnApart, lang, { n: withdrawn.count })}</p>` : null}`;
}
