import { InputRefusedError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import { findMissingOfPledges } from './find-missing-of-pledges.ts';
import { lockManifesto } from './lock-manifesto.ts';
import { NotReadyToPublishError } from './manifesto-errors.ts';
import { findMissingFacts, findSelectionFault } from './missing-facts.ts';
import { getDraftPledges } from './get-draft-pledges.ts';

export type PublishManifestoInput = {
  manifestoId: string;
  expectedVersion: number;
  /** The draft pledges to publish. The others stay drafts. */
  pledgeIds: readonly string[];
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Publishes a manifesto with the draft pledges chosen, or further drafts of one that is published already; their wording and success
 * tests are frozen from then on (R4). Refused with everything that is missing, at once.
 */
export async function publishManifesto(
  prisma: PrismaClient,
  input: PublishManifestoInput,
  actor: { userId: string },
): Promise<Manifesto> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const before = await lockManifesto(tx, input.manifestoId);
    if (before.version !== input.expectedVersion) {
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'state', yours: 'PUBLISHED', theirs: before.state },
      ]);
    }
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['manifesto'], 'This manifesto is withdrawn, which is for good.');
    const pledges = await getDraftPledges(tx, before.id, input.pledgeIds);
    const held = await tx.pledge.count({ where: { manifestoId: before.id, state: { not: 'DRAFT' } } });
    const missing = await findMissingFacts(tx, before);
    if (pledges.length === 0) {
      const message =
        before.state === 'DRAFT'
          ? 'A manifesto is published with at least one of its pledges: choose which.'
          : 'It is published already: choose the draft pledges to publish.';
      missing.push({ field: 'pledges', message });
    }
    const fault = findSelectionFault(before, held + pledges.length);
    if (fault && pledges.length > 0) missing.push(fault);
    missing.push(...(await findMissingOfPledges(tx, before, pledges, actor)));
    if (missing.length > 0) throw new NotReadyToPublishError(missing);

    const publishedAt = new Date();
    await tx.pledge.updateMany({
      where: { id: { in: pledges.map(({ id }) => id) } },
      data: { state: 'PUBLISHED', publishedAt, version: { increment: 1 } },
    });
    const after = await tx.manifesto.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'Manifesto', recordId: before.id, recordVersion: after.version, before, after },
        ...pledges.map((pledge) => {
          const version = pledge.version + 1;
          const { paragraph: _paragraph, council: _council, ...row } = pledge;
          return {
            recordType: 'Pledge' as const,
            recordId: pledge.id,
            recordVersion: version,
            before: row,
            after: { ...row, state: 'PUBLISHED', publishedAt, version },
          };
        }),
      ],
    });
    return after;
  });
}
