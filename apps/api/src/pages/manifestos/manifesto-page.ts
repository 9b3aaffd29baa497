import { sourceLinks } from '../facts.ts';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { pager } from '../pager.ts';
import { pledgeCounts } from '../pledges/pledge-counts.ts';
import { pledgeStanding } from '../pledges/pledge-standing.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { trail } from '../trail.ts';
import { hrefFor, languageCode, MovedError, NotOnRecordError, prefixOf, type Visit } from '../visit.ts';
import { originCorrections, selectionCorrections } from './manifesto-corrections.ts';
import { manifestoOrigin } from './manifesto-origin.ts';
import { MANIFESTO, type PledgeRow, type WholeManifesto } from './manifesto-question.ts';
import { manifestoText } from './manifesto-text.ts';
import { manifestoSentences as words } from './manifestos.sentences.ts';

/** What the address of a manifesto's page may ask: where a list longer than a page goes on. */
export const MANIFESTO_QUERY = ['pledges'] as const;

/** A manifesto: who made it, with what mandate, how its pledges were chosen, and each of them with what it reads as. */
export async function manifestoPage(visit: Visit): Promise<Template> {
  const { lang, slug } = visit;
  const { manifesto } = await askRecord(MANIFESTO, { slug, lang: languageCode(lang), ...visit.query }, visit);
  if (!manifesto) throw new NotOnRecordError(slug);
  if (manifesto.slug !== slug) throw new MovedError(`${prefixOf(visit)}/manifestos/${manifesto.slug}`, true);
  const { title, owner, council, sources, withdrawal } = manifesto;
  const from = sourceLinks(sources);
  return framePage(visit, {
    title: title.text,
    description: say(words.description, lang, { title: title.text, owner: owner.name.text }),
    localImprint: owner.imprint && spoken(owner.imprint, lang),
    data: manifestoData(visit, manifesto),
    body: html`${trail(visit, [
        ...(council
          ? [[spoken(council.name, lang), hrefFor(visit, `/councils/${council.slug}`)] as const]
          : []),
        [spoken(title, lang), null],
      ])}
      <h1>${spoken(title, lang)}</h1>
      <p>${manifestoOrigin(visit, manifesto)}</p>
      ${originCorrections(visit, manifesto)}
      ${from && html`<p class="aside">${sayWith(words.source, lang, { sources: from })}</p>`}
      ${withdrawal && html`<p class="note">${sayWith(words.withdrawn, lang, { day: spokenDay(withdrawal.withdrawnOn, lang) })} ${withdrawal.reason && spoken(withdrawal.reason, lang)}</p>`}
      ${pledgeList(visit, manifesto)} ${manifestoText(visit, manifesto)}`,
  });
}

/** The selection above the counts (R20), the counts above the pledges. */
function pledgeList(visit: Visit, manifesto: WholeManifesto): Template {
  const { lang } = visit;
  const { pledges, selectionStatement } = manifesto;
  return html`<section aria-labelledby="pledges">
    <h2 id="pledges">${say(words.pledges, lang)}</h2>
    <p class="selection">${spoken(selectionStatement, lang)}</p>
    ${selectionCorrections(visit, manifesto)}
    ${pledges.totalCount === 0 ? html`<p>${say(words.noPledges, lang)}</p>` : pledgeCounts(visit, pledges.counts)}
    <ol class="pledge-rows" role="list">
      ${pledges.nodes.map((pledge) => row(visit, pledge))}
    </ol>
    ${pager(visit, 'pledges', pledges.pageInfo, { next: words.further, start: words.fromStart })}
  </section>`;
}

function row(visit: Visit, pledge: PledgeRow): Content {
  return html`<li>
    <span class="reference">${pledge.reference}</span>
    <a href=${hrefFor(visit, `/pledges/${pledge.slug}`)}>${spoken(pledge.title, visit.lang)}</a>
    ${pledgeStanding(pledge, visit.lang)}
  </li>`;
}

function manifestoData({ publisher, path }: Visit, { title, owner, publishedOn }: WholeManifesto): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: { '@value': title.text, '@language': title.lang.toLowerCase() },
    creator: { '@type': 'Organization', name: owner.name.text },
    ...(publishedOn && { datePublished: publishedOn.on }),
    mainEntityOfPage: publisher.publicUrl + path,
  };
}
