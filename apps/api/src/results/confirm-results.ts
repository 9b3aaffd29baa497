import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { OfficeHolding, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { changeSeats } from '../representatives/change-seats.ts';
import { loadOfficeSources } from '../representatives/office-sources.ts';
import type { SeatBook } from '../representatives/seat-book.ts';
import { findTermEnd } from '../representatives/term-end.ts';
import { lifeOf } from '../representatives/post-life.ts';
import { seenOf } from './contest.ts';
import { adviseOn } from './advise-on-results.ts';
import { loadContests } from './load-contests.ts';
import { NO_OFFICES, openOffices, type OpenedOffices } from './new-offices.ts';
import { openLargerWards } from './open-larger-wards.ts';
import { checkOffice } from './place-ballot.ts';
import { findEndOfTerm, type ProposedResult, proposeResult } from './propose-result.ts';
import { ResultsChangedError, ResultsNotReadyError } from './result-errors.ts';
import { refuseContradicted } from './refuse-contradicted.ts';
import type { FollowResults } from './follow-results.ts';
import { settleBallots } from './settle-ballots.ts';

export type ConfirmedBallot = Readonly<{
  ballotId: string;
  /** What the proposal that was read gave as `seen`. */
  seen: string;
  /** The office it fills, where the record does not tell or tells wrongly. Null: as proposed. */
  postId: string | null;
  /** Seats of its ward, where the record lacks the office, which is made. Null or left out: none is, unless all seats are up. */
  seats?: number | null;
  /** Candidacies, where the record does not tell who won. Null: as proposed. */
  winners: readonly string[] | null;
  /** Why the winners named are not those with the most votes. Null where they are. */
  againstVotes: string | null;
  /** Holdings, where the record does not tell whose seat was up. Null: as proposed. */
  leaving: readonly string[] | null;
  /** Null: the day given for all. */
  declaredOn: Date | null;
}>;

export type ConfirmResultsInput = Readonly<{
  ballots: readonly ConfirmedBallot[];
  /** Whether all seats were up, so that everybody leaves, and wards without an office get one of as many seats as were contested. */
  areAllSeatsUp?: boolean;
  declaredOn: Date | null;
  dissolvedOn: Date | null;
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
}>;

/**
 * Confirms results together: whose seat was up leaves, who won enters, on the days of the office's own law; the proposals that imports made of it
 * are settled. Offices of wards that the record lacks are made first, where the editor says their seats, and of new wards with more seats than the old. All of it is one change, or nothing is written. Posts are locked before anything is read again, so that what was proposed
 * is what happens. What sources say follows from it: the office of a new ward takes the place of the old one's.
 */
export async function confirmResults(
  prisma: PrismaClient,
  input: ConfirmResultsInput,
  actor: { userId: string },
  followResults: FollowResults,
): Promise<OfficeHolding[]> {
  const ids = input.ballots.map(({ ballotId }) => ballotId);
  if (ids.length === 0)
    throw new InputRefusedError(['ballots'], 'Name the ballots whose results you confirm: one at least.');
  let opened: OpenedOffices = NO_OFFICES;
  const postsOf = async (tx: Prisma.TransactionClient) => {
    opened = await openOffices(tx, input);
    const contests = await loadContests(tx, { id: { in: ids } });
    const chosen = input.ballots.flatMap(({ postId }) => postId ?? []);
    const there = await tx.post.findMany({ where: { id: { in: chosen } }, select: { id: true } });
    const filled = contests.flatMap(({ post, nextOffice }) => [post?.id ?? [], nextOffice?.id ?? []].flat());
    return [...filled, ...there.map(({ id }) => id)];
  };
  return changeSeats(prisma, { changeReason: reasonOf(input), actor }, postsOf, async (book, tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ballot" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
    const results = await readAgain(tx, input, opened.ballotIds);
    const holdings: OfficeHolding[] = [];
    for (const { leavers, firstDay } of results)
      for (const { holding, to, endReason } of leavers) {
        const over = firstDay && findTermEnd(holding, firstDay);
        book.end(holding.id, over ? firstDay : to, endReason, null);
        // Who sat there between the polls is not known.
        if (over) book.change(holding.id, over, 'UNKNOWN');
      }
    for (const result of results) endVacanciesOfDissolved(book, result, input.dissolvedOn);
    const wards = await openLargerWards(tx, book, results);
    const won = results.flatMap(({ winners }) => winners.map(({ id }) => id));
    const sourcesOf = await loadOfficeSources(tx, won, input.sourceUrl);
    for (const result of wards.results) holdings.push(...enter(book, result, sourcesOf));
    const settled = await settleBallots(tx, wards.results, input, actor);
    const revisions = [...opened.revisions, ...wards.revisions, ...settled];
    return { result: holdings, revisions, follow: () => followResults(tx, ids) };
  });
}

/** With why any winners are not those with the most votes: the history says it beside the change. */
function reasonOf({ changeReason, ballots }: ConfirmResultsInput): string {
  const against = ballots.flatMap(({ againstVotes }) => againstVotes?.trim() || []);
  return [changeReason, ...new Set(against)].join(' ');
}

async function readAgain(
  tx: Prisma.TransactionClient,
  input: ConfirmResultsInput,
  opened: ReadonlySet<string>,
): Promise<ProposedResult[]> {
  const chosen = input.ballots.flatMap(({ ballotId, postId }) => (postId === null ? [] : ballotId));
  const loaded = await loadContests(
    tx,
    { id: { in: input.ballots.map(({ ballotId }) => ballotId) } },
    new Set(chosen),
  );
  const contests = new Map(loaded.map((contest) => [contest.id, contest]));
  for (const [index, { ballotId, postId }] of input.ballots.entries()) {
    const contest = contests.get(ballotId);
    if (contest && postId !== null)
      await checkOffice(tx, contest, postId, ['ballots', String(index), 'post']);
  }
  const results = input.ballots.map(({ ballotId, postId, winners, leaving, declaredOn }) => {
    const contest = contests.get(ballotId);
    if (!contest) throw new RecordNotFoundError('ballots', 'ballot');
    return proposeResult(contest, {
      isOfficeMade: opened.has(ballotId),
      postId,
      winners,
      leaving,
      areAllSeatsUp: input.areAllSeatsUp ?? false,
      declaredOn: declaredOn ?? input.declaredOn,
      dissolvedOn: input.dissolvedOn,
    });
  });
  const changed = input.ballots.filter(({ ballotId, seen, postId }, index) => {
    const contest = contests.get(ballotId);
    // Read before an office was named for it, nothing of that office was seen.
    const asSeen = contest && opened.has(ballotId) ? { ...contest, post: null } : contest;
    const withoutOffice = !asSeen || (postId === null && asSeen === contest) ? null : seenOf(asSeen);
    return seen !== results[index]?.seen && seen !== withoutOffice;
  });
  if (changed.length > 0) throw new ResultsChangedError(changed.map(({ ballotId }) => ballotId));
  const judged = results.map(({ contest }) => [contest.id, contest] as const);
  await refuseContradicted(tx, input.ballots, new Map(judged));
  const unready = results.filter(({ state }) => state !== 'READY');
  if (unready.length > 0)
    throw new ResultsNotReadyError(
      unready.map(({ contest, state, problems }) => ({ ballotId: contest.id, state, problems })),
      await adviseOn(tx, unready),
    );
  return results;
}

/** Those who won come in; where they stand for the same post, in the seats that were left or vacant. */
function enter(
  book: SeatBook,
  { contest, winners, firstDay, startReason }: ProposedResult,
  sourcesOf: (candidacyId: string) => Prisma.InputJsonValue,
): OfficeHolding[] {
  const { post } = contest;
  if (post === null || firstDay === null)
    throw new Error('a result without a post or a first day is not ready');
  // Who is elected between the order for new wards and the day they begin sits to the end of the old one, members of a parliament to its dissolution.
  const { to: lastsTo } = lifeOf(book.getPost(post.id));
  const dissolvedOn = findEndOfTerm(post, firstDay, null);
  const isDissolved = dissolvedOn !== null && (lastsTo === null || dissolvedOn <= lastsTo);
  const to = isDissolved ? dissolvedOn : lastsTo;
  const endReason = isDissolved ? 'DISSOLUTION' : to === null ? null : 'BOUNDARY_CHANGE';
  return winners.map(({ id, personId }) =>
    book.hold(
      {
        personId,
        postId: post.id,
        from: firstDay,
        to,
        startReason,
        endReason,
        candidacyId: id,
        sources: sourcesOf(id),
      },
      'VACANCY',
    ),
  );
}

/** A seat that fell vacant in the parliament before was vacant up to its dissolution: between that and the poll there is no seat. */
function endVacanciesOfDissolved(
  book: SeatBook,
  { contest: { post, isByElection }, firstDay }: ProposedResult,
  dissolvedOn: Date | null,
): void {
  if (post === null || firstDay === null || isByElection) return;
  for (const vacancy of post.vacancies) {
    if (vacancy.from >= firstDay || (vacancy.to !== null && vacancy.to <= firstDay)) continue;
    const end = findEndOfTerm(post, vacancy.from, dissolvedOn);
    if (end !== null) book.changeVacancy(vacancy.id, vacancy.from < end ? { to: end } : null);
  }
}
