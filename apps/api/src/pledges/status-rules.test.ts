import { describe, expect, test } from 'vitest';
import { day } from '../../test/given.ts';
import type { PledgeStatus } from '../generated/prisma/enums.ts';
import { DetailMissingError, EvidenceTooWeakError, NotTestableError } from './pledge-errors.ts';
import {
  checkComplete,
  checkStatusRules,
  type EvidenceInput,
  type RatedPledge,
  type StatusInput,
} from './status-rules.ts';

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

const PLEDGE: RatedPledge = { testability: 'TESTABLE', strength: 'WILL' };

const check =
  (input: StatusInput, pledge: RatedPledge = PLEDGE) =>
  () => {
    checkComplete(input, TODAY);
    checkStatusRules(pledge, input);
  };

describe('R1: a summary, a day and a source', () => {
  test('a rating with all three stands', () => {
    expect(check(rating('IN_PROGRESS'))).not.toThrow();
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
    expect(check(rating('NOT_STARTED', fields))).toThrow(expect.objectContaining({ rule: 'R1', path }));
  });
  test('a summary in Welsh alone is enough', () => {
    expect(check(rating('IN_PROGRESS', { summaryEn: null, summaryCy: 'Cytunodd y cabinet.' }))).not.toThrow();
  });
});

describe('R2: sources that carry the status', () => {
  test('delivered on the party’s word alone is refused', () => {
    expect(check(rating('DELIVERED', { evidence: [release] }))).toThrow(EvidenceTooWeakError);
    expect(check(rating('DELIVERED', { evidence: [{ ...minutes, isPartyOwn: true }] }))).toThrow(
      EvidenceTooWeakError,
    );
    expect(check(rating('DELIVERED', { evidence: [release, minutes] }))).not.toThrow();
  });
  test('a statement of a representative is the party’s own though nobody ticked so', () => {
    const statement = { ...minutes, type: 'REPRESENTATIVE_STATEMENT' as const };
    expect(check(rating('DELIVERED', { evidence: [statement] }))).toThrow(EvidenceTooWeakError);
  });
  test('a search that found nothing supports absence and nothing else', () => {
    expect(check(rating('NOT_STARTED', { evidence: [search] }))).not.toThrow();
    expect(check(rating('STALLED', { evidence: [search], reason: 'NO_FUNDING' }))).not.toThrow();
    expect(check(rating('IN_PROGRESS', { evidence: [search] }))).toThrow(EvidenceTooWeakError);
    expect(check(rating('DELIVERED', { evidence: [search, release] }))).toThrow(EvidenceTooWeakError);
  });
});

describe('R3: what cannot be tested', () => {
  test.each(['DELIVERED', 'PART_DELIVERED'] as const)('an untestable pledge is never %s', (status) => {
    expect(check(rating(status), { ...PLEDGE, testability: 'NOT_TESTABLE' })).toThrow(NotTestableError);
  });
  test('a pledge to investigate is delivered by a published finding', () => {
    const pledge: RatedPledge = { ...PLEDGE, strength: 'INVESTIGATE' };
    const news = { ...minutes, type: 'INDEPENDENT_MEDIA' as const };
    expect(check(rating('DELIVERED', { evidence: [news] }), pledge)).toThrow(NotTestableError);
    expect(
      check(rating('DELIVERED', { evidence: [news, { ...minutes, type: 'COUNCIL_REPORT' }] }), pledge),
    ).not.toThrow();
  });
});

describe('details a status needs', () => {
  test('stalled and not delivered need a reason, others have none', () => {
    expect(check(rating('STALLED'))).toThrow(DetailMissingError);
    expect(check(rating('IN_PROGRESS', { reason: 'NO_FUNDING' }))).toThrow(DetailMissingError);
  });
  test('R19: a change of mind is said in the body’s own quoted words', () => {
    const input = rating('NOT_DELIVERED', { reason: 'CHANGED_MIND' });
    expect(check(input)).toThrow(DetailMissingError);
    expect(
      check({
        ...input,
        evidence: [{ ...minutes, quote: 'We will not pursue this.' }],
      }),
    ).not.toThrow();
  });
  test('a replaced pledge names its successor', () => {
    expect(check(rating('SUPERSEDED'))).toThrow(DetailMissingError);
  });
});
