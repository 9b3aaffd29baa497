import type { Pledge } from '../generated/prisma/client.ts';
import type { ColumnChanges } from './pledge-changes.ts';
import { FrozenTextError } from './pledge-errors.ts';

/** By which mutation each is corrected once readers have seen it (R4). Null: by none, so that a pledge told wrongly is withdrawn and added anew. */
const CORRECTED_BY = {
  titleEn: 'correctPledgeTitle',
  titleCy: 'correctPledgeTitle',
  wordingEn: 'correctPledgeWording',
  wordingCy: 'correctPledgeWording',
  wordingBasis: 'correctWordingBasis',
  quotePage: 'correctWordingBasis',
  successTestEn: 'correctSuccessTest',
  successTestCy: 'correctSuccessTest',
  successTestWrittenOn: null,
  strength: 'correctPledgeFacts',
  testability: 'correctPledgeFacts',
  dueOn: 'correctPledgeFacts',
  duePrecision: 'correctPledgeFacts',
  reference: null,
  councilId: null,
  modelPledgeId: null,
  adoptedFromId: null,
} as const satisfies Partial<Record<keyof ColumnChanges, string | null>>;

type FrozenField = keyof typeof CORRECTED_BY;
const FROZEN = Object.keys(CORRECTED_BY) as FrozenField[];

/** A missing date may not be added later: with it the pledge can be overdue, and readers are told since when it has one. */
const FROZEN_WHOLE: ReadonlySet<FrozenField> = new Set(['dueOn', 'duePrecision']);

/** The name an editor knows a column by. */
const INPUT_NAMES: Partial<Record<FrozenField, string>> = {
  councilId: 'council',
  modelPledgeId: 'modelPledge',
  adoptedFromId: 'adoptedFrom',
};

/**
 * Throws FROZEN_TEXT where a change would rewrite what readers of a published pledge have seen (R4). What was missing may be added: a
 * translation is the same promise in the other language.
 */
export function checkFrozen(before: Pledge, changed: ColumnChanges): void {
  const frozen = FROZEN.find(
    (field) => changed[field] !== undefined && (before[field] !== null || FROZEN_WHOLE.has(field)),
  );
  if (frozen) throw new FrozenTextError(INPUT_NAMES[frozen] ?? frozen, CORRECTED_BY[frozen]);
}
