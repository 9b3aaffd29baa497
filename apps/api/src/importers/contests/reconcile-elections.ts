import { newId } from '../../db/new-id.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { addCredit } from '../writing/record-source.ts';
import type { ElectionClaim } from './claims.ts';
import { nameElection } from './election-name.ts';
import type { ElectedBody } from './find-organisations.ts';

/** An election of the file as it is in the record now. */
export type ReconciledElection = Readonly<{ id: string; isChanged: boolean }>;

/** Brings the elections of a file into the record, by election id. Elections are never told apart by anything but their id. */
export async function reconcileElections(
  writer: ImportWriter,
  elections: readonly ElectionClaim[],
  bodies: ReadonlyMap<string, ElectedBody>,
): Promise<Map<string, ReconciledElection>> {
  const rows: (ReadRow & { electionId: string; organisationId: string | null; sources: unknown })[] =
    await writer.tx.election.findMany({
      where: { electionId: { in: elections.map(({ electionId }) => electionId) } },
      select: { id: true, electionId: true, nameEn: true, nameCy: true, organisationId: true, sources: true },
    });
  const known = new Map(rows.map((row) => [row.electionId, row]));
  const holdersOf = await loadHolders(
    writer.tx,
    'Election',
    rows.map(({ id }) => id),
  );
  const reconciled = new Map<string, ReconciledElection>();
  for (const election of elections) {
    const { electionId, pollingOn } = election;
    const claim: FieldClaim = { origin: writer.source.origin, externalId: electionId, statedOn: pollingOn };
    const statements: FieldStatement[] = [{ field: 'name', columns: nameElection(election) }];
    const organisationId = bodies.get(electionId)?.id ?? null;
    const record = known.get(electionId);
    if (!record) {
      const id = newId();
      writer.create('Election', {
        id,
        electionId,
        pollingOn,
        organisationId,
        ...columnsOf(statements),
        sources: addCredit([], writer.source),
      });
      holdFields(writer, 'Election', id, statements, claim);
      reconciled.set(electionId, { id, isChanged: true });
      continue;
    }
    const patch = reconcileFields(writer, 'Election', record, statements, holdersOf(record.id), claim);
    if (organisationId !== null && record.organisationId === null) patch.organisationId = organisationId;
    const sources = addCredit(record.sources, writer.source);
    if (sources) patch.sources = sources;
    const isChanged = Object.keys(patch).length > 0;
    if (isChanged) writer.change('Election', record, patch);
    reconciled.set(electionId, { id: record.id, isChanged });
  }
  return reconciled;
}
