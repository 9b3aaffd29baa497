import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { AdoptionState } from '../generated/prisma/enums.ts';
import { DetailMissingError } from '../pledges/pledge-errors.ts';
import type { AdoptionDetails } from './campaign-patch.ts';
import type { DecisionFacts } from './decision-facts.ts';

/** Whether the facts of a decision can be meant, and go with the state asked for. Throws what is missing or cannot be. */
export function checkDetails(facts: DecisionFacts, state: AdoptionState, today: Date): void {
  for (const field of ['votesFor', 'votesAgainst', 'abstentions'] as const) {
    const votes = facts[field];
    if (votes !== null && (votes < 0 || !Number.isInteger(votes)))
      throw new InputRefusedError(
        [field],
        'Votes are a whole number from 0. Leave it out where nobody counted.',
      );
  }
  if (facts.meetingOn !== null && facts.meetingOn > today && state !== 'TABLED') {
    throw new InputRefusedError(
      ['meetingOn'],
      'The meeting lies in the future. Until it has met the motion is tabled.',
    );
  }
  if (facts.moverId !== null && facts.moverId === facts.seconderId)
    throw new InputRefusedError(['seconder'], 'Nobody seconds their own motion. Name another seconder.');
  if (facts.seconderId !== null && facts.moverId === null)
    throw new InputRefusedError(['mover'], 'Name who moved it too: a seconder alone cannot be.');
  if (state === 'PASSED_AMENDED' && facts.amendedTextEn === null && facts.amendedTextCy === null)
    throw new DetailMissingError(
      ['amendedTextEn'],
      'Give the amended text: the motion passed in other words.',
    );
  checkVote(facts, state);
}

/** Only a row that sets a state is a decision with a vote, a mover and the like. Throws the first that is given. */
export function checkNoDetails(details: AdoptionDetails): void {
  const [given] = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  if (given)
    throw new InputRefusedError(
      ['details'],
      'This row sets no state, so it has no vote, mover or the like. Leave the details out.',
    );
}

/** A tie is settled by the chair's casting vote, so it may end either way (Local Government Act 1972, schedule 12, paragraph 39(2)). */
function checkVote({ votesFor, votesAgainst }: DecisionFacts, state: AdoptionState): void {
  if (votesFor === null || votesAgainst === null) return;
  if ((state === 'PASSED' || state === 'PASSED_AMENDED') && votesFor < votesAgainst)
    throw new InputRefusedError(
      ['votesFor'],
      'More voted against than for, so it did not pass. Check the vote.',
    );
  if (state === 'DEFEATED' && votesFor > votesAgainst)
    throw new InputRefusedError(['votesFor'], 'More voted for than against, so it passed. Check the vote.');
}

/** Whether mover and seconder are people of the record. Throws naming the field. */
export async function checkPeople(
  tx: Prisma.TransactionClient,
  facts: Pick<DecisionFacts, 'moverId' | 'seconderId'>,
): Promise<void> {
  for (const [field, id] of [
    ['mover', facts.moverId],
    ['seconder', facts.seconderId],
  ] as const) {
    if (id === null) continue;
    const person = await tx.person.findFirst({
      where: { id, state: 'PUBLISHED', mergedIntoId: null },
      select: { id: true },
    });
    if (!person)
      throw new InputRefusedError(
        [field],
        'There is no published person with that id. Choose again, or leave it out.',
      );
  }
}
