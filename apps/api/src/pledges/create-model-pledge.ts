import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { ModelPledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { ModelPledgeLevel } from '../generated/prisma/enums.ts';
import {
  checkLists,
  checkPlaces,
  checkSlug,
  exampleRows,
  type ModelPledgeChanges,
} from './model-pledge-input.ts';

export type CreateModelPledgeInput = ModelPledgeChanges & {
  slug: string;
  level: ModelPledgeLevel;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Adds a DRAFT idea to the library. Throws INPUT_REFUSED for a slug that is taken or malformed, or without a title. */
export async function createModelPledge(
  prisma: PrismaClient,
  input: CreateModelPledgeInput,
  actor: { userId: string },
): Promise<ModelPledge> {
  const { changeReason, examples, sources, slug, level, ...texts } = input;
  checkChangeReason(changeReason);
  checkSlug(slug);
  checkLists(input);
  if (!texts.titleEn?.trim() && !texts.titleCy?.trim())
    throw new InputRefusedError(['titleEn'], 'Give it a title, in English or in Welsh.');
  return prisma.$transaction(async (tx) => {
    const taken = await tx.modelPledge.findUnique({ where: { slug }, select: { id: true } });
    if (taken)
      throw new InputRefusedError(['slug'], `There is a model pledge ${slug} already. Choose another slug.`);
    await checkPlaces(tx, examples ?? []);
    const model = await tx.modelPledge.create({
      data: {
        slug,
        level,
        titleEn: texts.titleEn ?? null,
        titleCy: texts.titleCy ?? null,
        summaryEn: texts.summaryEn ?? null,
        summaryCy: texts.summaryCy ?? null,
        successTestEn: texts.successTestEn ?? null,
        successTestCy: texts.successTestCy ?? null,
        sources: (sources ?? []) as Prisma.InputJsonArray,
        examples: { create: exampleRows(examples ?? []) },
      },
      include: { examples: true },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
      revisions: [
        { recordType: 'ModelPledge', recordId: model.id, recordVersion: 1, before: null, after: model },
      ],
      alsoTouched: ['ModelPledgeExample'],
    });
    return model;
  });
}
