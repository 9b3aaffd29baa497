import { isInSpell } from '../calendar/open-spell.ts';
import type { Nation, OfficeRole } from '../generated/prisma/enums.ts';
import { getDayInOffice } from '../representatives/office-terms.ts';

/** The roles that a poll can fill, by the first part of its Democracy Club id. `officeElected` says the same in SQL. */
const ROLES: Readonly<Record<string, readonly [OfficeRole, ...OfficeRole[]]>> = {
  local: ['COUNCILLOR', 'COUNTY_COUNCILLOR'],
  parl: ['MP'],
  sp: ['MSP_CONSTITUENCY', 'MSP_REGIONAL'],
  senedd: ['MS'],
  naw: ['MS'],
  gla: ['LONDON_ASSEMBLY_MEMBER'],
  mayor: ['DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'],
  pcc: ['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'],
};

/** How the ids of elections begin at which a whole body votes at once: their ballots may name no area. */
export const WHOLE_BODY_PREFIXES = ['mayor.', 'pcc.', 'gla.a.'] as const;

/** The roles of their offices. */
export const ROLES_OF_WHOLE_BODIES = ['mayor', 'pcc', 'gla'].flatMap((type) => ROLES[type] ?? []);

type Poll = Readonly<{ electionId: string; pollingOn: Date }>;

/** What must be known of a ballot to tell its office. */
export type OfficelessBallot = Readonly<{
  areaId: string | null;
  isByElection: boolean;
  election: Poll &
    Readonly<{ organisationId: string | null; organisation: Readonly<{ areaId: string | null }> | null }>;
}>;

/** What must be known of an office to tell its ballots. */
export type PolledOffice = Readonly<{
  role: OfficeRole;
  organisationId: string;
  areaId: string | null;
  validFrom: Date | null;
  validTo: Date | null;
  organisation: Readonly<{
    nation: Nation | null;
    foundedOn: Date | null;
    area?: Readonly<{ nation: Nation | null }> | null;
  }>;
}>;

export function isOfWholeBody({ electionId }: Pick<Poll, 'electionId'>): boolean {
  return WHOLE_BODY_PREFIXES.some((prefix) => electionId.startsWith(prefix));
}

/**
 * The office that a ballot fills which names none: the only one of its role that the body elected has for its area, on the day that who wins begins to sit. At
 * an election by new boundaries that is the new ward's, which does not exist yet on the day of the poll. Offices come with the councillors, often
 * after the ballots. Null where the record has none, or several.
 */
export function findOfficeOf<Office extends PolledOffice>(
  { areaId, isByElection, election }: OfficelessBallot,
  offices: readonly Office[],
): Office | null {
  const isWhole = isOfWholeBody(election);
  const wholeAreaId = areaId ?? election.organisation?.areaId ?? null;
  const fitting = findOfficesOf({ isByElection, election }, offices).filter((office) =>
    isWhole
      ? office.areaId === null || office.areaId === wholeAreaId
      : areaId !== null && office.areaId === areaId,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The offices of the body elected that such a poll can fill, on the day that who wins begins to sit: whichever area they are for. */
export function findOfficesOf<Office extends PolledOffice>(
  { isByElection, election }: Pick<OfficelessBallot, 'isByElection' | 'election'>,
  offices: readonly Office[],
): Office[] {
  const roles = ROLES[typeOf(election)];
  return offices.filter((office) => {
    const { role, organisationId, validFrom, validTo, organisation } = office;
    if (organisationId !== election.organisationId || !(roles?.includes(role) ?? true)) return false;
    const nation = organisation.nation ?? organisation.area?.nation ?? null;
    const day = getDayInOffice({
      role,
      nation,
      pollingOn: election.pollingOn,
      isByElection,
      declaredOn: null,
      foundedOn: organisation.foundedOn,
    });
    return isInSpell({ from: validFrom, to: validTo }, day);
  });
}

/** The day by whose boundaries a poll is told, where its office is not known yet; `nation` is that of its area. */
export function getDayOfBoundaries(
  poll: Poll & Readonly<{ isByElection: boolean; nation: Nation | null }>,
): Date {
  const role = ROLES[typeOf(poll)]?.[0];
  return role === undefined ? poll.pollingOn : getDayInOffice({ ...poll, role, declaredOn: null });
}

function typeOf({ electionId }: Pick<Poll, 'electionId'>): string {
  return electionId.split('.', 1)[0] ?? '';
}
