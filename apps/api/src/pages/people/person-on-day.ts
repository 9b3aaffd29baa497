import { formatDay } from '../../calendar/day.ts';
import type { Visit } from '../visit.ts';
import type { PersonShown } from './person-question.ts';

type Known = Readonly<{ on: string }>;

/**
 * A person as the record has them on the day of the page (R9). What came later is left out, ends that were still to come among it, and so is what has
 * no days and is of today: what is written of them, their photograph and contacts.
 */
export function personOnDay(person: PersonShown, { asOf }: Pick<Visit, 'asOf'>): PersonShown {
  if (asOf === null) return person;
  const day = formatDay(asOf);
  const hadBegun = (from: Known | null) => from === null || from.on <= day;
  const hadEnded = (to: Known | null) => to !== null && to.on <= day;
  return {
    ...person,
    bio: null,
    photo: null,
    contactPoints: [],
    holdings: [
      ...person.held.map((holding) => ({ ...holding, endedOn: null, endReason: null })),
      ...person.holdings.filter(({ endedOn }) => hadEnded(endedOn)),
    ],
    candidacies: person.candidacies.filter(({ ballot }) => ballot.election.pollingOn <= day),
    endorsements: person.endorsements
      .filter(({ from }) => from <= day)
      .map((spell) => ({ ...spell, to: spell.to !== null && spell.to <= day ? spell.to : null })),
    memberships: person.memberships
      .filter(({ startedOn }) => hadBegun(startedOn))
      .map((spell) => ({ ...spell, endedOn: hadEnded(spell.endedOn) ? spell.endedOn : null })),
  };
}
