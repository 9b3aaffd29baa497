-- AlterTable
ALTER TABLE "ContactPoint" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ControlSpell" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Coverage" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Endorsement" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Vacancy" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- DropIndex
DROP INDEX "OfficeHolding_candidacyId_key";

-- CreateIndex
CREATE INDEX "OfficeHolding_candidacyId_idx" ON "OfficeHolding"("candidacyId");

-- A candidacy wins one seat at a time. It stands behind a second holding where a boundary change carries its winner over to another post.
ALTER TABLE "OfficeHolding" ADD CONSTRAINT "OfficeHolding_one_of_candidacy"
  EXCLUDE USING gist ("candidacyId" WITH =, daterange("from", "to") WITH &&)
  WHERE ("candidacyId" IS NOT NULL AND "fromPrecision" = 'DAY' AND "toPrecision" = 'DAY');

-- R10, whoever writes: no more of a post's seats are held or vacant on any day than it has, and holdings and vacancies lie within the life of
-- their post and its body. Days known only by month or year are exempt, as they are from "no overlap". Each rule has a test in raw SQL
-- (src/db/seat-rules.test.ts). All are deferred: a use-case moves several people in and out of seats in one transaction.

CREATE FUNCTION check_seats(post uuid, "start" date, "end" date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  has integer;
  crowded date;
BEGIN
  -- Two transactions that fill the last seat at once wait for one another here.
  SELECT "seats" INTO has FROM "Post" WHERE "id" = post FOR NO KEY UPDATE;
  SELECT d."day" INTO crowded FROM (
    SELECT "start" AS "day"
    UNION SELECT "from" FROM "OfficeHolding" WHERE "postId" = post AND "from" > "start" AND ("end" IS NULL OR "from" < "end")
    UNION SELECT "from" FROM "Vacancy" WHERE "postId" = post AND "from" > "start" AND ("end" IS NULL OR "from" < "end")
  ) d
  WHERE (
    SELECT count(*) FROM "OfficeHolding" h
    WHERE h."postId" = post AND h."fromPrecision" = 'DAY' AND h."toPrecision" = 'DAY' AND h."from" <= d."day" AND (h."to" IS NULL OR h."to" > d."day")
  ) + (
    SELECT COALESCE(sum(v."seats"), 0) FROM "Vacancy" v
    WHERE v."postId" = post AND v."from" <= d."day" AND (v."to" IS NULL OR v."to" > d."day")
  ) > has
  ORDER BY d."day" LIMIT 1;
  IF crowded IS NOT NULL THEN
    RAISE EXCEPTION 'R10 (Post_seats_filled): post % has % seats, and more are held or vacant on %', post, has, crowded
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Post_seats_filled';
  END IF;
END $$;

CREATE FUNCTION check_seats_of_spell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_seats(NEW."postId", NEW."from", NEW."to");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "OfficeHolding_seats" AFTER INSERT OR UPDATE OF "postId", "from", "to", "fromPrecision", "toPrecision" ON "OfficeHolding"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats_of_spell();
CREATE CONSTRAINT TRIGGER "Vacancy_seats_filled" AFTER INSERT OR UPDATE OF "postId", "from", "to", "seats" ON "Vacancy"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats_of_spell();

CREATE FUNCTION check_seats_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_seats(NEW."id", '-infinity', NULL);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Post_seats_of_holders" AFTER UPDATE OF "seats" ON "Post"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_seats_of_post();

-- A spell that is open, or ends after its post or body did, is not within their life.
CREATE FUNCTION check_life(post uuid, "start" date, "startPrecision" "DatePrecision", "end" date, "endPrecision" "DatePrecision") RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  outside text;
BEGIN
  SELECT CASE
      WHEN "startPrecision" = 'DAY' AND "start" < p."validFrom" THEN 'its post begins'
      WHEN "startPrecision" = 'DAY' AND "start" < o."foundedOn" THEN 'its body was founded'
      WHEN "start" >= p."validTo" OR "endPrecision" = 'DAY' AND COALESCE("end", 'infinity') > p."validTo" THEN 'its post ends'
      WHEN "start" >= o."dissolvedOn" OR "endPrecision" = 'DAY' AND COALESCE("end", 'infinity') > o."dissolvedOn" THEN 'its body was dissolved'
    END INTO outside
  FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId" WHERE p."id" = post;
  IF outside IS NOT NULL THEN
    RAISE EXCEPTION 'R10 (Post_life): post % is held or vacant from % to %, beyond the day on which %', post, "start", COALESCE("end"::text, 'now'), outside
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Post_life';
  END IF;
END $$;

CREATE FUNCTION check_life_of_holding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_life(NEW."postId", NEW."from", NEW."fromPrecision", NEW."to", NEW."toPrecision");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "OfficeHolding_life" AFTER INSERT OR UPDATE OF "postId", "from", "to", "fromPrecision", "toPrecision" ON "OfficeHolding"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_life_of_holding();

CREATE FUNCTION check_life_of_vacancy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_life(NEW."postId", NEW."from", 'DAY', NEW."to", 'DAY');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Vacancy_life" AFTER INSERT OR UPDATE OF "postId", "from", "to" ON "Vacancy"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_life_of_vacancy();

CREATE FUNCTION check_life_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_life("postId", "from", "fromPrecision", "to", "toPrecision") FROM "OfficeHolding" WHERE "postId" = NEW."id";
  PERFORM check_life("postId", "from", 'DAY', "to", 'DAY') FROM "Vacancy" WHERE "postId" = NEW."id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Post_life" AFTER UPDATE OF "validFrom", "validTo", "organisationId" ON "Post"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_life_of_post();

CREATE FUNCTION check_life_of_body() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_life(h."postId", h."from", h."fromPrecision", h."to", h."toPrecision")
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" WHERE p."organisationId" = NEW."id";
  PERFORM check_life(v."postId", v."from", 'DAY', v."to", 'DAY')
    FROM "Vacancy" v JOIN "Post" p ON p."id" = v."postId" WHERE p."organisationId" = NEW."id";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Organisation_life" AFTER UPDATE OF "foundedOn", "dissolvedOn" ON "Organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_life_of_body();

-- In a group, or in one role or portfolio of one body, a person is once at a time; memberships of parties have this rule already.
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_no_overlap_of_role"
  EXCLUDE USING gist ("personId" WITH =, "organisationId" WITH =, "role" WITH =, (COALESCE("portfolioEn", "portfolioCy", '')) WITH =, daterange("from", "to") WITH &&)
  WHERE ("role" <> 'MEMBER' AND "from" IS NOT NULL AND "fromPrecision" = 'DAY' AND "toPrecision" = 'DAY');
