import { pledgeReading } from '@wheatsheaf/schema/vocabulary/pledge-reading.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import type { LanguageCode, Localised } from '../language/localised.ts';
import type { DisplayStatus } from './standing.ts';

/** The vocabulary of what a reader is shown: the statuses, the readings that take their place, and WITHDRAWN. */
export const displayStatus = {
  ...pledgeStatus,
  ...pledgeReading,
  WITHDRAWN: publicationState.WITHDRAWN,
} as const satisfies Record<DisplayStatus, { en: string; cy: string; meaning: string }>;

/** The order in which counts are stated. */
export const DISPLAY_ORDER = Object.keys(displayStatus) as readonly DisplayStatus[];

export function formatDisplayStatus(display: DisplayStatus, lang: LanguageCode): Localised {
  return { text: displayStatus[display][lang === 'CY' ? 'cy' : 'en'], lang };
}
