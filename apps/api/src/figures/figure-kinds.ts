import type { FigureCode } from '@wheatsheaf/schema/vocabulary/figure-code.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';

/** Councillors, whatever kind of council they sit on. */
const COUNCIL_ROLES = ['COUNCILLOR', 'COUNTY_COUNCILLOR'] as const satisfies readonly OfficeRole[];

/** What the rows of an office figure are summed up as. */
export type OfficeMeasure = 'HOLDINGS' | 'COUNCILS' | 'SHARE_OF_COUNCILS' | 'SHARE_OF_LABOUR';

/** From which dated rows a figure is counted. */
export type FigureKind =
  /** Offices held on a day. `isClosed`: one body alone has the office, so the whole country can be held whole. */
  | { rows: 'OFFICES'; roles: readonly OfficeRole[]; measure: OfficeMeasure; isClosed: boolean }
  /** Candidacies at polls. Roles null: any office. */
  | { rows: 'POLLS'; roles: readonly OfficeRole[] | null; isElected: boolean }
  /** The logs of councils' dealings with a campaign. */
  | { rows: 'ADOPTIONS'; state: 'ADOPTED' | 'INSPIRED' | 'REFERRED' };

const councillors = { rows: 'OFFICES', roles: COUNCIL_ROLES, isClosed: false } as const;
const holdings = { rows: 'OFFICES', measure: 'HOLDINGS', isClosed: false } as const;
const legislature = { ...holdings, isClosed: true } as const;

export const figureKinds = {
  COUNCILLORS_IN_OFFICE: { ...councillors, measure: 'HOLDINGS' },
  COUNCILLORS_ELECTED: { rows: 'POLLS', roles: COUNCIL_ROLES, isElected: true },
  COUNCILS_REPRESENTED: { ...councillors, measure: 'COUNCILS' },
  COUNCILS_REPRESENTED_SHARE: { ...councillors, measure: 'SHARE_OF_COUNCILS' },
  LABOUR_COUNCILLORS_SHARE: { ...councillors, measure: 'SHARE_OF_LABOUR' },
  MPS: { ...legislature, roles: ['MP'] },
  MSPS: { ...legislature, roles: ['MSP_CONSTITUENCY', 'MSP_REGIONAL'] },
  MSS: { ...legislature, roles: ['MS'] },
  LONDON_ASSEMBLY_MEMBERS: { ...legislature, roles: ['LONDON_ASSEMBLY_MEMBER'] },
  MAYORS: { ...holdings, roles: ['DIRECTLY_ELECTED_MAYOR', 'COMBINED_AUTHORITY_MAYOR', 'MAYOR_OF_LONDON'] },
  PCCS: { ...holdings, roles: ['POLICE_AND_CRIME_COMMISSIONER', 'POLICE_FIRE_AND_CRIME_COMMISSIONER'] },
  CANDIDATES_FIELDED: { rows: 'POLLS', roles: null, isElected: false },
  CANDIDATES_ELECTED: { rows: 'POLLS', roles: null, isElected: true },
  COUNCILS_ADOPTED_CAMPAIGN: { rows: 'ADOPTIONS', state: 'ADOPTED' },
  COUNCILS_INSPIRED_BY_CAMPAIGN: { rows: 'ADOPTIONS', state: 'INSPIRED' },
  COUNCILS_REFERRED_CAMPAIGN: { rows: 'ADOPTIONS', state: 'REFERRED' },
} as const satisfies Readonly<Record<FigureCode, FigureKind>>;

/** The roles a figure counts; null where it counts any, or no office at all. */
export function rolesCounted(code: FigureCode): readonly OfficeRole[] | null {
  const kind: FigureKind = figureKinds[code];
  return kind.rows === 'ADOPTIONS' ? null : kind.roles;
}
