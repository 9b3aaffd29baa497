import { todayInLondon } from '../calendar/day.ts';
import { upsertMany } from '../db/upsert-many.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { OfficeHolding, Prisma } from '../generated/prisma/client.ts';

/**
 * Notes of whom an editor says today that they are in office: whose office they record without an end, or take the end from. Not of those who come with a poll or an
 * accepted proposal, nor with new boundaries: these say it of a day of their own. Of an office that had no end `correctOfficeHolding` notes it (`sayInOffice`).
 */
export async function noteInOffice(
  tx: Prisma.TransactionClient,
  revisions: readonly RevisionInput[],
): Promise<void> {
  const isAccepted = revisions.some(({ recordType }) => recordType === 'Proposal');
  const said = revisions.filter(({ recordType, before, after }) => {
    if (recordType !== 'OfficeHolding' || after === null) return false;
    const now = after as Partial<OfficeHolding>;
    if (now.to !== null) return false;
    if (before !== null) return (before as Partial<OfficeHolding>).to !== null;
    return !isAccepted && now.candidacyId === null && now.startReason !== 'BOUNDARY_CHANGE';
  });
  await sayInOffice(
    tx,
    said.map(({ recordId }) => recordId),
  );
}

/** Notes that an editor has the holders of some offices in them today, whatever poll there was before. A write of the office in the same transaction works out anew whose term is over. */
export async function sayInOffice(
  tx: Prisma.TransactionClient,
  holdingIds: readonly string[],
): Promise<void> {
  const on = todayInLondon(new Date());
  const source = { source: 'EDITOR', externalId: null, statedOn: on, retrievedOn: null };
  await upsertMany(
    tx,
    'FieldSource',
    ['recordType', 'recordId', 'field'],
    holdingIds.map((recordId) => ({ recordType: 'OfficeHolding', recordId, field: 'inOffice', ...source })),
  );
}
