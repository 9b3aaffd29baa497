-- AlterTable
ALTER TABLE "ChallengeContact" ADD COLUMN     "mailUntil" TIMESTAMPTZ(3),
ADD COLUMN     "nextTryAt" TIMESTAMPTZ(3),
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "ChallengeContact_nextTryAt_idx" ON "ChallengeContact"("nextTryAt");

-- An answer is mailed once it is published. So the contact details of an answered challenge may stay, for three days at most, while its
-- answer waits to be mailed; those of one that was turned down go with it, as before. Tests: src/db/challenge-rules.test.ts.

ALTER TABLE "ChallengeContact" ADD CONSTRAINT "ChallengeContact_waits" CHECK (("mailUntil" IS NULL) = ("nextTryAt" IS NULL));

CREATE OR REPLACE FUNCTION refuse_contact_of_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  challenge uuid := COALESCE(to_jsonb(NEW) ->> 'challengeId', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Challenge" c JOIN "ChallengeContact" k ON k."challengeId" = c."id"
    WHERE c."id" = challenge
      AND (c."state" = 'REJECTED' OR (c."state" = 'ANSWERED') <> (k."mailUntil" IS NOT NULL))) THEN
    RAISE EXCEPTION 'the contact details of a closed challenge are deleted, unless its answer waits to be mailed'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ChallengeContact_open_only';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION limit_mailing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."mailUntil" > transaction_timestamp() + interval '3 days 1 minute'
     OR (TG_OP = 'UPDATE' AND OLD."mailUntil" IS NOT NULL AND NEW."mailUntil" IS DISTINCT FROM OLD."mailUntil") THEN
    RAISE EXCEPTION 'an answer is tried to be mailed for three days, which no later write extends'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ChallengeContact_three_days';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ChallengeContact_three_days" BEFORE INSERT OR UPDATE OF "mailUntil" ON "ChallengeContact"
  FOR EACH ROW EXECUTE FUNCTION limit_mailing();
