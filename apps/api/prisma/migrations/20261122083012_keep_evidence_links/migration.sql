-- CreateEnum
CREATE TYPE "LinkReason" AS ENUM ('NOT_FOUND', 'NO_SUCH_HOST', 'TIMED_OUT', 'NOT_REACHED', 'SERVER_ERROR', 'ACCESS_REFUSED', 'TOO_MANY_REDIRECTS', 'ROBOTS_DISALLOW', 'ROBOTS_UNREADABLE', 'PRIVATE_ADDRESS', 'UNSUPPORTED_ADDRESS', 'TOO_LARGE');

-- AlterTable
ALTER TABLE "EvidenceLink" ADD COLUMN     "archiveLicence" TEXT,
ADD COLUMN     "archivedUrl" TEXT,
ADD COLUMN     "etag" TEXT,
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lastModified" TEXT,
ADD COLUMN     "lastSeenHash" TEXT,
ADD COLUMN     "nextCheckAt" TIMESTAMPTZ(3),
ADD COLUMN     "reason" "LinkReason",
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "EvidenceLink_nextCheckAt_idx" ON "EvidenceLink"("nextCheckAt");

-- CreateIndex
CREATE INDEX "EvidenceLink_state_idx" ON "EvidenceLink"("state");

-- A moved page says where to; an archived copy says what allows it; a count of failures counts.
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_moved_to" CHECK ("state" <> 'MOVED' OR "movedToUrl" IS NOT NULL);
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_archive_allowed" CHECK (("archivedUrl" IS NULL) = ("archiveLicence" IS NULL));
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_failures" CHECK ("failures" >= 0);
