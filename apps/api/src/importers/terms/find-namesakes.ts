import type { Prisma } from '../../generated/prisma/client.ts';
import { isEndorsable } from '../contests/endorsable-parties.ts';
import { type HeldSeat, loadHeldSeats } from '../contests/held-seats.ts';
import { findAllInWard, loadWardPeople } from '../council-lists/ward-people.ts';
import type { TermClaim } from './claims.ts';
import type { FoundSeat } from './find-seats.ts';
import { findHolder } from './reconcile-seats-held.ts';

/** A term with the seat and the body it names. */
type Named = Readonly<{ claim: TermClaim; seat: FoundSeat | null; organisationId: string | null }>;

/**
 * Who has the name of a term where it was served: who held that seat in that time, and of councillors who sat or was elected in that ward of that
 * council at about that time, as for lists of councillors. Never a name alone (R12).
 */
export async function loadNamesakes(tx: Prisma.TransactionClient, terms: readonly Named[]) {
  const held = await loadHeldSeats(
    tx,
    terms.flatMap(({ seat }) => seat?.postId ?? []),
  );
  const councils = terms.filter(isCouncillor).flatMap(({ organisationId }) => organisationId ?? []);
  const inWards = await loadWardPeople(tx, [...new Set(councils)]);
  const find = (term: Named): string[] => {
    const { claim, seat, organisationId } = term;
    const holder = findHolder(claim, seat?.postId ?? null, held);
    const holders = holder === null ? [] : [holder];
    if (organisationId === null || claim.area === null || !isCouncillor(term)) return holders;
    const ward = { organisationId, areaId: null, name: claim.area.name };
    const { from, to } = claim.seat;
    const people = isEndorsable(claim.party)
      ? inWards
      : inWards.filter(({ basis }) => basis !== 'PARTY_LIST');
    const there = findAllInWard(people, ward, [claim.person.name.name], from ?? '', to ?? from ?? '');
    return [...new Set([...holders, ...there])];
  };
  return { held: held as HeldSeat[], find };
}

function isCouncillor({ claim }: Named): boolean {
  return claim.role === 'COUNCILLOR' || claim.role === 'COUNTY_COUNCILLOR';
}
