import { endorsementFilter } from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { endorsementKind } from '@wheatsheaf/schema/vocabulary/endorsement-kind.ts';
import { membershipRole } from '@wheatsheaf/schema/vocabulary/membership-role.ts';
import { formatDay } from '../../calendar/day.ts';
import { labelOf } from '../elections/candidacy-words.ts';
import { factList, inSeries } from '../facts.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { dayShown, type Visit } from '../visit.ts';
import { bodyLink } from './body-link.ts';
import { isCurrent } from './is-current.ts';
import type { PersonShown } from './person-question.ts';
import { personSentences as words } from './person.sentences.ts';

/** Standing, endorsement and affiliation: three facts that no one word may stand for. What is not known is said to be unknown (R17). */
export function threeFacts(visit: Visit, person: PersonShown): Template {
  const { lang } = visit;
  const unknown = () => html`<span class="unknown">${say(words.unknown, lang)}</span>`;
  return html`<section aria-labelledby="facts">
    <h2 id="facts">${say(words.facts, lang)}</h2>
    ${factList(lang, [
      [words.stoodFor, standing(visit, person) ?? unknown()],
      [words.endorsed, endorsement(visit, person) ?? unknown()],
      [words.affiliated, affiliation(visit, person) ?? unknown()],
    ])}
  </section>`;
}

function standing({ lang }: Visit, { candidacies: [latest] }: PersonShown): Content {
  if (!latest) return null;
  const { election, label } = latest.ballot;
  return sayWith(words.stoodOn, lang, {
    label: labelOf(latest, lang),
    place: label,
    day: spokenDay(election.pollingOn, lang),
  });
}

/**
 * The Party's own word for them on the day of the page, and the joint label that won an office they hold or that its source states: it lasts as long
 * as that office.
 */
function endorsement(visit: Visit, { endorsements, holdings }: PersonShown): Content {
  const { lang } = visit;
  const today = formatDay(dayShown(visit));
  const joint = holdings.filter(
    (holding) => holding.endorsement === 'JOINT_BALLOT' && isCurrent(holding, today),
  );
  const own = endorsements
    .filter(({ from, to }) => from <= today && (to === null || to > today))
    .map(({ kind, from, localParty }) => [
      endorsementKind[kind][lang],
      localParty ? [', ', bodyLink(visit, localParty)] : null,
      ', ',
      sayWith(words.spellSince, lang, { from: spokenDay(from, lang) }),
    ]);
  const onBallot = joint.some(({ isStatedJoint }) => !isStatedJoint)
    ? [`${endorsementKind.JOINT_BALLOT[lang]} (${say(visit.asOf ? words.byLabelThen : words.byLabel, lang)})`]
    : [];
  const stated = joint.some(({ isStatedJoint }) => isStatedJoint)
    ? [`${endorsementFilter.JOINT_BALLOT[lang]} (${say(words.byStatement, lang)})`]
    : [];
  const all = [...onBallot, ...stated, ...own];
  return all.length === 0 ? null : all.map((each) => html`<span class="line">${each}</span>`);
}

function affiliation(visit: Visit, { memberships, holdings }: PersonShown): Content {
  const { lang } = visit;
  const today = formatDay(dayShown(visit));
  const current = memberships.filter(
    (membership) =>
      (membership.role === 'MEMBER' || membership.role === 'GROUP_MEMBER') && isCurrent(membership, today),
  );
  if (current.length === 0) {
    const isIndependent = holdings.some((holding) => holding.isIndependent && isCurrent(holding, today));
    return isIndependent ? say(words.independent, lang) : null;
  }
  return inSeries(
    current.map(({ role, organisation }) =>
      role === 'MEMBER'
        ? bodyLink(visit, organisation)
        : [bodyLink(visit, organisation), ` (${membershipRole[role][lang]})`],
    ),
  );
}

/** The name with what stands before and behind it. */
export function wholeName({ honorificPrefix, name, honorificSuffix }: PersonShown): string {
  return [honorificPrefix, name, honorificSuffix].filter(Boolean).join(' ');
}

/** A few sentences of the record about the person. */
export function bioOf({ bio }: PersonShown, { lang }: Visit): Content {
  return bio && html`<p class="lead">${spoken(bio, lang)}</p>`;
}
