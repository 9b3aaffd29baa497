-- What the use-cases asked for and the database let pass (R2, R4, R5, R6). Each has a test in raw SQL (src/db/pledge-rules.test.ts).

-- R5: nothing goes back to "not yet rated", not by a correction either.
ALTER TABLE "StatusUpdate" DROP CONSTRAINT "StatusUpdate_never_back";
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_never_back" CHECK ("pledgeStatus" <> 'NOT_RATED');

-- R6: whoever wrote a row is not its second person.
ALTER TABLE "StatusUpdate" ADD CONSTRAINT "StatusUpdate_second_person" CHECK ("confirmedById" <> "authorId");

-- R2, its second half: a search that found nothing supports alone only what says that nothing was found.
CREATE OR REPLACE FUNCTION check_pledge_row() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NEW."pledgeStatus" NOT IN ('NOT_STARTED', 'STALLED', 'NOT_DELIVERED') AND NOT EXISTS (
    SELECT 1 FROM "Evidence" WHERE "updateId" = NEW."id" AND "type" <> 'SEARCH_RECORD') THEN
    RAISE EXCEPTION 'R2: a search that found nothing does not support %', NEW."pledgeStatus"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_more_than_a_search';
  END IF;
  RETURN NULL;
END $$;

-- R4: the day a success test was written and the page of a quote are part of what was frozen. A page also follows the paragraph that is
-- marked as the quoted one: it is then read from the text and no statement of an editor.
CREATE OR REPLACE FUNCTION freeze_pledge_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen text;
BEGIN
  IF OLD."state" = 'DRAFT' THEN
    RETURN NEW;
  END IF;
  FOREACH frozen IN ARRAY ARRAY['wordingEn', 'wordingCy', 'successTestEn', 'successTestCy', 'wordingBasis', 'strength', 'testability',
                                'successTestWrittenOn', 'quotePage'] LOOP
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
  RETURN NEW;
END $$;
