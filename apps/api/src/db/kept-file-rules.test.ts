import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { given } from '../../test/given.ts';
import { newId } from './new-id.ts';

const database = testDatabase();
const sql = (source: string, ...values: unknown[]) => database.prisma.$executeRawUnsafe(source, ...values);
let count = 0;
let personId: string;
let campaignId: string;

beforeAll(async () => {
  const { prisma } = database;
  personId = (await given(prisma).person()).id;
  const campaign = await prisma.campaign.create({ data: { slug: 'a', titleEn: 'A', nations: ['ENGLAND'] } });
  campaignId = campaign.id;
});

async function file(format: 'PDF' | 'WEBP', pixels = format === 'PDF' ? 'NULL, NULL' : '10, 20', bytes = 1) {
  const id = newId();
  const sha256 = String((count += 1)).padStart(64, '0');
  await sql(
    `INSERT INTO "StoredFile" ("id", "sha256", "format", "bytes", "width", "height") VALUES ('${id}', '${sha256}', '${format}', ${bytes}, ${pixels})`,
  );
  return id;
}

const photo = (fileId: string, columns = '"altEn"', values = `'x'`, credit = 'x') =>
  sql(
    `INSERT INTO "Photo" ("id", "personId", "fileId", "licence", "credit", ${columns}) VALUES ('${newId()}', '${personId}', '${fileId}', 'CC0', '${credit}', ${values})`,
  );

test('a kept file has its hash, its size, the pixels of a picture, and never changes', async () => {
  await expect(file('PDF', '1, 1')).rejects.toThrow('StoredFile_pixels');
  await expect(file('WEBP', 'NULL, 1')).rejects.toThrow('StoredFile_pixels');
  await expect(file('PDF', 'NULL, NULL', 0)).rejects.toThrow('StoredFile_bytes');
  await expect(
    sql(
      `INSERT INTO "StoredFile" ("id", "sha256", "format", "bytes") VALUES ('${newId()}', '../x', 'PDF', 1)`,
    ),
  ).rejects.toThrow('StoredFile_sha256');
  const id = await file('PDF');
  await expect(sql(`UPDATE "StoredFile" SET "bytes" = 2 WHERE "id" = $1::uuid`, id)).rejects.toThrow(
    'a kept file is never changed',
  );
});

test('a photograph is a picture with credit, licence and words in its place; a campaign hands out documents', async () => {
  const [document, picture] = [await file('PDF'), await file('WEBP')];
  await expect(photo(document)).rejects.toThrow('of another kind');
  await expect(photo(picture, '"altEn"', `' '`)).rejects.toThrow('Photo_alt');
  await expect(photo(picture, '"altEn"', `'x'`, ' ')).rejects.toThrow('Photo_credited');
  await expect(photo(picture, '"altEn", "focalX"', `'x', 1.1`)).rejects.toThrow('Photo_focal');
  await photo(picture, '"isDecorative"', 'true');
  const resource = (fileId: string) =>
    sql(
      `INSERT INTO "CampaignResource" ("id", "campaignId", "kind", "title", "fileId") VALUES ('${newId()}', '${campaignId}', 'BRIEFING', 'x', '${fileId}')`,
    );
  await expect(resource(picture)).rejects.toThrow('of another kind');
  await resource(document);
  await expect(sql(`DELETE FROM "StoredFile" WHERE "id" = $1::uuid`, document)).rejects.toThrow(
    'CampaignResource_fileId_fkey',
  );
});

test('R7: a published platform is withdrawn with its dated row, never unpublished or deleted', async () => {
  const { id } = await database.prisma.policyDocument.create({
    data: { slug: 'aims', titleEn: 'Aims', kind: 'AIMS', state: 'PUBLISHED' },
  });
  const set = (state: string) =>
    sql(`UPDATE "PolicyDocument" SET "state" = '${state}' WHERE "id" = $1::uuid`, id);
  await expect(set('DRAFT')).rejects.toThrow('never unpublished');
  await expect(set('WITHDRAWN')).rejects.toThrow('needs its dated row');
  await expect(sql(`DELETE FROM "PolicyDocument" WHERE "id" = $1::uuid`, id)).rejects.toThrow(
    'never deleted',
  );
});
