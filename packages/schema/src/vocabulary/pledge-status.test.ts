import { describe, expect, it } from 'vitest';
import { isFinalStatus, pledgeStatus } from './pledge-status.ts';
import { codesOf } from './vocabulary.ts';

const codes = codesOf(pledgeStatus);

describe('the statuses of a pledge', () => {
  it('are final while the term runs only when delivered, not delivered or replaced', () => {
    expect(codes.filter((status) => isFinalStatus(status, false))).toEqual([
      'DELIVERED',
      'NOT_DELIVERED',
      'SUPERSEDED',
    ]);
  });

  it('make partly delivered final too once the term has closed', () => {
    expect(codes.filter((status) => isFinalStatus(status, true))).toEqual([
      'PART_DELIVERED',
      'DELIVERED',
      'NOT_DELIVERED',
      'SUPERSEDED',
    ]);
  });

  it('need a reason when stalled or not delivered, and a successor when replaced', () => {
    expect(codes.filter((status) => pledgeStatus[status].needsReason)).toEqual(['STALLED', 'NOT_DELIVERED']);
    expect(codes.filter((status) => pledgeStatus[status].needsSuccessor)).toEqual(['SUPERSEDED']);
  });

  it('need a source that is not the party’s own when delivered or replaced (R2)', () => {
    expect(codes.filter((status) => pledgeStatus[status].needsSourceOutsideParty)).toEqual([
      'DELIVERED',
      'SUPERSEDED',
    ]);
  });
});
