import type { AdoptionEntry, DecisionEntry, RecordedAdoptionState } from '../src/record/campaigns.ts';
import type { WrittenDay } from '../src/record/written-date.ts';
import { byEditor, byTwo } from './evidence.ts';
import { sandboxSource } from './sources.ts';

/** One step of a council's dealing with the charter. */
export type Step = DecisionEntry &
  Readonly<{ state: RecordedAdoptionState; on: WrittenDay; en: string; cy: string }>;

/** A council's dealing with the warm homes charter, each step evidenced by its minutes. */
export function adoption(
  council: string,
  steps: readonly Step[],
  more: Partial<Omit<AdoptionEntry, 'campaign' | 'council' | 'log'>> = {},
): AdoptionEntry {
  return {
    campaign: 'warm-homes-charter',
    council,
    log: steps.map(({ state, on, en, cy, ...decision }) => ({
      kind: 'RATING',
      status: state,
      effectiveOn: on,
      publishedOn: on,
      summary: { en, cy },
      ...decision,
      ...(state === 'DEFEATED' || state === 'RESCINDED' ? byTwo : byEditor),
      evidence: [
        {
          type: 'COUNCIL_DECISION',
          publisher: `Council of ${council}`,
          url: `https://example.org/${council}/minutes/${on}`,
          title: 'Minutes of full council',
          publishedOn: on,
          accessedOn: on,
        },
      ],
    })),
    sources: [sandboxSource],
    ...more,
  };
}
