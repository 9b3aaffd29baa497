import { evidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import { freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import type { Language, Words } from '@wheatsheaf/schema/vocabulary/language.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { outwardLink, spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import { pledgeAnchor } from './pledge-anchor.ts';
import { pledgeStanding } from './pledge-standing.ts';
import { pledgeTimeline } from './pledge-timeline.ts';
import type { Pledge } from './pledges-data.ts';
import { pledgeSentences as words } from './pledges.sentences.ts';

/** One pledge: its wording as what it is, its status in words, its test, and what happened. */
export function pledgeArticle(visit: Visit, pledge: Pledge): Template {
  const { lang } = visit;
  const anchor = pledgeAnchor(pledge.slug);
  return html`<article class="pledge" id=${anchor} aria-labelledby="${anchor}-title">
    <header>
      <a
        class="reference"
        href="#${anchor}"
        aria-label=${say(words.link, lang, { reference: pledge.reference })}
        >${pledge.reference}</a
      >
      <h4 id="${anchor}-title">
        <a href=${hrefFor(visit, `/pledges/${pledge.slug}`)}>${spoken(pledge.title, lang)}</a>
      </h4>
      ${pledgeStanding(pledge, lang)}
    </header>
    ${pledgeBody(visit, pledge)} ${pledgeTimeline(visit, pledge)}
  </article>`;
}

/** What was promised, what of that was corrected, and how one would know. */
export function pledgeBody(visit: Visit, pledge: Pledge): Template {
  const { lang } = visit;
  return html`${withdrawal(pledge, lang)} ${wording(pledge, lang)}
    ${pledge.corrections.map((correction) => corrected(correction, lang))}
    <dl>${successTest(pledge, lang)} ${facts(visit, pledge)}</dl>`;
}

function wording({ wording: text, wordingBasis, quotePage, sources }: Pledge, lang: Language): Content {
  if (text === null) return null;
  if (wordingBasis === 'MANIFESTO_TEXT') {
    const from =
      quotePage === null ? say(words.quote, lang) : say(words.quotePage, lang, { page: quotePage });
    return html`<blockquote>
      <p>${spoken(text, lang)}</p>
      <footer>${from}</footer>
    </blockquote>`;
  }
  const [source] = sources;
  const reporter = source && outwardLink(source.url, source.publisher ?? source.url);
  return html`<div class="reported">
    <p>${spoken(text, lang)}</p>
    <p class="aside">
      ${reporter ? sayWith(words.reportedBy, lang, { source: reporter }) : say(words.reported, lang)}
    </p>
  </div>`;
}

function corrected(
  { field, beforeWords, reason, publishedAt }: Pledge['corrections'][number],
  lang: Language,
): Template {
  const was = beforeWords
    ? html`<del lang=${beforeWords.lang.toLowerCase()}>${beforeWords.text}</del>`
    : say(words.nothingWas, lang);
  return html`<p class="note">
    ${sayWith(CORRECTED[field], lang, { day: spokenDay(publishedAt.slice(0, 10), lang), before: was })}
    ${reason ? spoken(reason, lang) : null}
  </p>`;
}

const CORRECTED: Record<Pledge['corrections'][number]['field'], Words> = {
  TITLE: words.titleWas,
  WORDING: words.wordingWas,
  WORDING_BASIS: words.basisWas,
  QUOTE_PAGE: words.pageWas,
  SUCCESS_TEST: words.testWas,
  STRENGTH: words.strengthWas,
  TESTABILITY: words.testabilityWas,
  DUE: words.dueWas,
  MILESTONE: words.milestoneWas,
};

function withdrawal({ withdrawal: withdrawn }: Pledge, lang: Language): Content {
  if (withdrawn === null) return null;
  return html`<p class="note">
    ${sayWith(words.withdrawn, lang, { day: spokenDay(withdrawn.withdrawnOn, lang) })}
    ${withdrawn.reason ? spoken(withdrawn.reason, lang) : null}
  </p>`;
}

/** The test, and how long after the promise it was written (R4). */
function successTest(pledge: Pledge, lang: Language): Content {
  if (pledge.testability === 'NOT_TESTABLE') return null;
  const { successTest: test, successTestWrittenOn: writtenOn } = pledge;
  return fact(
    words.test,
    lang,
    test
      ? [spoken(test, lang), ' ', writtenOn ? written(pledge, writtenOn, lang) : null]
      : say(words.noTest, lang),
  );
}

function written({ successTestTiming: timing }: Pledge, writtenOn: string, lang: Language): Template {
  const day = spokenDay(writtenOn, lang);
  return html`<small>${sayWith(words.testWritten, lang, { day })} ${timing && spoken(timing, lang)}</small>`;
}

function facts(
  visit: Visit,
  { dueOn, status, strength, testability: testable, leadOffice, leadPerson, themes }: Pledge,
): Content {
  const { lang } = visit;
  const { reason, basis, lastReviewedOn, freshness: fresh } = status;
  return [
    dueOn && fact(words.due, lang, spokenDay(dueOn.on, lang, dueOn.precision)),
    reason && fact(words.why, lang, statusReason[reason][lang]),
    basis && fact(words.restsOn, lang, evidenceBasis[basis][lang]),
    lastReviewedOn &&
      fact(words.reviewed, lang, [
        spokenDay(lastReviewedOn, lang),
        fresh === 'CURRENT' ? null : html` <strong>${freshness[fresh][lang]}</strong>`,
      ]),
    strength !== 'WILL' && fact(words.strength, lang, pledgeStrength[strength][lang]),
    testable !== 'TESTABLE' && fact(words.testability, lang, testability[testable][lang]),
    (leadOffice || leadPerson) && fact(words.lead, lang, lead(visit, { leadOffice, leadPerson })),
    themes.length > 0 &&
      fact(
        words.themes,
        lang,
        themes.map(({ name }, index) => [index > 0 ? ', ' : null, spoken(name, lang)]),
      ),
  ].map((entry) => entry || null);
}

/** The office that answers for it, and who is in it. */
function lead(visit: Visit, { leadOffice, leadPerson }: Pick<Pledge, 'leadOffice' | 'leadPerson'>): Content {
  const office = leadOffice && spoken(leadOffice, visit.lang);
  if (!leadPerson) return office;
  const person = html`<a href=${hrefFor(visit, `/people/${leadPerson.slug}`)}>${leadPerson.name}</a>`;
  return office ? [office, ': ', person] : person;
}

function fact(name: Words, lang: Language, value: Content): Template {
  return html`<div>
    <dt>${say(name, lang)}</dt>
    <dd>${value}</dd>
  </div>`;
}
