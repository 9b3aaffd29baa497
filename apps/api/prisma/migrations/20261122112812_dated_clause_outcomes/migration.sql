-- What became of a clause is told from a day on, and never written over: until now the last word was all there was.

-- DropForeignKey
ALTER TABLE "ClauseOutcome" DROP CONSTRAINT "ClauseOutcome_adoptionId_fkey";

-- AlterTable
ALTER TABLE "ClauseOutcome" DROP CONSTRAINT "ClauseOutcome_pkey",
ADD COLUMN     "effectiveOn" DATE,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "redactedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sequence" SERIAL NOT NULL,
ADD CONSTRAINT "ClauseOutcome_pkey" PRIMARY KEY ("id");

-- Outcomes that are there came with a note in the log, the newest of them with the newest; those of the shipped records with the decision.
UPDATE "ClauseOutcome" o SET "effectiveOn" = COALESCE(
  (SELECT max(u."effectiveOn") FROM "StatusUpdate" u WHERE u."adoptionId" = o."adoptionId" AND u."kind" = 'NOTE'),
  (SELECT max(u."effectiveOn") FROM "StatusUpdate" u WHERE u."adoptionId" = o."adoptionId"),
  (SELECT COALESCE(a."meetingOn", a."createdAt"::date) FROM "CouncilAdoption" a WHERE a."id" = o."adoptionId"));
ALTER TABLE "ClauseOutcome" ALTER COLUMN "id" DROP DEFAULT, ALTER COLUMN "effectiveOn" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "ClauseOutcome_sequence_key" ON "ClauseOutcome"("sequence");

-- CreateIndex
CREATE INDEX "ClauseOutcome_adoptionId_idx" ON "ClauseOutcome"("adoptionId");

-- AddForeignKey
ALTER TABLE "ClauseOutcome" ADD CONSTRAINT "ClauseOutcome_adoptionId_fkey" FOREIGN KEY ("adoptionId") REFERENCES "CouncilAdoption"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ClauseOutcome_append_only" BEFORE UPDATE OR DELETE ON "ClauseOutcome"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('noteEn', 'noteCy');
CREATE TRIGGER "ClauseOutcome_no_truncate" BEFORE TRUNCATE ON "ClauseOutcome" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
