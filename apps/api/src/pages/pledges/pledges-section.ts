import { DISPLAY_ORDER } from '../../pledges/display-status.ts';
import { type Content, html, type Template } from '../html.ts';
import { pager } from '../pager.ts';
import type { LocalisedText } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { originCorrections, selectionCorrections } from '../manifestos/manifesto-corrections.ts';
import { manifestoOrigin } from '../manifestos/manifesto-origin.ts';
import { spoken } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { pledgeArticle } from './pledge-article.ts';
import { pledgeCounts } from './pledge-counts.ts';
import type { Pledge, PledgeCount, PledgeList } from './pledges-data.ts';
import { pledgesSentences as words } from './pledges.sentences.ts';

/** What was promised about a council, manifesto by manifesto: the selection is said above every count (R20). */
export function pledgesSection(visit: Visit, council: LocalisedText, pledges: PledgeList): Template {
  const { lang, query } = visit;
  const isWhole = !pledges.pageInfo.hasNextPage && !query.pledges;
  const groups = [...Map.groupBy(pledges.nodes, ({ manifesto }) => manifesto.slug).values()].toSorted(
    newestFirst,
  );
  return html`<section aria-labelledby="pledges">
    <h2 id="pledges">${say(words.title, lang)}</h2>
    ${pledges.totalCount === 0 ? html`<p class="lead unknown">${sayWith(words.noneHeld, lang, { council: spoken(council, lang) })}</p>` : null}
    ${isWhole ? null : allCounts(visit, council, pledges)}
    ${groups.map((group) => manifestoPart(visit, group, isWhole))}
    ${pager(visit, 'pledges', pledges.pageInfo, { next: words.further, start: words.fromStart })}
  </section>`;
}

/** By the first day of the term, or of the manifesto itself; one without a day comes last. */
function newestFirst([a]: readonly Pledge[], [b]: readonly Pledge[]): number {
  const dayOf = (pledge: Pledge | undefined) =>
    pledge?.manifesto.termFrom ?? pledge?.manifesto.publishedOn?.on ?? '';
  return dayOf(b).localeCompare(dayOf(a));
}

function manifestoPart(visit: Visit, pledges: readonly Pledge[], isWhole: boolean): Content {
  const [first] = pledges;
  if (!first) return null;
  const { lang } = visit;
  const { manifesto } = first;
  return html`<section class="manifesto" aria-labelledby="manifesto-${manifesto.slug}">
    <h3 id="manifesto-${manifesto.slug}">
      <a href=${hrefFor(visit, `/manifestos/${manifesto.slug}`)}>${spoken(manifesto.title, lang)}</a>
    </h3>
    <p class="aside">${manifestoOrigin(visit, manifesto)}</p>
    ${originCorrections(visit, manifesto)}
    <p class="selection">${spoken(manifesto.selectionStatement, lang)}</p>
    ${selectionCorrections(visit, manifesto)} ${isWhole ? pledgeCounts(visit, countsOf(pledges)) : null}
    ${pledges.map((pledge) => pledgeArticle(visit, pledge))}
  </section>`;
}

/** Counts of a manifesto whose pledges are all on the page. */
function countsOf(pledges: readonly Pledge[]): PledgeCount[] {
  const byDisplay = Map.groupBy(pledges, ({ status }) => status.display);
  return DISPLAY_ORDER.flatMap((display) => {
    const group = byDisplay.get(display) ?? [];
    return group[0] ? [{ display, label: group[0].status.label, count: group.length }] : [];
  });
}

/** Above a list too long for one page: the counts of all of it, under the selections they rest on. */
function allCounts(
  visit: Visit,
  council: LocalisedText,
  { totalCount, counts, selectionStatements }: PledgeList,
): Template {
  const { lang } = visit;
  return html`${selectionStatements.map((statement) => html`<p class="selection">${spoken(statement, lang)}</p>`)}
    <p>${sayWith(words.all, lang, { n: totalCount, council: spoken(council, lang) })}</p>
    ${pledgeCounts(visit, counts)}`;
}
