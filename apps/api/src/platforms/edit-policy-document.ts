import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { PolicyDocument, Prisma, PrismaClient } from '../generated/prisma/client.ts';

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
  /** Why, for the audit log. */
  changeReason: string;
};

const withLinks = {
  modelPledges: { select: { modelPledgeId: true }, orderBy: { modelPledgeId: 'asc' } },
  campaigns: { select: { campaignId: true }, orderBy: { campaignId: 'asc' } },
} as const satisfies Prisma.PolicyDocumentInclude;

/** Edits what a platform is called and which model pledges and campaigns carry it out; the links are in its history with it. */
export async function editPolicyDocument(
  prisma: PrismaClient,
  input: EditPolicyDocumentInput,
  actor: { userId: string },
): Promise<PolicyDocument> {
  checkChangeReason(input.changeReason);
  const { id, changes, modelPledgeIds, campaignIds } = input;
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "PolicyDocument" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await tx.policyDocument.findUnique({ where: { id }, include: withLinks });
    if (!before) throw new RecordNotFoundError('id', 'policy document');
    checkVersion(before, input.expectedVersion, changes);
    checkFields({ ...before, ...pickChanged(before, changes) });
    await checkLinks(tx, modelPledgeIds, campaignIds);
    const after = await tx.policyDocument.update({
      where: { id },
      data: {
        ...pickChanged(before, changes),
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
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        { recordType: 'PolicyDocument', recordId: id, recordVersion: after.version, before, after },
      ],
      alsoTouched: ['PolicyDocumentModelPledge', 'PolicyDocumentCampaign'],
    });
    return after;
  });
}

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
