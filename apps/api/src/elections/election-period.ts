import { type Nation, nation as nations } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { addDays, formatDay } from '../calendar/day.ts';

/** Working days from the last day for the notice of election to the poll: Local Elections (Principal Areas) (England and Wales) Rules 2006, Schedule 2, rule 1. */
const NOTICE_WORKING_DAYS = 25;
const WEEKEND: ReadonlySet<number> = new Set([0, 6]);

export type PolledElection = Readonly<{
  pollingOn: Date;
  /** Null where unknown: 25 working days before the poll. */
  noticeOfPollOn: Date | null;
  /** Where it is held. Null for one held in several nations, or where that is not known: then the bank holidays of each count. */
  nation: Nation | null;
}>;

/**
 * The first day of an election's period (R19): the notice of poll, or 25 working days before the poll, counted back as the election rules
 * do: without weekends, Christmas Eve, Christmas Day, Good Friday and the bank holidays of where it is held (rule 2 of the same Schedule;
 * Representation of the People Act 1983, section 119, by which a general election leaves out those of every part of the United Kingdom).
 */
export function startOfElectionPeriod({ pollingOn, noticeOfPollOn, nation }: PolledElection): Date {
  if (noticeOfPollOn !== null) return noticeOfPollOn;
  let on = pollingOn;
  for (let left = NOTICE_WORKING_DAYS; left > 0;) {
    on = addDays(on, -1);
    if (isWorkingDay(on, nation)) left -= 1;
  }
  return on;
}

/**
 * Whether a day lies in an election's period: from the start to the close of poll, which is at 22:00 in London on polling day. Days are
 * days, so the two hours after the close are still held to it.
 */
export function isInElectionPeriod(election: PolledElection, day: Date): boolean {
  return day >= startOfElectionPeriod(election) && day <= election.pollingOn;
}

function isWorkingDay(day: Date, nation: Nation | null): boolean {
  const on = formatDay(day);
  if (WEEKEND.has(day.getUTCDay()) || on.endsWith('-12-24')) return false;
  const places = nation === null ? codesOf(nations) : [nation];
  return places.every((place) => !bankHolidays(day.getUTCFullYear(), place).has(on));
}
