import type { AreaKind } from '@wheatsheaf/schema/vocabulary/area-kind.ts';
import { findGssEntity, parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type { Coverage } from '../organisations/coverage.ts';
import type { PostcodeArea } from './find-postcode.ts';

/** Kinds of area in a directory of postcodes that elect somebody of their own. */
const ELECTORAL: readonly AreaKind[] = ['WARD', 'COUNTY_DIVISION', 'WESTMINSTER_CONSTITUENCY'];

/**
 * The coverage of a postcode's bodies, never COMPLETE while an area that elects somebody is not found: a directory names wards by the
 * boundaries of its day, and whoever holds office for the ones that took over is missing from the answer (R17).
 */
export function coverageOfPostcode<Of extends Coverage>(coverage: Of, areas: readonly PostcodeArea[]): Of {
  const isWhole = areas.every(({ areaId, gssCode }) => areaId !== null || !isElectoral(gssCode));
  return isWhole || coverage.level !== 'COMPLETE' ? coverage : { ...coverage, level: 'PARTIAL' };
}

function isElectoral(gssCode: string): boolean {
  const code = parseGssCode(gssCode);
  const entity = code.ok ? findGssEntity(code.value) : null;
  return entity !== null && ELECTORAL.includes(entity.areaKind);
}
