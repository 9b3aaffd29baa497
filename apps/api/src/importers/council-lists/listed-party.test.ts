import { expect, it } from 'vitest';
import { parseListedParty } from './listed-party.ts';

const LABOUR = { kind: 'PARTIES', principal: 'PP53', adjunct: null };
const JOINT = { kind: 'PARTIES', principal: 'PP53', adjunct: 'PP119' };

it.each([
  ['Labour', 'PP53', LABOUR],
  ['Labour', null, LABOUR],
  [null, 'PP53', LABOUR],
  ['Labour and Co-operative', 'PP53', JOINT],
  ['Labour and Co-operative Party (Joint Description with Co-operative Party)', 'PP53', JOINT],
  [
    'Labour and Cooperative',
    'PP53',
    { kind: 'UNKNOWN', scheme: 'party-name', value: 'Labour and Cooperative' },
  ],
  [
    'Labour and Cooperative',
    null,
    { kind: 'UNKNOWN', scheme: 'party-name', value: 'Labour and Cooperative' },
  ],
  ['Labour', 'PP119', JOINT],
  ['Labour', 'PP53, PP119', JOINT],
  ['Independent', null, { kind: 'NO_PARTY' }],
  ['A label nobody knows', 'PP52', { kind: 'PARTIES', principal: 'PP52', adjunct: null }],
  ['Independent', 'PP53', { kind: 'UNKNOWN', scheme: 'party-name', value: 'Independent (PP53)' }],
  ['Conservative', 'PP53', { kind: 'UNKNOWN', scheme: 'party-name', value: 'Conservative (PP53)' }],
  ['Labour', 'PP52', { kind: 'UNKNOWN', scheme: 'party-name', value: 'Labour (PP52)' }],
])('a list’s label %j with the code %j says for whom somebody sits, or asks', (label, code, claim) => {
  expect(parseListedParty(label, code)).toEqual(claim);
});
