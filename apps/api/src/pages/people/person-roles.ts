import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { membershipRole } from '@wheatsheaf/schema/vocabulary/membership-role.ts';
import { formatDay } from '../../calendar/day.ts';
import { type Content, html, type Template } from '../html.ts';
import { contactLink } from '../representatives/contact-link.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { dayShown, hrefFor, type Visit } from '../visit.ts';
import { bodyLink } from './body-link.ts';
import { isToCome } from './is-current.ts';
import type { AdoptionShown, MembershipShown, PersonShown } from './person-question.ts';
import { personSentences as words } from './person.sentences.ts';

/** Places in parties, groups and councils, newest first. */
export function placesSection(visit: Visit, { memberships }: PersonShown): Content {
  return listSection(
    'places',
    say(words.places, visit.lang),
    memberships.map((membership) => place(visit, membership)),
  );
}

function place(visit: Visit, { role, portfolio, organisation, ...spell }: MembershipShown): Template {
  const { lang } = visit;
  const when = spellOf(spell, visit);
  return html`<li>
    ${membershipRole[role][lang]}${portfolio ? [' (', spoken(portfolio, lang), ')'] : null},
    ${bodyLink(visit, organisation)}${when ? [', ', when] : null}
  </li>`;
}

function spellOf(
  { startedOn, endedOn }: Pick<MembershipShown, 'startedOn' | 'endedOn'>,
  visit: Visit,
): Content {
  const { lang } = visit;
  const from = startedOn && spokenDay(startedOn.on, lang, startedOn.precision);
  const to = endedOn && spokenDay(endedOn.on, lang, endedOn.precision);
  if (from && to) return sayWith(words.spellFromTo, lang, { from, to });
  const since = isToCome({ startedOn }, formatDay(dayShown(visit))) ? words.spellFrom : words.spellSince;
  if (from) return sayWith(since, lang, { from });
  return to && sayWith(words.spellUntil, lang, { to });
}

/** Public ways to reach them, each by what it is for. */
export function contactSection(visit: Visit, { contactPoints }: PersonShown): Content {
  const { lang } = visit;
  return listSection(
    'contact',
    say(words.contact, lang),
    contactPoints.map(
      ({ kind, purpose, value, checkedOn }) =>
        html`<li>
          ${contactPurpose[purpose][lang]}:
          ${contactLink(kind, value)}${checkedOn ? [' (', sayWith(words.checked, lang, { day: spokenDay(checkedOn, lang) }), ')'] : null}
        </li>`,
    ),
  );
}

/** Pledges they answer for, as each stands today. */
export function pledgesLedSection(visit: Visit, { pledgesLed }: PersonShown): Content {
  const { lang } = visit;
  return listSection(
    'pledges-led',
    say(words.pledges, lang),
    pledgesLed.map(
      ({ slug, reference, title, status }) =>
        html`<li>
          <a href=${hrefFor(visit, `/pledges/${slug}`)}>${reference}</a> ${spoken(title, lang)}:
          ${spoken(status.label, lang)}
        </li>`,
    ),
  );
}

/** Motions of campaigns they moved or seconded. */
export function campaignsSection(visit: Visit, { adoptionsMoved, adoptionsSeconded }: PersonShown): Content {
  const { lang } = visit;
  const entry = ({ campaign, council, ...standing }: AdoptionShown, what: string) =>
    html`<li>
      <a href=${hrefFor(visit, `/campaigns/${campaign.slug}`)}>${spoken(campaign.title, lang)}</a>,
      ${bodyLink(visit, council)}: ${what}${standingOf(visit, standing)}
    </li>`;
  return listSection('campaigns', say(words.campaigns, lang), [
    ...adoptionsMoved.map((adoption) => entry(adoption, say(words.moved, lang))),
    ...adoptionsSeconded.map((adoption) => entry(adoption, say(words.seconded, lang))),
  ]);
}

/** R7: of what is withdrawn nothing stands but the day it was. */
function standingOf(
  { lang }: Visit,
  { status, since, withdrawal }: Pick<AdoptionShown, 'status' | 'since' | 'withdrawal'>,
): Content {
  if (withdrawal)
    return ['; ', sayWith(words.withdrawn, lang, { day: spokenDay(withdrawal.withdrawnOn, lang) })];
  return [status ? `; ${adoptionState[status][lang]}` : null, since ? [', ', spokenDay(since, lang)] : null];
}

function listSection(id: string, title: string, entries: readonly Template[]): Content {
  if (entries.length === 0) return null;
  return html`<section aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <ul class="plain" role="list">
      ${entries}
    </ul>
  </section>`;
}
