-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3),
ADD COLUMN     "hiddenReason" "SuppressionReason";

-- AlterTable. Reasons were free text that nothing but hand-written SQL could fill; what is none of the codes was an objection.
ALTER TABLE "Suppression" ADD COLUMN     "liftedAt" TIMESTAMPTZ(3),
ALTER COLUMN "reason" TYPE "SuppressionReason" USING (
  CASE WHEN "reason" = ANY (enum_range(NULL::"SuppressionReason")::text[]) THEN "reason" ELSE 'OBJECTION' END)::"SuppressionReason";

-- Whoever is hidden is out of sight by their state, so that no query has to know of hiding, and no edit of the state brings them back (R7, R18).

ALTER TABLE "Person" ADD CONSTRAINT "Person_hidden"
  CHECK (("hiddenAt" IS NULL) = ("hiddenReason" IS NULL) AND ("hiddenAt" IS NULL OR "state" = 'WITHDRAWN'));
