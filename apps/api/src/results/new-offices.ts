import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { joinSources } from '../people/join-sources.ts';
import { sourcesOfUrl } from '../representatives/change-seats.ts';
import { checkSeatCount } from '../representatives/check-post.ts';
import { openPosts } from '../representatives/create-post.ts';
import type { ConfirmedBallot, ConfirmResultsInput } from './confirm-results.ts';
import type { Contest, ContestedPost } from './contest.ts';
import { loadContests } from './load-contests.ts';

/** What an editor says of the seats of wards whose office the record lacks. */
export type WardSeats = Readonly<{
  /** Seats of the ward of a ballot; of one whose ward has an office they say nothing. */
  seats: readonly Readonly<{ ballotId: string; seats: number }>[];
  /** Whether every seat of the wards was up, so that a ward has as many as were contested. A by-election is never for all. */
  areAllSeatsUp: boolean;
}>;

export const NO_SEATS: WardSeats = { seats: [], areAllSeatsUp: false };

/** The offices to be made for wards that have none, as they will be: by ballot. */
export function findNewOffices(
  contests: readonly Contest[],
  { seats, areAllSeatsUp }: WardSeats,
): Map<string, ContestedPost> {
  const seatsOfArea = new Map<string, number>();
  for (const { ballotId, seats: told } of seats) {
    const ward = contests.find(({ id }) => id === ballotId)?.ward;
    if (ward) seatsOfArea.set(ward.areaId, told);
  }
  for (const { ward, isByElection, seatsContested } of contests)
    if (areAllSeatsUp && ward && !isByElection && seatsContested !== null && !seatsOfArea.has(ward.areaId))
      seatsOfArea.set(ward.areaId, seatsContested);
  return new Map(
    contests.flatMap(({ id, ward }) => {
      const told = seatsOfArea.get(ward?.areaId ?? '');
      if (!ward || told === undefined) return [];
      const { role, nation, organisation, foundedOn, areaId } = ward;
      const office = { id: areaId, version: 0, seats: told, holdings: [], vacancies: [] };
      return [[id, { ...office, role, nation, organisation, foundedOn }]];
    }),
  );
}

/** What was written of offices that a confirmation made, and the ballots that fill them. */
export type OpenedOffices = Readonly<{ ballotIds: ReadonlySet<string>; revisions: readonly RevisionInput[] }>;

export const NO_OFFICES: OpenedOffices = { ballotIds: new Set(), revisions: [] };

/**
 * Makes the offices of wards that have none, of as many seats as an editor says, as a part of the change that confirms who won them. The sources are
 * those of the ballots, and what the editor names.
 */
export async function openOffices(
  tx: Prisma.TransactionClient,
  { ballots: confirmed, areAllSeatsUp = false, sourceUrl }: ConfirmResultsInput,
): Promise<OpenedOffices> {
  const seats = confirmed.flatMap(({ ballotId, seats: told }) =>
    told == null ? [] : { ballotId, seats: told },
  );
  if (seats.length === 0 && !areAllSeatsUp) return NO_OFFICES;
  const where = { id: { in: confirmed.map(({ ballotId }) => ballotId) } };
  const contests = await loadContests(tx, where);
  checkSeats(contests, confirmed);
  const named = new Set(confirmed.flatMap(({ ballotId, postId }) => (postId === null ? [] : ballotId)));
  const open = contests.filter(({ id }) => !named.has(id));
  const offices = findNewOffices(open, { seats, areAllSeatsUp });
  const ballots = await tx.ballot.findMany({ where, select: { id: true, sources: true } });
  const read = sourcesOfUrl(sourceUrl);
  const waiting = open.flatMap(({ id, ward }) => {
    const office = offices.get(id);
    return ward && office ? [{ id, ward, office }] : [];
  });
  const revisions: RevisionInput[] = [];
  const bodies = Map.groupBy(waiting, ({ ward }) => ward.organisationId);
  // Bodies in the order of their ids, so that two confirmations cannot wait for one another.
  for (const [organisationId, ofBody] of [...bodies].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const wards = Map.groupBy(ofBody, ({ ward }) => ward.areaId);
    const opened = await openPosts(
      tx,
      organisationId,
      [...wards].flatMap(([areaId, [first, ...more]]) => {
        if (!first) return [];
        const ids = [first, ...more].map(({ id }) => id);
        const { role, seats: told } = first.office;
        const stated = ballots.filter(({ id }) => ids.includes(id)).map(({ sources }) => sources);
        return { ...UNTITLED, areaId, role, seats: told, sources: joinSources(read, ...stated) };
      }),
    );
    revisions.push(...opened.revisions);
  }
  return { ballotIds: new Set(waiting.map(({ id }) => id)), revisions };
}

/** Since when there is the ward a result does not say. */
const UNTITLED = { labelEn: null, labelCy: null, validFrom: null, validTo: null } as const;

/** Throws INPUT_REFUSED for seats of which no office can be made. */
function checkSeats(contests: readonly Contest[], ballots: readonly ConfirmedBallot[]): void {
  const told = new Map<string, number>();
  for (const [index, { ballotId, postId, seats }] of ballots.entries()) {
    if (seats == null) continue;
    const path = ['ballots', String(index), 'seats'];
    const areaId = contests.find(({ id }) => id === ballotId)?.ward?.areaId;
    if (areaId === undefined || postId !== null)
      throw new InputRefusedError(
        path,
        'Seats make the office of a ward that has none. Leave them out where the ballot has an office or you name one; where no ward is known of it, name an office that resultsNight lists.',
      );
    checkSeatCount(seats, path);
    if ((told.get(areaId) ?? seats) !== seats)
      throw new InputRefusedError(path, 'Two ballots of one ward say different numbers of seats.');
    told.set(areaId, seats);
  }
}
