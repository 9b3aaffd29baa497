import type { PersonClaim } from '../contests/claims.ts';
import { type KnownPeople, loadPeople, type PersonRow } from '../contests/load-people.ts';
import { isCompatible } from '../contests/match-people.ts';
import { type Merge, mergePeople } from '../contests/merge-people.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { ListedClaim } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';
import { findInWard, loadWardPeople } from './ward-people.ts';

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
      findInWard(inWards, { ...ward, organisationId: ward.council.id }, [person.name.name], listedOn),
    );
    const known = await loadPeople(
      writer.tx,
      sitters.flatMap(({ person }) => person.identifiers),
      namesakes.filter((id) => id !== null),
    );
    const merges: Merge[] = [];
    const records = sitters.map(({ person: { identifiers } }, index): PersonRow | null => {
      const byId =
        identifiers.map((identifier) => known.byIdentifier(identifier)).find((row) => row !== null) ?? null;
      const namesake = known.byId(namesakes[index] ?? '');
      const ids = [identifiers, byId?.identifiers ?? []];
      const inWard =
        namesake && ids.every((own) => isCompatible(own, namesake.identifiers)) ? namesake : null;
      if (byId && inWard && byId.id !== inWard.id) merges.push({ survivor: inWard, other: byId });
      return byId ?? inWard;
    });
    const merged = await mergePeople(writer, merges);
    if (merged.size === 0) return { known, records };
  }
}
