-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "AreaOverlap" ADD COLUMN     "livePostcodes" INTEGER,
ADD COLUMN     "postcodeShare" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "OrganisationAlias" (
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "OrganisationAlias_pkey" PRIMARY KEY ("organisationId","name")
);

-- CreateTable
CREATE TABLE "PartyRegistration" (
    "organisationId" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "registeredOn" DATE,
    "deregisteredOn" DATE,

    CONSTRAINT "PartyRegistration_pkey" PRIMARY KEY ("organisationId","register","reference")
);

-- CreateTable
CREATE TABLE "PartyDescription" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "textEn" TEXT NOT NULL,
    "textCy" TEXT,
    "jointWith" TEXT,

    CONSTRAINT "PartyDescription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaListing" (
    "areaId" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,

    CONSTRAINT "AreaListing_pkey" PRIMARY KEY ("areaId","series","year")
);

-- CreateTable
CREATE TABLE "AreaBoundary" (
    "areaId" UUID NOT NULL,
    "west" DOUBLE PRECISION NOT NULL,
    "south" DOUBLE PRECISION NOT NULL,
    "east" DOUBLE PRECISION NOT NULL,
    "north" DOUBLE PRECISION NOT NULL,
    "rings" INTEGER NOT NULL,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "AreaBoundary_pkey" PRIMARY KEY ("areaId")
);

-- CreateIndex
CREATE INDEX "OrganisationAlias_folded_idx" ON "OrganisationAlias"("folded");

-- CreateIndex
CREATE INDEX "PartyDescription_organisationId_idx" ON "PartyDescription"("organisationId");

-- CreateIndex
CREATE INDEX "AreaListing_series_year_idx" ON "AreaListing"("series", "year");

-- AddForeignKey
ALTER TABLE "OrganisationAlias" ADD CONSTRAINT "OrganisationAlias_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyRegistration" ADD CONSTRAINT "PartyRegistration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyDescription" ADD CONSTRAINT "PartyDescription_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaListing" ADD CONSTRAINT "AreaListing_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaBoundary" ADD CONSTRAINT "AreaBoundary_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A point and an extent lie where degrees lie, whatever writes them; a share is a part of a whole.
ALTER TABLE "Area" ADD CONSTRAINT "Area_point" CHECK (("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
ALTER TABLE "AreaBoundary" ADD CONSTRAINT "AreaBoundary_extent" CHECK ("west" <= "east" AND "south" <= "north" AND "west" >= -180 AND "east" <= 180 AND "south" >= -90 AND "north" <= 90);
ALTER TABLE "AreaOverlap" ADD CONSTRAINT "AreaOverlap_postcodes" CHECK (("postcodeShare" IS NULL) = ("livePostcodes" IS NULL) AND "postcodeShare" BETWEEN 0 AND 1 AND "livePostcodes" >= 0);
ALTER TABLE "PartyRegistration" ADD CONSTRAINT "PartyRegistration_register" CHECK ("register" IN ('GREAT_BRITAIN', 'NORTHERN_IRELAND'));
