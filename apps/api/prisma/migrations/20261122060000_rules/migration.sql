-- What the database itself holds true, whoever writes: rules that Prisma's schema cannot say (R1, R4, R5, R7, R10, R11).
-- Each has a test in raw SQL (src/db/rules.test.ts).

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Periods are half-open [from, to), and no two of one kind overlap. Days known only by month or year are exempt.

ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_period" CHECK ("to" IS NULL OR "to" > "from");
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_no_overlap"
  EXCLUDE USING gist ("personId" WITH =, "postId" WITH =, daterange("from", "to") WITH &&)
  WHERE ("fromPrecision" = 'DAY' AND "toPrecision" = 'DAY');

ALTER TABLE "Membership" ADD CONSTRAINT "Membership_period" CHECK ("to" IS NULL OR "from" IS NULL OR "to" > "from");
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_no_overlap"
  EXCLUDE USING gist ("personId" WITH =, "organisationId" WITH =, daterange("from", "to") WITH &&)
  WHERE ("role" = 'MEMBER' AND "from" IS NOT NULL AND "fromPrecision" = 'DAY' AND "toPrecision" = 'DAY');

ALTER TABLE "ControlSpell" ADD CONSTRAINT "ControlSpell_period" CHECK ("to" IS NULL OR "to" > "from");
ALTER TABLE "ControlSpell" ADD CONSTRAINT "ControlSpell_no_overlap"
  EXCLUDE USING gist ("organisationId" WITH =, daterange("from", "to") WITH &&);

ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_period" CHECK ("to" IS NULL OR "to" > "from");
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_no_overlap"
  EXCLUDE USING gist ("manifestoId" WITH =, daterange("from", "to") WITH &&);

ALTER TABLE "LocalPartyArea" ADD CONSTRAINT "LocalPartyArea_no_overlap"
  EXCLUDE USING gist ("localPartyId" WITH =, "areaId" WITH =, daterange("from", "to") WITH &&);

ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_period" CHECK ("to" IS NULL OR "to" > "from");
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_period" CHECK ("to" IS NULL OR "to" > "from");
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_period" CHECK ("to" IS NULL OR "to" > "from");

-- Offices and elections.

ALTER TABLE "Post" ADD CONSTRAINT "Post_seats" CHECK ("seats" > 0);
CREATE UNIQUE INDEX "Post_organisationId_role_whole_body_key" ON "Post" ("organisationId", "role") WHERE "areaId" IS NULL;
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_seats" CHECK ("seats" > 0);
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_votes" CHECK ("votes" IS NULL OR "votes" >= 0);
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_voteShare" CHECK ("voteShare" IS NULL OR "voteShare" BETWEEN 0 AND 1);
CREATE UNIQUE INDEX "CandidacyStanding_one_principal" ON "CandidacyStanding" ("candidacyId") WHERE "place" = 'PRINCIPAL';

-- A record has a name in at least one language.

ALTER TABLE "Area" ADD CONSTRAINT "Area_named" CHECK (COALESCE("nameEn", "nameCy") IS NOT NULL);
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_named" CHECK (COALESCE("nameEn", "nameCy") IS NOT NULL);
ALTER TABLE "Manifesto" ADD CONSTRAINT "Manifesto_titled" CHECK (COALESCE("titleEn", "titleCy") IS NOT NULL);
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_titled" CHECK (COALESCE("titleEn", "titleCy") IS NOT NULL);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_titled" CHECK (COALESCE("titleEn", "titleCy") IS NOT NULL);

ALTER TABLE "Person" ADD CONSTRAINT "Person_not_merged_into_itself" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_one_owner" CHECK (num_nonnulls("personId", "organisationId") = 1);
ALTER TABLE "Photo" ADD CONSTRAINT "Photo_focal_point" CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1);
ALTER TABLE "AreaOverlap" ADD CONSTRAINT "AreaOverlap_shares"
  CHECK ("populationShare" BETWEEN 0 AND 1 AND "residentialShare" BETWEEN 0 AND 1 AND "areaShare" BETWEEN 0 AND 1);
ALTER TABLE "PostcodeArea" ADD CONSTRAINT "PostcodeArea_share" CHECK ("share" BETWEEN 0 AND 1);
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_scope" CHECK (
  CASE "scope"
    WHEN 'PARTY' THEN "organisationId" IS NOT NULL
    WHEN 'NATION' THEN "nation" IS NOT NULL
    WHEN 'ELECTION' THEN "electionId" IS NOT NULL
    ELSE num_nonnulls("organisationId", "nation", "electionId") = 0
  END);
CREATE UNIQUE INDEX "Suppression_whole_person_key" ON "Suppression" ("scheme", "value") WHERE "field" IS NULL;
ALTER TABLE "ChainHead" ADD CONSTRAINT "ChainHead_one_row" CHECK ("id" = 1);

-- Sources are a list wherever they stand.

DO $$
DECLARE
  sourced text;
BEGIN
  FOR sourced IN
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'sources' AND data_type = 'jsonb'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (jsonb_typeof("sources") = ''array'')', sourced, sourced || '_sources');
  END LOOP;
END $$;

-- The log (R1, R5): one subject a row, a status in that subject's words, a summary, a day that is not in the future.

ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_one_subject"
  CHECK (num_nonnulls("pledgeId", "campaignId", "adoptionId") = 1);
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_own_vocabulary" CHECK (
  ("pledgeStatus" IS NULL OR "pledgeId" IS NOT NULL)
  AND ("campaignState" IS NULL OR "campaignId" IS NOT NULL)
  AND ("adoptionState" IS NULL OR "adoptionId" IS NOT NULL));
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_status_by_kind" CHECK (
  (num_nonnulls("pledgeStatus", "campaignState", "adoptionState") = 1)
  = ("kind" IN ('RATING', 'CORRECTION', 'REOPENED', 'TERM_CLOSE')));
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_never_back" CHECK ("pledgeStatus" <> 'NOT_RATED' OR "kind" = 'CORRECTION');
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_corrects" CHECK (("kind" = 'CORRECTION') = ("correctsId" IS NOT NULL));
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_successor"
  CHECK ("pledgeStatus" IS NULL OR ("pledgeStatus" = 'SUPERSEDED') = ("successorId" IS NOT NULL));
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_summary"
  CHECK ("kind" = 'REVIEWED_NO_CHANGE' OR COALESCE(NULLIF(btrim("summaryEn"), ''), NULLIF(btrim("summaryCy"), '')) IS NOT NULL);
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_not_in_future"
  CHECK ("effectiveOn" <= ("publishedAt" AT TIME ZONE 'Europe/London')::date);

CREATE FUNCTION require_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."kind" IN ('RATING', 'CORRECTION', 'REOPENED', 'TERM_CLOSE')
     AND NOT EXISTS (SELECT 1 FROM "Evidence" WHERE "updateId" = NEW."id") THEN
    RAISE EXCEPTION 'R1: status update % has no source', NEW."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_evidence';
  END IF;
  RETURN NULL;
END $$;
-- Deferred: the sources are inserted after the update they belong to, in the same transaction.
CREATE CONSTRAINT TRIGGER "StatusUpdate_evidence" AFTER INSERT ON "StatusUpdate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_evidence();

-- Append-only tables (R5): what is written stays written.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'R5: % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['StatusUpdate', 'Evidence', 'RightOfReply', 'FollowUpReport', 'Correction', 'Withdrawal', 'ChangeSet', 'Revision'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', log || '_append_only', log);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', log || '_no_truncate', log);
  END LOOP;
END $$;

-- A payload can be redacted, which shows (R18), and nothing else.

CREATE FUNCTION redact_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."revisionId" <> OLD."revisionId" OR NEW."redactedAt" IS NULL
     OR NEW."before" IS NOT NULL OR NEW."after" IS NOT NULL THEN
    RAISE EXCEPTION 'R18: a payload of the change log can only be redacted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "RevisionPayload_redact_only" BEFORE UPDATE OR DELETE ON "RevisionPayload"
  FOR EACH ROW EXECUTE FUNCTION redact_only();

-- Frozen text (R4): wording and success test of a published pledge change only together with their Correction, which is inserted first
-- in the same transaction. A language that was missing may be added.

CREATE FUNCTION freeze_pledge_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen text;
BEGIN
  IF OLD."state" = 'DRAFT' THEN
    RETURN NEW;
  END IF;
  FOREACH frozen IN ARRAY ARRAY['wordingEn', 'wordingCy', 'successTestEn', 'successTestCy', 'wordingBasis', 'strength', 'testability'] LOOP
    IF to_jsonb(OLD) ->> frozen IS NOT NULL
       AND to_jsonb(OLD) ->> frozen IS DISTINCT FROM to_jsonb(NEW) ->> frozen
       AND NOT EXISTS (
         SELECT 1 FROM "Correction"
         WHERE "recordType" = 'Pledge' AND "recordId" = OLD."id" AND "field" = frozen
           AND "publishedAt" >= date_trunc('milliseconds', transaction_timestamp())) THEN
      RAISE EXCEPTION 'R4: % of a published pledge is frozen', frozen
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Pledge_frozen_text';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pledge_frozen_text" BEFORE UPDATE ON "Pledge" FOR EACH ROW EXECUTE FUNCTION freeze_pledge_text();

-- Published is for good (R7): only a withdrawal with its dated row takes a pledge or adoption out of sight.

CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'DRAFT' AND NEW."state" = 'DRAFT' THEN
    RAISE EXCEPTION 'R7: a published % is never unpublished', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."state" = 'WITHDRAWN' AND OLD."state" <> 'WITHDRAWN'
     AND NOT EXISTS (SELECT 1 FROM "Withdrawal" WHERE "recordType" = TG_TABLE_NAME AND "recordId" = OLD."id") THEN
    RAISE EXCEPTION 'R7: a withdrawn % needs its dated row', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pledge_stays_published" BEFORE UPDATE OF "state" ON "Pledge" FOR EACH ROW EXECUTE FUNCTION keep_published();
CREATE TRIGGER "CouncilAdoption_stays_published" BEFORE UPDATE OF "state" ON "CouncilAdoption"
  FOR EACH ROW EXECUTE FUNCTION keep_published();

CREATE FUNCTION refuse_published_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'DRAFT' THEN
    RAISE EXCEPTION 'R7: a published % is withdrawn, never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "Pledge_not_deleted" BEFORE DELETE ON "Pledge" FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();
CREATE TRIGGER "CouncilAdoption_not_deleted" BEFORE DELETE ON "CouncilAdoption"
  FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();

-- Themes have two levels.

CREATE FUNCTION two_theme_levels() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Theme" WHERE "id" = NEW."parentId" AND "parentId" IS NOT NULL) THEN
    RAISE EXCEPTION 'a theme has two levels: % is below a theme of the second', NEW."slug" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Theme_two_levels" BEFORE INSERT OR UPDATE ON "Theme" FOR EACH ROW EXECUTE FUNCTION two_theme_levels();
