-- AlterTable
ALTER TABLE "OfficeHolding" ADD COLUMN     "isStatedJoint" BOOLEAN NOT NULL DEFAULT false;
