import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { PolicyDocument, PrismaClient } from '../generated/prisma/client.ts';
import type { PolicyDocumentKind } from '../generated/prisma/enums.ts';
import {
  checkPolicyDocument,
  listWrites,
  type PolicyDocumentFields,
  type PolicyDocumentLists,
  wholeDocument,
} from './policy-document-fields.ts';

export type CreatePolicyDocumentInput = PolicyDocumentLists & {
  /** Stable name for its address. */
  slug: string;
  kind: PolicyDocumentKind;
  fields: PolicyDocumentFields;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Begins a platform or set of aims as a draft that only editors see. */
export async function createPolicyDocument(
  prisma: PrismaClient,
  { slug, kind, fields, changeReason, ...lists }: CreatePolicyDocumentInput,
  actor: { userId: string },
): Promise<PolicyDocument> {
  checkChangeReason(changeReason);
  const parsed = parseSlug(slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  const whole = {
    titleEn: fields.titleEn ?? null,
    titleCy: fields.titleCy ?? null,
    summaryEn: fields.summaryEn ?? null,
    summaryCy: fields.summaryCy ?? null,
    publishedOn: fields.publishedOn ?? null,
    publishedPrecision: fields.publishedPrecision ?? ('DAY' as const),
    url: fields.url ?? null,
    ownerId: fields.ownerId ?? null,
  };
  return prisma.$transaction(async (tx) => {
    if (await tx.policyDocument.findUnique({ where: { slug: parsed.value }, select: { id: true } }))
      throw new InputRefusedError(['slug'], 'Another policy document has this slug: choose a different one.');
    await checkPolicyDocument(tx, whole, lists);
    const { id } = await tx.policyDocument.create({ data: { slug: parsed.value, kind, ...whole } });
    const after = await tx.policyDocument.update({
      where: { id },
      data: listWrites(lists),
      include: wholeDocument,
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
      revisions: [
        { recordType: 'PolicyDocument', recordId: id, recordVersion: after.version, before: null, after },
      ],
      alsoTouched: ['PolicyPoint', 'PolicyDocumentModelPledge', 'PolicyDocumentCampaign'],
    });
    return after;
  });
}
