import { labelOf, resultOf } from '../elections/candidacy-words.ts';
import { sourceLinks } from '../facts.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import { bodyLink } from './body-link.ts';
import type { CandidacyShown, PersonShown } from './person-question.ts';
import { personSentences as words } from './person.sentences.ts';

/** Every poll they stood at, with what the ballot paper said: never what they are now (R11). */
export function electionsSection(visit: Visit, { candidacies }: PersonShown): Content {
  const { lang } = visit;
  if (candidacies.length === 0) return null;
  return html`<section aria-labelledby="elections">
    <h2 id="elections">${say(words.elections, lang)}</h2>
    <ul class="spells" role="list">
      ${candidacies.map((candidacy) => entry(visit, candidacy))}
    </ul>
  </section>`;
}

function entry(visit: Visit, candidacy: CandidacyShown): Template {
  const { lang } = visit;
  const { label, election } = candidacy.ballot;
  const from = sourceLinks(candidacy.sources);
  return html`<li>
    <p class="name">
      ${spokenDay(election.pollingOn, lang)}:
      ${label}${election.organisation ? [' · ', bodyLink(visit, election.organisation)] : null}
    </p>
    <p>${say(words.ballotSaid, lang)}: “${labelOf(candidacy, lang)}”</p>
    <p>${say(words.result, lang)}: ${resultOf(candidacy, candidacy.ballot.isCancelled, lang)}</p>
    ${from && html`<p class="aside">${sayWith(words.sources, lang, { sources: from })}</p>`}
  </li>`;
}
