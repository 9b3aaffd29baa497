-- DropForeignKey
ALTER TABLE "EditorScope" DROP CONSTRAINT "EditorScope_areaId_fkey";

-- DropForeignKey
ALTER TABLE "EditorScope" DROP CONSTRAINT "EditorScope_userId_fkey";

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "grantIds" UUID[];

-- DropTable
DROP TABLE "EditorScope";

-- CreateTable
CREATE TABLE "EditorGrant" (
    "userId" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "EditorGrant_pkey" PRIMARY KEY ("userId","organisationId")
);

-- CreateIndex
CREATE INDEX "EditorGrant_organisationId_idx" ON "EditorGrant"("organisationId");

-- AddForeignKey
ALTER TABLE "EditorGrant" ADD CONSTRAINT "EditorGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditorGrant" ADD CONSTRAINT "EditorGrant_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
