import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { officeRoleCount } from '@wheatsheaf/schema/vocabulary/office-role-count.ts';
import { formatDay } from '../../calendar/day.ts';
import { type Content, html, type Template } from '../html.ts';
import type { LocalisedText } from '../record-question.ts';
import { pager } from '../pager.ts';
import { say, sayCount, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { dayShown, hrefFor, type Visit } from '../visit.ts';
import { contactLink } from './contact-link.ts';
import { coverageTable } from './coverage-table.ts';
import type { Representative, RepresentativeList, SupportedList } from './representatives-data.ts';
import { peopleCount, representativesSentences as words } from './representatives.sentences.ts';

export type RepresentativesOf = Readonly<{
  /** The council or local party, by the name people use. */
  body: LocalisedText;
  kind: 'COUNCIL' | 'LOCAL_PARTY';
  endorsed: RepresentativeList;
  supported: SupportedList;
}>;

/** Who represents a council's or a local party's area, and how much of that is known (R17). */
export function representativesSection(
  visit: Visit,
  { body, kind, endorsed, supported }: RepresentativesOf,
): Template {
  const { lang } = visit;
  return html`<section aria-labelledby="representatives">
    <h2 id="representatives">${say(words.title, lang)}</h2>
    ${known(visit, endorsed, body, kind)}
    ${endorsed.coverage.leavesOutWards ? html`<p class="aside">${say(words.leavesOutWards, lang)}</p>` : null}
    ${undetermined(visit, endorsed)} ${list(visit, endorsed.nodes, kind)}
    ${endorsed.totalCount > 0 ? html`<p class="aside">${say(words.set, lang)}</p>` : null}
    ${pager(visit, 'representatives', endorsed.pageInfo, { next: words.more, start: words.fromStart })}
    ${
      supported.totalCount > 0
        ? html`<h3 id="supported">${say(words.supportedTitle, lang)}</h3>
            <p class="aside">
              ${say(words.supportedSet, lang)}
              ${say(words.supportedKnown, lang, { count: sayCount(peopleCount, lang, supported.totalCount) })}
            </p>
            ${list(visit, supported.nodes, kind)}
            ${pager(visit, 'supported', supported.pageInfo, { next: words.moreSupported, start: words.supportedFromStart })}`
        : null
    }
    ${coverageTable(visit, endorsed.coverage.parts, kind === 'LOCAL_PARTY')}
  </section>`;
}

/** The count in words that claim no more than is known: unknown is never none. */
function known(
  visit: Visit,
  { totalCount, leastCount, coverage, nodes }: RepresentativeList,
  body: LocalisedText,
  kind: RepresentativesOf['kind'],
): Template {
  const { lang } = visit;
  const shown = formatDay(dayShown(visit));
  const day = spokenDay(coverage.asOf !== null && coverage.asOf < shown ? coverage.asOf : shown, lang);
  if (totalCount === 0) {
    if (coverage.level === 'COMPLETE' && coverage.parts.length === 0)
      return html`<p class="lead">${sayWith(words.notThere, lang, { day, body: spoken(body, lang) })}</p>`;
    if (coverage.level === 'COMPLETE') return html`<p class="lead">${sayWith(words.none, lang, { day })}</p>`;
    if (coverage.level === 'PARTIAL') return html`<p class="lead">${say(words.noneKnown, lang)}</p>`;
    const sentence = kind === 'COUNCIL' ? words.councilNotCollected : words.partyNotCollected;
    return html`<p class="lead unknown">${sayWith(sentence, lang, { body: spoken(body, lang) })}</p>`;
  }
  if (leastCount === 0) return html`<p class="lead">${say(words.nobodyForCertain, lang)}</p>`;
  // Of a list longer than its page the other pages may hold other offices.
  const roles = nodes.length === totalCount ? [...new Set(nodes.map(({ post }) => post.role))] : [];
  const phrase = roles.length === 1 && roles[0] ? officeRoleCount[roles[0]] : peopleCount;
  const sentence = coverage.level === 'COMPLETE' ? words.whole : words.atLeast;
  return html`<p class="lead">
    ${sayWith(sentence, lang, { count: sayCount(phrase, lang, leastCount), day })}
  </p>`;
}

function undetermined({ lang }: Visit, { coverage }: RepresentativeList): Content {
  const people = coverage.parts.reduce((sum, part) => sum + part.undetermined, 0);
  if (people === 0) return null;
  const count = sayCount(peopleCount, lang, people);
  return html`<p class="aside">${sayWith(words.undetermined, lang, { count })}</p>`;
}

function list(visit: Visit, nodes: readonly Representative[], kind: RepresentativesOf['kind']): Content {
  if (nodes.length === 0) return null;
  return html`<ul class="people" role="list">
    ${nodes.map((holding) => entry(visit, holding, kind))}
  </ul>`;
}

function entry(
  visit: Visit,
  { description, startedOn, isStartKnown, person, post }: Representative,
  kind: RepresentativesOf['kind'],
): Template {
  const { lang } = visit;
  const name = [person.honorificPrefix, person.name, person.honorificSuffix].filter(Boolean).join(' ');
  const place = post.area ? spoken(post.area.name, lang) : null;
  const since = isStartKnown ? words.since : words.recordedSince;
  const body = kind === 'LOCAL_PARTY' || !place ? spoken(post.organisation.name, lang) : null;
  return html`<li>
    <p class="name"><a href=${hrefFor(visit, `/people/${person.slug}`)}>${name}</a></p>
    <p>${spoken(description, lang)}</p>
    <p class="place">
      ${place}${place && body ? ' · ' : null}${body}<span class="since"
        >, ${sayWith(since, lang, { day: spokenDay(startedOn.on, lang, startedOn.precision) })}</span
      >
    </p>
    ${contactsOf(visit, person)}
  </li>`;
}

/** Contacts have no dates: they are those of today and say nothing of another day. */
function contactsOf({ lang, asOf }: Visit, { contactPoints }: Representative['person']): Content {
  if (asOf !== null) return null;
  return contactPoints.map(
    ({ kind, purpose, value }) =>
      html`<p class="contact">${contactPurpose[purpose][lang]}: ${contactLink(kind, value)}</p>`,
  );
}
