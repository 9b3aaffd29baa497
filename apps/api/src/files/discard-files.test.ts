import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { day, given } from '../../test/given.ts';
import { addCampaignResource } from '../campaigns/add-campaign-resource.ts';
import { addPhoto } from '../people/add-photo.ts';
import { confirmTextEdit } from '../sign-off/confirm-text-edit.ts';
import { WaitsForSecondPersonError } from '../sign-off/waits-for-second-person.ts';
import { discardFiles } from './discard-files.ts';
import { type FileStore, openFileStore } from './file-store.ts';

const database = testDatabase();
const TODAY = day('2026-11-22');
let folder: string;
let files: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wheatsheaf-files-'));
  files = openFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(content: string, createdOn: string, isPicture = false) {
  const sha256 = await files.keep(Buffer.from(content));
  return database.prisma.storedFile.create({
    data: {
      sha256,
      bytes: content.length,
      createdAt: day(createdOn),
      ...(isPicture ? { format: 'WEBP', width: 1, height: 1 } : { format: 'TEXT' }),
    },
  });
}

async function photo(content: string, permissionEndsOn: string | null) {
  const { id } = await kept(content, '2020-01-01', true);
  const person = await given(database.prisma).person();
  return database.prisma.photo.create({
    data: {
      personId: person.id,
      fileId: id,
      licence: 'CC0',
      credit: content,
      altEn: content,
      permissionEndsOn: permissionEndsOn === null ? null : day(permissionEndsOn),
    },
  });
}

async function isOnDisk(sha256: string): Promise<boolean> {
  const handle = await files.find(sha256);
  await handle?.close();
  return handle !== null;
}

const discard = (stop = new AbortController().signal) =>
  discardFiles({ prisma: database.prisma, files, today: TODAY, stop });

test('what nothing shows goes after a week, and a photograph a month after its permission; the rest stays', async () => {
  const { prisma } = database;
  const unused = await kept('Nothing shows this.', '2026-11-14');
  const fresh = await kept('Uploaded today.', '2026-11-22');
  const used = await kept('A motion.', '2020-01-01');
  await prisma.campaign.create({
    data: {
      slug: 'draft',
      titleEn: 'A draft',
      nations: ['WALES'],
      resources: { create: { kind: 'BRIEFING', title: 'Briefing', fileId: used.id } },
    },
  });
  const ended = await photo('Ended.', '2026-10-22');
  const justEnded = await photo('Just ended.', '2026-10-23');
  const open = await photo('Open.', null);

  const stopped = AbortSignal.abort();
  expect(await discard(stopped)).toBe(0);
  expect(await discard()).toBe(2);
  expect(await discard()).toBe(0);

  expect(await prisma.photo.findMany({ select: { credit: true }, orderBy: { credit: 'asc' } })).toEqual([
    { credit: 'Just ended.' },
    { credit: 'Open.' },
  ]);
  const rows = await prisma.storedFile.findMany({ select: { id: true } });
  expect(rows.map(({ id }) => id).toSorted()).toEqual(
    [fresh.id, used.id, justEnded.fileId, open.fileId].toSorted(),
  );
  expect([await isOnDisk(unused.sha256), await isOnDisk(used.sha256)]).toEqual([false, true]);
  const removals = await prisma.revision.findMany({
    where: { recordId: { in: [unused.id, ended.id, ended.fileId] } },
    select: { recordType: true, changeSet: { select: { channel: true } } },
    orderBy: { recordType: 'asc' },
  });
  expect(removals).toEqual([
    { recordType: 'Photo', changeSet: { channel: 'job' } },
    { recordType: 'StoredFile', changeSet: { channel: 'job' } },
    { recordType: 'StoredFile', changeSet: { channel: 'job' } },
  ]);
});

test('R6: what would be shown once a second person confirms it is kept until it is turned down', async () => {
  const { prisma } = database;
  const [resource, picture] = [await kept('Waits.', '2020-01-01'), await kept('Smiles.', '2020-01-01', true)];
  const story = given(prisma);
  const campaign = await prisma.campaign.create({
    data: { slug: 'waits', titleEn: 'It waits', nations: ['WALES'], state: 'PUBLISHED' },
  });
  const [author, reviewer] = [await story.editor(), await story.editor('REVIEWER')];
  const input = {
    campaignId: campaign.id,
    expectedVersion: 1,
    kind: 'BRIEFING',
    nation: null,
    language: 'en',
    title: 'What Jane did',
    url: null,
    checksum: null,
    publishedOn: null,
    namesPerson: true,
    changeReason: 'New',
  } as const;
  await expect(addCampaignResource(prisma, { ...input, fileId: resource.id }, author, TODAY)).rejects.toThrow(
    WaitsForSecondPersonError,
  );
  const { id: draftId } = await prisma.draft.findFirstOrThrow({ where: { useCase: 'addCampaignResource' } });
  const shown = {
    personId: (await story.person()).id,
    fileId: picture.id,
    licence: 'CC0',
    credit: 'Jane',
    expectedVersion: 1,
    permissionFrom: null,
    permissionEndsOn: null,
    allowsDerivatives: true,
    focalX: 0.5,
    focalY: 0.5,
    altEn: 'Jane smiles.',
    altCy: null,
    isDecorative: false,
    namesPerson: true,
    changeReason: 'New',
  };
  await expect(addPhoto(prisma, shown, author, TODAY)).rejects.toThrow(WaitsForSecondPersonError);
  expect(await discard()).toBe(0);
  const confirmer = { userId: reviewer.userId, role: reviewer.role, isOutsideParty: false };
  await confirmTextEdit(prisma, { draftId, expectedVersion: 1 }, confirmer, TODAY);
  expect(await prisma.campaignResource.count({ where: { fileId: resource.id } })).toBe(1);
  await prisma.draft.updateMany({ where: { useCase: 'addPhoto' }, data: { state: 'DISCARDED' } });
  expect(await discard()).toBe(1);
  expect([await isOnDisk(resource.sha256), await isOnDisk(picture.sha256)]).toEqual([true, false]);
});
