import type { PersonClaim } from '../contests/claims.ts';
import { loadEndorsableParties } from '../contests/endorsable-parties.ts';
import { isSameParty, loadParties, partiesOf } from '../contests/known-parties.ts';
import { type KnownPeople, loadPeople, type PersonRow } from '../contests/load-people.ts';
import { mergePeople } from '../contests/merge-people.ts';
import { joinInto, takeForOne } from '../contests/one-person.ts';
import type { Standing } from '../contests/reconcile-parties.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { ListedClaim } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';
import { chooseNamesake } from './choose-namesake.ts';
import { findAllInWard, isThereOf, loadWardPeople, type WardPerson } from './ward-people.ts';

/** A list does not say until when somebody is in office: what comes after it may be theirs as long as nobody else says otherwise. */
const FOREVER = '9999-12-31';

/** A row of a list with its ward, and the person with every id there is. */
export type Sitter = Readonly<{ claim: ListedClaim; ward: Ward; person: PersonClaim }>;

/** For whom a row says that they sit. Null where it does not say. */
export type StandingIn = (sitter: Sitter) => Standing | null;

/**
 * Whom the rows are about: by their ids, and by name within one ward at about one time, where somebody sat or was elected (R12). Two entries
 * who are one by both are joined.
 */
export async function matchListed(
  writer: ImportWriter,
  sitters: readonly Sitter[],
  listedOn: string,
  standingIn: StandingIn,
): Promise<{ known: KnownPeople; records: (PersonRow | null)[] }> {
  for (;;) {
    const councils = [...new Set(sitters.map(({ ward }) => ward.council.id))];
    const inWards = await loadWardPeople(writer.tx, councils, 'STOOD');
    const namesakesAmong = (people: readonly WardPerson[]) =>
      sitters.map(({ ward, person, claim: { startedOn } }) => {
        const there = { ...ward, organisationId: ward.council.id };
        return findAllInWard(people, there, [person.name.name], startedOn ?? listedOn, FOREVER);
      });
    const seated = namesakesAmong(inWards.filter(({ basis }) => basis !== 'LOSER' && basis !== 'PARTY_LIST'));
    const endorsed = namesakesAmong(inWards.filter(({ basis }) => basis === 'PARTY_LIST'));
    const lost = namesakesAmong(inWards.filter(({ basis }) => basis === 'LOSER'));
    const parties = await loadParties(writer.tx, [...new Set([...endorsed, ...lost].flat())]);
    const listed = sitters.map((sitter) => {
      const standing = standingIn(sitter);
      return standing === null ? undefined : partiesOf(standing);
    });
    const canBeEndorsed = await loadEndorsableParties(writer.tx);
    const namesakes = seated.map((ids, index) => {
      const own = listed[index];
      const meant = (endorsed[index] ?? []).filter(
        (id) => canBeEndorsed(own) || isSameParty(parties.get(id), own),
      );
      return [...new Set([...ids, ...meant])].toSorted();
    });
    const losers = lost.map((ids, index) => ids.filter((id) => isSameParty(parties.get(id), listed[index])));
    const known = await loadPeople(
      writer.tx,
      sitters.flatMap(({ person }) => person.identifiers),
      [...namesakes, ...losers].flat(),
    );
    const byIds = sitters.map(
      ({ person }) =>
        person.identifiers.map((identifier) => known.byIdentifier(identifier)).find((row) => row !== null) ??
        null,
    );
    const meant = sitters.map((sitter) => findMeant(inWards, sitter, listedOn, known));
    const matches = sitters.map(({ person }, index) => {
      const namesake = meant[index] ?? null;
      if (namesake !== null) return { byId: namesake, inWard: [] };
      const byId = byIds[index] ?? null;
      // Whom another row of the list names by an id is somebody else.
      const freeAmong = (ids: readonly string[]) =>
        ids
          .flatMap((id) => known.byId(id) ?? [])
          .filter(({ id }) => byIds.every((row, position) => position === index || row?.id !== id));
      const there = freeAmong(namesakes[index] ?? []);
      const inWard = takeForOne(person.identifiers, byId, there);
      // Who stood there and lost says who they are where nobody who was elected contradicts it: the result may have been wrong, or they came in since.
      const stood = freeAmong((losers[index] ?? []).filter((id) => there.every((row) => row.id !== id)));
      const withStood =
        there.length > 0 && inWard.length === 0
          ? []
          : takeForOne(person.identifiers, byId, [...inWard, ...stood]);
      return { byId, inWard: withStood.length > 0 ? withStood : inWard };
    });
    const records = matches.map(
      ({ byId, inWard: [only, ...others] }) => byId ?? (others.length === 0 ? (only ?? null) : null),
    );
    const merges = matches.flatMap(({ byId, inWard }) => joinInto(byId, inWard));
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return { known, records };
  }
}

/** Of several of one name who won in the ward, the one whom a row without a number means; null where there is no such choice. */
function findMeant(
  inWards: readonly WardPerson[],
  { ward, person, claim: { startedOn } }: Sitter,
  listedOn: string,
  known: KnownPeople,
): PersonRow | null {
  if (person.identifiers.some(({ scheme }) => scheme !== 'council-list')) return null;
  const there = { ...ward, organisationId: ward.council.id };
  const won = inWards.filter(({ basis }) => basis === 'WINNER');
  const ids = findAllInWard(won, there, [person.name.name], startedOn ?? listedOn, FOREVER);
  const winners = ids.flatMap((personId) => {
    const id = known.byId(personId)?.identifiers.find(({ scheme }) => scheme === 'democracy-club')?.value;
    const ofThem = won.filter((row) => row.personId === personId).filter(isThereOf(there));
    return id === undefined ? [] : [{ personId, id, wonOn: ofThem.map(({ from }) => from) }];
  });
  const chosen = winners.length < 2 ? null : chooseNamesake(winners, listedOn);
  return chosen === null ? null : known.byId(chosen);
}
