import type { Confidence } from '@wheatsheaf/schema/vocabulary/confidence.ts';
import type { PostcodeArea } from './find-postcode.ts';

/** Shares are rounded where they come from. */
const WHOLE = 0.995;

/** How surely a postcode lies in one of its areas, judged against its other areas of the same kind. */
export function confidenceOf(area: PostcodeArea, all: readonly PostcodeArea[]): Confidence {
  if (area.share !== null && area.share >= WHOLE) return 'EXACT';
  const rivals = all.filter((other) => kindOf(other) === kindOf(area) && other.share !== null);
  if (rivals.some((rival) => rival !== area) || area.share !== null) return 'AMBIGUOUS';
  return 'BEST_FIT';
}

/** The first three characters of a GSS code: what kind of area it is, in which nation. */
function kindOf({ gssCode, kind }: PostcodeArea): string | null {
  return gssCode?.slice(0, 3) ?? kind;
}
