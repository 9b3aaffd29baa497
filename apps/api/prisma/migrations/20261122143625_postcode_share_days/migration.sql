-- AlterTable
ALTER TABLE "PostcodeShare" ADD COLUMN     "statedAt" TIMESTAMPTZ(3);
