-- A report and what became of clauses count with the row of the log they came with: kept apart from it, a wrong report went on after its
-- correction (R5, R9). A note and a review can be corrected too. Each rule here has a test in raw SQL (src/db/campaign-rules.test.ts,
-- src/db/pledge-rules.test.ts).

-- AlterTable
ALTER TABLE "ClauseOutcome" ADD COLUMN     "updateId" UUID;

-- AlterTable
ALTER TABLE "FollowUpReport" ADD COLUMN     "updateId" UUID;

-- CreateIndex
CREATE INDEX "ClauseOutcome_updateId_idx" ON "ClauseOutcome"("updateId");

-- CreateIndex
CREATE INDEX "FollowUpReport_updateId_idx" ON "FollowUpReport"("updateId");

-- AddForeignKey
ALTER TABLE "ClauseOutcome" ADD CONSTRAINT "ClauseOutcome_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "StatusUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpReport" ADD CONSTRAINT "FollowUpReport_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "StatusUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What there is goes to the row it came with, as far as that can be told: a report to the row of its day that says the same, else to the one
-- that made the council a reporting one; what became of clauses to the only note of that day that is no report's.
ALTER TABLE "FollowUpReport" DISABLE TRIGGER "FollowUpReport_append_only";
UPDATE "FollowUpReport" f SET "updateId" = (
  SELECT u."id" FROM "StatusUpdate" u
  WHERE u."adoptionId" = f."adoptionId" AND u."effectiveOn" = f."reportedOn" AND u."kind" <> 'CORRECTION'
    AND (u."adoptionState" = 'REPORTING'
      OR u."kind" = 'NOTE' AND (u."summaryEn", u."summaryCy") IS NOT DISTINCT FROM (f."summaryEn", f."summaryCy"))
  ORDER BY ((u."summaryEn", u."summaryCy") IS NOT DISTINCT FROM (f."summaryEn", f."summaryCy")) DESC, u."sequence" LIMIT 1);
ALTER TABLE "FollowUpReport" ENABLE TRIGGER "FollowUpReport_append_only";
ALTER TABLE "ClauseOutcome" DISABLE TRIGGER "ClauseOutcome_append_only";
UPDATE "ClauseOutcome" c SET "updateId" = n."id"
FROM (
  SELECT u."adoptionId", u."effectiveOn", (array_agg(u."id"))[1] AS "id"
  FROM "StatusUpdate" u
  WHERE u."adoptionId" IS NOT NULL AND u."kind" = 'NOTE'
    AND NOT EXISTS (SELECT 1 FROM "FollowUpReport" f WHERE f."updateId" = u."id")
  GROUP BY u."adoptionId", u."effectiveOn" HAVING count(*) = 1
) n
WHERE n."adoptionId" = c."adoptionId" AND n."effectiveOn" = c."effectiveOn";
ALTER TABLE "ClauseOutcome" ENABLE TRIGGER "ClauseOutcome_append_only";

CREATE FUNCTION check_came_with_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "StatusUpdate" WHERE "id" = NEW."updateId" AND "adoptionId" = NEW."adoptionId") THEN
    RAISE EXCEPTION 'R5: % % came with a row of another log', TG_TABLE_NAME, NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_own_log';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FollowUpReport_own_log" BEFORE INSERT ON "FollowUpReport"
  FOR EACH ROW WHEN (NEW."updateId" IS NOT NULL) EXECUTE FUNCTION check_came_with_row();
CREATE TRIGGER "ClauseOutcome_own_log" BEFORE INSERT ON "ClauseOutcome"
  FOR EACH ROW WHEN (NEW."updateId" IS NOT NULL) EXECUTE FUNCTION check_came_with_row();

-- R5, R9: a note and a review can be wrong too. Their correction sets no status, and only theirs sets none.
ALTER TABLE "StatusUpdate" DROP CONSTRAINT "StatusUpdate_status_by_kind";
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_status_by_kind" CHECK (
  CASE WHEN "kind" IN ('RATING', 'REOPENED', 'TERM_CLOSE') THEN num_nonnulls("pledgeStatus", "campaignState", "adoptionState") = 1
       WHEN "kind" = 'CORRECTION' THEN num_nonnulls("pledgeStatus", "campaignState", "adoptionState") <= 1
       ELSE num_nonnulls("pledgeStatus", "campaignState", "adoptionState") = 0 END);
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_successor_by_status"
  CHECK ("successorId" IS NULL OR "pledgeStatus" IS NOT NULL) NOT VALID;

CREATE OR REPLACE FUNCTION require_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(NEW."pledgeStatus", NEW."campaignState", NEW."adoptionState") = 1
     AND NOT EXISTS (SELECT 1 FROM "Evidence" WHERE "updateId" = NEW."id") THEN
    RAISE EXCEPTION 'R1: status update % has no source', NEW."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_evidence';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION check_pledge_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."correctsId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "StatusUpdate"
    WHERE "id" = NEW."correctsId" AND "pledgeId" = NEW."pledgeId"
      AND ("pledgeStatus" IS NULL) = (NEW."pledgeStatus" IS NULL)) THEN
    RAISE EXCEPTION 'R9: status update % corrects a row of another log, or only one of the two sets a status', NEW."id"
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
  IF NEW."pledgeStatus" NOT IN ('NOT_STARTED', 'STALLED', 'NOT_DELIVERED') AND NOT EXISTS (
    SELECT 1 FROM "Evidence" WHERE "updateId" = NEW."id" AND "type" <> 'SEARCH_RECORD') THEN
    RAISE EXCEPTION 'R2: a search that found nothing does not support %', NEW."pledgeStatus"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_more_than_a_search';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION check_campaign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."correctsId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "StatusUpdate"
    WHERE "id" = NEW."correctsId"
      AND ("campaignId", "adoptionId") IS NOT DISTINCT FROM (NEW."campaignId", NEW."adoptionId")
      AND num_nonnulls("campaignState", "adoptionState") = num_nonnulls(NEW."campaignState", NEW."adoptionState")) THEN
    RAISE EXCEPTION 'R9: status update % corrects a row of another log, or only one of the two sets a state', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_corrects_own_log';
  END IF;
  IF NEW."adoptionState" = 'PASSED_AMENDED'
     AND COALESCE(NULLIF(btrim(NEW."amendedTextEn"), ''), NULLIF(btrim(NEW."amendedTextCy"), '')) IS NULL THEN
    RAISE EXCEPTION 'a motion passed as amended has its amended text: status update %', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_amended_text';
  END IF;
  -- A tie is settled by the chair's casting vote, so it may end either way.
  IF NEW."adoptionState" IN ('PASSED', 'PASSED_AMENDED') AND NEW."votesFor" < NEW."votesAgainst"
     OR NEW."adoptionState" = 'DEFEATED' AND NEW."votesFor" > NEW."votesAgainst" THEN
    RAISE EXCEPTION 'the vote does not carry %: status update %', NEW."adoptionState", NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_vote_carries';
  END IF;
  -- R2: what a council decided, and that a campaign was won, has a source that is not the party's own.
  IF (NEW."adoptionState" IN ('PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'REPORTING', 'DEFEATED', 'RESCINDED')
      OR NEW."campaignState" IN ('WON', 'IN_FORCE', 'IN_USE'))
     AND NOT EXISTS (
       SELECT 1 FROM "Evidence"
       WHERE "updateId" = NEW."id" AND NOT "isPartyOwn"
         AND "type" NOT IN ('PARTY_OWN', 'REPRESENTATIVE_STATEMENT', 'SEARCH_RECORD')) THEN
    RAISE EXCEPTION 'R2: % needs a source that is not the party''s own', COALESCE(NEW."adoptionState"::text, NEW."campaignState"::text)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_source_outside_party';
  END IF;
  -- R2: a search that found nothing shows alone only that a campaign paused or closed.
  IF (NEW."adoptionState" IS NOT NULL OR NEW."campaignState" NOT IN ('PAUSED', 'CLOSED')) AND NOT EXISTS (
    SELECT 1 FROM "Evidence" WHERE "updateId" = NEW."id" AND "type" <> 'SEARCH_RECORD') THEN
    RAISE EXCEPTION 'R2: a search that found nothing does not support %', COALESCE(NEW."adoptionState"::text, NEW."campaignState"::text)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_more_than_a_search';
  END IF;
  RETURN NULL;
END $$;
