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

-- A merge leads to somebody who was not merged in turn: a redirect is one step, whatever the order in which entries were joined.

CREATE FUNCTION merge_in_one_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Person" one JOIN "Person" next ON next."id" = one."mergedIntoId"
             WHERE next."mergedIntoId" IS NOT NULL AND NEW."id" IN (one."id", next."id")) THEN
    RAISE EXCEPTION 'person % is merged into somebody who was merged in turn', NEW."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'Person_merge_in_one_step';
  END IF;
  RETURN NULL;
END $$;
-- Deferred: entries that led to the one that goes are led on in the same transaction.
CREATE CONSTRAINT TRIGGER "Person_merge_in_one_step" AFTER INSERT OR UPDATE OF "mergedIntoId" ON "Person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION merge_in_one_step();
