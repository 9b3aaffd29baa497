-- AlterTable
ALTER TABLE "FollowUpReport" ADD COLUMN     "nextDueOn" DATE;

-- What the database itself holds true of campaigns and adoptions, whoever writes (R1, R5, R7).
-- Each has a test in raw SQL (src/db/campaign-rules.test.ts).

ALTER TABLE "CouncilAdoption" ADD CONSTRAINT "CouncilAdoption_votes"
  CHECK ("votesFor" >= 0 AND "votesAgainst" >= 0 AND "abstentions" >= 0);
ALTER TABLE "CouncilAdoption" ADD CONSTRAINT "CouncilAdoption_two_people" CHECK ("moverId" <> "seconderId");
ALTER TABLE "FollowUpReport" ADD CONSTRAINT "FollowUpReport_next" CHECK ("nextDueOn" > "reportedOn");

ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_edition" CHECK ("edition" > 0);
ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_somewhere" CHECK (num_nonnulls("url", "filePath") > 0);
ALTER TABLE "CampaignResource" ADD CONSTRAINT "CampaignResource_checksum"
  CHECK (("filePath" IS NULL OR "checksum" IS NOT NULL) AND "checksum" ~ '^[0-9a-f]{64}$');
-- The key with the nation lets a resource for everywhere come twice, as null equals nothing.
CREATE UNIQUE INDEX "CampaignResource_everywhere_key" ON "CampaignResource" ("campaignId", "kind", "language", "title", "edition")
  WHERE "nation" IS NULL;

-- Only a manifesto's term ends, so only a pledge is settled by its end.
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_term_of_pledge" CHECK ("kind" <> 'TERM_CLOSE' OR "pledgeId" IS NOT NULL);

CREATE FUNCTION check_campaign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."correctsId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "StatusUpdate"
    WHERE "id" = NEW."correctsId"
      AND ("campaignId", "adoptionId") IS NOT DISTINCT FROM (NEW."campaignId", NEW."adoptionId")) THEN
    RAISE EXCEPTION 'R9: status update % corrects a row of another log', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_corrects_own_log';
  END IF;
  IF NEW."adoptionState" = 'PASSED_AMENDED' AND NOT EXISTS (
    SELECT 1 FROM "CouncilAdoption"
    WHERE "id" = NEW."adoptionId"
      AND COALESCE(NULLIF(btrim("amendedTextEn"), ''), NULLIF(btrim("amendedTextCy"), '')) IS NOT NULL) THEN
    RAISE EXCEPTION 'a motion passed as amended has its amended text: status update %', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_amended_text';
  END IF;
  RETURN NULL;
END $$;
-- Deferred: one transaction may write the adoption after its log.
CREATE CONSTRAINT TRIGGER "StatusUpdate_campaign_row" AFTER INSERT ON "StatusUpdate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."pledgeId" IS NULL) EXECUTE FUNCTION check_campaign_row();

CREATE FUNCTION check_clause_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "CampaignClause" c JOIN "CouncilAdoption" a ON a."campaignId" = c."campaignId"
    WHERE c."id" = NEW."clauseId" AND a."id" = NEW."adoptionId") THEN
    RAISE EXCEPTION 'an outcome is of a clause of the campaign that the council dealt with'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ClauseOutcome_own_campaign';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ClauseOutcome_own_campaign" BEFORE INSERT OR UPDATE ON "ClauseOutcome"
  FOR EACH ROW EXECUTE FUNCTION check_clause_outcome();

-- Published is for good (R7), for a campaign as for what hangs on it.
CREATE TRIGGER "Campaign_stays_published" BEFORE UPDATE OF "state" ON "Campaign"
  FOR EACH ROW EXECUTE FUNCTION keep_published();
CREATE TRIGGER "Campaign_not_deleted" BEFORE DELETE ON "Campaign" FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();
