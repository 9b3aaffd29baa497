import { addDays, formatDay } from '../../calendar/day.ts';
import { YEARS_APART } from '../council-lists/ward-people.ts';
import type { Sitting, Standing } from './load-who-stands.ts';

/** One who sat in a seat, and one of the same name who stands or stood for it. */
export type NamesakePair = Readonly<{
  sitterId: string;
  candidateId: string;
  organisationId: string;
  /** A ward or a region has several seats and many who stand for them; of an MP's there is one, and whoever stands for it under the MP's name is the MP. */
  isOneOfSeveral: boolean;
  /** The seat was one of several and they sat on: whoever stands for another of them is most often somebody else. */
  isSeated: boolean;
  /** They are known to sit only after polls that the other did not win, as far as is known. */
  isAfterwards: boolean;
  /** Others of the name who stood elsewhere at the same election: the sitter may be one of these, and have changed the seat. */
  elsewhereIds: readonly string[];
}>;

/** Whoever has a seat at a poll has it up to some days after, and in a parliament up to its dissolution before: 38 days, that of 2015. So did who resigned to stand again. */
export const DAYS_ABOUT_A_POLL = 60;

/**
 * Who sat in a seat up to a poll, or came into it with that, and who of that name stood for it and is another entry. Where one of the name who sat stands there
 * already, they are no question of that poll any more. A name in one seat of one body at one time, never a name alone (R12).
 */
export function findStandingAgain(
  sittings: readonly Sitting[],
  standings: readonly Standing[],
): NamesakePair[] {
  const bySeat = new Map<string, Sitting[]>();
  for (const sitting of sittings) {
    for (const key of sitting.keys) {
      const named = `${key} ${sitting.name}`;
      bySeat.set(named, [...(bySeat.get(named) ?? []), sitting]);
    }
  }
  const byName = Map.groupBy(
    standings.flatMap((standing) => standing.names.map((name) => ({ name, standing }))),
    ({ name, standing: { electionKey } }) => `${electionKey} ${name}`,
  );
  const pairs = new Map<string, NamesakePair>();
  for (const ballot of Map.groupBy(standings, ({ ballotId }) => ballotId).values()) {
    const standing = new Set(ballot.map(({ personId }) => personId));
    for (const { keys, names, personId: candidateId, organisationId, ...poll } of ballot) {
      const elsewhere = names
        .flatMap((name) => byName.get(`${poll.electionKey} ${name}`) ?? [])
        .flatMap(({ standing: { ballotId, personId } }) => (ballotId === poll.ballotId ? [] : personId));
      const sat = keys
        .flatMap((key) => names.flatMap((name) => bySeat.get(`${key} ${name}`) ?? []))
        .filter((sitting) => isAbout(sitting, poll.pollingOn));
      const isKnown = sat.some(({ personId, from }) => personId === candidateId && from < poll.pollingOn);
      if (isKnown) continue;
      for (const sitting of sat) {
        const { personId: sitterId } = sitting;
        if (sitterId === candidateId || standing.has(sitterId)) continue;
        const isSeated = poll.isByElection && sitting.isOfWard && isThroughout(sitting, poll.pollingOn);
        const earlier = pairs.get(`${sitterId} ${candidateId}`);
        const pair = {
          sitterId,
          candidateId,
          organisationId,
          isOneOfSeveral: sitting.isOneOfSeveral || poll.isOneOfSeveral || earlier?.isOneOfSeveral === true,
          isSeated: isSeated || earlier?.isSeated === true,
          isAfterwards: sitting.from > poll.pollingOn && !poll.isElected && (earlier?.isAfterwards ?? true),
          elsewhereIds: [...new Set([...(earlier?.elsewhereIds ?? []), ...elsewhere])],
        };
        pairs.set(`${sitterId} ${candidateId}`, pair);
      }
    }
  }
  return [...pairs.values()];
}

/** A list of after the poll has who won it: since when they sit it does not say, nor that it was not then. */
function isAbout({ from, to, isOfWard, isStartKnown }: Sitting, pollingOn: string): boolean {
  const isListedLater = isOfWard && !isStartKnown && from < addYears(pollingOn, YEARS_APART);
  return (
    (from <= daysFrom(pollingOn, DAYS_ABOUT_A_POLL) || isListedLater) &&
    (to === null || to >= daysFrom(pollingOn, -DAYS_ABOUT_A_POLL))
  );
}

function isThroughout({ from, to }: Sitting, pollingOn: string): boolean {
  return from < pollingOn && (to === null || to > daysFrom(pollingOn, DAYS_ABOUT_A_POLL));
}

export function daysFrom(day: string, days: number): string {
  return formatDay(addDays(new Date(`${day}T00:00:00Z`), days));
}

function addYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
