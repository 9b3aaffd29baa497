import { isOnDay } from '../calendar/spell.ts';
import { findLeavers } from '../results/find-leavers.ts';

/** Somebody in an office of which a poll was held. */
export type PolledHolding = Readonly<{
  id: string;
  personId: string;
  /** The last day of the month or year where only that is known. */
  from: Date;
  to: Date | null;
  /** UNKNOWN where only lists of those in office tell of it: how long they have sat is not known then. */
  startReason: string;
  /** The last day on which a list, a term or an editor has them in office. Null where none does. */
  lastWordOn: Date | null;
}>;

/** A poll, other than a by-election, that was or is to be held for an office. */
export type SeatPoll = Readonly<{
  ballotId: string;
  pollingOn: Date;
  /** The first day of those elected. */
  firstDay: Date;
  /** Null where the record does not say. */
  seatsContested: number | null;
  /** Of those who hold or held the office and stood: whether they were elected. Null: not known. */
  stood: ReadonlyMap<string, boolean | null>;
  /** Whether everybody who is known to have been elected holds the office by it: then the record has who left as well. */
  isSettled: boolean;
}>;

export type PolledOffice = Readonly<{
  seats: number;
  holdings: readonly PolledHolding[];
  vacancies: readonly Readonly<{ from: Date; to: Date | null; seats: number }>[];
  /** In the order of days. */
  polls: readonly SeatPoll[];
}>;

export type TermEnds = Readonly<{
  /** First day no more in office by law, by holding. */
  ended: ReadonlyMap<string, Date>;
  /** First day from which they may be in office no more, by holding. */
  mayHaveEnded: ReadonlyMap<string, Date>;
  /** How many of the latter have ended, by poll. */
  inDoubt: readonly Readonly<{ ballotId: string; from: Date; seats: number }>[];
}>;

/**
 * Whose term the polls for an office ended, though the record does not have its end: by law everybody's whose seat was up, on the first day of those elected
 * (`findLeavers`), whoever these are. Not of those who won, nor of those whom a list, a term or an editor has in office on or after that day. Where only a part
 * of the seats was up and it is not known whose, those who stood again are known to have had theirs up, and the others may have left, as many as seats are wanting.
 */
export function decideTermEnds(office: PolledOffice): TermEnds {
  const { seats, holdings, polls } = office;
  const ended = new Map<string, Date>();
  const mayHaveEnded = new Map<string, Date>();
  const inDoubt: { ballotId: string; from: Date; seats: number }[] = [];
  let held = holdings;
  for (const poll of polls) {
    const { ballotId, firstDay, seatsContested, stood, isSettled } = poll;
    const sitting = held.filter(
      (holding) => satBefore(holding, poll) && isOnDay(holding, firstDay) && !ended.has(holding.id),
    );
    if (sitting.length === 0) continue;
    const isBorneOut = ({ personId, lastWordOn }: PolledHolding) =>
      stood.get(personId) === true || (lastWordOn !== null && lastWordOn >= firstDay);
    const isForAll = seatsContested !== null && seatsContested >= seats;
    const again = sitting.filter(({ personId }) => stood.has(personId));
    const leavers = isForAll
      ? sitting
      : isSettled
        ? []
        : findLeavers(
            { ...office, holdings: held.filter(({ id }) => !ended.has(id)) },
            { firstDay, seatsContested, isByElection: false, stood: new Set(stood.keys()) },
          );
    for (const holding of leavers ?? again) if (!isBorneOut(holding)) ended.set(holding.id, firstDay);
    if (leavers === null) {
      const others = sitting.filter((holding) => !again.includes(holding) && !isBorneOut(holding));
      const gone = held.filter((holding) => hasLeftAt(holding, poll)).length;
      const missing = seatsContested === null ? others.length : seatsContested - again.length - gone;
      const left = Math.min(missing, others.length);
      if (left > 0) {
        inDoubt.push({ ballotId, from: firstDay, seats: left });
        for (const { id } of others) if (!mayHaveEnded.has(id)) mayHaveEnded.set(id, firstDay);
      }
    }
    // Who won a seat again sits in it since then, however long they did before.
    held = held.map((holding) =>
      sitting.includes(holding) && stood.get(holding.personId) === true
        ? { ...holding, from: firstDay, startReason: 'ELECTED' }
        : holding,
    );
  }
  return { ended, mayHaveEnded, inDoubt };
}

/** Whether somebody was in before a poll. Of a parliament those elected at it are in from its day on. */
function satBefore({ from }: PolledHolding, { pollingOn, firstDay }: SeatPoll): boolean {
  return from <= pollingOn && from < firstDay;
}

/** Whether the record itself has them leave by a poll. */
function hasLeftAt(holding: PolledHolding, poll: SeatPoll): boolean {
  const { to } = holding;
  return satBefore(holding, poll) && to !== null && to > poll.pollingOn && to <= poll.firstDay;
}
