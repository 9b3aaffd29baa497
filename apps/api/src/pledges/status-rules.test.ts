import { describe, expect, test } from 'vitest';
import { day } from '../../test/given.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';
import {
  DetailMissingError,
  EvidenceTooWeakError,
  MoveRefusedError,
  NotTestableError,
} from './pledge-errors.ts';
import { deriveStatus } from './status-log.ts';
import { checkStatusRules, type EvidenceInput, type RatedPledge, type StatusInput } from './status-rules.ts';

const TODAY = day('2026-11-22');
const minutes: EvidenceInput = {
  type: 'COUNCIL_DECISION',
  url: 'https://council.example.org/minutes',
  publisher: 'Aldermere Council',
  title: 'Minutes',
  isPartyOwn: false,
  publishedOn: null,
  accessedOn: null,
  page: null,
  quote: null,
};
const release: EvidenceInput = { ...minutes, type: 'PARTY_OWN' };
const search: EvidenceInput = { ...minutes, type: 'SEARCH_RECORD', url: null, accessedOn: day('2026-11-01') };

function rating(status: PledgeStatus, fields: Partial<StatusInput> = {}): StatusInput {
  return {
    kind: 'RATING',
    status,
    effectiveOn: day('2026-11-01'),
    summaryEn: 'The cabinet agreed the budget.',
    summaryCy: null,
    reason: null,
    successorId: null,
    evidence: [minutes],
    ...fields,
  };
}

function pledgeThatIs(status: PledgeStatus, fields: Partial<RatedPledge> = {}): RatedPledge {
  return {
    testability: 'TESTABLE',
    strength: 'WILL',
    current: { ...deriveStatus([], TODAY), status },
    ...fields,
  };
}

const check = (pledge: RatedPledge, input: StatusInput) => () => checkStatusRules(pledge, input, TODAY);

describe('R1: a summary, a day and a source', () => {
  test('a rating with all three stands', () => {
    expect(check(pledgeThatIs('NOT_RATED'), rating('IN_PROGRESS'))).not.toThrow();
  });
  test.each([
    ['no summary', { summaryEn: '  ' }, ['summary']],
    ['no day', { effectiveOn: null }, ['effectiveOn']],
    ['a day in the future', { effectiveOn: day('2026-11-23') }, ['effectiveOn']],
    ['no source', { evidence: [] }, ['evidence']],
    [
      'a source without an address or a title',
      { evidence: [{ ...minutes, url: null, title: null }] },
      ['evidence', '0'],
    ],
    [
      'an address that is none',
      { evidence: [{ ...minutes, url: 'javascript:alert(1)' }] },
      ['evidence', '0', 'url'],
    ],
    [
      'a search record that does not say when',
      { evidence: [{ ...search, accessedOn: null }] },
      ['evidence', '0'],
    ],
  ])('%s is refused, and the field named', (_what, fields, path) => {
    expect(check(pledgeThatIs('NOT_RATED'), rating('NOT_STARTED', fields))).toThrow(
      expect.objectContaining({ rule: 'R1', path }),
    );
  });
  test('a summary in Welsh alone is enough', () => {
    expect(
      check(
        pledgeThatIs('NOT_RATED'),
        rating('IN_PROGRESS', { summaryEn: null, summaryCy: 'Cytunodd y cabinet.' }),
      ),
    ).not.toThrow();
  });
});

describe('R2: sources that carry the status', () => {
  test('delivered on the party’s word alone is refused', () => {
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('DELIVERED', { evidence: [release] }))).toThrow(
      EvidenceTooWeakError,
    );
    expect(
      check(
        pledgeThatIs('IN_PROGRESS'),
        rating('DELIVERED', { evidence: [{ ...minutes, isPartyOwn: true }] }),
      ),
    ).toThrow(EvidenceTooWeakError);
    expect(
      check(pledgeThatIs('IN_PROGRESS'), rating('DELIVERED', { evidence: [release, minutes] })),
    ).not.toThrow();
  });
  test('a statement of a representative is the party’s own though nobody ticked so', () => {
    const statement = { ...minutes, type: 'REPRESENTATIVE_STATEMENT' as const };
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('DELIVERED', { evidence: [statement] }))).toThrow(
      EvidenceTooWeakError,
    );
  });
  test('a search that found nothing supports absence and nothing else', () => {
    expect(check(pledgeThatIs('NOT_RATED'), rating('NOT_STARTED', { evidence: [search] }))).not.toThrow();
    expect(
      check(pledgeThatIs('IN_PROGRESS'), rating('STALLED', { evidence: [search], reason: 'NO_FUNDING' })),
    ).not.toThrow();
    expect(check(pledgeThatIs('NOT_STARTED'), rating('IN_PROGRESS', { evidence: [search] }))).toThrow(
      EvidenceTooWeakError,
    );
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('DELIVERED', { evidence: [search, release] }))).toThrow(
      EvidenceTooWeakError,
    );
  });
});

describe('R3: what cannot be tested', () => {
  test.each(['DELIVERED', 'PART_DELIVERED'] as const)('an untestable pledge is never %s', (status) => {
    expect(check(pledgeThatIs('IN_PROGRESS', { testability: 'NOT_TESTABLE' }), rating(status))).toThrow(
      NotTestableError,
    );
  });
  test('a pledge to investigate is delivered by a published finding', () => {
    const pledge = pledgeThatIs('IN_PROGRESS', { strength: 'INVESTIGATE' });
    const news = { ...minutes, type: 'INDEPENDENT_MEDIA' as const };
    expect(check(pledge, rating('DELIVERED', { evidence: [news] }))).toThrow(NotTestableError);
    expect(
      check(pledge, rating('DELIVERED', { evidence: [news, { ...minutes, type: 'COUNCIL_REPORT' }] })),
    ).not.toThrow();
  });
});

describe('R5: the moves a log allows', () => {
  const open = ['NOT_STARTED', 'IN_PROGRESS', 'STALLED', 'PART_DELIVERED'] as const;
  const reasonFor = (status: PledgeStatus) =>
    status === 'STALLED' || status === 'NOT_DELIVERED' ? 'NO_FUNDING' : null;

  test('open statuses move to one another and to final ones', () => {
    for (const from of open) {
      for (const to of [...open, 'DELIVERED', 'NOT_DELIVERED'].filter(
        (status) => status !== from,
      ) as PledgeStatus[]) {
        expect(check(pledgeThatIs(from), rating(to, { reason: reasonFor(to) }))).not.toThrow();
      }
    }
  });
  test('a first rating may be any but replaced', () => {
    expect(check(pledgeThatIs('NOT_RATED'), rating('DELIVERED'))).not.toThrow();
    expect(check(pledgeThatIs('NOT_RATED'), rating('SUPERSEDED', { successorId: 'other' }))).toThrow(
      MoveRefusedError,
    );
  });
  test.each(['DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED'] as const)(
    '%s is left only by a correction or a reopening',
    (status) => {
      expect(check(pledgeThatIs(status), rating('IN_PROGRESS'))).toThrow(MoveRefusedError);
      expect(check(pledgeThatIs(status), rating('IN_PROGRESS', { kind: 'REOPENED' }))).not.toThrow();
      expect(check(pledgeThatIs(status), rating('IN_PROGRESS', { kind: 'CORRECTION' }))).not.toThrow();
    },
  );
  test('nothing goes back to not rated', () => {
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('NOT_RATED'))).toThrow(MoveRefusedError);
  });
  test('the same status again is a review, not a rating', () => {
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('IN_PROGRESS'))).toThrow(MoveRefusedError);
  });
});

describe('details a status needs', () => {
  test('stalled and not delivered need a reason, others have none', () => {
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('STALLED'))).toThrow(DetailMissingError);
    expect(check(pledgeThatIs('NOT_STARTED'), rating('IN_PROGRESS', { reason: 'NO_FUNDING' }))).toThrow(
      DetailMissingError,
    );
  });
  test('R19: a change of mind is said in the body’s own quoted words', () => {
    const input = rating('NOT_DELIVERED', { reason: 'CHANGED_MIND' });
    expect(check(pledgeThatIs('IN_PROGRESS'), input)).toThrow(DetailMissingError);
    expect(
      check(pledgeThatIs('IN_PROGRESS'), {
        ...input,
        evidence: [{ ...minutes, quote: 'We will not pursue this.' }],
      }),
    ).not.toThrow();
  });
  test('a replaced pledge names its successor', () => {
    expect(check(pledgeThatIs('IN_PROGRESS'), rating('SUPERSEDED'))).toThrow(DetailMissingError);
  });
});
