import { lastDayOf } from '../calendar/day.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { getDayInOffice } from '../representatives/office-terms.ts';
import { lastWords } from './last-words.ts';
import type { PolledOffice, SeatPoll } from './decide-term-ends.ts';

/** Polls that end terms: none of one seat between them, none that was held anew, and none that was called off but because nobody opposed those who stood. */
const ENDING = { isByElection: false, replacedById: null } as const satisfies Prisma.BallotWhereInput;

const select = {
  id: true,
  role: true,
  seats: true,
  organisation: { select: { slug: true, nation: true, foundedOn: true, area: { select: { nation: true } } } },
  holdings: {
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      personId: true,
      from: true,
      fromPrecision: true,
      to: true,
      isStartKnown: true,
      startReason: true,
    },
  },
  vacancies: { select: { from: true, to: true, seats: true } },
  ballots: {
    where: ENDING,
    orderBy: [{ election: { pollingOn: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      seatsContested: true,
      isCancelled: true,
      election: { select: { pollingOn: true } },
      candidacies: {
        select: { personId: true, isElected: true, _count: { select: { holdings: true } } },
      },
    },
  },
} as const satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: typeof select }>;

/** Some offices with their polls, by id. A few statements, however many. */
export async function loadPolledOffices(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PolledOffice>> {
  const posts = await tx.post.findMany({ where: { id: { in: [...ids] } }, select });
  const words = await lastWords(tx, ids);
  return new Map(posts.map((post) => [post.id, polledOffice(post, words)]));
}

function polledOffice(post: Row, words: ReadonlyMap<string, Date>): PolledOffice {
  const { seats, vacancies } = post;
  const holdings = post.holdings.map(({ from, fromPrecision, isStartKnown, startReason, ...holding }) => ({
    ...holding,
    from: lastDayOf(from, fromPrecision),
    startReason: isStartKnown ? startReason : 'UNKNOWN',
    lastWordOn: words.get(holding.id) ?? null,
  }));
  const sitters = new Set(holdings.map(({ personId }) => personId));
  const polls = post.ballots.flatMap((ballot) => seatPoll(post, ballot, sitters) ?? []);
  return { seats, vacancies, holdings, polls };
}

function seatPoll(
  { role, organisation }: Row,
  { id, seatsContested, isCancelled, election: { pollingOn }, candidacies }: Row['ballots'][number],
  sitters: ReadonlySet<string>,
): SeatPoll | null {
  const isUnopposed =
    candidacies.length > 0 && seatsContested !== null && candidacies.length <= seatsContested;
  if (isCancelled && !isUnopposed) return null;
  const seated = candidacies.filter(({ _count }) => _count.holdings > 0);
  const firstDay = getDayInOffice({
    role,
    nation: organisation.nation ?? organisation.area?.nation ?? null,
    organisation: organisation.slug,
    foundedOn: organisation.foundedOn,
    pollingOn,
    isByElection: false,
    declaredOn: null,
  });
  const stood = candidacies.filter(({ personId }) => sitters.has(personId));
  return {
    ballotId: id,
    pollingOn,
    firstDay,
    seatsContested,
    stood: new Map(
      stood.map(({ personId, isElected }) => [personId, isElected ?? (isCancelled ? true : null)]),
    ),
    isSettled:
      seated.length >= (seatsContested ?? 1) &&
      candidacies.every(({ isElected, _count }) => isElected !== true || _count.holdings > 0),
  };
}
