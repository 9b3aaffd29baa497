import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { EvidenceLink, PrismaClient } from '../generated/prisma/client.ts';
import { lockLink } from './lock-link.ts';

export type SetArchivedCopyInput = {
  evidenceId: string;
  /** The version of the link that was read; 1 where it had none yet. */
  expectedVersion: number;
  /** Null takes the copy away. */
  archivedUrl: string | null;
  /** What allows the copy to be offered. Null with `archivedUrl`. */
  licence: string | null;
  changeReason: string;
};

/** Sets or takes away the archived copy of a source. It stands with the link, for evidence itself is append-only (R5). */
export async function setArchivedCopy(
  prisma: PrismaClient,
  input: SetArchivedCopyInput,
  actor: { userId: string },
): Promise<EvidenceLink> {
  checkChangeReason(input.changeReason);
  const changes = parseCopy(input);
  return prisma.$transaction(async (tx) => {
    const evidence = await tx.evidence.findUnique({ where: { id: input.evidenceId } });
    if (!evidence) throw new RecordNotFoundError('evidence', 'piece of evidence');
    const before = await lockLink(tx, evidence.id);
    checkVersion(before, input.expectedVersion, changes);
    const after = await tx.evidenceLink.update({
      where: { evidenceId: evidence.id },
      data: { ...changes, version: { increment: 1 } },
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

function parseCopy({ archivedUrl, licence }: SetArchivedCopyInput) {
  const url = archivedUrl?.trim() || null;
  const archiveLicence = licence?.trim() || null;
  if (url !== null && !['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '')) {
    throw new InputRefusedError(
      ['archivedUrl'],
      'Give the whole web address of the copy, beginning with https://.',
    );
  }
  if (url !== null && archiveLicence === null) {
    throw new InputRefusedError(
      ['licence'],
      'Say what allows the copy to be offered, such as Open Government Licence v3.0; where nothing does, leave the copy out: readers are given the public archive’s address.',
    );
  }
  if (url === null && archiveLicence !== null) {
    throw new InputRefusedError(['archivedUrl'], 'A licence goes with a copy: give its address, or neither.');
  }
  return { archivedUrl: url, archiveLicence };
}
