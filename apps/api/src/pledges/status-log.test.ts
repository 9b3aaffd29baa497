import { expect, test } from 'vitest';
import { day } from '../../test/given.ts';
import type { PledgeStatus, UpdateKind } from '../generated/prisma/enums.ts';
import { deriveStatus, type LogRow } from './status-log.ts';

let sequence = 0n;
function row(
  kind: UpdateKind,
  status: PledgeStatus | null,
  on: string,
  correctsId: string | null = null,
): LogRow {
  sequence += 1n;
  return {
    id: `row-${sequence}`,
    sequence,
    kind,
    pledgeStatus: status,
    effectiveOn: day(on),
    reason: null,
    correctsId,
  };
}

test('a pledge nobody has rated is not rated, since no day', () => {
  expect(deriveStatus([], day('2026-01-01'))).toMatchObject({
    status: 'NOT_RATED',
    since: null,
    lastReviewedOn: null,
  });
});

test('rows apply by the day they took effect, not by when they were written', () => {
  const log = [row('RATING', 'STALLED', '2024-03-01'), row('RATING', 'IN_PROGRESS', '2023-09-01')];
  expect(deriveStatus(log, day('2026-01-01')).status).toBe('STALLED');
  expect(deriveStatus(log, day('2023-12-31')).status).toBe('IN_PROGRESS');
  expect(deriveStatus(log, day('2023-08-31')).status).toBe('NOT_RATED');
});

test('of two rows on one day the later written one stands', () => {
  const log = [row('RATING', 'IN_PROGRESS', '2024-03-01'), row('RATING', 'STALLED', '2024-03-01')];
  expect(deriveStatus(log, day('2024-03-01')).status).toBe('STALLED');
});

test('a correction replaces the row it names from that row’s day, even in the past', () => {
  const wrong = row('RATING', 'DELIVERED', '2024-03-01');
  const log = [wrong, row('CORRECTION', 'IN_PROGRESS', '2025-06-01', wrong.id)];
  expect(deriveStatus(log, day('2024-04-01')).status).toBe('IN_PROGRESS');
});

test('a corrected correction gives way to its successor', () => {
  const wrong = row('RATING', 'DELIVERED', '2024-03-01');
  const first = row('CORRECTION', 'IN_PROGRESS', '2025-06-01', wrong.id);
  const log = [wrong, first, row('CORRECTION', 'STALLED', '2025-07-01', first.id)];
  expect(deriveStatus(log, day('2026-01-01')).status).toBe('STALLED');
});

test('a review without change moves the day of the last review and nothing else', () => {
  const log = [
    row('RATING', 'IN_PROGRESS', '2024-03-01'),
    row('REVIEWED_NO_CHANGE', null, '2025-03-01'),
    row('NOTE', null, '2025-09-01'),
  ];
  expect(deriveStatus(log, day('2026-01-01'))).toMatchObject({
    status: 'IN_PROGRESS',
    since: day('2024-03-01'),
    lastReviewedOn: day('2025-03-01'),
  });
});

test('a reopened pledge leaves its final status', () => {
  const log = [row('RATING', 'DELIVERED', '2024-03-01'), row('REOPENED', 'STALLED', '2025-01-01')];
  expect(deriveStatus(log, day('2024-12-31')).status).toBe('DELIVERED');
  expect(deriveStatus(log, day('2025-01-01')).status).toBe('STALLED');
});

test('a corrected reopening is still a reopening: the term is open again', () => {
  const reopened = row('REOPENED', 'IN_PROGRESS', '2026-06-01');
  const log = [
    row('TERM_CLOSE', 'NOT_DELIVERED', '2026-05-07'),
    reopened,
    row('CORRECTION', 'STALLED', '2026-07-01', reopened.id),
  ];
  expect(deriveStatus(log, day('2026-05-31')).isTermClosed).toBe(true);
  expect(deriveStatus(log, day('2026-08-01'))).toMatchObject({ status: 'STALLED', isTermClosed: false });
});
