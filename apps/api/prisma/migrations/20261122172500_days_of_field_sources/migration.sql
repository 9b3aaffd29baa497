-- What was kept as the day of retrieval is the day the statement is of; when its file was retrieved is another day, known only where somebody said it.
ALTER TABLE "FieldSource" RENAME COLUMN "retrievedOn" TO "statedOn";
ALTER TABLE "FieldSource" ADD COLUMN "retrievedOn" DATE;

-- The Party's list says no day of its own: what stood here was when a copy of it was written.
UPDATE "FieldSource" SET "statedOn" = NULL WHERE "source" = 'CO_OPERATIVE_PARTY';
