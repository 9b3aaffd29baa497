-- AlterTable
ALTER TABLE "Coverage" ADD COLUMN     "shownDays" DATE[] DEFAULT ARRAY[]::DATE[],
ADD COLUMN     "statedDays" DATE[] DEFAULT ARRAY[]::DATE[];
