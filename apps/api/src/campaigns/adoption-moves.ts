import { adoptionState } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';

/** Before the council has decided. */
const PENDING = ['TABLED', 'DEFERRED', 'REFERRED'] as const satisfies readonly AdoptionState[];
const DECISIONS = [
  'PASSED',
  'PASSED_AMENDED',
  'INSPIRED',
  'SIGNED',
  'DEFEATED',
] as const satisfies readonly AdoptionState[];

/** What may follow a state. FIRST is what the record may begin with: a council's dealing is often known only from its decision. */
const NEXT: Record<AdoptionState | 'FIRST', readonly AdoptionState[]> = {
  FIRST: [...PENDING, ...DECISIONS],
  TABLED: [...PENDING, ...DECISIONS],
  DEFERRED: [...PENDING, ...DECISIONS],
  REFERRED: [...PENDING, ...DECISIONS],
  INSPIRED: ['PASSED', 'PASSED_AMENDED', 'SIGNED', 'RESCINDED'],
  PASSED: ['SIGNED', 'REPORTING', 'RESCINDED'],
  PASSED_AMENDED: ['SIGNED', 'REPORTING', 'RESCINDED'],
  SIGNED: ['PASSED', 'PASSED_AMENDED', 'REPORTING', 'RESCINDED'],
  REPORTING: ['RESCINDED'],
  DEFEATED: [],
  RESCINDED: [],
};

/** Whether a council has decided: until then what is recorded of its meeting and motion are plans. */
export function hasDecided(state: AdoptionState): boolean {
  return !(PENDING as readonly AdoptionState[]).includes(state);
}

/** Whether a council's dealing may move so; null when it may, otherwise the reason, a sentence. `from` is null before its first row. */
export function findRefusedAdoptionMove(from: AdoptionState | null, to: AdoptionState): string | null {
  if (from === to)
    return 'That is its state already. Record a follow-up report, or the outcomes of its clauses, instead.';
  if (NEXT[from ?? 'FIRST'].includes(to)) return null;
  if (from !== null && adoptionState[from].isFinal) {
    return 'This dealing ended. Correct the row if it was wrong; a motion tabled again is a new dealing of that council.';
  }
  if (to === 'REPORTING')
    return 'Only a council that passed or signed it reports on it. Record that decision first.';
  if (to === 'RESCINDED') return 'Only a decision can be taken back. Record the decision first.';
  return 'The council has decided, so it is not open, or defeated, again. Correct the row if it was wrong.';
}
