import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { CampaignResource, PrismaClient } from '../generated/prisma/client.ts';
import type { Nation, ResourceKind } from '../generated/prisma/enums.ts';
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
  filePath: string | null;
  /** SHA-256 of its bytes, hex in lower case. */
  checksum: string | null;
  publishedOn: Date | null;
  changeReason: string;
};

/**
 * Adds a model motion, briefing, toolkit … One of the same kind, nation, language and title is a new edition of it: the old one stays, so
 * that what a council adopted can still be read.
 */
export async function addCampaignResource(
  prisma: PrismaClient,
  input: AddCampaignResourceInput,
  actor: { userId: string },
  today: Date,
): Promise<CampaignResource> {
  checkChangeReason(input.changeReason);
  const { campaignId, expectedVersion: _version, changeReason, ...given } = input;
  const facts = { ...given, title: given.title.trim() };
  checkResource(facts, today);
  return prisma.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, input, { title: input.title });
    const { kind, nation, language, title } = facts;
    const last = await tx.campaignResource.findFirst({
      where: { campaignId, kind, nation, language, title },
      orderBy: { edition: 'desc' },
    });
    if (
      last &&
      last.url === facts.url &&
      last.checksum === facts.checksum &&
      last.filePath === facts.filePath
    ) {
      throw new InputRefusedError(
        ['url'],
        `Edition ${last.edition} is at this address already. A new edition has an address or a checksum of its own.`,
      );
    }
    const resource = await tx.campaignResource.create({
      data: { campaignId, ...facts, edition: (last?.edition ?? 0) + 1 },
    });
    const after = await tx.campaign.update({
      where: { id: campaignId },
      data: { version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
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
    });
    return resource;
  });
}

type ResourceFacts = Omit<AddCampaignResourceInput, 'campaignId' | 'expectedVersion' | 'changeReason'>;

function checkResource({ title, url, filePath, checksum, publishedOn }: ResourceFacts, today: Date): void {
  if (title === '') throw new InputRefusedError(['title'], 'Give its title.');
  if (url === null && filePath === null)
    throw new InputRefusedError(['url'], 'Say where it can be had: an address, or a file.');
  if (url !== null && !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new InputRefusedError(['url'], 'An address begins with https:// or http://.');
  if (filePath !== null && (filePath.startsWith('/') || filePath.split('/').includes('..')))
    throw new InputRefusedError(
      ['filePath'],
      'A file is named by its path below the folder of public files.',
    );
  if (checksum !== null && !/^[0-9a-f]{64}$/.test(checksum))
    throw new InputRefusedError(
      ['checksum'],
      'A checksum is the SHA-256 of the file: 64 digits and letters a to f.',
    );
  if (filePath !== null && checksum === null)
    throw new InputRefusedError(['checksum'], 'Give the checksum of the file, so that a changed one shows.');
  if (publishedOn !== null && publishedOn > today)
    throw new InputRefusedError(['publishedOn'], 'It came out in the future. Give a day up to today.');
}
