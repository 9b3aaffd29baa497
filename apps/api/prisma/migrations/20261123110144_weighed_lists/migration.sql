-- CreateTable
CREATE TABLE "WeighedList" (
    "id" UUID NOT NULL,
    "ballotId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "isLocked" BOOLEAN NOT NULL,
    "retrievedOn" DATE,
    "digest" TEXT NOT NULL,

    CONSTRAINT "WeighedList_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WeighedList_ballotId_idx" ON "WeighedList"("ballotId");

-- AddForeignKey
ALTER TABLE "WeighedList" ADD CONSTRAINT "WeighedList_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
