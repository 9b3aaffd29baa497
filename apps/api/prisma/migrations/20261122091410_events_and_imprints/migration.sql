-- CreateEnum
CREATE TYPE "VenueKind" AS ENUM ('ONLINE', 'PUBLIC_BUILDING', 'COMMUNITY_VENUE', 'BUSINESS_VENUE', 'PARTY_OFFICE', 'OUTDOORS');

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "venueKind" "VenueKind";

-- An event is never at a private home: a venue says what kind of place it is, and a home is none of the kinds. Until now venues came
-- with the shipped records only, which name halls.
UPDATE "Event" SET "venueKind" = 'COMMUNITY_VENUE' WHERE "venue" IS NOT NULL;
ALTER TABLE "Event" ADD CONSTRAINT "Event_venue_kind" CHECK ("venue" IS NULL OR "venueKind" IS NOT NULL);
ALTER TABLE "Event" ADD CONSTRAINT "Event_titled" CHECK (COALESCE("titleEn", "titleCy") IS NOT NULL);
ALTER TABLE "Event" ADD CONSTRAINT "Event_ends_after_start" CHECK ("endsOn" IS NULL OR "endsOn" >= "startsOn");

-- Published is for good (R7): only a withdrawal with its dated row takes an event out of sight.
CREATE TRIGGER "Event_stays_published" BEFORE UPDATE OF "state" ON "Event" FOR EACH ROW EXECUTE FUNCTION keep_published();
CREATE TRIGGER "Event_not_deleted" BEFORE DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_published_delete();

-- One imprint of a local party is in force on a day (R13).
ALTER TABLE "Imprint" ADD CONSTRAINT "Imprint_one_a_party_and_day"
  EXCLUDE USING gist ("organisationId" WITH =, daterange("from", "to") WITH &&) WHERE ("scope" = 'PARTY');
