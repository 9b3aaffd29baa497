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
  return voted.length === 1 && isOfItsState ? counted(visit, only.update.vote) : toldVotes(visit, decisions);
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

/** “38 for, 12 against, 3 abstaining”: what was counted, and no 0 where nobody counted. Null where nothing was. */
export function counted({ lang }: Visit, vote: Decision['update']['vote']): string | null {
  const told = (['for', 'against', 'abstentions'] as const).flatMap((part) => {
    const n = vote?.[part] ?? null;
    return n === null ? [] : [say(COUNTED[part], lang, { n })];
  });
  return told.length === 0 ? null : told.join(', ');
}

const COUNTED = { for: words.votedFor, against: words.votedAgainst, abstentions: words.abstained };

function isVoted({ update: { vote } }: Decision): boolean {
  return vote !== null && vote.for !== null && vote.against !== null;
}
