import { clauseState } from '@wheatsheaf/schema/vocabulary/clause-state.ts';
import { factList, sourceLinks } from '../facts.ts';
import { type Content, html, type Template } from '../html.ts';
import { timelineEntries } from '../pledges/pledge-timeline.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { counted } from './adoption-votes.ts';
import type { AdoptionRow, AdoptionUpdate } from './campaigns-data.ts';
import { adoptionSentences as words } from './campaigns.sentences.ts';

/** Everything a council's row rests on (R1): its clauses, its reports, and its log with the facts and sources of each decision. Opens without scripts. */
export function adoptionRecord(visit: Visit, row: AdoptionRow): Template {
  const { lang } = visit;
  const { council, sources, reportDueOn, updates } = row;
  const from = sourceLinks(sources);
  return html`<details>
    <summary>${sayWith(words.record, lang, { council: spoken(council.name, lang) })}</summary>
    ${factList(lang, [[words.reportDue, reportDueOn && spokenDay(reportDueOn, lang)]])} ${clauses(visit, row)}
    ${reports(visit, row)} ${updates.length > 0 ? html`<h3>${say(words.log, lang)}</h3>` : null}
    ${timelineEntries(visit, updates, (update) => decisionFacts(visit, update))}
    ${from && html`<p class="aside sources">${sayWith(words.source, lang, { sources: from })}</p>`}
  </details>`;
}

/** What became of the campaign's clauses here. */
function clauses({ lang }: Visit, { clauses: all }: AdoptionRow): Content {
  if (all.length === 0) return null;
  return html`<h3>${say(words.clauses, lang)}</h3>
    <ul>
      ${all.map(
        ({ clause, state, note, since }) =>
          html`<li>
            ${spoken(clause.text, lang)}
            <small
              >${sayWith(words.clauseSince, lang, { state: clauseState[state][lang], day: spokenDay(since, lang) })}</small
            >
            ${note && html`<p>${spoken(note, lang)}</p>`}
          </li>`,
      )}
    </ul>`;
}

function reports({ lang }: Visit, { followUps }: AdoptionRow): Content {
  if (followUps.length === 0) return null;
  return html`<h3>${say(words.reports, lang)}</h3>
    <ul>
      ${followUps.map(({ reportedOn, nextDueOn, summary, sources }) => {
        const from = sourceLinks(sources);
        return html`<li>
          <b>${sayWith(words.reported, lang, { day: spokenDay(reportedOn, lang) })}</b>
          <p>
            ${spoken(summary, lang)}
            ${nextDueOn && sayWith(words.nextDue, lang, { day: spokenDay(nextDueOn, lang) })}
          </p>
          ${from && html`<p class="aside sources">${sayWith(words.source, lang, { sources: from })}</p>`}
        </li>`;
      })}
    </ul>`;
}

/** What a decision was, as its row says: a corrected one as it said before. */
function decisionFacts(visit: Visit, update: AdoptionUpdate): Content {
  const { lang } = visit;
  const { meetingOn, reportDueOn, vote, amendedText, isCorrected } = update;
  const facts = factList(lang, [
    [words.meeting, meetingOn && spokenDay(meetingOn, lang)],
    [words.mover, personLink(visit, update.mover)],
    [words.seconder, personLink(visit, update.seconder)],
    [words.vote, vote && counted(visit, vote)],
    [words.firstReport, reportDueOn && spokenDay(reportDueOn, lang)],
    [words.amendedText, amendedText && spoken(amendedText, lang)],
  ]);
  return facts && html`<div class="decision">${isCorrected ? html`<del>${facts}</del>` : facts}</div>`;
}

function personLink(visit: Visit, person: AdoptionUpdate['mover']): Content {
  return person && html`<a href=${hrefFor(visit, `/people/${person.slug}`)}>${person.name}</a>`;
}
