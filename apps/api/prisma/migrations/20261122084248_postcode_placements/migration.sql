-- No importer wrote these tables before; a row put in by hand has no file to its name.
DELETE FROM "PostcodeVintage";

-- DropForeignKey
ALTER TABLE "PostcodeArea" DROP CONSTRAINT "PostcodeArea_areaId_fkey";

-- DropForeignKey
ALTER TABLE "PostcodeArea" DROP CONSTRAINT "PostcodeArea_vintageId_code_fkey";

-- DropIndex
DROP INDEX "PostcodeVintage_edition_key";

-- AlterTable
ALTER TABLE "Postcode" ADD COLUMN     "placement" INTEGER NOT NULL;

-- AlterTable
ALTER TABLE "PostcodeVintage" ADD COLUMN     "fileHash" TEXT NOT NULL,
ADD COLUMN     "rowsLoaded" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "edition" DROP NOT NULL;

-- DropTable
DROP TABLE "PostcodeArea";

-- DropEnum
DROP TYPE "PostcodeConfidence";

-- CreateTable
CREATE TABLE "PostcodePlacement" (
    "vintageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "gssCodes" TEXT[],

    CONSTRAINT "PostcodePlacement_pkey" PRIMARY KEY ("vintageId","number")
);

-- CreateTable
CREATE TABLE "PostcodeShare" (
    "code" TEXT NOT NULL,
    "gssCode" TEXT NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "PostcodeShare_pkey" PRIMARY KEY ("code","gssCode")
);

-- CreateIndex
CREATE UNIQUE INDEX "PostcodeVintage_fileHash_key" ON "PostcodeVintage"("fileHash");

-- AddForeignKey
ALTER TABLE "PostcodePlacement" ADD CONSTRAINT "PostcodePlacement_vintageId_fkey" FOREIGN KEY ("vintageId") REFERENCES "PostcodeVintage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PostcodeShare" ADD CONSTRAINT "PostcodeShare_share" CHECK ("share" > 0 AND "share" <= 1);
ALTER TABLE "PostcodeVintage" ADD CONSTRAINT "PostcodeVintage_complete" CHECK (("completedAt" IS NULL) = ("edition" IS NULL));
