import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { html, type Template } from '../html.ts';
import { pager } from '../pager.ts';
import { say, sayCount, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import type { AdoptionList, AdoptionRow, Campaign } from './campaigns-data.ts';
import { adoptionRecord } from './adoption-record.ts';
import { votes } from './adoption-votes.ts';
import { campaignSentences as words, councilCount } from './campaigns.sentences.ts';

const ASIDES = {
  inspired: words.inspired,
  referred: words.referred,
  lapsed: words.lapsed,
  abolished: words.abolished,
  withdrawn: words.withdrawnFromRecord,
};

/** What councils did about a campaign: the count first, with what is not in it said apart. */
export function adoptionsSection(
  visit: Visit,
  counts: Campaign['counts'],
  { totalCount, pageInfo, nodes }: AdoptionList,
): Template {
  const { lang } = visit;
  const known = totalCount === 0 ? say(words.noneKnown, lang) : counted(visit, words.known, counts.adopted);
  return html`<section aria-labelledby="adoptions">
    <h2 id="adoptions">${say(words.councils, lang)}</h2>
    <p>${known}</p>
    ${(['inspired', 'referred', 'lapsed', 'abolished', 'withdrawn'] as const).map((part) =>
      counts[part] > 0 ? html`<p class="aside">${counted(visit, ASIDES[part], counts[part])}</p>` : null,
    )}
    ${nodes.length > 0 ? table(visit, nodes) : null}
    ${pager(visit, 'adoptions', pageInfo, { next: words.further, start: words.fromStart })}
  </section>`;
}

function counted({ lang }: Visit, sentence: (typeof words)[keyof typeof words], count: number): string {
  return say(sentence, lang, { councils: sayCount(councilCount, lang, count) });
}

function table(visit: Visit, rows: readonly AdoptionRow[]): Template {
  const { lang } = visit;
  return html`<table class="coverage">
    <thead>
      <tr>
        <th scope="col">${say(words.council, lang)}</th>
        <th scope="col">${say(words.did, lang)}</th>
        <th scope="col">${say(words.vote, lang)}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => tableRow(visit, row))}
    </tbody>
  </table>`;
}

function tableRow(visit: Visit, row: AdoptionRow): Template {
  const { lang } = visit;
  const { council, status, since, withdrawal } = row;
  return html`<tr>
      <th scope="row">
        <a href=${hrefFor(visit, `/councils/${council.slug}`)}>${spoken(council.name, lang)}</a>
      </th>
      <td>
        ${withdrawal ? toldWithdrawal(visit, withdrawal) : html`${status && adoptionState[status][lang]} ${since && html`<small>${spokenDay(since, lang)}</small>`}`}
      </td>
      <td data-label=${say(words.vote, lang)}>${withdrawal ? null : votes(visit, row)}</td>
    </tr>
    ${
      withdrawal
        ? null
        : html`<tr class="behind">
            <td colspan="3">${adoptionRecord(visit, row)}</td>
          </tr>`
    }`;
}

/** R7: its row stays in sight, with the day and the reason; what it said stands no more. */
function toldWithdrawal({ lang }: Visit, withdrawal: NonNullable<AdoptionRow['withdrawal']>): Template {
  const { withdrawnOn, reason } = withdrawal;
  return html`${sayWith(words.withdrawn, lang, { day: spokenDay(withdrawnOn, lang) })}
  ${reason && spoken(reason, lang)}`;
}
