import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { type CouncilEntry, findCouncils } from '../councils/find-councils.ts';
import { type Content, html, type Template } from '../html.ts';
import { askRecord } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefIn, languageCode, type Visit } from '../visit.ts';
import { adoptionRecord } from './adoption-record.ts';
import { toldVotes } from './adoption-votes.ts';
import { ADOPTION_OF_COUNCIL, type AdoptionRow } from './campaigns-data.ts';
import { isMyCouncilInSentences as words } from './campaigns.sentences.ts';

/** More councils than this are too many to choose from; the reader is asked for a longer name. */
const MAX_CHOICES = 12;

/** A plain GET form and its answer: what one council did about the campaign. */
export async function isMyCouncilIn(visit: Visit): Promise<Template> {
  const { lang, query, path } = visit;
  return html`<section aria-labelledby="my-council">
    <h2 id="my-council">${say(words.title, lang)}</h2>
    <form class="search" action="${path}#my-council" method="get">
      <p>
        <label for="council">${say(words.text, lang)}</label>
        <input
          id="council"
          name="council"
          type="search"
          value=${query.council ?? ''}
          maxlength="100"
          required
          autocomplete="off"
        />
      </p>
      ${lang === 'cy' ? html`<input type="hidden" name="lang" value="cy" />` : null}
      <p><button type="submit">${say(words.submit, lang)}</button></p>
    </form>
    ${query.council === undefined ? null : await answer(visit, query.council)}
  </section>`;
}

async function answer(visit: Visit, text: string): Promise<Content> {
  const { lang } = visit;
  const councils = await findCouncils(visit, text, null);
  const exact = councils.filter(({ name, slug }) => name.text === text || slug === text);
  const [found] = exact.length === 1 ? exact : councils;
  if (!found) return html`<p role="status">${say(words.unknown, lang, { text })}</p>`;
  if (exact.length !== 1 && councils.length > 1) return choices(visit, councils);
  const { adoptions } = await askRecord(
    ADOPTION_OF_COUNCIL,
    { slug: visit.slug, council: found.slug, lang: languageCode(lang) },
    visit,
  );
  const council = spoken(found.name, lang);
  const withdrawn = adoptions.nodes.map(({ withdrawal }) => withdrawal).filter((row) => row !== null);
  const told = adoptions.nodes.filter(({ status, withdrawal }) => status !== null && withdrawal === null);
  return [
    ...(told.length === 0
      ? [html`<p role="status">${sayWith(words.notTabled, lang, { council })}</p>`]
      : told.map((row) => standing(visit, council, row))),
    ...withdrawn.map(
      ({ withdrawnOn, reason }) =>
        html`<p>
          ${sayWith(words.withdrawn, lang, { council, day: spokenDay(withdrawnOn, lang) })}
          ${reason && spoken(reason, lang)}
        </p>`,
    ),
  ];
}

function standing(visit: Visit, council: Content, row: AdoptionRow): Template {
  const { lang } = visit;
  const { status, since, decisions } = row;
  const state = status && html`<b>${adoptionState[status][lang]}</b>`;
  const day = since && spokenDay(since, lang);
  return html`<p role="status">
      ${sayWith(day ? words.didOn : words.did, lang, { council, state, day })} ${toldVotes(visit, decisions)}
    </p>
    ${adoptionRecord(visit, row)}`;
}

function choices({ lang, path, query }: Visit, councils: readonly CouncilEntry[]): Template {
  return html`<p role="status">${say(words.several, lang)}</p>
    <ul>
      ${councils.slice(0, MAX_CHOICES).map(
        ({ slug, name }) =>
          html`<li>
            <a href=${hrefIn(lang, `${path}#my-council`, { ...query, council: slug })}
              >${spoken(name, lang)}</a
            >
          </li>`,
      )}
      ${councils.length > MAX_CHOICES ? html`<li>${say(words.further, lang)}</li>` : null}
    </ul>`;
}
