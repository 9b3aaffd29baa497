-- AlterTable
ALTER TABLE "CouncilListEntry" ADD COLUMN     "isNoParty" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "AreaPlacement" (
    "innerId" UUID NOT NULL,
    "outerId" UUID NOT NULL,
    "vintageId" UUID NOT NULL,
    "livePostcodes" INTEGER NOT NULL,
    "isWhole" BOOLEAN NOT NULL,

    CONSTRAINT "AreaPlacement_pkey" PRIMARY KEY ("innerId","outerId")
);

-- CreateIndex
CREATE INDEX "AreaPlacement_outerId_idx" ON "AreaPlacement"("outerId");

-- AddForeignKey
ALTER TABLE "AreaPlacement" ADD CONSTRAINT "AreaPlacement_innerId_fkey" FOREIGN KEY ("innerId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaPlacement" ADD CONSTRAINT "AreaPlacement_outerId_fkey" FOREIGN KEY ("outerId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaPlacement" ADD CONSTRAINT "AreaPlacement_vintageId_fkey" FOREIGN KEY ("vintageId") REFERENCES "PostcodeVintage"("id") ON DELETE CASCADE ON UPDATE CASCADE;
