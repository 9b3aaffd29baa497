import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { ModelPledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { checkLists, checkPlaces, exampleRows, type ModelPledgeChanges } from './model-pledge-input.ts';
import { findMissing } from './publish-model-pledge.ts';

export type EditModelPledgeInput = {
  id: string;
  expectedVersion: number;
  changes: ModelPledgeChanges;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits an idea of the library. It promises nothing, so nothing of it is frozen; pledges that adopted it keep the test they copied (R4).
 * A published one keeps what publication asks for.
 */
export async function editModelPledge(
  prisma: PrismaClient,
  input: EditModelPledgeInput,
  actor: { userId: string },
): Promise<ModelPledge> {
  checkChangeReason(input.changeReason);
  checkLists(input.changes);
  const { examples, sources, ...fields } = input.changes;
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ModelPledge" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.modelPledge.findUnique({ where: { id: input.id }, include: { examples: true } });
    if (!before) throw new RecordNotFoundError('id', 'model pledge');
    checkVersion(before, input.expectedVersion, fields);
    const changed = pickChanged(before, fields);
    if (Object.keys(changed).length === 0 && !examples && !sources) return before;
    await checkPlaces(tx, examples ?? []);
    const after = await tx.modelPledge.update({
      where: { id: before.id },
      data: {
        ...changed,
        ...(sources && { sources: sources as Prisma.InputJsonArray }),
        ...(examples && { examples: { deleteMany: {}, create: exampleRows(examples) } }),
        version: { increment: 1 },
      },
      include: { examples: true },
    });
    const missing = after.state === 'DRAFT' ? null : findMissing(after);
    if (missing)
      throw new InputRefusedError(missing.path, `Readers see this model pledge: ${missing.message}`);
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'ModelPledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['ModelPledgeExample'],
    });
    return after;
  });
}
