import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { CampaignResource, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { Nation, ResourceKind } from '../generated/prisma/enums.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { lockCampaign } from './lock-campaign.ts';

export type AddCampaignResourceInput = {
  campaignId: string;
  expectedVersion: number;
  kind: ResourceKind;
  /** Null: for everywhere. */
  nation: Nation | null;
  language: 'en' | 'cy';
  title: string;
  url: string | null;
  /** The uploaded file. */
  fileId: string | null;
  /** SHA-256 of what is at `url`, hex in lower case. */
  checksum: string | null;
  publishedOn: Date | null;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  changeReason: string;
};

/**
 * Adds a model motion, briefing, toolkit … One of the same kind, nation, language and title is a new edition of it: the old one stays, so
 * that what a council adopted can still be read. A title that names somebody waits for a second person (R6).
 */
export function addCampaignResource(
  prisma: PrismaClient,
  input: AddCampaignResourceInput,
  actor: { userId: string },
  today: Date,
): Promise<CampaignResource> {
  return publishOrHoldText(prisma, resourceAddition, input, actor, today);
}

export const resourceAddition: TextEdit<AddCampaignResourceInput, CampaignResource> = {
  useCase: 'addCampaignResource',
  recordType: 'Campaign',
  recordIdOf: ({ campaignId }) => campaignId,
  tryOut: async (tx, input, _writer, today) => {
    const {
      campaignId,
      expectedVersion: _version,
      changeReason: _why,
      namesPerson: _named,
      ...given
    } = input;
    const facts = { ...given, title: given.title.trim() };
    checkResource(facts, today);
    const campaign = await lockCampaign(tx, input, { title: input.title });
    await checkFile(tx, facts.fileId);
    const { kind, nation, language, title } = facts;
    const last = await tx.campaignResource.findFirst({
      where: { campaignId, kind, nation, language, title },
      orderBy: { edition: 'desc' },
    });
    if (last && last.url === facts.url && last.checksum === facts.checksum && last.fileId === facts.fileId) {
      throw new InputRefusedError(
        [facts.fileId === null ? 'url' : 'file'],
        `That is edition ${last.edition} already. A new edition has a file, an address or a checksum of its own.`,
      );
    }
    const resource = await tx.campaignResource.create({
      data: { campaignId, ...facts, edition: (last?.edition ?? 0) + 1 },
    });
    const after = await tx.campaign.update({
      where: { id: campaignId },
      data: { version: { increment: 1 } },
    });
    return {
      row: resource,
      changes: changesOf(null, facts),
      isPublic: campaign.state !== 'DRAFT',
      councilId: null,
      revisions: [
        {
          recordType: 'CampaignResource',
          recordId: resource.id,
          recordVersion: null,
          before: null,
          after: resource,
        },
        {
          recordType: 'Campaign',
          recordId: campaignId,
          recordVersion: after.version,
          before: { version: campaign.version },
          after: { version: after.version },
        },
      ],
    };
  },
};

type ResourceFacts = Omit<
  AddCampaignResourceInput,
  'campaignId' | 'expectedVersion' | 'changeReason' | 'namesPerson'
>;

function checkResource({ title, url, fileId, checksum, publishedOn }: ResourceFacts, today: Date): void {
  if (title === '') throw new InputRefusedError(['title'], 'Give its title.');
  if (url === null && fileId === null)
    throw new InputRefusedError(['url'], 'Say where it can be had: an address, or an uploaded file.');
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new InputRefusedError(['url'], 'An address begins with https:// or http://.');
  if (checksum !== null && !/^[0-9a-f]{64}$/.test(checksum))
    throw new InputRefusedError(
      ['checksum'],
      'A checksum is the SHA-256 of the file: 64 digits and letters a to f.',
    );
  if (checksum !== null && url === null)
    throw new InputRefusedError(
      ['checksum'],
      'A checksum is of what is at an address. An uploaded file has its own: leave it out.',
    );
  if (publishedOn !== null && publishedOn > today)
    throw new InputRefusedError(['publishedOn'], 'It came out in the future. Give a day up to today.');
}

async function checkFile(tx: Prisma.TransactionClient, fileId: string | null): Promise<void> {
  if (fileId === null) return;
  const file = await tx.storedFile.findUnique({ where: { id: fileId } });
  if (!file) throw new RecordNotFoundError('file', 'file');
  if (file.format === 'WEBP')
    throw new InputRefusedError(['file'], 'That is a picture. Upload the document and name it here.');
}
