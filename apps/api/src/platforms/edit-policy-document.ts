import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { PolicyDocument, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';

export type EditPolicyDocumentInput = {
  id: string;
  expectedVersion: number;
  /** A field left out is not touched; null empties it. */
  changes: {
    titleEn?: string | null | undefined;
    titleCy?: string | null | undefined;
    summaryEn?: string | null | undefined;
    summaryCy?: string | null | undefined;
    url?: string | null | undefined;
  };
  /** All model pledges and campaigns that carry it out, by id. Left out: not touched. */
  modelPledgeIds?: readonly string[] | undefined;
  campaignIds?: readonly string[] | undefined;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

const withLinks = {
  modelPledges: { select: { modelPledgeId: true }, orderBy: { modelPledgeId: 'asc' } },
  campaigns: { select: { campaignId: true }, orderBy: { campaignId: 'asc' } },
} as const satisfies Prisma.PolicyDocumentInclude;

/**
 * Edits what a platform is called and which model pledges and campaigns carry it out; the links are in its history with it. Text that
 * names somebody waits for a second person (R6).
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
  tryOut: async (tx, { id, expectedVersion, changes: wanted, modelPledgeIds, campaignIds }) => {
    await tx.$queryRaw`SELECT 1 FROM "PolicyDocument" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await tx.policyDocument.findUnique({ where: { id }, include: withLinks });
    if (!before) throw new RecordNotFoundError('id', 'policy document');
    checkVersion(before, expectedVersion, wanted);
    const changed = pickChanged(before, wanted);
    checkFields({ ...before, ...changed });
    await checkLinks(tx, modelPledgeIds, campaignIds);
    const after = await tx.policyDocument.update({
      where: { id },
      data: {
        ...changed,
        version: { increment: 1 },
        ...(modelPledgeIds && {
          modelPledges: {
            deleteMany: {},
            create: [...new Set(modelPledgeIds)].map((modelPledgeId) => ({ modelPledgeId })),
          },
        }),
        ...(campaignIds && {
          campaigns: {
            deleteMany: {},
            create: [...new Set(campaignIds)].map((campaignId) => ({ campaignId })),
          },
        }),
      },
      include: withLinks,
    });
    return {
      row: after,
      changes: [
        ...changesOf(before, changed),
        ...changesOf(null, { modelPledges: modelPledgeIds?.join(', '), campaigns: campaignIds?.join(', ') }),
      ],
      isPublic: before.state !== 'DRAFT',
      councilId: null,
      revisions: [
        { recordType: 'PolicyDocument', recordId: id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['PolicyDocumentModelPledge', 'PolicyDocumentCampaign'],
    };
  },
};

function checkFields({ titleEn, titleCy, url }: Pick<PolicyDocument, 'titleEn' | 'titleCy' | 'url'>): void {
  if (!titleEn?.trim() && !titleCy?.trim())
    throw new InputRefusedError(['titleEn'], 'Give a title, in one language at least.');
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new InputRefusedError(['url'], 'Give the whole address, beginning with https://.');
}

async function checkLinks(
  tx: Prisma.TransactionClient,
  modelPledgeIds: readonly string[] = [],
  campaignIds: readonly string[] = [],
): Promise<void> {
  const [models, campaigns] = [new Set(modelPledgeIds), new Set(campaignIds)];
  if ((await tx.modelPledge.count({ where: { id: { in: [...models] } } })) < models.size)
    throw new RecordNotFoundError('modelPledges', 'model pledge');
  if ((await tx.campaign.count({ where: { id: { in: [...campaigns] } } })) < campaigns.size)
    throw new RecordNotFoundError('campaigns', 'campaign');
}
