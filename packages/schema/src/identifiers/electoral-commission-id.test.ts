import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRealData, NO_REAL_DATA } from '../../test/real-data.ts';
import {
  formatDemocracyClubPartyId,
  parseElectoralCommissionId,
  parsePartyId,
} from './electoral-commission-id.ts';
import { findJointParty, jointParties } from './joint-parties.ts';
import { getParsed } from './parsed.ts';

const party = (text: string) => getParsed(parsePartyId(text));
const LABOUR_AND_COOPERATIVE = { kind: 'JOINT', ids: ['PP53', 'PP119'], principal: 'PP53', adjunct: 'PP119' };

describe('a party id', () => {
  it('is one party in either style', () => {
    expect(party('PP53')).toEqual({ kind: 'PARTY', id: 'PP53' });
    expect(party('party:53')).toEqual({ kind: 'PARTY', id: 'PP53' });
    expect(party(' pp51 ')).toEqual({ kind: 'PARTY', id: 'PP51' });
  });

  it('can be a minor party of the register', () => {
    expect(party('PPm3917')).toEqual({ kind: 'PARTY', id: 'PPm3917' });
  });

  it('is Labour and Co-operative whatever the order of the numbers, Labour being the principal', () => {
    expect(party('joint-party:53-119')).toEqual(LABOUR_AND_COOPERATIVE);
    expect(party('joint-party:119-53')).toEqual(LABOUR_AND_COOPERATIVE);
  });

  it('names no principal for a pair whose roles no source tells, recorded or not', () => {
    const unknown = { principal: null, adjunct: null };
    expect(party('joint-party:20-59')).toEqual({ kind: 'JOINT', ids: ['PP20', 'PP59'], ...unknown });
    expect(party('joint-party:9001-77')).toEqual({ kind: 'JOINT', ids: ['PP77', 'PP9001'], ...unknown });
    expect(findJointParty('PP59', 'PP20')?.name).toBe('Esher and Molesey Residents’ Associations');
    expect(findJointParty('PP77', 'PP9001')).toBeNull();
  });

  it('can be a label that is no party', () => {
    expect(party('ynmp-party:2')).toEqual({ kind: 'INDEPENDENT' });
    expect(party('ynmp-party:12522')).toEqual({ kind: 'SPEAKER' });
    expect(party('ynmp-party:535')).toEqual({ kind: 'UNREGISTERED', number: 535 });
  });

  it('is never taken for independent when it is blank', () => {
    for (const text of ['', '  ', '-'])
      expect(parsePartyId(text)).toMatchObject({ ok: false, code: 'NO_PARTY_ID' });
  });

  it('is refused when it is something else', () => {
    for (const text of [
      '53',
      'PP',
      'PP0',
      'PPx5',
      'party:',
      'joint-party:53',
      'joint-party:53-53',
      'labourco-operative',
    ]) {
      expect(parsePartyId(text)).toEqual({
        ok: false,
        code: 'NOT_A_PARTY_ID',
        message: `"${text}" is not a party id: write PP53, party:53, joint-party:53-119 or ynmp-party:2.`,
      });
    }
  });

  it('must be one registered party in a column of one party', () => {
    expect(parseElectoralCommissionId('PP119')).toEqual({ ok: true, value: 'PP119' });
    for (const text of ['joint-party:53-119', 'ynmp-party:2']) {
      expect(parseElectoralCommissionId(text)).toMatchObject({ ok: false, code: 'NOT_A_PARTY_ID' });
    }
    expect(parseElectoralCommissionId('')).toMatchObject({ ok: false, code: 'NO_PARTY_ID' });
  });

  it('is written in Democracy Club’s style as it can be read', () => {
    const number = fc.integer({ min: 1, max: 99_999 });
    const text = fc.oneof(
      number.map((n) => `party:${n}`),
      number.map((n) => `ynmp-party:${n}`),
      number.map((n) => `PPm${n}`),
      fc
        .uniqueArray(number, { minLength: 2, maxLength: 2 })
        .map((pair) => `joint-party:${pair.toSorted((a, b) => a - b).join('-')}`),
    );
    fc.assert(
      fc.property(text, (id) => {
        expect(formatDemocracyClubPartyId(party(id))).toBe(id);
      }),
    );
  });
});

describe('the party ids that occur', () => {
  it('can all be read in Democracy Club’s list, and every joint one is recorded', ({ skip }) => {
    const list = findRealData('parties/dc-party-ids-2015.csv');
    if (list === null) return skip(NO_REAL_DATA);
    const ids = list
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.split(',')[0] ?? '');
    expect(ids).toHaveLength(504);
    expect(ids.filter((id) => !parsePartyId(id).ok || formatDemocracyClubPartyId(party(id)) !== id)).toEqual(
      [],
    );
    const joint = ids.map(party).filter((id) => id.kind === 'JOINT');
    expect(
      joint.map(({ ids: [one, other] }) => findJointParty(one, other)?.name ?? `unrecorded: ${one} ${other}`),
    ).toEqual(expect.arrayContaining(jointParties.slice(0, -1).map(({ name }) => name)));
    expect(joint).toHaveLength(6);
  });

  it('are 388 times Labour and Co-operative among the candidates of May 2026', ({ skip }) => {
    const candidates = findRealData('democracy-club/candidates-2026-05-07.csv');
    if (candidates === null) return skip(NO_REAL_DATA);
    const ids = candidates.match(/(?<=,)(?:PPm?\d+|(?:ynmp|joint)-party:[\d-]+)(?=,)/g) ?? [];
    expect(ids).toHaveLength(10_642);
    const joint = ids.map(party).filter((id) => id.kind === 'JOINT');
    expect(joint.filter(({ adjunct }) => adjunct === 'PP119')).toHaveLength(388);
    expect(joint.filter(({ principal }) => principal === null)).toHaveLength(1);
  });
});
