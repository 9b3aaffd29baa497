import type { EvidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import type { Freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import type { Timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { lastDayOf } from '../calendar/day.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';
import { foldText } from './fold-text.ts';
import type { DisplayStatus, PledgeFacts, PledgeStanding } from './standing.ts';

type Some<Code> = readonly Code[] | null | undefined;

/** What a list asks that is derived on a day, or compared by its letters. What is left out does not narrow the list. */
export type DerivedFilter = {
  statuses?: Some<PledgeStatus>;
  excludeStatuses?: Some<PledgeStatus>;
  displays?: Some<DisplayStatus>;
  excludeDisplays?: Some<DisplayStatus>;
  timeliness?: Some<Timeliness>;
  basis?: Some<EvidenceBasis>;
  freshness?: Some<Freshness>;
  dueFrom?: Date | null | undefined;
  dueTo?: Date | null | undefined;
  text?: string | null | undefined;
};

/** A pledge as far as the filter looks at it. */
export type Filtered = { facts: PledgeFacts; standing: PledgeStanding; texts: readonly (string | null)[] };

/** Whether a pledge, as it stands on the day asked about, is one of those asked for. */
export function isWanted({ facts, standing, texts }: Filtered, filter: DerivedFilter): boolean {
  return (
    isOneOf(standing.status, filter.statuses) &&
    !isNamed(standing.status, filter.excludeStatuses) &&
    isOneOf(standing.display, filter.displays) &&
    !isNamed(standing.display, filter.excludeDisplays) &&
    isOneOf(standing.timeliness, filter.timeliness) &&
    isOneOf(standing.basis, filter.basis) &&
    isOneOf(standing.freshness, filter.freshness) &&
    isDueWithin(facts, filter) &&
    holdsText(texts, filter.text)
  );
}

function isNamed<Code>(code: Code, codes: Some<Code>): boolean {
  return codes?.includes(code) ?? false;
}

function isOneOf<Code>(code: Code | null, codes: Some<Code>): boolean {
  return !codes || (code !== null && codes.includes(code));
}

/** A month or a year is due on its last day, as timeliness reads it. */
function isDueWithin({ dueOn, duePrecision }: PledgeFacts, { dueFrom, dueTo }: DerivedFilter): boolean {
  if (!dueFrom && !dueTo) return true;
  if (dueOn === null) return false;
  const due = lastDayOf(dueOn, duePrecision);
  return (!dueFrom || due >= dueFrom) && (!dueTo || due <= dueTo);
}

function holdsText(texts: readonly (string | null)[], wanted: string | null | undefined): boolean {
  const folded = foldText(wanted ?? '');
  return folded === '' || texts.some((text) => text !== null && foldText(text).includes(folded));
}
