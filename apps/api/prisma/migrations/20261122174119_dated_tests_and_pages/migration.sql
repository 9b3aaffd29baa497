-- R4: a success test that readers begin to see has the day it was written, so that one written after the promise says how long after; and a
-- wording that is no quote has no page of one. Each has a test in raw SQL (src/db/pledge-rules.test.ts).

-- No CHECKs: a pledge that an older release published otherwise is still edited, corrected and withdrawn.
CREATE FUNCTION check_pledge_shown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was_shown boolean := TG_OP = 'UPDATE' AND OLD."state" <> 'DRAFT';
BEGIN
  IF NEW."state" = 'DRAFT' THEN
    RETURN NEW;
  END IF;
  IF COALESCE(NEW."successTestEn", NEW."successTestCy") IS NOT NULL AND NEW."successTestWrittenOn" IS NULL
     AND NOT (was_shown AND COALESCE(OLD."successTestEn", OLD."successTestCy") IS NOT NULL AND OLD."successTestWrittenOn" IS NULL) THEN
    RAISE EXCEPTION 'R4: the success test of a published pledge has the day it was written'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pledge_test_dated';
  END IF;
  IF NEW."wordingBasis" = 'REPORTED' AND NEW."quotePage" IS NOT NULL
     AND NOT (was_shown AND OLD."wordingBasis" = 'REPORTED' AND OLD."quotePage" IS NOT NULL) THEN
    RAISE EXCEPTION 'a reported wording is no quote, so it has no page of the manifesto'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pledge_quote_page';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pledge_shown" BEFORE INSERT OR UPDATE ON "Pledge" FOR EACH ROW EXECUTE FUNCTION check_pledge_shown();
