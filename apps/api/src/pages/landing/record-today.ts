import { formatDay } from '../../calendar/day.ts';
import { inSeries } from '../facts.ts';
import { html, type Content, type Template } from '../html.ts';
import { formatNumber, say, sayCount, sayWith } from '../sentences.ts';
import { outwardLink, spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import type { FigureOnLanding, Landing } from './landing-question.ts';
import {
  campaignCount,
  candidacyCount,
  councilCount,
  landingSentences as words,
  pledgeCount,
} from './landing.sentences.ts';

/** Real figures, never more than their coverage allows, each beside what the Party claimed of the same thing. */
export function recordToday(
  { lang, today }: Visit,
  { figures, pledges, campaigns, candidacies }: Landing,
): Template {
  const day = spokenDay(formatDay(today), lang);
  const councils = figures.find(({ code }) => code === 'COUNCILS_REPRESENTED_SHARE')?.denominator;
  const held = [
    councils ? sayCount(councilCount, lang, councils) : null,
    sayCount(pledgeCount, lang, pledges.totalCount),
    // A hundred are asked for; past that this would be a lower bound.
    campaigns.pageInfo.hasNextPage ? null : sayCount(campaignCount, lang, campaigns.nodes.length),
    sayCount(candidacyCount, lang, candidacies.totalCount),
  ];
  return html`<section aria-labelledby="today">
    <h2 id="today">${say(words.today, lang)}</h2>
    <p>${sayWith(words.todayLead, lang, { day })}</p>
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">${say(words.figure, lang)}</th>
          <th scope="col">${say(words.inRecord, lang)}</th>
          <th scope="col">${say(words.claimed, lang)}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map((figure) => row(figure, lang))}
      </tbody>
    </table>
    <p class="aside">${say(words.setCounted, lang)}</p>
    <h3>${say(words.alsoHeld, lang)}</h3>
    <ul class="held">
      ${held.filter((count) => count !== null).map((count) => html`<li>${count}</li>`)}
    </ul>
  </section>`;
}

function row({ label, statement, coverage, claims }: FigureOnLanding, lang: Visit['lang']): Template {
  const notes = coverage.parts.flatMap(({ note }) => note ?? []);
  return html`<tr>
    <th scope="row">${spoken(label, lang)}</th>
    <td class=${coverage.level === 'NOT_COLLECTED' ? 'unknown' : ''}>
      ${spoken(statement, lang)}
      ${notes.length === 1 && notes[0] ? html`<br /><small>${spoken(notes[0], lang)}</small>` : null}
    </td>
    <td data-label=${say(words.claimed, lang)}>
      ${claims.length > 0 ? claims.map((claim) => html`<p>${claimed(claim, lang)}</p>`) : html`<span class="unknown">${say(words.noClaim, lang)}</span>`}
    </td>
  </tr>`;
}

function claimed(
  { text, number, claimedOn, url }: FigureOnLanding['claims'][number],
  lang: Visit['lang'],
): Content {
  return [
    outwardLink(url, text ? spoken(text, lang) : number === null ? null : formatNumber(number)),
    claimedOn && html` <small>${spokenDay(claimedOn.on, lang, claimedOn.precision)}</small>`,
  ];
}

/** What the record lacks, and what it will never hold. */
export function notCollected({ lang }: Visit, { figures }: Landing): Template {
  const missing = figures.filter(({ coverage }) => coverage.level === 'NOT_COLLECTED');
  return html`<section aria-labelledby="not-collected">
    <h2 id="not-collected">${say(words.notCollected, lang)}</h2>
    ${
      missing.length > 0
        ? html`<p>
            ${sayWith(words.notYet, lang, { list: inSeries(missing.map(({ label }) => spoken(label, lang))) })}
            ${say(words.notYetMeaning, lang)}
          </p>`
        : null
    }
    <p>${say(words.never, lang)}</p>
  </section>`;
}
