-- AlterTable
ALTER TABLE "ListedDay" ADD COLUMN     "unknown" JSONB,
ALTER COLUMN "personId" DROP NOT NULL;

-- A row is about somebody of the record, or says itself whom it is about.
ALTER TABLE "ListedDay" ADD CONSTRAINT "ListedDay_person_or_unknown" CHECK (("personId" IS NULL) = ("unknown" IS NOT NULL));
