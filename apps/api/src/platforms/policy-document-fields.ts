import { checkSources, checkWebAddress, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Missing } from '../editorial/not-ready-to-publish.ts';
import type { PolicyDocument, Prisma } from '../generated/prisma/client.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';

export type PointInput = { textEn: string | null; textCy: string | null };

/** What an editor says of a platform or set of aims. A field left out is not touched; null empties it; a list replaces the whole list. */
export type PolicyDocumentFields = {
  titleEn?: string | null | undefined;
  titleCy?: string | null | undefined;
  summaryEn?: string | null | undefined;
  summaryCy?: string | null | undefined;
  publishedOn?: Date | null | undefined;
  publishedPrecision?: DatePrecision | undefined;
  url?: string | null | undefined;
  /** The body whose platform it is. */
  ownerId?: string | null | undefined;
};

export type PolicyDocumentLists = {
  points?: readonly PointInput[] | undefined;
  sources?: readonly SourceRow[] | undefined;
  /** All model pledges and campaigns that carry it out, by id. */
  modelPledgeIds?: readonly string[] | undefined;
  campaignIds?: readonly string[] | undefined;
};

/** With all that is in its history, each list in its order. */
export const wholeDocument = {
  points: { select: { position: true, textEn: true, textCy: true }, orderBy: { position: 'asc' } },
  modelPledges: { select: { modelPledgeId: true }, orderBy: { modelPledgeId: 'asc' } },
  campaigns: { select: { campaignId: true }, orderBy: { campaignId: 'asc' } },
  owner: { select: { state: true } },
} as const satisfies Prisma.PolicyDocumentInclude;

export type WholeDocument = Prisma.PolicyDocumentGetPayload<{ include: typeof wholeDocument }>;

/** Throws INPUT_REFUSED or RECORD_NOT_FOUND for a document that cannot be meant: even a draft has a title. */
export async function checkPolicyDocument(
  tx: Prisma.TransactionClient,
  { titleEn, titleCy, url, ownerId }: Pick<PolicyDocument, 'titleEn' | 'titleCy' | 'url' | 'ownerId'>,
  { points = [], sources = [], modelPledgeIds = [], campaignIds = [] }: PolicyDocumentLists,
): Promise<void> {
  if (!titleEn?.trim() && !titleCy?.trim())
    throw new InputRefusedError(['titleEn'], 'Give a title, in one language at least.');
  if (url !== null) checkWebAddress(url, ['url']);
  for (const [index, { textEn, textCy }] of points.entries()) {
    if (!textEn?.trim() && !textCy?.trim())
      throw new InputRefusedError(['points', String(index)], 'Say the point, in one language at least.');
  }
  checkSources(sources);
  if (ownerId !== null && !(await tx.organisation.findUnique({ where: { id: ownerId } })))
    throw new RecordNotFoundError('owner', 'organisation');
  const [models, campaigns] = [new Set(modelPledgeIds), new Set(campaignIds)];
  if ((await tx.modelPledge.count({ where: { id: { in: [...models] } } })) < models.size)
    throw new RecordNotFoundError('modelPledges', 'model pledge');
  if ((await tx.campaign.count({ where: { id: { in: [...campaigns] } } })) < campaigns.size)
    throw new RecordNotFoundError('campaigns', 'campaign');
}

/** The lists given, each in the place of what was there. */
export function listWrites({ points, sources, modelPledgeIds, campaignIds }: PolicyDocumentLists) {
  return {
    ...(sources && { sources: [...sources] }),
    ...(points && {
      points: {
        deleteMany: {},
        create: points.map(({ textEn, textCy }, position) => ({
          position,
          textEn: textEn?.trim() || null,
          textCy: textCy?.trim() || null,
        })),
      },
    }),
    ...(modelPledgeIds && {
      modelPledges: {
        deleteMany: {},
        create: [...new Set(modelPledgeIds)].map((modelPledgeId) => ({ modelPledgeId })),
      },
    }),
    ...(campaignIds && {
      campaigns: { deleteMany: {}, create: [...new Set(campaignIds)].map((campaignId) => ({ campaignId })) },
    }),
  };
}

/** What a platform lacks before readers may see it. */
export function findMissingOfDocument(document: WholeDocument): Missing[] {
  const missing: Missing[] = [];
  if (document.publishedOn === null)
    missing.push({
      field: 'publishedOn',
      message: 'When it came out is missing: the month or year will do.',
    });
  if (!document.summaryEn?.trim() && !document.summaryCy?.trim() && document.points.length === 0)
    missing.push({ field: 'points', message: 'What it says is missing: a summary, or its points.' });
  if (document.owner && document.owner.state !== 'PUBLISHED')
    missing.push({
      field: 'owner',
      message: 'Its owner is not published, and a platform is public only if its owner is (R7).',
    });
  if (!Array.isArray(document.sources) || document.sources.length === 0)
    missing.push({ field: 'sources', message: 'Its sources are missing.' });
  return missing;
}

/** The points as a second person is shown them. */
export function toldPoints(points: readonly PointInput[]): string {
  return points.map(({ textEn, textCy }) => [textEn, textCy].filter(Boolean).join(' / ')).join('\n');
}
