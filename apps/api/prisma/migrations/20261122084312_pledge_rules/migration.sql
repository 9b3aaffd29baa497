-- What the database itself holds true of pledges and their log, whoever writes (R2, R3, R5, R9, R19).
-- Each has a test in raw SQL (src/db/pledge-rules.test.ts).

-- A row is corrected once: a correction that was wrong is corrected itself, so that the log says in one line which word stands (R9).
CREATE UNIQUE INDEX "StatusUpdate_corrected_once" ON "StatusUpdate" ("correctsId") WHERE "correctsId" IS NOT NULL;
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_not_its_own_correction" CHECK ("correctsId" <> "id");
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_not_its_own_successor" CHECK ("successorId" <> "pledgeId");
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_reason" CHECK (
  ("pledgeStatus" IS NOT NULL AND "pledgeStatus" IN ('STALLED', 'NOT_DELIVERED')) = ("reason" IS NOT NULL)
  OR "pledgeId" IS NULL);
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_not_adopted_from_itself" CHECK ("adoptedFromId" <> "id");

CREATE FUNCTION check_pledge_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."correctsId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "StatusUpdate"
    WHERE "id" = NEW."correctsId" AND "pledgeId" = NEW."pledgeId" AND "pledgeStatus" IS NOT NULL) THEN
    RAISE EXCEPTION 'R9: status update % corrects a row of another log, or one without a status', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_corrects_own_pledge';
  END IF;
  IF NEW."pledgeStatus" IN ('PART_DELIVERED', 'DELIVERED')
     AND EXISTS (SELECT 1 FROM "Pledge" WHERE "id" = NEW."pledgeId" AND "testability" = 'NOT_TESTABLE') THEN
    RAISE EXCEPTION 'R3: a pledge that cannot be tested is never %', NEW."pledgeStatus"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_testable';
  END IF;
  IF NEW."pledgeStatus" IN ('DELIVERED', 'SUPERSEDED') AND NOT EXISTS (
    SELECT 1 FROM "Evidence"
    WHERE "updateId" = NEW."id" AND NOT "isPartyOwn"
      AND "type" NOT IN ('PARTY_OWN', 'REPRESENTATIVE_STATEMENT', 'SEARCH_RECORD')) THEN
    RAISE EXCEPTION 'R2: % needs a source that is not the party''s own', NEW."pledgeStatus"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_source_outside_party';
  END IF;
  RETURN NULL;
END $$;
-- Deferred: the sources are inserted after the update they belong to, in the same transaction.
CREATE CONSTRAINT TRIGGER "StatusUpdate_pledge_row" AFTER INSERT ON "StatusUpdate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."pledgeId" IS NOT NULL) EXECUTE FUNCTION check_pledge_row();
