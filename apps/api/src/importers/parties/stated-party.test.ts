import { expect, it } from 'vitest';
import type { PartyClaim } from '../contests/claims.ts';
import { readStatedParty } from './stated-party.ts';
import { findItem } from './registered-labels.ts';
import { parseLabel } from '../terms/party-labels.ts';

const party = (principal: string, adjunct: string | null = null) =>
  ({ kind: 'PARTIES', principal, adjunct }) as PartyClaim;
const NONE: PartyClaim = { kind: 'NO_PARTY' };
const LABOUR = party('PP53');
const JOINT = party('PP53', 'PP119');
const asks = (value: string, scheme: 'party-name' | 'party-id' = 'party-name') => ({
  kind: 'UNKNOWN',
  scheme,
  value,
});

it.each([
  ['Labour and Co-operative Party'],
  ['Labour & Co-operative'],
  ['LABOUR AND CO-OP PARTY'],
  ['Labour/Co-operative'],
  ['The Labour and Co-operative Party Candidate'],
  ['Labour and Co-operative Party (Joint Description with Co-operative Party)'],
  ['Labour and Co-operative Party (Joint Description with Labour Party)'],
  ['Llafur a’r Blaid Gydweithredol'],
  ["Llafur a'r Blaid Gydweithredol | Labour and Co-operative Party"],
  ['joint-party:119-53'],
])('%j is the label of both parties, whichever of their ids stands beside it, or none', (text) => {
  for (const byId of [LABOUR, party('PP119'), JOINT, null])
    expect(readStatedParty(byId, byId && 'PP53', [text])).toEqual(JOINT);
  expect(readStatedParty(LABOUR, 'PP53', ['Labour Party', text])).toEqual(JOINT);
});

it.each([
  [LABOUR, 'PP53', 'Labour and Cooperative', asks('Labour and Cooperative')],
  [LABOUR, 'PP53', 'Labour and Co-operative Group', asks('Labour and Co-operative Group')],
  [party('PP119'), 'PP119', 'Welsh Labour & Coop', asks('Welsh Labour & Coop')],
  [LABOUR, 'PP53', 'Co-operative Party', asks('Co-operative Party (PP53)')],
  [party('PP119'), 'PP119', 'Labour Party', asks('Labour Party (PP119)')],
  [party('PP52'), 'PP52', 'Labour and Co-operative', asks('Labour and Co-operative (PP52)')],
  [party('PP52'), 'PP52', 'Labour and Cooperative', asks('Labour and Cooperative (PP52)')],
  [NONE, 'ynmp-party:2', 'Labour and Co-operative', asks('Labour and Co-operative (ynmp-party:2)')],
  [NONE, 'ynmp-party:2', 'Welsh Labour', asks('Welsh Labour (ynmp-party:2)')],
  [JOINT, 'joint-party:53-119', 'Green Party', asks('Green Party (joint-party:53-119)')],
  [LABOUR, 'PP53', 'Independent', asks('Independent (PP53)')],
  [
    party('PP604'),
    'PP604',
    'Solidarity - X (Joint Description with X)',
    asks('Solidarity - X (Joint Description with X) (PP604)'),
  ],
])('an id of %j (%s) beside %j contradicts it: an editor is asked', (byId, code, text, claim) => {
  expect(readStatedParty(byId, code, [text])).toEqual(claim);
});

it('an id and a label that agree, or a label nobody knows, are what the id says', () => {
  for (const text of ['Welsh Labour | Llafur Cymru', 'The Labour Party Candidate', 'As printed', null, ' '])
    expect(readStatedParty(LABOUR, 'PP53', [text])).toEqual(LABOUR);
  expect(readStatedParty(JOINT, 'joint-party:53-119', ['The Labour Party Candidate'])).toEqual(JOINT);
  expect(readStatedParty(party('PP119'), 'PP119', ['Co-operative Party Candidate'])).toEqual(party('PP119'));
  expect(readStatedParty(party('PP51'), 'PP51', ['Conservative and Unionist Party'])).toEqual(party('PP51'));
  expect(readStatedParty(party('PP55'), 'PP55', ['Social Democratic and Labour Party'])).toEqual(
    party('PP55'),
  );
});

it('another registered pair is never one party of it: its roles are asked, under one id for both numbers', () => {
  const pair = asks('joint-party:20-59', 'party-id');
  const label = 'Esher and Molesey Residents’ Associations';
  for (const id of ['PP20', 'PP59']) expect(readStatedParty(party(id), id, [label])).toEqual(pair);
  expect(readStatedParty(null, null, [label])).toEqual(pair);
  expect(readStatedParty(party('PP59', 'PP20'), 'PP59', [label])).toEqual(party('PP59', 'PP20'));
});

it('a joint name goes before Wikidata’s item of one of its parties', () => {
  expect(findItem('Q9630')).toEqual(LABOUR);
  expect(parseLabel('Q9630', 'Labour Co-operative')).toEqual(JOINT);
  expect(parseLabel('Q6467393', 'Labour')).toEqual(JOINT);
  expect(parseLabel('Q9630', 'Labour')).toEqual(LABOUR);
  expect(parseLabel('Q1', 'Labour')).toEqual(asks('Labour'));
});
