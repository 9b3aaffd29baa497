-- What the use-cases asked for and the database let pass (R4, R5, R6, R8, R17, R20). Each has a test in raw SQL (src/db/move-rules.test.ts,
-- src/db/frozen-rules.test.ts, src/db/rules.test.ts).

-- CHECKs are NOT VALID: they hold what is written from here on, and a record made before them is not stopped from being brought up to date.

-- R5: from which status to which. The log is replayed as it applies, by (effectiveOn, sequence) with each corrected row replaced by the
-- newest correction of it (R9). A row that says what stood already moves nothing: one dated back may come to stand before it.

CREATE FUNCTION is_pledge_move(was text, is_closed boolean, place text, is_correction boolean, says text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN place = 'TERM_CLOSE' AND is_correction AND NOT is_final THEN says IN ('PART_DELIVERED', 'DELIVERED', 'NOT_DELIVERED')
    WHEN says = was THEN true
    WHEN place = 'REOPENED' THEN is_final AND says IN ('NOT_STARTED', 'IN_PROGRESS', 'STALLED', 'PART_DELIVERED')
    WHEN place = 'TERM_CLOSE' THEN
      NOT is_final AND was NOT IN ('NOT_RATED', 'PART_DELIVERED') AND says IN ('DELIVERED', 'NOT_DELIVERED')
    ELSE NOT is_final AND NOT (was = 'NOT_RATED' AND says = 'SUPERSEDED')
  END
  FROM (SELECT was IN ('DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED') OR (was = 'PART_DELIVERED' AND is_closed) AS is_final) AS standing
$$;

CREATE FUNCTION is_campaign_move(was text, place text, says text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN was IS NULL OR says = was THEN true
    WHEN says = 'PLANNED' THEN false
    WHEN says IN ('ACTIVE', 'PAUSED') THEN place = 'REOPENED' OR was IN ('PLANNED', 'ACTIVE', 'PAUSED')
    ELSE array_position(ARRAY['WON', 'IN_FORCE', 'IN_USE', 'CLOSED'], says) > COALESCE(array_position(ARRAY['WON', 'IN_FORCE', 'IN_USE', 'CLOSED'], was), 0)
  END
$$;

CREATE FUNCTION is_adoption_move(was text, says text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN says = was THEN true
    WHEN was IS NULL OR was IN ('TABLED', 'DEFERRED', 'REFERRED') THEN says NOT IN ('REPORTING', 'RESCINDED')
    WHEN was = 'INSPIRED' THEN says IN ('PASSED', 'PASSED_AMENDED', 'SIGNED', 'RESCINDED')
    WHEN was IN ('PASSED', 'PASSED_AMENDED') THEN says IN ('SIGNED', 'REPORTING', 'RESCINDED')
    WHEN was = 'SIGNED' THEN says IN ('PASSED', 'PASSED_AMENDED', 'REPORTING', 'RESCINDED')
    WHEN was = 'REPORTING' THEN says = 'RESCINDED'
    ELSE false
  END
$$;

-- Both moves are asked after: into what the new row says, and out of it by the next row that says something else. Moves further away are as
-- they were, also those that an older release let pass.
CREATE FUNCTION check_log_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  standing record;
  was text := CASE WHEN NEW."pledgeId" IS NOT NULL THEN 'NOT_RATED' END;
  is_closed boolean := false;
  is_reached boolean := false;
  is_move boolean;
BEGIN
  IF NEW."kind" = 'CORRECTION' AND EXISTS (
    SELECT 1 FROM "StatusUpdate" c
    WHERE c."id" = NEW."correctsId"
      AND (c."pledgeStatus", c."campaignState", c."adoptionState")
        IS NOT DISTINCT FROM (NEW."pledgeStatus", NEW."campaignState", NEW."adoptionState")) THEN
    RETURN NULL;
  END IF;
  FOR standing IN
    WITH RECURSIVE applied AS (
      SELECT u."id", u."kind"::text AS place, false AS is_correction, u."effectiveOn", u."sequence",
             COALESCE(u."pledgeStatus"::text, u."campaignState"::text, u."adoptionState"::text) AS says
      FROM "StatusUpdate" u
      WHERE (u."pledgeId" = NEW."pledgeId" OR u."campaignId" = NEW."campaignId" OR u."adoptionId" = NEW."adoptionId")
        AND u."kind" <> 'CORRECTION' AND num_nonnulls(u."pledgeStatus", u."campaignState", u."adoptionState") = 1
      UNION ALL
      SELECT c."id", a.place, true, a."effectiveOn", a."sequence",
             COALESCE(c."pledgeStatus"::text, c."campaignState"::text, c."adoptionState"::text)
      FROM applied a JOIN "StatusUpdate" c ON c."correctsId" = a."id")
    SELECT * FROM applied a
    WHERE NOT EXISTS (SELECT 1 FROM "StatusUpdate" c WHERE c."correctsId" = a."id")
    ORDER BY a."effectiveOn", a."sequence"
  LOOP
    is_reached := is_reached OR standing."id" = NEW."id";
    IF is_reached THEN
      is_move := CASE
        WHEN NEW."pledgeId" IS NOT NULL THEN is_pledge_move(was, is_closed, standing.place, standing.is_correction, standing.says)
        WHEN NEW."campaignId" IS NOT NULL THEN is_campaign_move(was, standing.place, standing.says)
        ELSE is_adoption_move(was, standing.says) END;
      IF NOT is_move THEN
        RAISE EXCEPTION 'R5: a % does not lead from % to %', standing.place, COALESCE(was, 'nothing'), standing.says
          USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_moves';
      END IF;
      EXIT WHEN standing."id" <> NEW."id" AND standing.says IS DISTINCT FROM was;
    END IF;
    is_closed := CASE
      WHEN standing.place = 'REOPENED' AND standing.says NOT IN ('DELIVERED', 'NOT_DELIVERED', 'SUPERSEDED') THEN false
      ELSE is_closed OR standing.place = 'TERM_CLOSE' END;
    was := standing.says;
  END LOOP;
  RETURN NULL;
END $$;
-- Deferred: one transaction may write rows in any order.
CREATE CONSTRAINT TRIGGER "StatusUpdate_moves" AFTER INSERT ON "StatusUpdate" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (num_nonnulls(NEW."pledgeStatus", NEW."campaignState", NEW."adoptionState") = 1) EXECUTE FUNCTION check_log_moves();

-- R4: of a published pledge also the title, by which lists know it, what it was called and where it came from.

CREATE FUNCTION is_corrected_now(record_type text, record_id uuid, corrected text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Correction"
    WHERE "recordType" = record_type AND "recordId" = record_id AND "field" = corrected
      AND "publishedAt" >= date_trunc('milliseconds', transaction_timestamp()))
$$;

CREATE OR REPLACE FUNCTION freeze_pledge_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen text;
BEGIN
  IF OLD."state" = 'DRAFT' THEN
    RETURN NEW;
  END IF;
  FOREACH frozen IN ARRAY ARRAY['titleEn', 'titleCy', 'wordingEn', 'wordingCy', 'successTestEn', 'successTestCy', 'wordingBasis', 'strength',
                                'testability', 'successTestWrittenOn', 'quotePage', 'councilId', 'manifestoId', 'reference',
                                'modelPledgeId', 'adoptedFromId'] LOOP
    IF to_jsonb(OLD) ->> frozen IS NOT NULL
       AND to_jsonb(OLD) ->> frozen IS DISTINCT FROM to_jsonb(NEW) ->> frozen
       AND NOT (frozen = 'quotePage' AND NEW."paragraphId" IS DISTINCT FROM OLD."paragraphId" AND EXISTS (
         SELECT 1 FROM "ManifestoParagraph" WHERE "id" = NEW."paragraphId" AND "page" = NEW."quotePage"))
       AND NOT is_corrected_now('Pledge', OLD."id", frozen) THEN
      RAISE EXCEPTION 'R4: % of a published pledge is frozen', frozen
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Pledge_frozen_text';
    END IF;
  END LOOP;
  -- A day that comes later is no missing translation: with it the pledge can be overdue, so it is corrected from "none" too.
  IF (OLD."dueOn" IS DISTINCT FROM NEW."dueOn" OR (NEW."dueOn" IS NOT NULL AND OLD."duePrecision" <> NEW."duePrecision"))
     AND NOT is_corrected_now('Pledge', OLD."id", 'due') THEN
    RAISE EXCEPTION 'R4: the day a published pledge is due is frozen'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Pledge_frozen_text';
  END IF;
  RETURN NEW;
END $$;

-- R4, R20: what counts and the selection statement of a published manifesto rest on, as readers were told it.

CREATE FUNCTION freeze_manifesto_facts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen text;
BEGIN
  FOREACH frozen IN ARRAY ARRAY['ownerId', 'termFrom', 'termTo', 'selection', 'pledgesInManifesto', 'selectedByEn', 'selectedByCy'] LOOP
    IF to_jsonb(OLD) ->> frozen IS NOT NULL
       AND to_jsonb(OLD) ->> frozen IS DISTINCT FROM to_jsonb(NEW) ->> frozen
       AND NOT is_corrected_now('Manifesto', OLD."id", frozen) THEN
      RAISE EXCEPTION 'R4: % of a published manifesto is frozen', frozen
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Manifesto_frozen_facts';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER "Manifesto_frozen_facts" BEFORE UPDATE ON "Manifesto"
  FOR EACH ROW WHEN (OLD."state" <> 'DRAFT') EXECUTE FUNCTION freeze_manifesto_facts();

ALTER TABLE "Manifesto" ADD CONSTRAINT "Manifesto_selected_by" CHECK (
  "state" = 'DRAFT' OR "selection" = 'COMPLETE'
  OR COALESCE(NULLIF(btrim("selectedByEn"), ''), NULLIF(btrim("selectedByCy"), '')) IS NOT NULL) NOT VALID;

-- A spell that readers were told of goes on or ends; what it said otherwise is corrected.
CREATE FUNCTION freeze_mandate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Manifesto" WHERE "id" = OLD."manifestoId" AND "state" <> 'DRAFT')
     AND NOT EXISTS (
       SELECT 1 FROM "Mandate"
       WHERE "manifestoId" = OLD."manifestoId" AND "kind" = OLD."kind" AND "from" = OLD."from"
         AND (OLD."to" IS NULL OR "to" = OLD."to"))
     AND NOT is_corrected_now('Manifesto', OLD."manifestoId", 'mandates') THEN
    RAISE EXCEPTION 'R4: a mandate of a published manifesto is frozen'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Mandate_frozen';
  END IF;
  RETURN NULL;
END $$;
-- Deferred: all spells of a manifesto are written anew at once.
CREATE CONSTRAINT TRIGGER "Mandate_frozen" AFTER UPDATE OR DELETE ON "Mandate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION freeze_mandate();

-- R4: a clause stays in the words that a council decided on or was judged by. A language that was missing may be added.

CREATE FUNCTION freeze_clause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
     AND (OLD."textEn" IS NULL OR NEW."textEn" IS NOT DISTINCT FROM OLD."textEn")
     AND (OLD."textCy" IS NULL OR NEW."textCy" IS NOT DISTINCT FROM OLD."textCy")
     AND NEW."campaignId" = OLD."campaignId" THEN
    RETURN NEW;
  END IF;
  IF NOT is_corrected_now('CampaignClause', OLD."id", 'text') AND (
    EXISTS (SELECT 1 FROM "ClauseOutcome" WHERE "clauseId" = OLD."id")
    OR EXISTS (
      SELECT 1 FROM "CouncilAdoption" a JOIN "StatusUpdate" u ON u."adoptionId" = a."id"
      WHERE a."campaignId" = OLD."campaignId" AND a."state" = 'PUBLISHED'
        AND u."adoptionState" IN ('PASSED', 'PASSED_AMENDED', 'INSPIRED', 'SIGNED', 'REPORTING', 'DEFEATED', 'RESCINDED')
        AND NOT EXISTS (SELECT 1 FROM "StatusUpdate" c WHERE c."correctsId" = u."id"))) THEN
    RAISE EXCEPTION 'R4: councils have decided on this clause, so its words stay'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'CampaignClause_frozen';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "CampaignClause_frozen" BEFORE UPDATE OR DELETE ON "CampaignClause" FOR EACH ROW EXECUTE FUNCTION freeze_clause();

-- R6: whoever wrote a draft does not publish it as its second person.
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_second_person" CHECK ("state" <> 'PUBLISHED' OR "reviewerId" <> "authorId") NOT VALID;

-- R17: what makes a count a number has its source.
ALTER TABLE "Coverage" ADD CONSTRAINT "Coverage_complete_has_source" CHECK ("level" <> 'COMPLETE' OR "sources" <> '[]'::jsonb) NOT VALID;

-- R8: a version only ever rises, so that nobody who read a later one is told that nothing has changed.

CREATE FUNCTION refuse_older_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'R8: the version of % % does not go back', TG_TABLE_NAME, NEW."id"
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_version';
END $$;

DO $$
DECLARE
  versioned text;
BEGIN
  FOR versioned IN
    SELECT c.table_name FROM information_schema.columns c
    WHERE c.table_schema = current_schema() AND c.column_name = 'version' AND c.data_type = 'integer'
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OF "version" ON %I FOR EACH ROW WHEN (NEW."version" < OLD."version") EXECUTE FUNCTION refuse_older_version()',
      versioned || '_version', versioned);
  END LOOP;
END $$;
