import type { CouncilType, Nation } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';

/** A council of the record, as far as a list of its councillors needs it. */
export type Council = Readonly<{
  id: string;
  slug: string;
  nameEn: string | null;
  nameCy: string | null;
  shortNameEn: string | null;
  websiteUrl: string | null;
  councilType: CouncilType | null;
  nation: Nation | null;
  areaId: string | null;
  /** GSS and local authority codes. */
  codes: readonly string[];
}>;

/** Words of a council's name that say what kind it is, and not which. */
const KIND_WORDS =
  /\b(?:council|cyngor|borough|city|county|district|metropolitan|unitary|authority|london|royal|corporation|sir|dinas|bwrdeistref|of|the|and|upon)\b/g;

/** Every council of the record. One statement. */
export async function loadCouncils(tx: Prisma.TransactionClient): Promise<Council[]> {
  return tx.$queryRaw<Council[]>`
    SELECT o."id", o."slug", o."nameEn", o."nameCy", o."shortNameEn", o."websiteUrl", o."councilType", o."nation", o."areaId",
      ARRAY(SELECT i."value" FROM "OrganisationIdentifier" i
        WHERE i."organisationId" = o."id" AND i."scheme" IN ('gss', 'local-authority-code') ORDER BY 1) AS "codes"
    FROM "Organisation" o WHERE o."kind" = 'COUNCIL' ORDER BY o."slug"`;
}

/**
 * The council that a name, slug or code means. Null where none or several fit: a name of a council is compared whole first, then without
 * the words for its kind, so that "Trafford" is Trafford Metropolitan Borough Council and no guess is made between two.
 */
export function findCouncil(councils: readonly Council[], written: string): Council | null {
  const exact = councils.filter(
    ({ slug, codes }) =>
      slug === written.trim().toLowerCase() || codes.includes(written.trim().toUpperCase()),
  );
  if (exact.length > 0) return exact.length === 1 ? (exact[0] ?? null) : null;
  for (const fold of [foldName, foldBare]) {
    const name = fold(written);
    const found = councils.filter((council) =>
      [council.nameEn, council.nameCy, council.shortNameEn].some((own) => own !== null && fold(own) === name),
    );
    if (name !== '' && found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

function foldBare(name: string): string {
  return foldName(name).replace(KIND_WORDS, '').replace(/\s+/g, ' ').trim();
}
