-- AlterTable
ALTER TABLE "PostcodeVintage" ADD COLUMN     "isServed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "retrievedOn" DATE;

-- The one that readers have been answered from: of those complete the newest month, and of one month the last to be loaded.
UPDATE "PostcodeVintage" SET "isServed" = TRUE
WHERE "id" = (SELECT "id" FROM "PostcodeVintage" WHERE "completedAt" IS NOT NULL ORDER BY "edition" DESC, "completedAt" DESC LIMIT 1);

CREATE UNIQUE INDEX "PostcodeVintage_one_served" ON "PostcodeVintage" ("isServed") WHERE "isServed";
