import { newId } from '../../db/new-id.ts';
import { findDissolution } from '../../elections/general-elections.ts';
import { findNamesake, type HeldSeat } from '../contests/held-seats.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { creditOf } from '../writing/record-source.ts';
import type { TermClaim } from './claims.ts';
import { findParliament } from './term-survey.ts';

/** Who held this seat in this time under this name: not a name alone, but a name in one seat of one body at one time (R12). */
export function findHolder(
  claim: TermClaim,
  postId: string | null,
  held: readonly HeldSeat[],
): string | null {
  const spell = findCertainSpell(claim);
  if (!spell || postId === null) return null;
  return findNamesake(
    held.filter((seat) => seat.postId === postId && overlaps(seat, spell)),
    [claim.person.name.name],
  );
}

/**
 * The time in the seat where both its ends are known. A file has no end for who sat when it was made, and does not say for how long after:
 * MPs then sat until the dissolution, of others an editor is asked.
 */
function findCertainSpell(claim: Pick<TermClaim, 'role' | 'seat'>): { from: string; to: string } | null {
  const { from, to } = claim.seat;
  if (from === null) return null;
  const end = to ?? endOfTerm(claim.role, from);
  return end !== null && end > from ? { from, to: end } : null;
}

export function endOfTerm(role: TermClaim['role'], from: string): string | null {
  return role === 'MP' && findParliament(from) !== null ? findDissolution(from) : null;
}

/**
 * Writes the offices held, where post and time are certain and nobody else is in the record for them; the others are proposals.
 * @returns Whether each of the claims brought a new holding.
 */
export function reconcileHeldSeats(
  writer: ImportWriter,
  terms: readonly Readonly<{
    claim: TermClaim;
    personId: string;
    postId: string | null;
    organisationId: string | null;
  }>[],
  held: HeldSeat[],
): boolean[] {
  return terms.map(({ claim, personId, postId, organisationId }) => {
    const spell = findCertainSpell(claim);
    const rivals = spell ? held.filter((seat) => seat.postId === postId && overlaps(seat, spell)) : [];
    if (rivals.some((seat) => seat.personId === personId)) return false;
    if (!spell || postId === null || rivals.length > 0) {
      propose(writer, claim, { personId, postId, organisationId });
      return false;
    }
    const isWholeTerm = claim.seat.to === null || claim.seat.to === endOfTerm(claim.role, spell.from);
    writer.create('OfficeHolding', {
      id: newId(),
      personId,
      postId,
      ...spell,
      startReason: findParliament(spell.from) === spell.from ? 'ELECTED' : 'BY_ELECTION',
      endReason: isWholeTerm ? 'DISSOLUTION' : null,
      sources: [creditOf(writer.source)],
    });
    held.push({ postId, personId, name: claim.person.name.name, ...spell });
    return true;
  });
}

function overlaps(seat: HeldSeat, spell: { from: string; to: string }): boolean {
  return (seat.to === null || seat.to > spell.from) && seat.from < spell.to;
}

function propose(
  writer: ImportWriter,
  { person, body, role, area, partyName, from, to, seat }: TermClaim,
  ids: Readonly<{ personId: string; postId: string | null; organisationId: string | null }>,
): void {
  const [first] = person.identifiers;
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: ['OFFICE_HOLDING', first?.scheme, first?.value, body.name, area?.name, from, to, partyName].join(
      ' ',
    ),
    recordType: 'OfficeHolding',
    recordId: null,
    patch: { ...ids, body: body.name, role, area, partyName, from, to, seat },
  });
}
