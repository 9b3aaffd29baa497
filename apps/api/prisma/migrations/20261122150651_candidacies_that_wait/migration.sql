-- CreateTable
CREATE TABLE "CandidacyAlias" (
    "candidacyId" UUID NOT NULL,
    "aliasId" UUID NOT NULL,

    CONSTRAINT "CandidacyAlias_pkey" PRIMARY KEY ("candidacyId","aliasId")
);

-- CreateIndex
CREATE INDEX "CandidacyAlias_aliasId_idx" ON "CandidacyAlias"("aliasId");

-- AddForeignKey
ALTER TABLE "CandidacyAlias" ADD CONSTRAINT "CandidacyAlias_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CandidacyAlias" ADD CONSTRAINT "CandidacyAlias_aliasId_fkey" FOREIGN KEY ("aliasId") REFERENCES "PartyAlias"("id") ON DELETE CASCADE ON UPDATE CASCADE;
