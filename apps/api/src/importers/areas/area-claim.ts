import type { AreaKind, Nation } from '../../generated/prisma/enums.ts';
import { foldName } from '../names/fold-name.ts';
import { isFormOf } from '../names/is-form-of.ts';

/** An area as a row of a register names it. */
export type AreaClaim = Readonly<{
  kind: AreaKind;
  nation: Nation | null;
  /** The code the row is about first; more where the file has several for the one area. Empty for an area without a code. */
  gssCodes: readonly string[];
  /** Ids in other schemes, which find the area where there are any. */
  identifiers?: readonly Readonly<{ scheme: string; value: string }>[];
  nameEn: string | null;
  nameCy: string | null;
  /** A day in the area's life, YYYY-MM-DD, which tells apart what one code meant at different times. Null where the row says none. */
  on: string | null;
}>;

/** What a source states of an area beside its kind and codes. Left out: the source does not say. */
export type AreaStatement = Readonly<{
  /** First day, YYYY-MM-DD. */
  validFrom?: string | null;
  /** First day on which it was no longer in force. */
  validTo?: string | null;
  legislation?: string | null;
  /** Id of the area that contains it. */
  parentId?: string | null;
  point?: Readonly<{ latitude: number; longitude: number }> | null;
}>;

/** An area as it stands in the record. */
export type KnownArea = Readonly<{
  id: string;
  version: number;
  kind: AreaKind;
  nameEn: string | null;
  nameCy: string | null;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  legislation: string | null;
  latitude: number | null;
  longitude: number | null;
  sources: unknown;
}>;

/**
 * Kinds whose areas are known by code and name together, for their codes are used again and a new name under an old code is a change of
 * its own in the ONS code history. Of other kinds a code alone means one place at any one time.
 */
const KNOWN_BY_NAME_TOO: ReadonlySet<AreaKind> = new Set<AreaKind>([
  'WARD',
  'COUNTY_DIVISION',
  'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_REGION',
  'SENEDD_CONSTITUENCY',
  'SENEDD_REGION',
  'LONDON_ASSEMBLY_CONSTITUENCY',
]);

/** Whether an area that has one of the claim's codes is the one the claim is about. */
export function isSameArea(area: KnownArea, claim: AreaClaim): boolean {
  if (area.kind !== claim.kind) return false;
  if (claim.on !== null && area.validFrom !== null && claim.on < area.validFrom) return false;
  if (claim.on !== null && area.validTo !== null && claim.on >= area.validTo) return false;
  const isNamed = claim.nameEn !== null || claim.nameCy !== null;
  return !isNamed || !KNOWN_BY_NAME_TOO.has(area.kind) || hasName(area, claim);
}

/** Whether the names of an area that was found say the same: of a district or county a shorter or longer form does, too. */
export function agreesInName(
  area: Readonly<{ nameEn: string | null; nameCy: string | null }>,
  claim: AreaClaim,
): boolean {
  if (hasName(area, claim)) return true;
  return !KNOWN_BY_NAME_TOO.has(claim.kind) && isFormOf(area.nameEn, claim.nameEn);
}

/** Whether they have a name in common, however it is spelt. */
function hasName(
  area: Readonly<{ nameEn: string | null; nameCy: string | null }>,
  claim: Readonly<{ nameEn: string | null; nameCy: string | null }>,
): boolean {
  const own = [area.nameEn, area.nameCy].flatMap((name) => (name === null ? [] : foldName(name)));
  return [claim.nameEn, claim.nameCy].some((name) => name !== null && own.includes(foldName(name)));
}
