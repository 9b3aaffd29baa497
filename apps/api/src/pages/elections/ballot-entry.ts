import { endorsementKind } from '@wheatsheaf/schema/vocabulary/endorsement-kind.ts';
import type { Language } from '@wheatsheaf/schema/vocabulary/language.ts';
import { type Content, html, type Template } from '../html.ts';
import { say, sayCount, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import { hrefFor, type Visit } from '../visit.ts';
import type { BallotShown, CandidateShown } from './ballots-data.ts';
import { labelOf, resultOf } from './candidacy-words.ts';
import { electionsSentences as words, seatCount } from './elections.sentences.ts';

/** Whether a poll is still to come on the day of the page: then no result is shown, whatever became known later (R9). */
export type Tense = 'TO_COME' | 'HELD';

/** The ward, division or constituency that votes. */
export function wardOf({ area, label }: BallotShown, lang: Language): Content {
  return area ? spoken(area.name, lang) : label;
}

/** One contest: where, for how many seats, and who of the two parties stands. */
export function ballotEntry(visit: Visit, tense: Tense, ballot: BallotShown): Template {
  const { lang } = visit;
  const { seatsContested, isByElection, candidacies } = ballot;
  const about = [
    isByElection ? say(words.byElection, lang) : null,
    seatsContested === null ? null : sayCount(seatCount, lang, seatsContested),
  ].filter((part) => part !== null);
  return html`<li>
    <p class="name">${wardOf(ballot, lang)}</p>
    ${about.length > 0 ? html`<p class="place">${about.join(', ')}</p>` : null} ${calledOff(ballot, lang)}
    ${candidacies.map((candidate) => stander(visit, tense, ballot, candidate))}
  </li>`;
}

function calledOff({ isCancelled, replacedBy }: BallotShown, lang: Language): Content {
  if (!isCancelled) return null;
  const said = replacedBy
    ? sayWith(words.heldInstead, lang, { day: spokenDay(replacedBy.election.pollingOn, lang) })
    : say(words.calledOff, lang);
  return html`<p>${said}</p>`;
}

/** Who stands, under which words of the ballot paper, and how the Party stands by them where the paper does not say it. */
function stander(
  visit: Visit,
  tense: Tense,
  { isCancelled }: BallotShown,
  candidate: CandidateShown,
): Template {
  const { lang } = visit;
  const { person, endorsement } = candidate;
  const isUnsaid = endorsement !== null && endorsement !== 'JOINT_BALLOT';
  return html`<p>
    <a href=${hrefFor(visit, `/people/${person.slug}`)}>${person.name}</a
    >${tense === 'HELD' ? [': ', resultOf(candidate, isCancelled, lang)] : null}<br />
    <small
      >“${labelOf(candidate, lang)}”${isUnsaid ? [', ', endorsementKind[endorsement][lang]] : null}</small
    >
  </p>`;
}
