import { mandate } from '@wheatsheaf/schema/vocabulary/mandate.ts';
import { DISPLAY_ORDER } from '../../pledges/display-status.ts';
import { type Content, html, type Template } from '../html.ts';
import type { LocalisedText } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { outwardLink, spoken, spokenDay } from '../spoken.ts';
import { hrefIn, type Visit } from '../visit.ts';
import { pledgeArticle } from './pledge-article.ts';
import type { Pledge, PledgeCount, PledgeList, PledgeManifesto } from './pledges-data.ts';
import { pledgesSentences as words } from './pledges.sentences.ts';
import { statusMark } from './status-mark.ts';

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
    ${groups.map((group) => manifestoPart(visit, group, isWhole))} ${pager(visit, pledges)}
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
    <h3 id="manifesto-${manifesto.slug}">${spoken(manifesto.title, lang)}</h3>
    <p class="aside">${origin(visit, manifesto)}</p>
    <p class="selection">${spoken(manifesto.selectionStatement, lang)}</p>
    ${isWhole ? countList(visit, countsOf(pledges)) : null}
    ${pledges.map((pledge) => pledgeArticle(visit, pledge))}
  </section>`;
}

function origin(
  { lang }: Visit,
  { owner, publishedOn, termFrom, termTo, mandates, documentUrl }: PledgeManifesto,
): Content {
  const sentences: Content[] = [
    sayWith(words.madeBy, lang, { owner: spoken(owner.name, lang) }),
    publishedOn &&
      sayWith(words.published, lang, { day: spokenDay(publishedOn.on, lang, publishedOn.precision) }),
    termFrom &&
      termTo &&
      sayWith(words.term, lang, { from: spokenDay(termFrom, lang), to: spokenDay(termTo, lang) }),
    ...mandates.map(({ kind, from, to }) =>
      sayWith(to ? words.mandateUntil : words.mandate, lang, {
        kind: mandate[kind][lang],
        from: spokenDay(from, lang),
        to: to && spokenDay(to, lang),
      }),
    ),
    documentUrl && [outwardLink(documentUrl, say(words.document, lang)), '.'],
  ];
  return sentences.filter(Boolean).map((sentence) => [sentence, ' ']);
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
    ${countList(visit, counts)}`;
}

/** Withdrawn pledges stay in a footnote of the counts (R7). */
function countList({ lang }: Visit, counts: readonly PledgeCount[]): Template {
  const withdrawn = counts.find(({ display }) => display === 'WITHDRAWN');
  return html`<ul class="counts" role="list" aria-label=${say(words.counts, lang)}>
      ${counts
        .filter((count) => count !== withdrawn)
        .map(({ display, label, count }) => html`<li>${statusMark(display, label, lang, count)}</li>`)}
    </ul>
    ${withdrawn ? html`<p class="aside">${say(words.withdrawnApart, lang, { n: withdrawn.count })}</p>` : null}`;
}

function pager({ lang, path, query }: Visit, { pageInfo }: PledgeList): Content {
  const { pledges: cursor, ...others } = query;
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  if (!next && !cursor) return null;
  return html`<p class="pager">
    ${cursor ? html`<a href=${hrefIn(lang, `${path}#pledges`, others)}>${say(words.fromStart, lang)}</a>` : null}
    ${next ? html`<a rel="next" href=${hrefIn(lang, `${path}#pledges`, { ...others, pledges: next })}>${say(words.further, lang)}</a>` : null}
  </p>`;
}
