import { describe, expect, test } from 'vitest';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';
import type { PlaceKind } from '../status-log/effective-rows.ts';
import { findRefusedCorrection, findRefusedMove } from './transitions.ts';

/*
 * The table of domain.md, "Transitions", a letter for each target in this order:
 * n NOT_RATED, s NOT_STARTED, i IN_PROGRESS, t STALLED, p PART_DELIVERED, D DELIVERED, N NOT_DELIVERED, S SUPERSEDED.
 * What is not named is refused.
 */
const LETTERS: Record<string, PledgeStatus> = {
  n: 'NOT_RATED',
  s: 'NOT_STARTED',
  i: 'IN_PROGRESS',
  t: 'STALLED',
  p: 'PART_DELIVERED',
  D: 'DELIVERED',
  N: 'NOT_DELIVERED',
  S: 'SUPERSEDED',
};

type Rows = Record<PledgeStatus, string>;
const always = (targets: string): Rows =>
  Object.fromEntries(codesOf(pledgeStatus).map((from) => [from, targets])) as Rows;
/** A note leaves the status where it is; nothing leads back to NOT_RATED, not even from it. */
const SAME: Rows = {
  NOT_RATED: '',
  NOT_STARTED: 's',
  IN_PROGRESS: 'i',
  STALLED: 't',
  PART_DELIVERED: 'p',
  DELIVERED: 'D',
  NOT_DELIVERED: 'N',
  SUPERSEDED: 'S',
};
const RATING: Rows = {
  NOT_RATED: 'sitpDN',
  NOT_STARTED: 'itpDNS',
  IN_PROGRESS: 'stpDNS',
  STALLED: 'sipDNS',
  PART_DELIVERED: 'sitDNS',
  DELIVERED: '',
  NOT_DELIVERED: '',
  SUPERSEDED: '',
};
const REOPENED: Rows = { ...always(''), DELIVERED: 'sitp', NOT_DELIVERED: 'sitp', SUPERSEDED: 'sitp' };
const TERM_CLOSE: Rows = {
  ...always(''),
  NOT_STARTED: 'DN',
  IN_PROGRESS: 'DN',
  STALLED: 'DN',
  PART_DELIVERED: 'p',
};

const OPEN_TERM: Record<PlaceKind, Rows> = {
  RATING,
  NOTE: SAME,
  REVIEWED_NO_CHANGE: SAME,
  REOPENED,
  TERM_CLOSE,
};
const KINDS = codesOf(updateKind).filter((kind) => kind !== 'CORRECTION');

/** Once the term has closed, partly delivered is final: only a reopening leads out of it. */
const CLOSED_TERM: Record<PlaceKind, Rows> = {
  ...OPEN_TERM,
  RATING: { ...RATING, PART_DELIVERED: '' },
  REOPENED: { ...REOPENED, PART_DELIVERED: 'sitp' },
  TERM_CLOSE: { ...TERM_CLOSE, PART_DELIVERED: '' },
};

describe.each([
  ['while the term runs', false, OPEN_TERM],
  ['once the term has closed', true, CLOSED_TERM],
] as const)('R5: the table of moves, %s', (_when, isTermClosed, table) => {
  describe.each(KINDS)('%s', (kind) => {
    test.each(codesOf(pledgeStatus))('from %s', (status) => {
      const allowed = Object.entries(LETTERS)
        .filter(([, to]) => findRefusedMove({ status, isTermClosed }, kind, to) === null)
        .map(([letter]) => letter)
        .join('');
      expect(allowed).toBe(table[kind][status]);
    });
  });

  test('a refusal is a sentence', () => {
    for (const kind of KINDS)
      for (const status of codesOf(pledgeStatus))
        for (const to of codesOf(pledgeStatus))
          expect(findRefusedMove({ status, isTermClosed }, kind, to) ?? 'Allowed.').toMatch(/^[A-Z].*\.$/s);
  });
});

/** What may stand in the place of each kind of row: a move of its kind, or that nothing moved. A close may also have been partly. */
const CORRECTED: Partial<Record<PlaceKind, Rows>> = {
  RATING: {
    NOT_RATED: 'sitpDN',
    NOT_STARTED: 'sitpDNS',
    IN_PROGRESS: 'sitpDNS',
    STALLED: 'sitpDNS',
    PART_DELIVERED: 'sitpDNS',
    DELIVERED: 'D',
    NOT_DELIVERED: 'N',
    SUPERSEDED: 'S',
  },
  REOPENED: {
    NOT_RATED: '',
    NOT_STARTED: 's',
    IN_PROGRESS: 'i',
    STALLED: 't',
    PART_DELIVERED: 'p',
    DELIVERED: 'sitpD',
    NOT_DELIVERED: 'sitpN',
    SUPERSEDED: 'sitpS',
  },
  TERM_CLOSE: {
    NOT_RATED: 'pDN',
    NOT_STARTED: 'pDN',
    IN_PROGRESS: 'pDN',
    STALLED: 'pDN',
    PART_DELIVERED: 'pDN',
    DELIVERED: 'D',
    NOT_DELIVERED: 'N',
    SUPERSEDED: 'S',
  },
};

describe.each(Object.entries(CORRECTED) as [PlaceKind, Rows][])(
  'R5: a correction of a %s',
  (place, table) => {
    test.each(codesOf(pledgeStatus))('where before it the pledge was %s', (status) => {
      const allowed = Object.entries(LETTERS)
        .filter(([, to]) => findRefusedCorrection({ status, isTermClosed: false }, place, to) === null)
        .map(([letter]) => letter)
        .join('');
      expect(allowed).toBe(table[status]);
    });
  },
);
