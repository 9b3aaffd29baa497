import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { ModelPledge, PrismaClient } from '../generated/prisma/client.ts';

export type PublishModelPledgeInput = { id: string; expectedVersion: number; changeReason: string };

/** Shows a drafted idea to readers. Throws INPUT_REFUSED with the field that is missing, or where it is published already. */
export async function publishModelPledge(
  prisma: PrismaClient,
  input: PublishModelPledgeInput,
  actor: { userId: string },
): Promise<ModelPledge> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ModelPledge" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.modelPledge.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'model pledge');
    checkVersion(before, input.expectedVersion, {});
    if (before.state !== 'DRAFT')
      throw new InputRefusedError(['id'], 'Only a draft is published, and this is none.');
    const missing = findMissing(before);
    if (missing) throw new InputRefusedError(missing.path, missing.message);
    const after = await tx.modelPledge.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'ModelPledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}

/** The first thing a model pledge lacks before readers may see it. Null where it lacks nothing. A success test may be missing: some ideas need a local one. */
export function findMissing(model: ModelPledge): { path: string[]; message: string } | null {
  const isWritten = (...texts: (string | null)[]) => texts.some((text) => text?.trim());
  if (!isWritten(model.titleEn, model.titleCy))
    return { path: ['titleEn'], message: 'Give it a title, in English or in Welsh.' };
  if (!isWritten(model.summaryEn, model.summaryCy))
    return { path: ['summaryEn'], message: 'Say in a few sentences what the idea is.' };
  if (!Array.isArray(model.sources) || model.sources.length === 0)
    return { path: ['sources'], message: 'Name at least one source: where the idea comes from.' };
  return null;
}
