import type { PersonRow } from '../contests/load-people.ts';
import { isCompatible } from '../contests/compatible-ids.ts';
import type { WardPerson } from '../council-lists/ward-people.ts';

/** Whom a row without an id that the record knows is about, among those of its name in its ward. */
export type Chosen = Readonly<{
  /** Null: nobody in the record, or several of whom nothing says which. */
  person: PersonRow | null;
  /** Drafts that the list made of them before another source had them: one person with them. */
  drafts: readonly PersonRow[];
  /** All of the name there, where the record does not tell which of them is meant. */
  unclear: readonly PersonRow[];
}>;

/**
 * One name in one ward of one council is one person (R12), unless the record has two. Then whom the list meant the last time is meant again, so that the same
 * list makes nobody anew; a draft of the list's own gives way to the one whom another source has there; and of several whom other sources have, nothing says which.
 * @param namesakes Everybody of the name in the ward at about the time.
 * @param lastMeant Whom a row of this council, ward and name was about the last time. Null where there was none.
 */
export function chooseEndorsed(namesakes: readonly PersonRow[], lastMeant: PersonRow | null): Chosen {
  const [only, ...more] = namesakes;
  if (more.length === 0) return { person: only ?? lastMeant, drafts: [], unclear: [] };
  const others = namesakes.filter(({ id, state }) => id !== lastMeant?.id || state !== 'DRAFT');
  const known = others.filter(({ state }) => state !== 'DRAFT');
  const [other, ...rest] = known;
  const draft = lastMeant?.state === 'DRAFT' ? lastMeant : null;
  if (other && rest.length === 0 && (draft === null || isCompatible(draft.identifiers, other.identifiers)))
    return { person: other, drafts: draft === null ? [] : [draft], unclear: [] };
  if (lastMeant && draft === null) return { person: lastMeant, drafts: [], unclear: [] };
  return { person: draft, drafts: [], unclear: known.length === 0 ? [] : namesakes };
}

/** Which of several could be one person: not those whose ids are two people's, nor those who stood against each other. */
export function pairsOf(
  people: readonly PersonRow[],
  inWard: readonly WardPerson[],
): (readonly [PersonRow, PersonRow])[] {
  const pollsOf = ({ id }: PersonRow) =>
    new Set(
      inWard
        .filter(({ personId, basis }) => personId === id && basis !== 'HOLDER' && basis !== 'PARTY_LIST')
        .map(({ organisationId, from }) => `${organisationId} ${from}`),
    );
  return people.flatMap((one, index) =>
    people
      .slice(index + 1)
      .filter(
        (other) =>
          isCompatible(one.identifiers, other.identifiers) && pollsOf(one).isDisjointFrom(pollsOf(other)),
      )
      .map((other) => [one, other] as const),
  );
}
