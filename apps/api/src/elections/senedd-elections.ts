/**
 * General elections of the Senedd, the National Assembly for Wales until May 2020, on the boundaries in the record. Government of Wales Act 2006, section 14:
 * its members hold their seats until it is dissolved. Sources of the days: EveryPolitician’s terms (2016); Senedd Cymru, the Welsh Elections (Coronavirus)
 * Act 2021, which put off the dissolution of that year; NFU Cymru (2026).
 */
export const seneddElections = [
  { pollingOn: '2016-05-05', dissolvedOn: '2016-04-06' },
  { pollingOn: '2021-05-06', dissolvedOn: '2021-04-29' },
  { pollingOn: '2026-05-07', dissolvedOn: '2026-04-08' },
] as const;

/** The first poll on the boundaries in the record. */
const FIRST_POLL = '2011-05-05';

/** The day the Senedd that sat on a day was dissolved, the first without its members. Null while it sits, and before 2011. */
export function findSeneddDissolution(sat: string): string | null {
  if (sat < FIRST_POLL) return null;
  return seneddElections.find(({ pollingOn }) => pollingOn > sat)?.dissolvedOn ?? null;
}
