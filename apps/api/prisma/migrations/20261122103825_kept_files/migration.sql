-- Until now a path could be written down of which no file was kept, so nobody could open such a resource; and no photograph could be added.
DELETE FROM "CampaignResource" WHERE "url" IS NULL;
DELETE FROM "Photo";
ALTER TABLE "CampaignResource" DROP CONSTRAINT "CampaignResource_somewhere", DROP CONSTRAINT "CampaignResource_checksum";

-- CreateEnum
CREATE TYPE "FileFormat" AS ENUM ('PDF', 'DOCX', 'ODT', 'TEXT', 'MARKDOWN', 'WEBP');

-- AlterTable
ALTER TABLE "CampaignResource" DROP COLUMN "filePath",
ADD COLUMN     "fileId" UUID;

-- AlterTable
ALTER TABLE "Photo" DROP COLUMN "path",
ADD COLUMN     "fileId" UUID NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" "FileFormat" NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_sha256_key" ON "StoredFile"("sha256");

-- CreateIndex
CREATE INDEX "CampaignResource_fileId_idx" ON "CampaignResource"("fileId");

-- CreateIndex
CREATE INDEX "Photo_fileId_idx" ON "Photo"("fileId");

-- AddForeignKey
ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file is what its bytes are: nothing of its row ever changes.
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_bytes" CHECK ("bytes" > 0);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_pixels"
  CHECK (CASE WHEN "format" = 'WEBP' THEN "width" > 0 AND "height" > 0 AND num_nulls("width", "height") = 0
         ELSE num_nonnulls("width", "height") = 0 END);
CREATE FUNCTION keep_file_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a kept file is never changed: keep another' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'StoredFile_unchanged';
END $$;
CREATE TRIGGER "StoredFile_unchanged" BEFORE UPDATE ON "StoredFile" FOR EACH ROW EXECUTE FUNCTION keep_file_row();

ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_somewhere" CHECK (num_nonnulls("url", "fileId") > 0);
ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_checksum"
  CHECK ("checksum" IS NULL OR ("url" IS NOT NULL AND "checksum" ~ '^[0-9a-f]{64}$'));

-- A photograph is a picture, and a campaign hands out documents.
CREATE FUNCTION check_file_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."fileId" IS NOT NULL
     AND (SELECT "format" = 'WEBP' FROM "StoredFile" WHERE "id" = NEW."fileId") <> (TG_TABLE_NAME = 'Photo') THEN
    RAISE EXCEPTION 'the file of a % is of another kind', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_file_kind';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Photo_file_kind" BEFORE INSERT OR UPDATE OF "fileId" ON "Photo" FOR EACH ROW EXECUTE FUNCTION check_file_use();
CREATE TRIGGER "CampaignResource_file_kind" BEFORE INSERT OR UPDATE OF "fileId" ON "CampaignResource"
  FOR EACH ROW EXECUTE FUNCTION check_file_use();

ALTER TABLE "Photo" ADD CONSTRAINT "Photo_credited" CHECK (btrim("licence") <> '' AND btrim("credit") <> '');
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_focal" CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1);
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_alt"
  CHECK ("isDecorative" OR NULLIF(btrim("altEn"), '') IS NOT NULL OR NULLIF(btrim("altCy"), '') IS NOT NULL);

-- Published is for good (R7), platforms and aims too.
CREATE TRIGGER "PolicyDocument_stays_published" BEFORE UPDATE OF "state" ON "PolicyDocument"
  FOR EACH ROW EXECUTE FUNCTION keep_published();
CREATE TRIGGER "PolicyDocument_not_deleted" BEFORE DELETE ON "PolicyDocument" FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();
