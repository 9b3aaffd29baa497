/**
 * General elections of the Scottish Parliament. Scotland Act 1998, section 13: its members hold their seats until it is dissolved. Sources of the days: the
 * Presiding Officer’s announcement (2011); the Scottish Parliament (2016); the Scottish General Election (Coronavirus) Act 2021, section 6; the Scottish
 * Government’s guidance on the election of 2026.
 */
export const scottishElections = [
  { pollingOn: '2011-05-05', dissolvedOn: '2011-03-23' },
  { pollingOn: '2016-05-05', dissolvedOn: '2016-03-24' },
  { pollingOn: '2021-05-06', dissolvedOn: '2021-05-05' },
  { pollingOn: '2026-05-07', dissolvedOn: '2026-04-09' },
] as const;

/** From which on a poll is followed by one of these dissolutions. */
const FIRST_POLL = '2007-05-03';

/** The day the Scottish Parliament that sat on a day was dissolved, the first without its members. Null while it sits, and before 2007. */
export function findScottishDissolution(sat: string): string | null {
  if (sat < FIRST_POLL) return null;
  return scottishElections.find(({ pollingOn }) => pollingOn > sat)?.dissolvedOn ?? null;
}
