import type { z } from 'zod';
import { inSeries, sourceLinks } from '../facts.ts';
import { type Content, html, type Template } from '../html.ts';
import { pager } from '../pager.ts';
import type { pageInfo } from '../every-page.ts';
import { bodyLink } from '../people/body-link.ts';
import type { LocalisedText } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken, spokenDay } from '../spoken.ts';
import type { Visit } from '../visit.ts';
import { ballotEntry, type Tense, wardOf } from './ballot-entry.ts';
import type { BallotList, BallotShown } from './ballots-data.ts';
import { electionsSentences as words } from './elections.sentences.ts';

/** An election of which the record holds no contest yet. */
export type BareElection = Readonly<{ electionId: string; pollingOn: string; name: LocalisedText | null }>;

export type ElectionsOf = Readonly<{
  ballots: BallotList;
  /** Those of a council that are to come, with ballots or without. Left out: none are known but by their ballots. */
  elections?: readonly BareElection[];
  /** Whether they are of several bodies, which are then named. */
  namesBodies?: boolean;
  /** Whether polls of the area are left out because nobody knows that their wards lie in it (R17). */
  leavesOutWards?: boolean;
}>;

/** Where an address holds how far a list of polls has come; the place of the list on the page, too. */
export const ELECTIONS_TO_COME = 'elections';
export const ELECTIONS_HELD = 'results';

/** Polls to come, soonest first: where, and who of the two parties stands there, as far as it is known. */
export function electionsToComeSection(visit: Visit, of: ElectionsOf): Template {
  return section(visit, 'TO_COME', of);
}

/** Polls held, newest first: who of the two parties stood, and whether they were elected. */
export function electionsHeldSection(visit: Visit, of: ElectionsOf): Template {
  return section(visit, 'HELD', of);
}

function section(
  visit: Visit,
  tense: Tense,
  { ballots, elections = [], namesBodies = false, leavesOutWards = false }: ElectionsOf,
): Template {
  const { lang } = visit;
  const isToCome = tense === 'TO_COME';
  const list = isToCome ? ELECTIONS_TO_COME : ELECTIONS_HELD;
  const bare = withoutBallots(visit, elections, ballots);
  const polls = [...Map.groupBy(ballots.nodes, ({ election }) => election.electionId).values()];
  const parts = [
    ...polls.flatMap((group) => {
      const [first] = group;
      return first
        ? [{ on: first.election.pollingOn, part: poll(visit, tense, first, group, namesBodies) }]
        : [];
    }),
    ...bare.map((election) => ({ on: election.pollingOn, part: barePoll(visit, election) })),
  ];
  if (isToCome) parts.sort((a, b) => a.on.localeCompare(b.on));
  return html`<section aria-labelledby=${list}>
    <h2 id=${list}>${say(isToCome ? words.toCome : words.held, lang)}</h2>
    ${parts.length === 0 ? html`<p class="unknown">${say(isToCome ? words.noneToCome : words.noneHeld, lang)}</p>` : null}
    ${polls.length > 0 ? html`<p class="aside">${say(isToCome ? words.named : words.namedHeld, lang)}</p>` : null}
    ${parts.map(({ part }) => part)} ${furtherOf(visit, list, ballots.pageInfo, isToCome)}
    ${leavesOutWards ? html`<p class="aside">${say(words.leavesOutWards, lang)}</p>` : null}
  </section>`;
}

function furtherOf(visit: Visit, list: string, page: z.infer<typeof pageInfo>, isToCome: boolean): Content {
  const next = isToCome ? words.furtherToCome : words.furtherHeld;
  return pager(visit, list, page, { next, start: words.fromStart });
}

/** Elections without a contest among these, as far as this page of the contests can tell. */
function withoutBallots(
  { query }: Visit,
  elections: readonly BareElection[],
  { nodes, pageInfo: { hasNextPage } }: BallotList,
): BareElection[] {
  if (query[ELECTIONS_TO_COME]) return [];
  const last = nodes.at(-1)?.election.pollingOn;
  const known = new Set(nodes.map(({ election }) => election.electionId));
  return elections.filter(
    ({ electionId, pollingOn }) =>
      !known.has(electionId) && !(hasNextPage && last !== undefined && pollingOn >= last),
  );
}

function barePoll(visit: Visit, election: BareElection): Template {
  return html`${pollHeading(visit, election)}
    <p class="unknown">${say(words.noBallots, visit.lang)}</p>`;
}

function pollHeading({ lang }: Visit, { pollingOn, name, electionId }: BareElection): Template {
  return html`<h3>${spokenDay(pollingOn, lang)}: ${name ? spoken(name, lang) : electionId}</h3>`;
}

function poll(
  visit: Visit,
  tense: Tense,
  { election }: BallotShown,
  ballots: readonly BallotShown[],
  namesBody: boolean,
): Template {
  const { lang } = visit;
  const shown = ballots.filter(({ candidacies, isCancelled }) => candidacies.length > 0 || isCancelled);
  const others = ballots.filter((ballot) => !shown.includes(ballot));
  const checked = others.filter(({ areCandidatesLocked }) => areCandidatesLocked);
  const unchecked = others.filter(({ areCandidatesLocked }) => !areCandidatesLocked);
  const [none, noneKnown] =
    tense === 'TO_COME'
      ? ([words.noneStands, words.noneKnown] as const)
      : ([words.noneStood, words.noneKnownHeld] as const);
  const wardsOf = (some: readonly BallotShown[]) => inSeries(some.map((ballot) => wardOf(ballot, lang)));
  const from = sourceLinks(election.sources);
  return html`${pollHeading(visit, election)}
  ${namesBody && election.organisation ? html`<p class="place">${bodyLink(visit, election.organisation)}</p>` : null}
  ${
    shown.length > 0
      ? html`<ul class="ballots" role="list">
          ${shown.map((ballot) => ballotEntry(visit, tense, ballot))}
        </ul>`
      : null
  }
  ${checked.length > 0 ? html`<p class="aside">${sayWith(none, lang, { wards: wardsOf(checked) })}</p>` : null}
  ${unchecked.length > 0 ? html`<p class="aside">${sayWith(noneKnown, lang, { wards: wardsOf(unchecked) })}</p>` : null}
  ${from && html`<p class="aside">${sayWith(words.source, lang, { sources: from })}</p>`}`;
}
