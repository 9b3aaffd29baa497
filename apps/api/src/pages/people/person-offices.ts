import { holdingEndReason } from '@wheatsheaf/schema/vocabulary/holding-end-reason.ts';
import { holdingStartReason } from '@wheatsheaf/schema/vocabulary/holding-start-reason.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { formatDay } from '../../calendar/day.ts';
import { sourceLinks } from '../facts.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { dayShown, type Visit } from '../visit.ts';
import { bodyLink } from './body-link.ts';
import { isCurrent, isToCome } from './is-current.ts';
import type { HoldingShown, PersonShown } from './person-question.ts';
import { personSentences as words } from './person.sentences.ts';

/** Offices held now, to be taken and held before, with how each began and ended. */
export function officesSections(visit: Visit, person: PersonShown): Content {
  const { lang } = visit;
  const { holdings } = person;
  if (holdings.length === 0)
    return html`<p class="unknown">${say(visit.asOf ? words.noneHeldThen : words.noneHeld, lang)}</p>`;
  const day = formatDay(dayShown(visit));
  const held = holdings.filter((holding) => isCurrent(holding, day));
  const toCome = holdings.filter((holding) => isToCome(holding, day));
  const former = holdings.filter((holding) => !held.includes(holding) && !toCome.includes(holding));
  return [
    section(visit, 'offices', say(visit.asOf ? words.currentThen : words.current, lang), held),
    section(visit, 'offices-to-come', say(words.toCome, lang), toCome),
    section(visit, 'former-offices', say(words.former, lang), former),
  ];
}

function section(visit: Visit, id: string, title: string, holdings: readonly HoldingShown[]): Content {
  if (holdings.length === 0) return null;
  return html`<section aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <ul class="spells" role="list">
      ${holdings.map((holding) => entry(visit, holding))}
    </ul>
  </section>`;
}

function entry(visit: Visit, holding: HoldingShown): Template {
  const { lang } = visit;
  const caution = cautionOf(holding, lang);
  const { area, organisation } = holding.post;
  const from = sourceLinks(holding.sources);
  return html`<li>
    <p class="name">${spoken(holding.description, lang)}</p>
    <p>${area ? [spoken(area.name, lang), ' · '] : null}${bodyLink(visit, organisation)}</p>
    <p>${spell(holding, visit)}</p>
    ${caution && html`<p class="unknown">${caution}</p>`}
    ${from && html`<p class="aside">${sayWith(words.sources, lang, { sources: from })}</p>`}
  </li>`;
}

/** What the record does not tell of an office whose seat was up at a poll. */
function cautionOf({ isEndKnown, mayHaveEndedOn }: HoldingShown, lang: Language): Content {
  if (!isEndKnown) return say(words.termOver, lang);
  return mayHaveEndedOn && sayWith(words.mayHaveLeft, lang, { day: spokenDay(mayHaveEndedOn, lang) });
}

function spell(holding: HoldingShown, visit: Visit): Content {
  const { lang } = visit;
  const { startedOn, isStartKnown, endedOn, startReason, endReason } = holding;
  const from = spokenDay(startedOn.on, lang, startedOn.precision);
  const why = lowerFirst(holdingStartReason[startReason][lang]);
  if (isToCome(holding, formatDay(dayShown(visit))))
    return sayWith(words.takesOffice, lang, { day: from, why });
  if (!isStartKnown) return recordedSpell(holding, lang);
  if (endedOn === null) return sayWith(words.since, lang, { day: from, why });
  const to = spokenDay(endedOn.on, lang, endedOn.precision);
  if (endReason === null) return sayWith(words.fromTo, lang, { from, why, to });
  return sayWith(words.fromToWhy, lang, {
    from,
    why,
    to,
    end: lowerFirst(holdingEndReason[endReason][lang]),
  });
}

/** A spell of which only lists of those in office tell: neither its first day nor how it began is known. */
function recordedSpell({ startedOn, endedOn, endReason }: HoldingShown, lang: Language): Content {
  const from = spokenDay(startedOn.on, lang, startedOn.precision);
  if (endedOn === null) return sayWith(words.recordedSince, lang, { day: from });
  const to = spokenDay(endedOn.on, lang, endedOn.precision);
  if (endReason === null) return sayWith(words.recordedFromTo, lang, { from, to });
  return sayWith(words.recordedFromToWhy, lang, {
    from,
    to,
    end: lowerFirst(holdingEndReason[endReason][lang]),
  });
}

/** A vocabulary's word within a sentence. */
function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
