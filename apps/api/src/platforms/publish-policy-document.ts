import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import { NotReadyToPublishError } from '../editorial/not-ready-to-publish.ts';
import type { PolicyDocument, PrismaClient } from '../generated/prisma/client.ts';
import { hasWritten } from '../sign-off/has-written.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { findMissingOfDocument, toldPoints, wholeDocument } from './policy-document-fields.ts';

export type PublishPolicyDocumentInput = {
  id: string;
  expectedVersion: number;
  /** The publisher says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Shows a drafted platform or set of aims to readers. Refused with everything that is missing, at once. One that names somebody is
 * published by a person who did not write it, and waits for one otherwise (R6).
 */
export function publishPolicyDocument(
  prisma: PrismaClient,
  input: PublishPolicyDocumentInput,
  actor: Writer,
  today: Date,
): Promise<PolicyDocument> {
  return publishOrHoldText(prisma, policyDocumentPublication, input, actor, today);
}

export const policyDocumentPublication: TextEdit<PublishPolicyDocumentInput, PolicyDocument> = {
  useCase: 'publishPolicyDocument',
  recordType: 'PolicyDocument',
  recordIdOf: ({ id }) => id,
  tryOut: async (tx, { id, expectedVersion }, writer) => {
    await tx.$queryRaw`SELECT 1 FROM "PolicyDocument" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await tx.policyDocument.findUnique({ where: { id }, include: wholeDocument });
    if (!before) throw new RecordNotFoundError('id', 'policy document');
    checkVersion(before, expectedVersion, { state: 'PUBLISHED' });
    if (before.state !== 'DRAFT')
      throw new InputRefusedError(['id'], 'Only a draft is published. This document has been already.');
    const missing = findMissingOfDocument(before);
    if (missing.length > 0) throw new NotReadyToPublishError(missing, 'id');
    const after = await tx.policyDocument.update({
      where: { id },
      data: { state: 'PUBLISHED', version: { increment: 1 } },
      include: wholeDocument,
    });
    const { titleEn, titleCy, summaryEn, summaryCy } = after;
    return {
      row: after,
      changes: changesOf(null, {
        titleEn,
        titleCy,
        summaryEn,
        summaryCy,
        points: toldPoints(after.points),
        state: 'PUBLISHED',
      }),
      isPublic: true,
      councilId: null,
      isOwnText: await hasWritten(tx, 'PolicyDocument', [id], writer.userId),
      revisions: [
        { recordType: 'PolicyDocument', recordId: id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['PolicyPoint'],
    };
  },
};
