import { canonicalJson } from '../editorial/canonical-json.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import { newlyMissing, NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import type { PolicyDocument, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import {
  checkPolicyDocument,
  findMissingOfDocument,
  listWrites,
  type PolicyDocumentFields,
  type PolicyDocumentLists,
  toldPoints,
  wholeDocument,
} from './policy-document-fields.ts';

export type EditPolicyDocumentInput = PolicyDocumentLists & {
  id: string;
  expectedVersion: number;
  changes: PolicyDocumentFields;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits what a platform says and which model pledges and campaigns carry it out; lists and links are in its history with it. Of a published
 * one nothing can be emptied that publication asked for, and text that names somebody waits for a second person (R6).
 */
export function editPolicyDocument(
  prisma: PrismaClient,
  input: EditPolicyDocumentInput,
  actor: { userId: string },
  today: Date,
): Promise<PolicyDocument> {
  return publishOrHoldText(prisma, policyDocumentEdit, input, actor, today);
}

export const policyDocumentEdit: TextEdit<EditPolicyDocumentInput, PolicyDocument> = {
  useCase: 'editPolicyDocument',
  recordType: 'PolicyDocument',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, { id, expectedVersion, changes: wanted, ...lists }) => {
    await tx.$queryRaw`SELECT 1 FROM "PolicyDocument" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await tx.policyDocument.findUnique({ where: { id }, include: wholeDocument });
    if (!before) throw new RecordNotFoundError('id', 'policy document');
    checkVersion(before, expectedVersion, wanted);
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(['id'], 'This document is withdrawn: it is not edited any more.');
    const changed = pickChanged(before, wanted);
    await checkPolicyDocument(tx, { ...before, ...changed } as PolicyDocument, lists);
    const { points, sources, modelPledgeIds, campaignIds } = lists;
    const after = await tx.policyDocument.update({
      where: { id },
      data: { ...changed, ...listWrites(lists), version: { increment: 1 } },
      include: wholeDocument,
    });
    const isPublic = before.state !== 'DRAFT';
    const missing = isPublic ? newlyMissing(findMissingOfDocument(before), findMissingOfDocument(after)) : [];
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'id');
    return {
      row: after,
      changes: [
        ...changesOf(before, changed),
        ...changesOf({ points: toldPoints(before.points) }, { points: points && toldPoints(points) }),
        ...changesOf(null, {
          sources: sources && canonicalJson(sources),
          modelPledges: modelPledgeIds?.join(', '),
          campaigns: campaignIds?.join(', '),
        }),
      ],
      isPublic,
      councilId: null,
      revisions: [
        { recordType: 'PolicyDocument', recordId: id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['PolicyPoint', 'PolicyDocumentModelPledge', 'PolicyDocumentCampaign'],
    };
  },
};
