import { describe, expect, it } from 'vitest';
import { adoptionState } from './adoption-state.ts';
import { challengeState } from './challenge-state.ts';
import { DEFAULT_ENDORSEMENT_FILTER, endorsementFilter } from './endorsement-filter.ts';
import { endorsementKind } from './endorsement-kind.ts';
import { officeRole } from './office-role.ts';
import { sourceKind } from './source-kind.ts';
import { statusReason } from './status-reason.ts';
import { codesOf } from './vocabulary.ts';

const inCount = (count: string) =>
  codesOf(adoptionState).filter((state) => adoptionState[state].count === count);

describe('what the domain page says of codes', () => {
  it('counts an adoption in public when passed, passed as amended, signed or reporting, with inspired and referred apart', () => {
    expect(inCount('COUNTED')).toEqual(['PASSED', 'PASSED_AMENDED', 'SIGNED', 'REPORTING']);
    expect(inCount('APART')).toEqual(['REFERRED', 'INSPIRED']);
  });

  it('never stores what is computed: lapsed, overdue, the joint label', () => {
    expect(codesOf(adoptionState).filter((state) => adoptionState[state].isComputed)).toEqual(['LAPSED']);
    expect(codesOf(challengeState).filter((state) => challengeState[state].isComputed)).toEqual(['OVERDUE']);
    expect(codesOf(endorsementKind).filter((kind) => endorsementKind[kind].isDerived)).toEqual([
      'JOINT_BALLOT',
    ]);
  });

  it('filters by every kind of endorsement or by none, and by joint and official ones when nothing is asked', () => {
    expect(codesOf(endorsementFilter)).toEqual([...codesOf(endorsementKind), 'ANYONE']);
    expect(DEFAULT_ENDORSEMENT_FILTER).toEqual(['JOINT_BALLOT', 'OFFICIAL_NO_LABEL']);
  });

  it('never names somebody “Co-op councillor” alone', () => {
    const shown = codesOf(endorsementKind).map((kind) =>
      endorsementKind[kind].shownAs.en.replace('{role}', officeRole.COUNCILLOR.noun.en),
    );
    expect(shown).toEqual([
      'Labour and Co-operative councillor',
      'Labour and Co-operative councillor',
      'Labour councillor, supported by the Co-operative Party',
    ]);
    expect(endorsementKind.JOINT_BALLOT.shownAs.cy.replace('{role}', officeRole.COUNCILLOR.cy)).toBe(
      'Cynghorydd Llafur a’r Blaid Gydweithredol',
    );
  });

  it('lets an editor win over a council, Parliament, Democracy Club and Wikidata, in that order, with the Party’s and the share-alike list between the last two (R12)', () => {
    const byPrecedence = codesOf(sourceKind).toSorted(
      (a, b) => sourceKind[a].precedence - sourceKind[b].precedence,
    );
    expect(byPrecedence).toEqual([
      'EDITOR',
      'COUNCIL_OR_LEGISLATURE',
      'PARLIAMENT_DATA',
      'PUBLIC_REGISTER',
      'DEMOCRACY_CLUB',
      'CO_OPERATIVE_PARTY',
      'OPEN_COUNCIL_DATA',
      'WIKIDATA',
    ]);
  });

  it('asks for the body’s own words for a change of mind and of priorities (R19)', () => {
    expect(codesOf(statusReason).filter((reason) => statusReason[reason].needsOwnWords)).toEqual([
      'NOT_PRIORITISED',
      'CHANGED_MIND',
    ]);
    expect(codesOf(statusReason).filter((reason) => statusReason[reason].offersReply)).toEqual([
      'BLOCKED_BY_OTHER_BODY',
      'CHANGED_MIND',
    ]);
  });
});
