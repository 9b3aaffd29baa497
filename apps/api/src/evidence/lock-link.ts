import type { EvidenceLink, Prisma } from '../generated/prisma/client.ts';

/** The link of a piece of evidence, made where there is none yet, and locked until the transaction ends. */
export async function lockLink(tx: Prisma.TransactionClient, evidenceId: string): Promise<EvidenceLink> {
  await tx.$executeRaw`INSERT INTO "EvidenceLink" ("evidenceId") VALUES (${evidenceId}::uuid) ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT 1 FROM "EvidenceLink" WHERE "evidenceId" = ${evidenceId}::uuid FOR UPDATE`;
  return tx.evidenceLink.findUniqueOrThrow({ where: { evidenceId } });
}
