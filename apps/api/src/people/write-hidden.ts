import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Person, Prisma } from '../generated/prisma/client.ts';
import type { SuppressionReason } from '../generated/prisma/enums.ts';

/** What every query of readers goes by: no part of a person leaves by any public path but a PUBLISHED one's (R7). */
const HIDDEN_STATE = 'WITHDRAWN';

/** Who hides or shows, by which way, and why. */
export type HidingNote = Readonly<{
  actorId: string | null;
  channel: 'admin' | 'cli' | 'job';
  reason: string;
}>;

/** Hides an entry that is suppressed, as an editor does or as a start or an import must. The caller has locked it. */
export async function writeHidden(
  tx: Prisma.TransactionClient,
  before: Person,
  reason: SuppressionReason,
  why: HidingNote,
): Promise<Person> {
  const after = await tx.person.update({
    where: { id: before.id },
    data: {
      state: HIDDEN_STATE,
      hiddenAt: new Date(),
      hiddenReason: reason,
      version: { increment: 1 },
    },
  });
  await noteHiding(tx, before, after, why);
  return after;
}

/** Writes in the history that a person was hidden or shown. */
export async function noteHiding(
  tx: Prisma.TransactionClient,
  before: Person,
  after: Person,
  why: HidingNote,
): Promise<void> {
  const told = ({ state, hiddenAt, hiddenReason }: Person) => ({ state, hiddenAt, hiddenReason });
  await writeChangeSet(tx, {
    ...why,
    revisions: [
      {
        recordType: 'Person',
        recordId: before.id,
        recordVersion: after.version,
        before: told(before),
        after: told(after),
      },
    ],
  });
}
