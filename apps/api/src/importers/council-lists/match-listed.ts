import type { PersonClaim } from '../contests/claims.ts';
import { type KnownPeople, loadPeople, type PersonRow } from '../contests/load-people.ts';
import { mergePeople } from '../contests/merge-people.ts';
import { joinInto, takeForOne } from '../contests/one-person.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { ListedClaim } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';
import { findAllInWard, loadWardPeople } from './ward-people.ts';

/** A row of a list with its ward, and the person with every id there is. */
export type Sitter = Readonly<{ claim: ListedClaim; ward: Ward; person: PersonClaim }>;

/**
 * Whom the rows are about: by their ids, and by name within one ward at about one time, where somebody sat or was elected (R12). Two entries
 * who are one by both are joined.
 */
export async function matchListed(
  writer: ImportWriter,
  sitters: readonly Sitter[],
  listedOn: string,
): Promise<{ known: KnownPeople; records: (PersonRow | null)[] }> {
  for (;;) {
    const inWards = await loadWardPeople(writer.tx, [...new Set(sitters.map(({ ward }) => ward.council.id))]);
    const namesakes = sitters.map(({ ward, person }) =>
      findAllInWard(inWards, { ...ward, organisationId: ward.council.id }, [person.name.name], listedOn),
    );
    const known = await loadPeople(
      writer.tx,
      sitters.flatMap(({ person }) => person.identifiers),
      namesakes.flat(),
    );
    const byIds = sitters.map(
      ({ person }) =>
        person.identifiers.map((identifier) => known.byIdentifier(identifier)).find((row) => row !== null) ??
        null,
    );
    const matches = sitters.map(({ person }, index) => {
      const byId = byIds[index] ?? null;
      // Whom another row of the list names by an id is somebody else.
      const there = (namesakes[index] ?? []).flatMap((id) => known.byId(id) ?? []);
      const free = there.filter(({ id }) =>
        byIds.every((row, position) => position === index || row?.id !== id),
      );
      return { byId, inWard: takeForOne(person.identifiers, byId, free) };
    });
    const records = matches.map(
      ({ byId, inWard: [only, ...others] }) => byId ?? (others.length === 0 ? (only ?? null) : null),
    );
    const merges = matches.flatMap(({ byId, inWard }) => joinInto(byId, inWard));
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return { known, records };
  }
}
