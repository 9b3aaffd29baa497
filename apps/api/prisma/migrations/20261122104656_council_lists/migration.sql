-- CreateEnum
CREATE TYPE "CouncilListKind" AS ENUM ('COUNCIL', 'OPEN_COUNCIL_DATA', 'PARTY');

-- AlterTable
ALTER TABLE "OfficeHolding" ADD COLUMN     "isStartKnown" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "CouncilListEntry" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "CouncilListKind" NOT NULL,
    "key" TEXT NOT NULL,
    "listedOn" DATE NOT NULL,
    "wardName" TEXT NOT NULL,
    "name" TEXT,
    "partyName" TEXT,
    "principalId" UUID,
    "adjunctId" UUID,
    "areaId" UUID,
    "personId" UUID,

    CONSTRAINT "CouncilListEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CouncilListEntry_personId_idx" ON "CouncilListEntry"("personId");

-- CreateIndex
CREATE INDEX "CouncilListEntry_areaId_idx" ON "CouncilListEntry"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilListEntry_organisationId_kind_key_key" ON "CouncilListEntry"("organisationId", "kind", "key");

-- AddForeignKey
ALTER TABLE "CouncilListEntry" ADD CONSTRAINT "CouncilListEntry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilListEntry" ADD CONSTRAINT "CouncilListEntry_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilListEntry" ADD CONSTRAINT "CouncilListEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
