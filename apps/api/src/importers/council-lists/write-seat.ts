import { newId } from '../../db/new-id.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import type { CouncilList, ListedClaim } from './claims.ts';
import type { Sitter } from './match-listed.ts';
import type { SeatPlan } from './plan-seats.ts';
import type { Ward } from './reconcile-wards.ts';
import type { KnownSeat } from './known-seats.ts';
import { seatKey } from './seat-key.ts';
import { fieldProposal } from '../writing/proposal-input.ts';

/** Writes what was planned for somebody's office. */
export function writeSeat(
  writer: ImportWriter,
  row: Sitter & Readonly<{ plan: SeatPlan; personId: string }>,
  list: CouncilList,
): 'CREATED' | 'UPDATED' | 'UNCHANGED' {
  const { plan, personId, ward } = row;
  const claimOf = (day: string): FieldClaim => ({
    origin: writer.source.origin,
    externalId: null,
    statedOn: day < list.listedOn ? day : list.listedOn,
  });
  switch (plan.kind) {
    case 'NEW': {
      const id = newId();
      const { from, to, endReason, isStartKnown } = plan;
      const sources = [creditOf(writer.source)];
      writer.create('OfficeHolding', {
        id,
        personId,
        postId: ward.postId,
        from,
        isStartKnown,
        startReason: 'ELECTED',
        ...(to !== null && { to, endReason }),
        sources,
      });
      writer.hold('OfficeHolding', id, 'from', claimOf(from));
      return 'CREATED';
    }
    case 'HELD':
    case 'EARLIER': {
      const { seat } = plan;
      const patch: Record<string, unknown> =
        plan.kind === 'EARLIER' ? { from: plan.from, isStartKnown: plan.isStartKnown } : {};
      const sources = addCredit(seat.sources, writer.source);
      if (sources) patch.sources = sources;
      if (plan.kind === 'EARLIER') writer.hold('OfficeHolding', seat.id, 'from', claimOf(plan.from));
      else if (seat.vouchedOn !== null && list.listedOn < seat.vouchedOn && list.listedOn >= seat.from)
        writer.hold('OfficeHolding', seat.id, 'from', claimOf(list.listedOn));
      proposeStart(writer, row, seat);
      if (Object.keys(patch).length === 0) return 'UNCHANGED';
      writer.change('OfficeHolding', seat, patch);
      return 'UPDATED';
    }
    case 'ASK':
      proposeSeat(writer, row, personId, list);
      return 'UNCHANGED';
    default:
      return plan satisfies never;
  }
}

/** Asks about the first day that a council states, where an editor gave another (R12). */
function proposeStart(writer: ImportWriter, { claim: { startedOn } }: Sitter, seat: KnownSeat): void {
  if (startedOn === null || startedOn === seat.from || !seat.editorsFields.includes('from')) return;
  writer.propose(
    fieldProposal('OfficeHolding', seat.id, 'from', { from: startedOn }, { origin: writer.source.origin }),
  );
}

/** Asks an editor about somebody whom the list has in office. */
export function proposeSeat(
  writer: ImportWriter,
  { claim, ward, person, plan }: Sitter & Readonly<{ plan: SeatPlan }>,
  personId: string | null,
  { listedOn, kind }: CouncilList,
): void {
  const name = person.name.name;
  writer.propose({
    kind: 'OFFICE_HOLDING',
    key: ['OFFICE_HOLDING', kind, ward.council.slug, seatKey(ward.name, name)].join(' '),
    recordType: 'OfficeHolding',
    recordId: null,
    patch: {
      personId,
      postId: ward.postId,
      organisationId: ward.council.id,
      name,
      ward: ward.name,
      partyName: claim.partyName,
      listedOn,
      from: claim.startedOn,
      reason: plan.kind === 'ASK' ? plan.reason : null,
    },
  });
}

/** Asks an editor since when a seat is vacant, which a list does not say. */
export function proposeVacancy(
  writer: ImportWriter,
  { line }: ListedClaim,
  { council, postId, name }: Ward,
  { listedOn, kind }: CouncilList,
): void {
  writer.propose({
    kind: 'VACANCY',
    key: ['VACANCY', kind, council.slug, seatKey(name, 'vacant'), listedOn].join(' '),
    recordType: 'Vacancy',
    recordId: null,
    patch: { postId, organisationId: council.id, ward: name, listedOn, line },
  });
}
