import { describe, expect, test } from 'vitest';
import { day } from '../../test/given.ts';
import { DISPLAY_ORDER } from './display-status.ts';
import { derivePledgeStanding, type LogRowWithEvidence, type PledgeFacts } from './standing.ts';

const TODAY = day('2026-11-22');
const [LONG_AGO, SOON, LATER] = ['2025-01-01', '2027-01-15', '2028-01-01'];

const FACTS: PledgeFacts = {
  state: 'PUBLISHED',
  testability: 'TESTABLE',
  dueOn: null,
  duePrecision: 'DAY',
  publishedAt: day('2023-05-01'),
  updates: [],
  manifesto: { termTo: null, mandates: [{ kind: 'WON_CONTROL' }] },
};

function row(
  pledgeStatus: LogRowWithEvidence['pledgeStatus'],
  on: string,
  kind: LogRowWithEvidence['kind'] = 'RATING',
): LogRowWithEvidence {
  return {
    id: `${pledgeStatus}-${on}`,
    sequence: 1n,
    kind,
    pledgeStatus,
    effectiveOn: day(on),
    reason: null,
    correctsId: null,
    evidence: [],
  };
}

const rated = (...updates: LogRowWithEvidence[]) => ({ updates });
const termOver = { manifesto: { termTo: day('2026-05-07'), mandates: [{ kind: 'WON_CONTROL' as const }] } };
const lost = { manifesto: { termTo: null, mandates: [{ kind: 'OPPOSITION' as const }] } };

/** What each pledge reads as, its freshness, and how it stands to a day that is past, soon or far. */
const STANDINGS: [string, Partial<PledgeFacts>, string, string, [string, string, string]][] = [
  ['nobody has rated', {}, 'NOT_RATED', 'STALE', ['OVERDUE', 'DUE_SOON', 'NOT_DUE']],
  [
    'was found not to be begun',
    rated(row('NOT_STARTED', '2026-11-01')),
    'NOT_STARTED',
    'CURRENT',
    ['OVERDUE', 'DUE_SOON', 'NOT_DUE'],
  ],
  [
    'was begun lately',
    rated(row('IN_PROGRESS', '2026-10-01')),
    'IN_PROGRESS',
    'CURRENT',
    ['OVERDUE', 'DUE_SOON', 'NOT_DUE'],
  ],
  [
    'is stalled since long',
    rated(row('STALLED', '2025-02-01')),
    'STALLED',
    'STALE',
    ['OVERDUE', 'DUE_SOON', 'NOT_DUE'],
  ],
  [
    'is kept in part',
    rated(row('PART_DELIVERED', '2025-02-01')),
    'PART_DELIVERED',
    'STALE',
    ['OVERDUE', 'DUE_SOON', 'NOT_DUE'],
  ],
  [
    'is kept in part and settled so',
    rated(row('PART_DELIVERED', '2025-02-01'), row('PART_DELIVERED', '2026-05-07', 'TERM_CLOSE')),
    'PART_DELIVERED',
    'CURRENT',
    ['OVERDUE', 'NO_DATE', 'NO_DATE'],
  ],
  [
    'was dropped',
    rated(row('NOT_DELIVERED', '2025-02-02')),
    'NOT_DELIVERED',
    'CURRENT',
    ['OVERDUE', 'NO_DATE', 'NO_DATE'],
  ],
  ['was kept', rated(row('DELIVERED', '2025-02-02')), 'DELIVERED', 'CURRENT', ['LATE', 'ON_TIME', 'ON_TIME']],
  [
    'was replaced',
    rated(row('SUPERSEDED', '2025-02-02')),
    'SUPERSEDED',
    'CURRENT',
    ['NO_DATE', 'NO_DATE', 'NO_DATE'],
  ],
  ['nobody assessed in its term', termOver, 'NEVER_ASSESSED', 'STALE', ['NO_DATE', 'NO_DATE', 'NO_DATE']],
  [
    'cannot be tested',
    { testability: 'NOT_TESTABLE', ...rated(row('STALLED', '2025-02-01')) },
    'CANNOT_BE_TESTED',
    'CURRENT',
    ['NO_DATE', 'NO_DATE', 'NO_DATE'],
  ],
  ['is of a group that lost', lost, 'NOT_ELECTED', 'CURRENT', ['NO_DATE', 'NO_DATE', 'NO_DATE']],
  [
    'a council carried out for a group that lost',
    { ...lost, ...rated(row('DELIVERED', '2025-02-02')) },
    'DELIVERED',
    'CURRENT',
    ['LATE', 'ON_TIME', 'ON_TIME'],
  ],
  [
    'was withdrawn',
    { state: 'WITHDRAWN', ...rated(row('STALLED', '2025-02-01')) },
    'WITHDRAWN',
    'CURRENT',
    ['NO_DATE', 'NO_DATE', 'NO_DATE'],
  ],
];

describe('what a pledge reads as, its date and its age never contradict one another', () => {
  test.each(STANDINGS)('a pledge that %s', (_which, facts, display, freshness, timeliness) => {
    const on = (dueOn: string | null) =>
      derivePledgeStanding({ ...FACTS, ...facts, dueOn: dueOn === null ? null : day(dueOn) }, TODAY);
    expect(on(null)).toMatchObject({ display, freshness, timeliness: 'NO_DATE' });
    expect([LONG_AGO, SOON, LATER].map((dueOn) => on(dueOn).timeliness)).toEqual(timeliness);
    for (const dueOn of [LONG_AGO, SOON, LATER]) expect(on(dueOn)).toMatchObject({ display, freshness });
  });

  test('and no reading is missing from the table', () => {
    const readings = new Set(STANDINGS.map(([, , display]) => display));
    expect([...readings].toSorted()).toEqual(DISPLAY_ORDER.toSorted());
  });
});
