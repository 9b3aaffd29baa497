import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { type Nation, nation as nations } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { codesOf, isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { framePage } from '../frame/frame.ts';
import { html, type Template } from '../html.ts';
import { formatNumber, say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { councilListSentences as words } from './councils.sentences.ts';
import { type CouncilEntry, findCouncils } from './find-councils.ts';
import { searchForm } from './search-form.ts';

/** What the address of the list may ask. */
export const COUNCIL_LIST_QUERY = ['q', 'nation'] as const;

/** All councils, or those that match: /councils?q=derby&nation=ENGLAND. */
export async function councilListPage(visit: Visit): Promise<Template> {
  const { lang, query } = visit;
  const text = query.q ?? '';
  const nation = isCodeOf(nations, query.nation) ? query.nation : null;
  const councils = await findCouncils(visit, text, nation);
  return framePage(visit, {
    title: say(words.title, lang),
    description: say(words.description, lang),
    isIndexable: text === '',
    body: html`<h1>${say(words.title, lang)}</h1>
      <p>${say(words.intro, lang)}</p>
      ${searchForm(lang, { text, nation })}
      ${councils.length === 0 ? nothingFound(visit, text) : byNation(visit, councils)}`,
  });
}

function nothingFound(visit: Visit, text: string): Template {
  const { lang } = visit;
  const all = html`<a href=${hrefFor(visit, '/councils')}>${say(words.all, lang)}</a>`;
  return html`<p class="lead">${say(words.none, lang, { text })}</p>
    <p>${sayWith(words.noneAdvice, lang, { all })}</p>`;
}

function byNation(visit: Visit, councils: readonly CouncilEntry[]): Template[] {
  const groups = Map.groupBy(councils, ({ nation }) => nation);
  return codesOf(nations).flatMap((nation) => {
    const group = groups.get(nation) ?? [];
    return group.length === 0 ? [] : [nationPart(visit, nation, group)];
  });
}

function nationPart(visit: Visit, nation: Nation, councils: readonly CouncilEntry[]): Template {
  const { lang } = visit;
  const inOrder = councils.toSorted((a, b) => a.name.text.localeCompare(b.name.text, lang));
  const id = `nation-${nation.toLowerCase()}`;
  return html`<section aria-labelledby=${id}>
    <h2 id=${id}>${nations[nation][lang]} <span class="tally">${formatNumber(councils.length)}</span></h2>
    <ul class="councils" role="list">
      ${inOrder.map((council) => entry(visit, council))}
    </ul>
  </section>`;
}

function entry(visit: Visit, { slug, name, councilType: type, dissolvedOn }: CouncilEntry): Template {
  const { lang } = visit;
  return html`<li>
    <a href=${hrefFor(visit, `/councils/${slug}`)}>${spoken(name, lang)}</a>
    <small
      >${type && councilType[type][lang]}${dissolvedOn ? [', ', sayWith(words.ended, lang, { day: spokenDay(dissolvedOn, lang) })] : null}</small
    >
  </li>`;
}
