import { foldWard } from '../../reconciliation/ward-name.ts';
import { isCurrent } from './is-current.ts';
import type { CandidacyShown, HoldingShown, PersonShown } from './person-question.ts';

/**
 * The last poll before a day at which somebody stood for the seat that the record has them in, and is not recorded as elected: whoever holds a seat stands for it only where it is up, so that their term
 * ended with it, unless the result is wrong. Until an editor confirms who was elected the record has no end of their office. Null where there is none.
 */
export function findLostPoll(
  { candidacies }: Pick<PersonShown, 'candidacies'>,
  holding: HoldingShown,
  day: string,
): CandidacyShown | null {
  const { organisation, area } = holding.post;
  if (area === null || !isCurrent(holding, day)) return null;
  const lost = candidacies.filter(
    ({ isElected, ballot: { label, isCancelled, election } }) =>
      isElected === false &&
      !isCancelled &&
      election.organisation?.slug === organisation.slug &&
      foldWard(label) === foldWard(area.name.text) &&
      election.pollingOn > holding.startedOn.on &&
      election.pollingOn < day,
  );
  return (
    lost.toSorted((a, b) => (a.ballot.election.pollingOn < b.ballot.election.pollingOn ? 1 : -1))[0] ?? null
  );
}
