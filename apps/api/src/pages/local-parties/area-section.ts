import { areaKind } from '@wheatsheaf/schema/vocabulary/area-kind.ts';
import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { localPartySentences as words } from './local-party.sentences.ts';
import type { CouncilCovered, LocalParty } from './local-party-question.ts';

/** The areas a local party covers, each with its kind and code; one that a council acts for leads to the council. */
export function areasCovered(visit: Visit, { covers, councilsCovered }: LocalParty): Content {
  const { lang } = visit;
  if (covers.length === 0) return say(words.coversUnknown, lang);
  return covers.map(({ slug, kind, gssCodes: [code], name }) => {
    const council = councilsCovered.find(({ area }) => area?.slug === slug);
    const called = spoken(name, lang);
    return html`<div>
      ${council ? html`<a href=${hrefFor(visit, `/councils/${council.slug}`)}>${called}</a>` : called}
      <small>${areaKind[kind][lang]}${code ? [', ', html`<code>${code}</code>`] : null}</small>
    </div>`;
  });
}

/** The councils whose area the local party covers, whole or in part, each with the day it is next elected on. */
export function councilsSection(visit: Visit, { councilsCovered }: LocalParty): Content {
  if (councilsCovered.length === 0) return null;
  return html`<section aria-labelledby="councils">
    <h2 id="councils">${say(words.councils, visit.lang)}</h2>
    <ul class="councils" role="list">
      ${councilsCovered.map((council) => entry(visit, council))}
    </ul>
  </section>`;
}

function entry(visit: Visit, council: CouncilCovered): Template {
  const { lang } = visit;
  const { slug, name, councilType: type } = council;
  const [next] = council.electionsToCome;
  return html`<li>
    <a href=${hrefFor(visit, `/councils/${slug}`)}>${spoken(name, lang)}</a>
    <small
      >${type && councilType[type][lang]}${next ? [type && ', ', sayWith(words.nextElection, lang, { day: spokenDay(next.pollingOn, lang) })] : null}</small
    >
  </li>`;
}
