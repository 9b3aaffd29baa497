-- R4: every published fact that a reader judges a pledge by changes only together with its public Correction, which is inserted first in the
-- same transaction: beside wording and test also the council it concerns, the day it is due and what its milestones say. Each has a test in
-- raw SQL (src/db/pledge-rules.test.ts).

CREATE OR REPLACE FUNCTION freeze_pledge_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen text;
BEGIN
  IF OLD."state" = 'DRAFT' THEN
    RETURN NEW;
  END IF;
  FOREACH frozen IN ARRAY ARRAY['wordingEn', 'wordingCy', 'successTestEn', 'successTestCy', 'wordingBasis', 'strength', 'testability',
                                'successTestWrittenOn', 'quotePage', 'councilId'] LOOP
    IF to_jsonb(OLD) ->> frozen IS NOT NULL
       AND to_jsonb(OLD) ->> frozen IS DISTINCT FROM to_jsonb(NEW) ->> frozen
       AND NOT (frozen = 'quotePage' AND NEW."paragraphId" IS DISTINCT FROM OLD."paragraphId" AND EXISTS (
         SELECT 1 FROM "ManifestoParagraph" WHERE "id" = NEW."paragraphId" AND "page" = NEW."quotePage"))
       AND NOT EXISTS (
         SELECT 1 FROM "Correction"
         WHERE "recordType" = 'Pledge' AND "recordId" = OLD."id" AND "field" = frozen
           AND "publishedAt" >= date_trunc('milliseconds', transaction_timestamp())) THEN
      RAISE EXCEPTION 'R4: % of a published pledge is frozen', frozen
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Pledge_frozen_text';
    END IF;
  END LOOP;
  -- A day that comes later is no missing translation: with it the pledge can be overdue, so it is corrected from "none" too.
  IF (OLD."dueOn" IS DISTINCT FROM NEW."dueOn" OR (NEW."dueOn" IS NOT NULL AND OLD."duePrecision" <> NEW."duePrecision"))
     AND NOT EXISTS (
       SELECT 1 FROM "Correction"
       WHERE "recordType" = 'Pledge' AND "recordId" = OLD."id" AND "field" = 'due'
         AND "publishedAt" >= date_trunc('milliseconds', transaction_timestamp())) THEN
    RAISE EXCEPTION 'R4: the day a published pledge is due is frozen'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Pledge_frozen_text';
  END IF;
  RETURN NEW;
END $$;

-- A milestone may be added, reached, moved in the list and given its title in the other language; what it said already stays.
CREATE FUNCTION freeze_milestone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Pledge" WHERE "id" = OLD."pledgeId" AND "state" <> 'DRAFT') THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  IF TG_OP = 'UPDATE'
     AND NEW."pledgeId" = OLD."pledgeId"
     AND (OLD."titleEn" IS NULL OR NEW."titleEn" IS NOT DISTINCT FROM OLD."titleEn")
     AND (OLD."titleCy" IS NULL OR NEW."titleCy" IS NOT DISTINCT FROM OLD."titleCy")
     AND NEW."dueOn" IS NOT DISTINCT FROM OLD."dueOn"
     AND (NEW."dueOn" IS NULL OR NEW."duePrecision" = OLD."duePrecision")
     AND (OLD."reachedOn" IS NULL OR NEW."reachedOn" IS NOT DISTINCT FROM OLD."reachedOn") THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM "Correction"
    WHERE "recordType" = 'Pledge' AND "recordId" = OLD."pledgeId" AND "field" IN ('milestoneEn', 'milestoneCy')
      AND "publishedAt" >= date_trunc('milliseconds', transaction_timestamp())) THEN
    RAISE EXCEPTION 'R4: what a milestone of a published pledge says is frozen'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Milestone_frozen';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "Milestone_frozen" BEFORE UPDATE OR DELETE ON "Milestone" FOR EACH ROW EXECUTE FUNCTION freeze_milestone();
