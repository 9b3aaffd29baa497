-- CreateTable
CREATE TABLE "JointDecision" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID,
    "wardName" TEXT,
    "decidedOn" DATE,
    "endedOn" DATE,
    "localPartyId" UUID,

    CONSTRAINT "JointDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "JointDecision_personId_idx" ON "JointDecision"("personId");

-- CreateIndex
CREATE INDEX "JointDecision_organisationId_idx" ON "JointDecision"("organisationId");

-- CreateIndex
CREATE INDEX "JointDecision_localPartyId_idx" ON "JointDecision"("localPartyId");

-- AddForeignKey
ALTER TABLE "JointDecision" ADD CONSTRAINT "JointDecision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointDecision" ADD CONSTRAINT "JointDecision_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JointDecision" ADD CONSTRAINT "JointDecision_localPartyId_fkey" FOREIGN KEY ("localPartyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
