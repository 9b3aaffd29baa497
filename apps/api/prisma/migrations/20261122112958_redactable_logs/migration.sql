-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "FollowUpReport" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ReplyOffer" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Withdrawal" ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- Of further log rows texts can go (R18), and a list of sources is emptied.

CREATE OR REPLACE FUNCTION redact_texts_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_redaction boolean := TG_OP = 'UPDATE' AND EXISTS (
    SELECT 1 FROM "Redaction" WHERE "recordType" = TG_TABLE_NAME AND "recordId" = (to_jsonb(OLD) ->> 'id')::uuid);
  redactable text;
BEGIN
  IF is_redaction THEN
    is_redaction := (to_jsonb(NEW) ->> 'redactedAt') IS NOT NULL
      AND (to_jsonb(NEW) - TG_ARGV - 'redactedAt') = (to_jsonb(OLD) - TG_ARGV - 'redactedAt');
    FOREACH redactable IN ARRAY TG_ARGV LOOP
      is_redaction := is_redaction AND (
        to_jsonb(NEW) ->> redactable IS NOT DISTINCT FROM to_jsonb(OLD) ->> redactable
        OR to_jsonb(NEW) ->> redactable IS NULL
        OR to_jsonb(NEW) -> redactable = '[]'::jsonb
        OR (to_jsonb(NEW) ->> redactable = '[redacted]' AND to_jsonb(OLD) ->> redactable IS NOT NULL));
    END LOOP;
  END IF;
  IF NOT is_redaction THEN
    RAISE EXCEPTION 'R5: % is append-only; only its texts can be redacted (R18)', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER "Withdrawal_append_only" ON "Withdrawal";
CREATE TRIGGER "Withdrawal_append_only" BEFORE UPDATE OR DELETE ON "Withdrawal"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('reasonEn', 'reasonCy');
DROP TRIGGER "FollowUpReport_append_only" ON "FollowUpReport";
CREATE TRIGGER "FollowUpReport_append_only" BEFORE UPDATE OR DELETE ON "FollowUpReport"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('summaryEn', 'summaryCy', 'sources');
DROP TRIGGER "ReplyOffer_append_only" ON "ReplyOffer";
CREATE TRIGGER "ReplyOffer_append_only" BEFORE UPDATE OR DELETE ON "ReplyOffer"
  FOR EACH ROW EXECUTE FUNCTION redact_texts_only('offeredTo');

-- A challenge still goes one way; once it was read, a redaction takes its texts out and nothing else.

CREATE FUNCTION redact_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  texts CONSTANT text[] := ARRAY['text', 'answerEn', 'answerCy', 'rejectionReason'];
  redactable text;
BEGIN
  IF (to_jsonb(NEW) - texts - 'redactedAt' - 'version') IS DISTINCT FROM (to_jsonb(OLD) - texts - 'redactedAt' - 'version')
     OR NEW."redactedAt" IS NULL
     OR NOT EXISTS (SELECT 1 FROM "Redaction" WHERE "recordType" = 'Challenge' AND "recordId" = OLD."id") THEN
    RAISE EXCEPTION 'a challenge does not go from % to %', OLD."state", NEW."state"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Challenge_one_way';
  END IF;
  FOREACH redactable IN ARRAY texts LOOP
    IF to_jsonb(NEW) ->> redactable IS DISTINCT FROM to_jsonb(OLD) ->> redactable
       AND NOT (to_jsonb(NEW) ->> redactable = '[redacted]' AND to_jsonb(OLD) ->> redactable IS NOT NULL) THEN
      RAISE EXCEPTION 'R18: the texts of a challenge are redacted, not rewritten'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Challenge_text_kept';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
DROP TRIGGER "Challenge_guarded" ON "Challenge";
CREATE TRIGGER "Challenge_guarded" BEFORE UPDATE ON "Challenge"
  FOR EACH ROW WHEN (OLD."state" IS DISTINCT FROM NEW."state") EXECUTE FUNCTION guard_challenge();
CREATE TRIGGER "Challenge_kept" BEFORE DELETE ON "Challenge" FOR EACH ROW EXECUTE FUNCTION guard_challenge();
CREATE TRIGGER "Challenge_redact_only" BEFORE UPDATE ON "Challenge"
  FOR EACH ROW WHEN (OLD."state" = NEW."state") EXECUTE FUNCTION redact_challenge();

-- R3 from the other side: what was found delivered, in part or in full, does not become untestable while that finding stands.

CREATE FUNCTION keep_testable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found "PledgeStatus";
BEGIN
  SELECT u."pledgeStatus" INTO found FROM "StatusUpdate" u
  WHERE u."pledgeId" = NEW."id" AND u."pledgeStatus" IN ('PART_DELIVERED', 'DELIVERED')
    AND NOT EXISTS (SELECT 1 FROM "StatusUpdate" c WHERE c."correctsId" = u."id") LIMIT 1;
  IF found IS NOT NULL THEN
    RAISE EXCEPTION 'R3: this pledge was found %, so it can be tested: correct that status first', found
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Pledge_testable';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Pledge_testable" BEFORE UPDATE OF "testability" ON "Pledge"
  FOR EACH ROW WHEN (NEW."testability" = 'NOT_TESTABLE' AND OLD."testability" <> 'NOT_TESTABLE') EXECUTE FUNCTION keep_testable();
