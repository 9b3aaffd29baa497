import { findShared, type Spell } from '../calendar/spell.ts';
import { isCoOperativePartyId } from '../elections/co-operative-party.ts';
import { LABOUR_IDS } from '../elections/labour-party.ts';
import type { HoldingWithFacts } from './holding-facts.ts';

/**
 * The first day on which the joint label of a holding endorses its holder no more, though they hold it still: the one that an editor recorded or, where the
 * label is one that a term or a list states, the last day on which they left one of the two parties. Null where it lasts as long as the holding.
 */
export function findJointEnd(holding: HoldingWithFacts): Date | null {
  const { candidacyId, isStatedJoint, jointEndedOn, person } = holding;
  if (candidacyId !== null || !isStatedJoint) return jointEndedOn;
  const spellsIn = (isParty: (id: string) => boolean): Spell[] =>
    person.memberships
      .filter(
        ({ role, organisation }) =>
          role === 'MEMBER' && organisation.identifiers.some(({ value }) => isParty(value)),
      )
      .map(({ from, to }) => ({ from: from ?? holding.from, to }));
  const isLabour = (id: string) => (LABOUR_IDS as readonly string[]).includes(id);
  const joint = spellsIn(isLabour).flatMap((spell) =>
    spellsIn(isCoOperativePartyId).flatMap((other) => {
      const both = findShared(spell, other);
      return both && findShared(both, holding) ? both : [];
    }),
  );
  if (joint.length === 0) return jointEndedOn;
  const ends = joint.map(({ to }) => to?.getTime() ?? Infinity);
  const end = Math.min(Math.max(...ends), jointEndedOn?.getTime() ?? Infinity);
  return end < (holding.to?.getTime() ?? Infinity) ? new Date(end) : null;
}
