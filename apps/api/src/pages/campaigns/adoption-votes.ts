import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { type Content, html } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import { spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import type { AdoptionRow } from './campaigns-data.ts';
import { campaignSentences as words } from './campaigns.sentences.ts';

type Decision = AdoptionRow['decisions'][number];

/** Every vote of a council, each with its decision and day: a later one leaves those before it as they were. One alone says how it went. */
export function votes(
  visit: Visit,
  { decisions, status }: Pick<AdoptionRow, 'decisions' | 'status'>,
): Content {
  const voted = decisions.filter(isVoted);
  const [only] = voted;
  if (!only) return say(words.noVote, visit.lang);
  const isOfItsState = decisions.at(-1) === only || status === only.update.adoptionState;
  return voted.length === 1 && isOfItsState ? counted(visit, only) : toldVotes(visit, decisions);
}

/** “Passed 31–12 on 17 April 2024”, a line each; nothing where no vote is recorded. */
export function toldVotes({ lang }: Visit, decisions: AdoptionRow['decisions']): Content {
  return decisions.filter(isVoted).map(
    ({ on, update: { adoptionState: state, meetingOn, vote } }) =>
      html`<small class="vote"
        >${sayWith(words.votedOn, lang, {
          state: adoptionState[state][lang],
          for: String(vote?.for),
          against: String(vote?.against),
          day: spokenDay(meetingOn ?? on, lang),
        })}</small
      > `,
  );
}

function counted({ lang }: Visit, { update: { vote } }: Decision): string {
  return say(words.voteCounts, lang, {
    for: vote?.for ?? 0,
    against: vote?.against ?? 0,
    abstentions: vote?.abstentions ?? 0,
  });
}

function isVoted({ update: { vote } }: Decision): boolean {
  return vote !== null && vote.for !== null && vote.against !== null;
}
