-- What the use-cases asked for and the database let pass (R2, R3, R5, R6, R7, R9). Each has a test in raw SQL (src/db/rules.test.ts,
-- src/db/pledge-rules.test.ts, src/db/campaign-rules.test.ts); that of the last is in src/pledges/correct-pledge-facts.test.ts.

-- R6: what somebody wrote and only a second person publishes names that person. A trigger and no CHECK: a row that was written before this
-- rule stays, and its texts can still be redacted (R18). Rows of the shipped records and of files name no author.
CREATE FUNCTION refuse_unconfirmed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'R6: status update % sets a final status, which a second person publishes', NEW."id"
    USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_confirmed';
END $$;
CREATE TRIGGER "StatusUpdate_confirmed" BEFORE INSERT ON "StatusUpdate" FOR EACH ROW
  WHEN (NEW."authorId" IS NOT NULL AND NEW."confirmedById" IS NULL AND (
    NEW."kind" = 'TERM_CLOSE'
    OR NEW."pledgeStatus" IN ('DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED')
    OR NEW."adoptionState" IN ('DEFEATED', 'RESCINDED')
    OR NEW."campaignState" IN ('WON', 'IN_FORCE', 'IN_USE', 'CLOSED')))
  EXECUTE FUNCTION refuse_unconfirmed();

-- R5: a source is written together with the row that rests on it, in one transaction, and never added to it later.
CREATE FUNCTION refuse_later_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "StatusUpdate" WHERE "id" = NEW."updateId" AND xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'R5: a source is not added to status update % after it was written', NEW."updateId"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Evidence_with_its_update';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Evidence_with_its_update" AFTER INSERT ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION refuse_later_evidence();

-- R7: what was withdrawn stays withdrawn; what turns out true after all is published anew.
CREATE OR REPLACE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'DRAFT' AND NEW."state" = 'DRAFT' THEN
    RAISE EXCEPTION 'R7: a published % is never unpublished', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD."state" = 'WITHDRAWN' AND NEW."state" <> 'WITHDRAWN' THEN
    RAISE EXCEPTION 'R7: a withdrawn % stays withdrawn', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = 'WITHDRAWN' AND OLD."state" <> 'WITHDRAWN'
     AND NOT EXISTS (SELECT 1 FROM "Withdrawal" WHERE "recordType" = TG_TABLE_NAME AND "recordId" = OLD."id") THEN
    RAISE EXCEPTION 'R7: a withdrawn % needs its dated row', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_campaign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."correctsId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "StatusUpdate"
    WHERE "id" = NEW."correctsId"
      AND ("campaignId", "adoptionId") IS NOT DISTINCT FROM (NEW."campaignId", NEW."adoptionId")
      AND num_nonnulls("campaignState", "adoptionState") = 1) THEN
    RAISE EXCEPTION 'R9: status update % corrects a row of another log, or one without a state', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_corrects_own_log';
  END IF;
  IF NEW."adoptionState" = 'PASSED_AMENDED' AND NOT EXISTS (
    SELECT 1 FROM "CouncilAdoption"
    WHERE "id" = NEW."adoptionId"
      AND COALESCE(NULLIF(btrim("amendedTextEn"), ''), NULLIF(btrim("amendedTextCy"), '')) IS NOT NULL) THEN
    RAISE EXCEPTION 'a motion passed as amended has its amended text: status update %', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_amended_text';
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

-- R3 from the other side: what was found delivered without a published finding does not become a pledge to investigate while that stands.
CREATE FUNCTION keep_findings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "StatusUpdate" u
    WHERE u."pledgeId" = NEW."id" AND u."pledgeStatus" = 'DELIVERED'
      AND NOT EXISTS (SELECT 1 FROM "StatusUpdate" c WHERE c."correctsId" = u."id")
      AND NOT EXISTS (
        SELECT 1 FROM "Evidence" e
        WHERE e."updateId" = u."id" AND NOT e."isPartyOwn"
          AND e."type" IN ('COUNCIL_DECISION', 'COUNCIL_REPORT', 'OFFICIAL_STATISTIC', 'THIRD_SECTOR', 'FOI'))) THEN
    RAISE EXCEPTION 'R3: this pledge was found delivered without a published finding: correct that status first'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pledge_findings';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pledge_findings" BEFORE UPDATE OF "strength" ON "Pledge"
  FOR EACH ROW WHEN (NEW."strength" = 'INVESTIGATE' AND OLD."strength" <> 'INVESTIGATE') EXECUTE FUNCTION keep_findings();
