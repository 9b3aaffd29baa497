-- CreateTable
CREATE TABLE "SeatTerm" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,
    "key" TEXT NOT NULL,
    "question" JSONB NOT NULL,

    CONSTRAINT "SeatTerm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SeatTerm_postId_idx" ON "SeatTerm"("postId");

-- CreateIndex
CREATE INDEX "SeatTerm_personId_idx" ON "SeatTerm"("personId");

-- AddForeignKey
ALTER TABLE "SeatTerm" ADD CONSTRAINT "SeatTerm_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatTerm" ADD CONSTRAINT "SeatTerm_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Terms were noted with the office that they are of. What such notes tell is kept as a statement from now on: of councillors, for only their wards are worked out. How the file itself
-- asks about it is not known; when the file comes again its own words take the place of these.
INSERT INTO "SeatTerm" ("id", "postId", "personId", "from", "to", "key", "question")
SELECT gen_random_uuid(), h."postId", h."personId", t."from", t."to", 'OFFICE_HOLDING TERM ' || h."id" || ' ' || t."from",
  jsonb_build_object('organisationId', o."id", 'body', COALESCE(o."nameEn", o."nameCy", o."slug"), 'bodyItem', NULL, 'role', p."role",
    'area', jsonb_build_object('name', COALESCE(a."nameEn", a."nameCy", ''), 'gssCode', NULL), 'partyName', NULL,
    'from', t."from", 'to', t."to", 'seat', jsonb_build_object('from', t."from", 'to', t."to"),
    'source', COALESCE((SELECT s FROM jsonb_array_elements(h."sources") s WHERE s ->> 'publisher' = t."publisher" LIMIT 1), '{}') || jsonb_build_object('origin', t."origin", 'publisher', t."publisher"))
FROM (
  SELECT "recordId", substr("field", 6)::date AS "from", "statedOn" AS "to", "source" AS "origin", COALESCE("externalId", 'Wikidata') AS "publisher"
  FROM "FieldSource" WHERE "recordType" = 'OfficeHolding' AND "field" LIKE 'term %'
) t JOIN "OfficeHolding" h ON h."id" = t."recordId" JOIN "Post" p ON p."id" = h."postId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
JOIN "Organisation" o ON o."id" = p."organisationId" LEFT JOIN "Area" a ON a."id" = p."areaId"
WHERE t."to" IS NULL OR t."to" > t."from";

DELETE FROM "FieldSource" WHERE "recordType" = 'OfficeHolding' AND "field" LIKE 'term %';
