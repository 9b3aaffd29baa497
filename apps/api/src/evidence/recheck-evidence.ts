import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { EvidenceLink, PrismaClient } from '../generated/prisma/client.ts';
import { lockLink } from './lock-link.ts';

export type RecheckEvidenceInput = {
  evidenceId: string;
  /** The version of the link that was read; 1 where it had none yet. */
  expectedVersion: number;
  /** A person has looked: the page as last seen still bears the evidence out, and counts as unchanged from now on. */
  isChangeAccepted: boolean;
  changeReason: string;
};

/** Makes a link due at once, so that the next run follows it first. With an accepted change, what is there now becomes what is held against. */
export async function recheckEvidence(
  prisma: PrismaClient,
  input: RecheckEvidenceInput,
  actor: { userId: string },
): Promise<EvidenceLink> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    const evidence = await tx.evidence.findUnique({ where: { id: input.evidenceId } });
    if (!evidence) throw new RecordNotFoundError('evidence', 'piece of evidence');
    if (evidence.url === null) {
      throw new InputRefusedError(['evidence'], 'This source is not online: there is no link to follow.');
    }
    const before = await lockLink(tx, evidence.id);
    checkVersion(before, input.expectedVersion, {});
    if (input.isChangeAccepted && before.state !== 'CHANGED') {
      throw new InputRefusedError(
        ['isChangeAccepted'],
        'Only a changed page can be accepted as it is now: leave this out.',
      );
    }
    const after = await tx.evidenceLink.update({
      where: { evidenceId: evidence.id },
      data: {
        nextCheckAt: null,
        version: { increment: 1 },
        ...(input.isChangeAccepted && {
          seenHash: before.lastSeenHash,
          state: before.movedToUrl === null ? 'LIVE' : 'MOVED',
        }),
      },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        {
          recordType: 'EvidenceLink',
          recordId: evidence.id,
          recordVersion: after.version,
          before,
          after,
        },
      ],
    });
    return after;
  });
}
