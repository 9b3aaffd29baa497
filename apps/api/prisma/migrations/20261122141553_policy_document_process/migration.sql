-- AlterEnum
ALTER TYPE "PolicyDocumentKind" ADD VALUE 'PROCESS';
