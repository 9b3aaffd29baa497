import { type ErasableCode, isErasable } from '../erasure/erasable-fields.ts';
import { erasePerson, loadHeld } from '../erasure/erase-person.ts';
import { loadTraits } from '../erasure/traces.ts';
import type { Prisma, Suppression } from '../generated/prisma/client.ts';
import { writeHidden } from '../people/write-hidden.ts';
import { findSuppressedPeople } from './find-suppressed-people.ts';

/** What was hidden or erased again, counted in people. */
export type Enforced = Readonly<{ hidden: number; erased: number }>;

/**
 * Applies every suppression to the record as it is: whoever must not be seen is hidden, and what was erased is erased again. Called before
 * a record is served, for it may have been restored from an older backup, and at the end of every import, in its transaction: so nothing
 * suppressed is ever seen, whatever a file says and whoever wrote its importer (R18).
 */
export async function enforceSuppressions(
  tx: Prisma.TransactionClient,
  suppressionFile: string | null,
): Promise<Enforced> {
  const active = await tx.suppression.findMany({ where: { liftedAt: null } });
  if (active.length === 0) return { hidden: 0, erased: 0 };
  let [hidden, erased] = [0, 0];
  for (const [personId, suppressions] of await findSuppressedPeople(tx, active)) {
    if (await eraseAgain(tx, personId, suppressions, suppressionFile)) erased += 1;
    if (await hideAgain(tx, personId, suppressions)) hidden += 1;
  }
  return { hidden, erased };
}

async function eraseAgain(
  tx: Prisma.TransactionClient,
  personId: string,
  suppressions: readonly Suppression[],
  suppressionFile: string | null,
): Promise<boolean> {
  const fields = [...new Set(suppressions.flatMap(({ field }) => field ?? []))].filter(isErasable);
  const [first] = suppressions;
  if (fields.length === 0 || !first) return false;
  const traits = await loadTraits(tx, personId);
  const held: ErasableCode[] = [];
  for (const field of fields) if ((await loadHeld(tx, traits, [field])).length > 0) held.push(field);
  if (held.length === 0) return false;
  await erasePerson(tx, {
    personId,
    fields: held,
    reason: first.reason,
    changeReason: 'Erased again: it is suppressed.',
    channel: 'job',
    suppressionFile,
  });
  return true;
}

async function hideAgain(
  tx: Prisma.TransactionClient,
  personId: string,
  suppressions: readonly Suppression[],
): Promise<boolean> {
  const whole = suppressions.find(({ field }) => field === null);
  if (!whole) return false;
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  if (person.hiddenAt !== null) return false;
  await writeHidden(tx, person, whole.reason, {
    actorId: null,
    channel: 'job',
    reason: 'Hidden again: the person is suppressed.',
  });
  return true;
}
