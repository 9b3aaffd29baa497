import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { ModelPledge, PrismaClient } from '../generated/prisma/client.ts';
import { hasWritten } from '../sign-off/has-written.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { toldExample } from './model-pledge-input.ts';

export type PublishModelPledgeInput = {
  id: string;
  expectedVersion: number;
  /** The publisher says that the public text names a person (R6). */
  namesPerson?: boolean;
  changeReason: string;
};

/**
 * Shows a drafted idea to readers. Throws INPUT_REFUSED with the field that is missing, or where it is published already. One that names
 * somebody is published by a person who did not write it, and waits for one otherwise (R6).
 */
export function publishModelPledge(
  prisma: PrismaClient,
  input: PublishModelPledgeInput,
  actor: Writer,
  today: Date,
): Promise<ModelPledge> {
  return publishOrHoldText(prisma, modelPledgePublication, input, actor, today);
}

export const modelPledgePublication: TextEdit<PublishModelPledgeInput, ModelPledge> = {
  useCase: 'publishModelPledge',
  recordType: 'ModelPledge',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, input, writer) => {
    await tx.$queryRaw`SELECT 1 FROM "ModelPledge" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.modelPledge.findUnique({ where: { id: input.id }, include: { examples: true } });
    if (!before) throw new RecordNotFoundError('id', 'model pledge');
    checkVersion(before, input.expectedVersion, {});
    if (before.state !== 'DRAFT')
      throw new InputRefusedError(['id'], 'Only a draft is published, and this is none.');
    const missing = findMissing(before);
    if (missing) throw new InputRefusedError(missing.path, missing.message);
    const after = await tx.modelPledge.update({
      where: { id: before.id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
      include: { examples: true },
    });
    const { titleEn, titleCy, summaryEn, summaryCy, successTestEn, successTestCy } = after;
    const texts = { titleEn, titleCy, summaryEn, summaryCy, successTestEn, successTestCy };
    return {
      row: after,
      changes: changesOf(null, { ...texts, examples: after.examples.map(toldExample).join('; ') }),
      isPublic: true,
      councilId: null,
      isOwnText: await hasWritten(tx, 'ModelPledge', [before.id], writer.userId),
      revisions: [
        { recordType: 'ModelPledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};

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
