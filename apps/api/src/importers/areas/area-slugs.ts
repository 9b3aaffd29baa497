import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import type { AreaKind } from '../../generated/prisma/enums.ts';

/** Kinds that share their names with councils and with one another. */
const SUFFIXES: Partial<Record<AreaKind, string>> = {
  REGION: '-region',
  POLICE_AREA: '-police-area',
  COUNTY: '-county',
};

/**
 * Slugs for a new area, the best first. Wards and divisions have their code in theirs, constituencies of the House of Commons the year of
 * the first poll on their boundaries: so they are the same whichever file comes first.
 */
export function areaSlugs(
  area: Readonly<{
    kind: AreaKind;
    name: string;
    gssCode: string | null;
    /** Year of the first poll; for constituencies of the House of Commons. */
    firstPollYear?: string | null;
    /** Year the area is named in. */
    year?: string | null;
  }>,
): string[] {
  const made = makeSlug(area.name);
  const name = made.ok ? made.value : 'area';
  const withCode = area.gssCode === null ? name : `${name}-${area.gssCode.toLowerCase()}`;
  return [
    ...(area.firstPollYear ? [`westminster-${area.firstPollYear}-${name}`] : []),
    ...(isWithoutCode(area.kind) ? [name, `${name}${SUFFIXES[area.kind] ?? ''}`] : []),
    withCode,
    ...(area.year ? [`${withCode}-${area.year}`] : []),
  ];
}

function isWithoutCode(kind: AreaKind): boolean {
  return (
    kind === 'NATION' || kind === 'DISTRICT' || kind === 'COMBINED_AUTHORITY' || SUFFIXES[kind] !== undefined
  );
}
