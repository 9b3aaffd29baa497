import { canonicalJson } from '../editorial/canonical-json.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { newlyMissing, NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { ModelPledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import {
  checkLists,
  checkPlaces,
  exampleRows,
  type ModelPledgeChanges,
  toldExample,
} from './model-pledge-input.ts';
import { findMissingOfIdea } from './publish-model-pledge.ts';

export type EditModelPledgeInput = {
  id: string;
  expectedVersion: number;
  changes: ModelPledgeChanges;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits an idea of the library. It promises nothing, so nothing of it is frozen; pledges that adopted it keep the test they copied (R4).
 * A published one keeps what publication asks for, and text of it that names somebody waits for a second person (R6).
 */
export function editModelPledge(
  prisma: PrismaClient,
  input: EditModelPledgeInput,
  actor: { userId: string },
  today: Date,
): Promise<ModelPledge> {
  return publishOrHoldText(prisma, modelPledgeEdit, input, actor, today);
}

export const modelPledgeEdit: TextEdit<EditModelPledgeInput, ModelPledge> = {
  useCase: 'editModelPledge',
  recordType: 'ModelPledge',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input) => {
    checkLists(input.changes);
    const { examples, sources, ...fields } = input.changes;
    await tx.$queryRaw`SELECT 1 FROM "ModelPledge" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.modelPledge.findUnique({ where: { id: input.id }, include: { examples: true } });
    if (!before) throw new RecordNotFoundError('id', 'model pledge');
    checkVersion(before, input.expectedVersion, fields);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This model pledge is withdrawn, so it stays as it is.');
    const changed = pickChanged(before, fields);
    const isPublic = before.state !== 'DRAFT';
    if (Object.keys(changed).length === 0 && !examples && !sources)
      return { row: before, changes: [], isPublic, councilId: null, revisions: [] };
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
    const missing = isPublic ? newlyMissing(findMissingOfIdea(before), findMissingOfIdea(after)) : [];
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'id');
    return {
      row: after,
      changes: [
        ...changesOf(before, changed),
        ...changesOf(
          { examples: before.examples.map(toldExample).join('; ') },
          { examples: examples?.map(toldExample).join('; '), sources: sources && canonicalJson(sources) },
        ),
      ],
      isPublic,
      councilId: null,
      revisions: [
        { recordType: 'ModelPledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['ModelPledgeExample'],
    };
  },
};
