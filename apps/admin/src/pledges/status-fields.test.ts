import { describe, expect, test } from 'vitest';
import {
  EMPTY_SOURCE,
  emptyStatus,
  filledSources,
  recordStatusInput,
  type StatusFields,
} from './status-fields.ts';
import { checkStatus, findStatusField } from './status-problems.ts';

const minutes = { ...EMPTY_SOURCE, type: 'COUNCIL_DECISION' as const, url: ' https://example.org/minutes ' };
const say = (key: string) => key;

function filled(changes: Partial<Omit<StatusFields, 'status'>> = {}) {
  return {
    ...emptyStatus('2026-11-22'),
    status: 'IN_PROGRESS' as const,
    summaryEn: 'A draft was published.',
    evidence: [minutes],
    changeReason: 'Minutes published',
    ...changes,
  };
}

test('a rating is sent with the version read, and what was left empty as null', () => {
  expect(recordStatusInput('ple_1', 7, filled())).toEqual({
    pledge: 'ple_1',
    expectedVersion: 7,
    status: 'IN_PROGRESS',
    effectiveOn: '2026-11-22',
    summaryEn: 'A draft was published.',
    summaryCy: null,
    reason: null,
    successor: null,
    namesPerson: false,
    evidence: [
      {
        type: 'COUNCIL_DECISION',
        url: 'https://example.org/minutes',
        publisher: null,
        title: null,
        isPartyOwn: false,
        publishedOn: null,
        accessedOn: null,
        page: null,
        quote: null,
      },
    ],
    changeReason: 'Minutes published',
  });
});

test('a source that was opened and left empty is not sent, so that the server tells R1', () => {
  expect(recordStatusInput('ple_1', 7, filled({ evidence: [{ ...EMPTY_SOURCE }] })).evidence).toEqual([]);
});

test('a reason or successor left over from another status is not sent', () => {
  const input = recordStatusInput('ple_1', 7, filled({ reason: 'NO_FUNDING', successor: 'ple_2' }));
  expect(input).toMatchObject({ reason: null, successor: null });
  expect(
    recordStatusInput('ple_1', 7, { ...filled({ reason: 'NO_FUNDING' }), status: 'STALLED' }).reason,
  ).toBe('NO_FUNDING');
  expect(
    recordStatusInput('ple_1', 7, { ...filled({ successor: 'ple_2' }), status: 'SUPERSEDED' }).successor,
  ).toBe('ple_2');
});

describe('paths of the input lead to the field of the form', () => {
  const evidence = [
    { ...EMPTY_SOURCE },
    minutes,
    { ...EMPTY_SOURCE },
    { ...minutes, url: 'ftp://example.org' },
  ];

  test.each([
    ['status', 'status'],
    ['summary', 'summaryEn'],
    ['effectiveOn', 'effectiveOn'],
    ['evidence', 'evidence.0.url'],
    ['evidence.0', 'evidence.1.url'],
    ['evidence.1.url', 'evidence.3.url'],
    ['reason', 'reason'],
    ['successor', 'successor'],
    ['expectedVersion', null],
    ['pledge', null],
  ])('%s', (path, field) => {
    expect(findStatusField(path, { evidence })).toBe(field);
  });

  test('sources are counted as they were sent, without the empty ones', () => {
    expect(filledSources(evidence)).toEqual([1, 3]);
  });
});

test('before asking, only what the API’s types ask for is missed', () => {
  expect(checkStatus(emptyStatus('2026-11-22'), say).map(({ field }) => field)).toEqual(['status']);
  const withoutType = filled({ evidence: [{ ...minutes, type: '' }] });
  expect(checkStatus(withoutType, say).map(({ field }) => field)).toEqual(['evidence.0.type']);
  expect(checkStatus(filled({ summaryEn: '', evidence: [] }), say)).toEqual([]);
});
