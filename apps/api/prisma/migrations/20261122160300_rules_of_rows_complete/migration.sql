-- What the use-cases asked for and the database let pass (R3, R5). Each has a test in raw SQL (src/db/term-rules.test.ts).

-- R5: the end of a term leaves what is partly delivered as it is and makes the rest delivered or not delivered.
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_term_settles"
  CHECK ("kind" <> 'TERM_CLOSE' OR "pledgeStatus" IN ('PART_DELIVERED', 'DELIVERED', 'NOT_DELIVERED'));

-- When the transaction ends: the sources of a row come after it.
CREATE FUNCTION check_settled_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- R3: a pledge to investigate is delivered by a published finding.
  IF NEW."pledgeStatus" = 'DELIVERED'
     AND EXISTS (SELECT 1 FROM "Pledge" WHERE "id" = NEW."pledgeId" AND "strength" = 'INVESTIGATE')
     AND NOT EXISTS (
       SELECT 1 FROM "Evidence"
       WHERE "updateId" = NEW."id" AND NOT "isPartyOwn"
         AND "type" IN ('COUNCIL_DECISION', 'COUNCIL_REPORT', 'OFFICIAL_STATISTIC', 'THIRD_SECTOR', 'FOI')) THEN
    RAISE EXCEPTION 'R3: a pledge to investigate is delivered by a published finding'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_finding';
  END IF;
  -- R5: a term is closed once it is over, and rates nothing where its owner was in opposition throughout.
  IF NEW."kind" = 'TERM_CLOSE' AND NOT EXISTS (
    SELECT 1 FROM "Pledge" p JOIN "Manifesto" m ON m."id" = p."manifestoId"
    WHERE p."id" = NEW."pledgeId" AND m."termTo" <= NEW."effectiveOn") THEN
    RAISE EXCEPTION 'R5: a term is closed once it is over'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_term_over';
  END IF;
  IF NEW."kind" = 'TERM_CLOSE' AND EXISTS (
    SELECT 1 FROM "Pledge" p JOIN "Mandate" d ON d."manifestoId" = p."manifestoId"
    WHERE p."id" = NEW."pledgeId" GROUP BY d."manifestoId" HAVING bool_and(d."kind" = 'OPPOSITION')) THEN
    RAISE EXCEPTION 'R5: who was in opposition throughout is rated nothing at the end of the term'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_term_not_in_opposition';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "StatusUpdate_settled_row" AFTER INSERT ON "StatusUpdate" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."pledgeId" IS NOT NULL) EXECUTE FUNCTION check_settled_row();
