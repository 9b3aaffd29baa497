import { controlKind } from '@wheatsheaf/schema/vocabulary/control-kind.ts';
import { membershipRole } from '@wheatsheaf/schema/vocabulary/membership-role.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { factList, sourceLinks } from '../facts.ts';
import { type Content, html } from '../html.ts';
import { formatNumber, say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import type { Council } from './council-question.ts';
import { councilSentences, governmentSentences as words } from './councils.sentences.ts';

/** Who controls and leads the council, its seats and groups, and the local parties that cover it. */
export function governmentSection(visit: Visit, council: Council): Content {
  const { lang } = visit;
  const facts = factList(lang, [
    [words.control, control(lang, council)],
    ...council.executive.map(
      ({ role, portfolio, person }) =>
        [
          membershipRole[role],
          [
            html`<a href=${hrefFor(visit, `/people/${person.slug}`)}>${person.name}</a>`,
            portfolio && [', ', spoken(portfolio, lang)],
          ],
        ] as const,
    ),
    [words.seats, seats(lang, council)],
    [words.groups, lines(council.groups.map((group) => [spoken(group.name, lang), members(lang, group)]))],
    [
      words.localParties,
      lines(
        council.localParties.map(
          ({ slug, name }) =>
            html`<a href=${hrefFor(visit, `/local-parties/${slug}`)}>${spoken(name, lang)}</a>`,
        ),
      ),
    ],
  ]);
  if (facts === null) return null;
  const from = sourceLinks(council.control?.sources ?? []);
  return html`<section aria-labelledby="government">
    <h2 id="government">${sayWith(words.title, lang, { council: spoken(council.shortName, lang) })}</h2>
    ${facts}
    <p class="aside">
      ${say(words.notRecorded, lang)} ${from && sayWith(councilSentences.source, lang, { sources: from })}
    </p>
  </section>`;
}

function control(lang: Language, { control: held }: Council): Content {
  if (held === null) return null;
  const kind = controlKind[held.kind][lang];
  return sayWith(words.controlSince, lang, {
    control: held.party ? [spoken(held.party.name, lang), `, ${kind.toLocaleLowerCase(lang)}`] : kind,
    day: spokenDay(held.from, lang),
  });
}

function seats(lang: Language, { seats: known }: Council): Content {
  if (known === null || known.total === 0) return null;
  const { total, filled, vacant, unaccounted, awaited, inDoubt, awaitedFrom } = known;
  const counted = say(unaccounted > 0 ? words.seatsUnknown : words.seatsKnown, lang, {
    total: formatNumber(total),
    filled: formatNumber(filled),
    vacant: formatNumber(vacant),
    unaccounted: formatNumber(unaccounted),
  });
  if (awaitedFrom === null) return counted;
  const count = formatNumber(awaited + inDoubt);
  return [
    `${counted}. `,
    sayWith(words.seatsAwaited, lang, { count, day: spokenDay(awaitedFrom, lang) }),
    inDoubt > 0 ? [' ', say(words.seatsInDoubt, lang, { count: formatNumber(inDoubt) })] : null,
  ];
}

function members(lang: Language, { membersCount: count }: Council['groups'][number]): Content {
  return count === null ? null : [', ', say(words.membersKnown, lang, { count: formatNumber(count) })];
}

function lines(contents: readonly Content[]): Content {
  return contents.length === 0 ? null : contents.map((content) => html`<div>${content}</div>`);
}
