-- Each decision of a council has its own mover, vote, meeting, text and day of report: kept once a dealing, those of a later decision wrote
-- over what was published of the one before, and changed the counts of past days (R5, R9). Each rule here has a test in raw SQL
-- (src/db/campaign-rules.test.ts).

-- AlterTable
ALTER TABLE "StatusUpdate" ADD COLUMN     "abstentions" INTEGER,
ADD COLUMN     "amendedTextCy" TEXT,
ADD COLUMN     "amendedTextEn" TEXT,
ADD COLUMN     "meetingOn" DATE,
ADD COLUMN     "moverId" UUID,
ADD COLUMN     "reportDueOn" DATE,
ADD COLUMN     "seconderId" UUID,
ADD COLUMN     "votesAgainst" INTEGER,
ADD COLUMN     "votesFor" INTEGER;

-- What there is moves onto the row it belongs to, as that row reads now (a correction in the place of the row it names): the vote onto the row
-- of the day of the meeting, the amended text onto the row that passed it, the rest onto the first decision; where nothing is decided yet, onto
-- the last row. A dealing without a log was never published, and there is no decision that its facts could be of.
DROP TRIGGER "StatusUpdate_append_only" ON "StatusUpdate";
CREATE TEMPORARY TABLE "DecisionMove" ON COMMIT DROP AS
WITH RECURSIVE standing AS (
  SELECT "adoptionId", "effectiveOn" AS "placeOn", "sequence" AS "place", "id", 0 AS "corrections"
  FROM "StatusUpdate" WHERE "adoptionId" IS NOT NULL AND "kind" <> 'CORRECTION'
  UNION ALL
  SELECT s."adoptionId", s."placeOn", s."place", u."id", s."corrections" + 1
  FROM standing s JOIN "StatusUpdate" u ON u."correctsId" = s."id"
), log AS (
  SELECT DISTINCT ON (s."place") s."adoptionId", s."placeOn", s."place", u."id", u."adoptionState"
  FROM standing s JOIN "StatusUpdate" u USING ("id") WHERE u."adoptionState" IS NOT NULL
  ORDER BY s."place", s."corrections" DESC
)
SELECT a."id" AS "adoptionId", d."id" AS "decidedBy",
  COALESCE((SELECT l."id" FROM log l WHERE l."adoptionId" = a."id" AND l."placeOn" = a."meetingOn" ORDER BY l."place" DESC LIMIT 1), d."id") AS "metBy",
  COALESCE((SELECT l."id" FROM log l WHERE l."adoptionId" = a."id" AND l."adoptionState" = 'PASSED_AMENDED' ORDER BY l."placeOn", l."place" LIMIT 1), d."id") AS "amendedBy"
FROM "CouncilAdoption" a CROSS JOIN LATERAL (
  SELECT l."id" FROM log l WHERE l."adoptionId" = a."id"
  ORDER BY (l."adoptionState" IN ('PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'DEFEATED')) DESC,
    CASE WHEN l."adoptionState" IN ('PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'DEFEATED') THEN l."placeOn" END,
    CASE WHEN l."adoptionState" IN ('PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'DEFEATED') THEN l."place" END,
    l."placeOn" DESC, l."place" DESC LIMIT 1
) d;
UPDATE "StatusUpdate" u SET "moverId" = a."moverId", "seconderId" = a."seconderId", "reportDueOn" = a."reportDueOn"
FROM "DecisionMove" m JOIN "CouncilAdoption" a ON a."id" = m."adoptionId" WHERE u."id" = m."decidedBy";
UPDATE "StatusUpdate" u SET "meetingOn" = a."meetingOn", "votesFor" = a."votesFor", "votesAgainst" = a."votesAgainst", "abstentions" = a."abstentions"
FROM "DecisionMove" m JOIN "CouncilAdoption" a ON a."id" = m."adoptionId" WHERE u."id" = m."metBy";
UPDATE "StatusUpdate" u SET "amendedTextEn" = a."amendedTextEn", "amendedTextCy" = a."amendedTextCy"
FROM "DecisionMove" m JOIN "CouncilAdoption" a ON a."id" = m."adoptionId" WHERE u."id" = m."amendedBy";

-- DropForeignKey
ALTER TABLE "CouncilAdoption" DROP CONSTRAINT "CouncilAdoption_moverId_fkey";

-- DropForeignKey
ALTER TABLE "CouncilAdoption" DROP CONSTRAINT "CouncilAdoption_seconderId_fkey";

-- DropIndex
DROP INDEX "CouncilAdoption_moverId_idx";

-- DropIndex
DROP INDEX "CouncilAdoption_seconderId_idx";

-- AlterTable
ALTER TABLE "CouncilAdoption" DROP COLUMN "abstentions",
DROP COLUMN "amendedTextCy",
DROP COLUMN "amendedTextEn",
DROP COLUMN "meetingOn",
DROP COLUMN "moverId",
DROP COLUMN "reportDueOn",
DROP COLUMN "seconderId",
DROP COLUMN "votesAgainst",
DROP COLUMN "votesFor";

-- CreateIndex
CREATE INDEX "StatusUpdate_moverId_idx" ON "StatusUpdate"("moverId");

-- CreateIndex
CREATE INDEX "StatusUpdate_seconderId_idx" ON "StatusUpdate"("seconderId");

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_moverId_fkey" FOREIGN KEY ("moverId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_seconderId_fkey" FOREIGN KEY ("seconderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_decision_of_council" CHECK ("adoptionState" IS NOT NULL OR num_nonnulls(
  "moverId", "seconderId", "meetingOn", "votesFor", "votesAgainst", "abstentions", "amendedTextEn", "amendedTextCy", "reportDueOn") = 0);
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_votes" CHECK ("votesFor" >= 0 AND "votesAgainst" >= 0 AND "abstentions" >= 0);
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_two_people" CHECK ("moverId" <> "seconderId");

-- A row stays as it was written, but for texts that are redacted (R18), and who is named: that goes with the entry of a person when two are
-- joined or parted, and with an erasure. Nobody is named later.
CREATE TRIGGER "StatusUpdate_append_only" BEFORE UPDATE ON "StatusUpdate" FOR EACH ROW
  WHEN ((OLD."moverId", OLD."seconderId") IS NOT DISTINCT FROM (NEW."moverId", NEW."seconderId"))
  EXECUTE FUNCTION redact_texts_only('summaryEn', 'summaryCy', 'amendedTextEn', 'amendedTextCy');
CREATE TRIGGER "StatusUpdate_not_deleted" BEFORE DELETE ON "StatusUpdate" FOR EACH ROW EXECUTE FUNCTION redact_texts_only();
CREATE FUNCTION rename_people_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'moverId' - 'seconderId') <> (to_jsonb(OLD) - 'moverId' - 'seconderId')
     OR (OLD."moverId" IS NULL AND NEW."moverId" IS NOT NULL)
     OR (OLD."seconderId" IS NULL AND NEW."seconderId" IS NOT NULL) THEN
    RAISE EXCEPTION 'R5: % is append-only; who is named in it goes with the entry of the person alone', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "StatusUpdate_people" BEFORE UPDATE ON "StatusUpdate" FOR EACH ROW
  WHEN ((OLD."moverId", OLD."seconderId") IS DISTINCT FROM (NEW."moverId", NEW."seconderId"))
  EXECUTE FUNCTION rename_people_only();

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
