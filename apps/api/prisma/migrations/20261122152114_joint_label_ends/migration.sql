-- AlterTable
ALTER TABLE "OfficeHolding" ADD COLUMN     "jointEndedOn" DATE;
