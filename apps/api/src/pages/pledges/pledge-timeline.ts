import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayCount, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { linkFacts, sourceName } from './evidence-link.ts';
import type { Pledge, PledgeEvidence, TimelineEntry } from './pledges-data.ts';
import { entryCount, timelineSentences as words } from './pledges.sentences.ts';

/** The log of a pledge among others, newest first; it opens without any script. */
export function pledgeTimeline(visit: Visit, pledge: Pledge): Content {
  const { lang } = visit;
  const { updates } = pledge;
  if (updates.length === 0) return whyEmpty(visit, pledge);
  return html`<details>
    <summary>
      ${say(words.title, lang)} <small>(${sayCount(entryCount, lang, updates.length)})</small>
    </summary>
    ${timelineEntries(visit, updates)}
  </details>`;
}

/** What is said of a pledge whose log is empty; of one with another reading, that reading says it. */
const WHY_EMPTY: Partial<Record<Pledge['status']['display'], Words>> = {
  NOT_RATED: words.notYet,
  NEVER_ASSESSED: words.never,
  NOT_ELECTED: words.notElected,
};

/** Why nothing is in the log of a pledge; null where its status says it already. */
export function whyEmpty({ lang }: Visit, { status }: Pledge): Content {
  const why = WHY_EMPTY[status.display];
  return why && html`<p class="aside">${say(why, lang)}</p>`;
}

/** The rows of a log, of a pledge or a campaign, each with its sources; `tellMore` gives what a log of that kind says besides. */
export function timelineEntries<Entry extends TimelineEntry>(
  visit: Visit,
  updates: readonly Entry[],
  tellMore: (update: Entry) => Content = () => null,
): Content {
  if (updates.length === 0) return null;
  return html`<ol class="timeline" role="list">
    ${updates.map((update) => entry(visit, update, tellMore(update)))}
  </ol>`;
}

function entry(visit: Visit, update: TimelineEntry, more: Content): Template {
  const { lang } = visit;
  const { isCorrected, label, reason, summary } = update;
  const text = spoken(summary, lang);
  return html`<li>
    <p class="what">
      ${spokenDay(update.effectiveOn, lang)}
      <b>${label ? spoken(label, lang) : updateKind[update.kind][lang]}</b>
      ${label && update.kind !== 'RATING' ? html`<span class="kind">${updateKind[update.kind][lang]}</span>` : null}
      ${isCorrected ? html`<span class="kind">${say(words.corrected, lang)}</span>` : null}
    </p>
    <p>${isCorrected ? html`<del>${text}</del>` : text}</p>
    ${reason ? html`<p>${statusReason[reason][lang]}.</p>` : null} ${successor(visit, update)} ${more}
    <ul class="sources">
      ${update.evidence.map((source) => html`<li>${evidence(source, lang)}</li>`)}
    </ul>
    ${confirmation(update, lang)} ${replyOffer(update, lang)}
    ${update.replies.map(
      ({ repliedBy, repliedOn, text: reply }) =>
        html`<blockquote>
          <p>${spoken(reply, lang)}</p>
          <footer>${sayWith(words.reply, lang, { name: repliedBy, day: spokenDay(repliedOn, lang) })}</footer>
        </blockquote>`,
    )}
  </li>`;
}

/** That the body was asked for its reply, and until when (R19). */
function replyOffer({ rightOfReply }: TimelineEntry, lang: Language): Content {
  const { offeredOn, offeredTo, repliesUntil } = rightOfReply ?? {};
  if (!offeredOn || !offeredTo || !repliesUntil) return null;
  return html`<p class="aside">
    ${sayWith(words.replyOffered, lang, {
      name: offeredTo,
      day: spokenDay(offeredOn, lang),
      until: spokenDay(repliesUntil, lang),
    })}
  </p>`;
}

function successor(visit: Visit, { successor: next }: TimelineEntry): Content {
  if (!next) return null;
  const href = hrefFor(visit, `/pledges/${next.slug}`);
  return html`<p>
    ${sayWith(words.successor, visit.lang, { pledge: html`<a href=${href}>${spoken(next.title, visit.lang)}</a>` })}
  </p>`;
}

function evidence(source: PledgeEvidence, lang: Language): Content {
  const { type, title, publisher, publishedOn, accessedOn, page, isPartyOwn, quote } = source;
  const facts: Content[] = [
    sourceName(source, lang),
    title && publisher,
    publishedOn && spokenDay(publishedOn, lang),
    page && say(words.page, lang, { page }),
    !publishedOn && accessedOn && sayWith(words.accessed, lang, { day: spokenDay(accessedOn, lang) }),
    isPartyOwn && say(words.partyOwn, lang),
    ...linkFacts(source, lang),
  ].filter((fact) => fact !== null && fact !== false && fact !== '');
  return [
    html`<span class="type">${evidenceType[type][lang]}:</span> `,
    facts.map((fact, index) => [index > 0 ? ', ' : null, fact]),
    quote ? html`<q>${quote}</q>` : null,
  ];
}

function confirmation(
  { isConfirmedBySecondPerson, isConfirmedOutsideParty }: TimelineEntry,
  lang: Language,
): Content {
  if (isConfirmedOutsideParty) return html`<p class="aside">${say(words.outside, lang)}</p>`;
  return isConfirmedBySecondPerson ? html`<p class="aside">${say(words.second, lang)}</p>` : null;
}
