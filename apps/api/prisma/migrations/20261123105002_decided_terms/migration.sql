-- AlterTable
ALTER TABLE "SeatTerm" ADD COLUMN     "isDecided" BOOLEAN NOT NULL DEFAULT false;
