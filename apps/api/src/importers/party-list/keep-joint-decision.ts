import { newId } from '../../db/new-id.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { bearsOut, type JointBallot, type JointClaim, saysMore } from '../../party-list/joint-ballots.ts';
import { foldWard, readWardName } from '../../reconciliation/ward-name.ts';
import type { FieldHolder } from '../writing/field-precedence.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { dated, reconcileFields } from '../writing/reconcile-fields.ts';
import type { Endorsed } from './find-endorsed.ts';

type DecisionRow = ReadRow & JointClaim;

/** A decision that is kept, with who gave its fields their values. */
type KnownDecision = { row: DecisionRow; readonly holders: Map<string, FieldHolder> };

/** What the Party's lists said of some people under the joint label. Two statements. */
export async function loadJointDecisions(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<KnownDecision[]> {
  const rows = await tx.$queryRaw<DecisionRow[]>`
    SELECT "id", "personId", "organisationId", "wardName", "decidedOn"::text, "endedOn"::text, "localPartyId" FROM "JointDecision"
    WHERE "personId" = ANY (${[...new Set(personIds)]}::uuid[]) ORDER BY "id"`;
  const holdersOf = await loadHolders(
    tx,
    'JointDecision',
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ row, holders: new Map(holdersOf(row.id)) }));
}

/**
 * Keeps what a row of the Party's list says of somebody under the joint label, known by person, council, ward and day: a row without a day is one of its own,
 * beside those that have one. NOTHING: it says no more than the ballot papers that bear it out.
 */
export function keepJointDecision(
  writer: ImportWriter,
  { claim, personId, council, localPartyId }: Endorsed & { readonly personId: string },
  known: KnownDecision[],
  ballots: readonly JointBallot[],
): 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'NOTHING' {
  const said = {
    personId,
    organisationId: council?.id ?? null,
    wardName: claim.ward === null ? null : readWardName(claim.ward),
    decidedOn: claim.decidedOn,
    endedOn: claim.endedOn,
    localPartyId,
  };
  const own = ballots.filter((ballot) => bearsOut(ballot, said));
  const found = known.find(({ row }) => isSame(row, said));
  const held = dated(writer, { origin: writer.source.origin, externalId: null, statedOn: null });
  if (!found) {
    if (own.length > 0 && !saysMore(said, own)) return 'NOTHING';
    const id = newId();
    writer.create('JointDecision', { id, ...said });
    const fields = (['endedOn', 'localPartyId'] as const).filter((field) => said[field] !== null);
    for (const field of fields) writer.hold('JointDecision', id, field, held);
    known.push({ row: { id, ...said }, holders: new Map(fields.map((field) => [field, held])) });
    return 'CREATED';
  }
  // An end that the record has by itself is none of the list's: it was written beside the row when the list went out.
  const isOfRecord = found.row.endedOn === null && own.some(({ endedOn }) => endedOn === said.endedOn);
  const statements = [
    ...(isOfRecord ? [] : [{ field: 'endedOn', columns: { endedOn: said.endedOn } }]),
    { field: 'localPartyId', columns: { localPartyId } },
  ];
  const patch = reconcileFields(writer, 'JointDecision', found.row, statements, found.holders, held);
  if (Object.keys(patch).length === 0) return 'UNCHANGED';
  writer.change('JointDecision', found.row, patch);
  for (const field of Object.keys(patch)) found.holders.set(field, held);
  found.row = { ...found.row, ...patch };
  return 'UPDATED';
}

function isSame(row: JointClaim, said: JointClaim): boolean {
  return (
    row.personId === said.personId &&
    row.organisationId === said.organisationId &&
    foldWard(row.wardName ?? '') === foldWard(said.wardName ?? '') &&
    row.decidedOn === said.decidedOn
  );
}
