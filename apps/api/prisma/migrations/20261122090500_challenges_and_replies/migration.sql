-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "isRedacted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lang" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "rejectionReason" TEXT,
ADD COLUMN     "updateId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ReplyOffer" (
    "id" UUID NOT NULL,
    "updateId" UUID NOT NULL,
    "offeredTo" TEXT NOT NULL,
    "offeredOn" DATE NOT NULL,
    "repliesUntil" DATE NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReplyOffer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReplyOffer_updateId_idx" ON "ReplyOffer"("updateId");

-- CreateIndex
CREATE INDEX "Challenge_updateId_idx" ON "Challenge"("updateId");

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "StatusUpdate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplyOffer" ADD CONSTRAINT "ReplyOffer_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "StatusUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Challenges: an answer comes with its day, 28 days after the challenge came at the latest.

ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_lang" CHECK ("lang" IN ('en', 'cy'));
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_text" CHECK (btrim("text") <> '');
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_due" CHECK ("answerDueOn" = "receivedOn" + 28);
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_answer" CHECK (
  CASE WHEN "state" = 'ANSWERED'
    THEN "answeredOn" IS NOT NULL AND "answeredOn" >= "receivedOn" AND COALESCE(NULLIF(btrim("answerEn"), ''), NULLIF(btrim("answerCy"), '')) IS NOT NULL
    ELSE num_nonnulls("answerEn", "answerCy", "answeredOn", "updateId") = 0
  END);
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_rejection"
  CHECK (("state" = 'REJECTED') = (NULLIF(btrim("rejectionReason"), '') IS NOT NULL));

-- A challenge goes one way and stays: it is read (opened, with personal data taken out at most, or turned down), then answered. What is
-- answered or turned down does not change, and none is deleted: the public counts would shrink.

CREATE FUNCTION guard_challenge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a challenge is never deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Challenge_kept';
  END IF;
  IF (OLD."state", NEW."state") NOT IN (('RECEIVED', 'OPEN'), ('RECEIVED', 'REJECTED'), ('OPEN', 'ANSWERED')) THEN
    RAISE EXCEPTION 'a challenge does not go from % to %', OLD."state", NEW."state"
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Challenge_one_way';
  END IF;
  IF (OLD."id", OLD."pledgeId", OLD."lang", OLD."receivedOn", OLD."answerDueOn")
     IS DISTINCT FROM (NEW."id", NEW."pledgeId", NEW."lang", NEW."receivedOn", NEW."answerDueOn") THEN
    RAISE EXCEPTION 'what a challenge is about and when it came do not change'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Challenge_facts';
  END IF;
  IF OLD."text" IS DISTINCT FROM NEW."text" AND NOT (NEW."state" = 'OPEN' AND NEW."isRedacted") THEN
    RAISE EXCEPTION 'the text of a challenge is only ever redacted, when it is opened'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'Challenge_text_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Challenge_guarded" BEFORE UPDATE OR DELETE ON "Challenge" FOR EACH ROW EXECUTE FUNCTION guard_challenge();

-- Contact details are gone when a challenge is closed. Deferred: both happen in one transaction, in either order.

CREATE FUNCTION refuse_contact_of_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  challenge uuid := COALESCE(to_jsonb(NEW) ->> 'challengeId', to_jsonb(NEW) ->> 'id')::uuid;
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Challenge" c JOIN "ChallengeContact" k ON k."challengeId" = c."id"
    WHERE c."id" = challenge AND c."state" IN ('ANSWERED', 'REJECTED')) THEN
    RAISE EXCEPTION 'the contact details of a closed challenge are deleted'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ChallengeContact_open_only';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Challenge_contact_deleted" AFTER INSERT OR UPDATE ON "Challenge"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_contact_of_closed();
CREATE CONSTRAINT TRIGGER "ChallengeContact_open_only" AFTER INSERT OR UPDATE ON "ChallengeContact"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_contact_of_closed();

-- The right of reply (R19): offers are a log as replies are, and both belong to updates that open one.

ALTER TABLE "ReplyOffer" ADD CONSTRAINT "ReplyOffer_until" CHECK ("repliesUntil" > "offeredOn");
ALTER TABLE "ReplyOffer" ADD CONSTRAINT "ReplyOffer_to" CHECK (btrim("offeredTo") <> '');
ALTER TABLE "RightOfReply" ADD CONSTRAINT "RightOfReply_text"
  CHECK (COALESCE(NULLIF(btrim("textEn"), ''), NULLIF(btrim("textCy"), '')) IS NOT NULL);
CREATE TRIGGER "ReplyOffer_append_only" BEFORE UPDATE OR DELETE ON "ReplyOffer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ReplyOffer_no_truncate" BEFORE TRUNCATE ON "ReplyOffer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION require_open_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "StatusUpdate"
    WHERE "id" = NEW."updateId" AND ("pledgeStatus" = 'NOT_DELIVERED' OR "reason" IN ('CHANGED_MIND', 'BLOCKED_BY_OTHER_BODY'))) THEN
    RAISE EXCEPTION 'R19: update % opens no right of reply', NEW."updateId"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_opened';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ReplyOffer_opened" BEFORE INSERT ON "ReplyOffer" FOR EACH ROW EXECUTE FUNCTION require_open_reply();
CREATE TRIGGER "RightOfReply_opened" BEFORE INSERT ON "RightOfReply" FOR EACH ROW EXECUTE FUNCTION require_open_reply();

-- Their own words (R19): such a reason stands only beside a quotation from what the body itself published.

CREATE FUNCTION require_own_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."reason" IN ('CHANGED_MIND', 'NOT_PRIORITISED') AND NOT EXISTS (
    SELECT 1 FROM "Evidence"
    WHERE "updateId" = NEW."id" AND NULLIF(btrim("quote"), '') IS NOT NULL AND "type" <> 'SEARCH_RECORD'
      AND ("isPartyOwn"
           OR "type" IN ('COUNCIL_DECISION', 'COUNCIL_REPORT', 'BUDGET', 'FOI', 'PARTY_OWN', 'REPRESENTATIVE_STATEMENT'))) THEN
    RAISE EXCEPTION 'R19: update % gives a reason without the body''s own words', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'StatusUpdate_own_words';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "StatusUpdate_own_words" AFTER INSERT ON "StatusUpdate"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_own_words();
