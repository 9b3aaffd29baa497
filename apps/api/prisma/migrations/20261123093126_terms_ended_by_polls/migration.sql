-- AlterTable
ALTER TABLE "OfficeHolding" ADD COLUMN     "mayHaveEndedOn" DATE,
ADD COLUMN     "termEndedOn" DATE;

-- CreateTable
CREATE TABLE "SeatsInDoubt" (
    "ballotId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "seats" INTEGER NOT NULL,

    CONSTRAINT "SeatsInDoubt_pkey" PRIMARY KEY ("ballotId")
);

-- CreateIndex
CREATE INDEX "SeatsInDoubt_postId_idx" ON "SeatsInDoubt"("postId");

-- AddForeignKey
ALTER TABLE "SeatsInDoubt" ADD CONSTRAINT "SeatsInDoubt_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatsInDoubt" ADD CONSTRAINT "SeatsInDoubt_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
