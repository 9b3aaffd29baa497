-- CreateTable
CREATE TABLE "ListedDay" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "CouncilListKind" NOT NULL,
    "listedOn" DATE NOT NULL,
    "startedOn" DATE,
    "wardRows" INTEGER NOT NULL,
    "partyName" TEXT,
    "principalId" UUID,
    "adjunctId" UUID,
    "isNoParty" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ListedDay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ListedDay_postId_idx" ON "ListedDay"("postId");

-- CreateIndex
CREATE INDEX "ListedDay_personId_idx" ON "ListedDay"("personId");

-- AddForeignKey
ALTER TABLE "ListedDay" ADD CONSTRAINT "ListedDay_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListedDay" ADD CONSTRAINT "ListedDay_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the newest lists say, and the first day on which an older one is known to have somebody.
INSERT INTO "ListedDay" ("id", "postId", "personId", "kind", "listedOn", "wardRows", "partyName", "principalId", "adjunctId", "isNoParty")
SELECT gen_random_uuid(), p."id", e."personId", e."kind", e."listedOn",
  (SELECT count(*) FROM "CouncilListEntry" w WHERE w."organisationId" = e."organisationId" AND w."kind" = e."kind" AND w."areaId" = e."areaId" AND w."listedOn" = e."listedOn"),
  e."partyName", e."principalId", e."adjunctId", e."isNoParty"
FROM "CouncilListEntry" e JOIN "Post" p ON p."organisationId" = e."organisationId" AND p."areaId" = e."areaId" AND p."role" IN ('COUNCILLOR', 'COUNTY_COUNCILLOR')
WHERE e."kind" <> 'PARTY' AND e."personId" IS NOT NULL;

INSERT INTO "ListedDay" ("id", "postId", "personId", "kind", "listedOn", "startedOn", "wardRows")
SELECT gen_random_uuid(), h."postId", h."personId", CASE f."source" WHEN 'COUNCIL_OR_LEGISLATURE' THEN 'COUNCIL' ELSE 'OPEN_COUNCIL_DATA' END::"CouncilListKind", f."statedOn",
  CASE WHEN h."isStartKnown" AND h."candidacyId" IS NULL THEN h."from" END, 0
FROM "OfficeHolding" h JOIN "FieldSource" f ON f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from'
WHERE f."source" IN ('COUNCIL_OR_LEGISLATURE', 'OPEN_COUNCIL_DATA') AND f."statedOn" IS NOT NULL
  AND NOT EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = h."postId" AND d."personId" = h."personId" AND d."listedOn" = f."statedOn");
