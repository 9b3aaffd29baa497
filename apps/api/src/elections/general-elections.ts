/**
 * General elections of the United Kingdom. A parliament ends when it is dissolved: from that day to the poll there are no MPs.
 * Source: House of Commons Library, General election timetables (SN02009), and the UK Parliament's list of general elections
 * (Contains Parliamentary information licensed under the Open Parliament Licence v3.0).
 */
export const generalElections = [
  { pollingOn: '1997-05-01', dissolvedOn: '1997-04-08' },
  { pollingOn: '2001-06-07', dissolvedOn: '2001-05-14' },
  { pollingOn: '2005-05-05', dissolvedOn: '2005-04-11' },
  { pollingOn: '2010-05-06', dissolvedOn: '2010-04-12' },
  { pollingOn: '2015-05-07', dissolvedOn: '2015-03-30' },
  { pollingOn: '2017-06-08', dissolvedOn: '2017-05-03' },
  { pollingOn: '2019-12-12', dissolvedOn: '2019-11-06' },
  { pollingOn: '2024-07-04', dissolvedOn: '2024-05-30' },
] as const satisfies readonly GeneralElection[];

export type GeneralElection = Readonly<{
  /** YYYY-MM-DD. */
  pollingOn: string;
  /** First day without a House of Commons before the poll. */
  dissolvedOn: string;
}>;

/** The day the parliament elected (wholly or at a by-election) on that day ended. Null while it sits. */
export function findDissolution(pollingOn: string): string | null {
  return generalElections.find(({ dissolvedOn }) => dissolvedOn > pollingOn)?.dissolvedOn ?? null;
}

export function isGeneralElection(pollingOn: string): boolean {
  return generalElections.some((election) => election.pollingOn === pollingOn);
}

/** Polling day of the parliament that sat on a day. Null before those that are known, and between dissolution and poll. */
export function findParliament(day: string): string | null {
  const last = generalElections.findLast(({ pollingOn }) => pollingOn <= day);
  const dissolvedOn = last ? findDissolution(last.pollingOn) : null;
  return last && (dissolvedOn === null || day < dissolvedOn) ? last.pollingOn : null;
}
