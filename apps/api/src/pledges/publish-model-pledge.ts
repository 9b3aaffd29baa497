import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { type Missing, NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
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
 * Shows a drafted idea to readers. Throws NOT_READY_TO_PUBLISH with everything that is missing, INPUT_REFUSED where it is published already. One that names
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
    const missing = findMissingOfIdea(before);
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'id');
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

/** What a model pledge lacks before readers may see it. A success test may be missing: some ideas need a local one. */
export function findMissingOfIdea(model: ModelPledge): Missing[] {
  const isWritten = (...texts: (string | null)[]) => texts.some((text) => text?.trim());
  const missing: Missing[] = [];
  if (!isWritten(model.titleEn, model.titleCy))
    missing.push({ field: 'titleEn', message: 'Give it a title, in English or in Welsh.' });
  if (!isWritten(model.summaryEn, model.summaryCy))
    missing.push({ field: 'summaryEn', message: 'Say in a few sentences what the idea is.' });
  if (!Array.isArray(model.sources) || model.sources.length === 0)
    missing.push({ field: 'sources', message: 'Name at least one source: where the idea comes from.' });
  return missing;
}
