import type { CoveragePart } from '../organisations/coverage.ts';
import type { AreaKind, CoverageLevel, OfficeRole } from '../generated/prisma/enums.ts';
import { findDissolved } from '../representatives/dissolutions.ts';
import type { PostcodeArea } from './find-postcode.ts';

/** What the record holds of one role that represents a postcode. */
export type PostcodeTier = Readonly<{
  role: OfficeRole;
  level: CoverageLevel;
  /** False where it is not known for which area of that tier somebody is elected: then nobody of it is in the answer. */
  isAreaKnown: boolean;
  /** Nobody holds it on the day because its parliament is dissolved. */
  isDissolved: boolean;
}>;

/**
 * The police areas that elect no commissioner: London's, and those whose combined authority's mayor has the functions (Police Reform and Social
 * Responsibility Act 2011, section 1; the orders of Greater Manchester, West, South and North Yorkshire).
 */
const WITHOUT_COMMISSIONER = new Set([
  'E23000001',
  'E23000034',
  'E23000005',
  'E23000009',
  'E23000010',
  'E23000011',
]);

/** A role that somebody holds for every postcode of a nation, and the kinds of area one of which must be known to tell who. */
type Expected = Readonly<{ role: OfficeRole; kinds: readonly AreaKind[] }>;

const EVERYWHERE: readonly Expected[] = [
  { role: 'MP', kinds: ['WESTMINSTER_CONSTITUENCY'] },
  { role: 'COUNCILLOR', kinds: ['WARD'] },
];
const IN_COUNTIES: readonly Expected[] = [{ role: 'COUNTY_COUNCILLOR', kinds: ['COUNTY_DIVISION'] }];
const POLICED: readonly Expected[] = [{ role: 'POLICE_AND_CRIME_COMMISSIONER', kinds: ['POLICE_AREA'] }];
const IN_SCOTLAND: readonly Expected[] = [
  { role: 'MSP_CONSTITUENCY', kinds: ['SCOTTISH_PARLIAMENT_CONSTITUENCY'] },
  { role: 'MSP_REGIONAL', kinds: ['SCOTTISH_PARLIAMENT_REGION'] },
];
const IN_WALES: readonly Expected[] = [{ role: 'MS', kinds: ['SENEDD_CONSTITUENCY'] }];
const IN_LONDON: readonly Expected[] = [
  { role: 'LONDON_ASSEMBLY_MEMBER', kinds: ['LONDON_ASSEMBLY_CONSTITUENCY'] },
  { role: 'MAYOR_OF_LONDON', kinds: ['COMBINED_AUTHORITY'] },
];

/**
 * How much of each tier that represents a postcode the record holds: its roles by the law of where it lies, and those of offices the record has.
 * A tier of which it holds no office, or whose area it cannot tell, is never whole: unknown is not none (R17). Between a dissolution and the poll it is
 * known that nobody represents any place there.
 */
export function tiersOf(
  areas: readonly PostcodeArea[],
  parts: readonly CoveragePart[],
  day: Date,
): PostcodeTier[] {
  const known = new Set(
    areas.flatMap(({ kind, areaId }) => (kind !== null && areaId !== null ? [kind] : [])),
  );
  const expected = expectedOf(areas, parts);
  const roles = [...new Set([...expected.map(({ role }) => role), ...parts.map(({ role }) => role)])];
  return roles.map((role) => {
    const kinds = expected.find((tier) => tier.role === role)?.kinds ?? [];
    const isAreaKnown = kinds.length === 0 || kinds.some((kind) => known.has(kind));
    if (findDissolved(role, day) !== null) return { role, isAreaKnown, level: 'COMPLETE', isDissolved: true };
    const told = worstOf(parts.filter((part) => part.role === role).map((part) => part.level));
    const level = isAreaKnown || told !== 'COMPLETE' ? told : 'PARTIAL';
    return { role, isAreaKnown, level, isDissolved: false };
  });
}

/** Below COMPLETE where a tier is. */
export function levelOfTiers(tiers: readonly PostcodeTier[]): CoverageLevel {
  return worstOf(tiers.map(({ level }) => level));
}

/** NOT_COLLECTED only where nothing is; whatever else is mixed is PARTIAL. */
function worstOf(levels: readonly CoverageLevel[]): CoverageLevel {
  if (levels.every((level) => level === 'NOT_COLLECTED')) return 'NOT_COLLECTED';
  return levels.every((level) => level === 'COMPLETE') ? 'COMPLETE' : 'PARTIAL';
}

function expectedOf(areas: readonly PostcodeArea[], parts: readonly CoveragePart[]): Expected[] {
  // A postcode of the Crown dependencies lies in none of these.
  if (areas.length === 0) return [];
  const has = (prefix: string) => areas.some(({ gssCode }) => gssCode?.startsWith(prefix));
  const isWithFire = parts.some(({ role }) => role === 'POLICE_FIRE_AND_CRIME_COMMISSIONER');
  const isPoliced = areas.some(
    ({ gssCode }) => gssCode !== null && /^(?:E23|W15)/.test(gssCode) && !WITHOUT_COMMISSIONER.has(gssCode),
  );
  return [
    ...EVERYWHERE,
    ...(has('S92') ? IN_SCOTLAND : []),
    ...(has('W92') ? IN_WALES : []),
    ...(has('E09') ? IN_LONDON : []),
    ...(has('E10') ? IN_COUNTIES : []),
    ...(isPoliced && !isWithFire ? POLICED : []),
  ];
}
