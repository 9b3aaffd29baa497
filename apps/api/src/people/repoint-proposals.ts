import type { Prisma } from '../generated/prisma/client.ts';

/** Who stays and who goes, as ids of people. */
export type Joined = Readonly<{ survivorId: string; otherId: string }>;

/**
 * What importers ask about somebody who was joined to another entry is asked about the survivor from now on, under the survivor's key, so that
 * the same file does not ask it again. A question that the survivor was asked already is one of the two too many. Whether two entries are one is
 * known by both their ids, and is left as it was asked.
 */
export async function repointProposals(
  tx: Prisma.TransactionClient,
  pairs: readonly Joined[],
): Promise<void> {
  for (const { survivorId, otherId } of pairs) {
    const isAboutOther = `"kind" <> 'PERSON_MERGE' AND ("recordId" = $2::text::uuid OR strpos("key", $2::text) > 0 OR strpos("patch"::text, $2::text) > 0)`;
    await tx.$executeRawUnsafe(
      `DELETE FROM "Proposal" AS o WHERE ${isAboutOther} AND "state" = 'OPEN'
         AND EXISTS (SELECT FROM "Proposal" n WHERE n."id" <> o."id" AND n."key" = replace(o."key", $2::text, $1::text))`,
      survivorId,
      otherId,
    );
    await tx.$executeRawUnsafe(
      `UPDATE "Proposal" AS o SET "recordId" = CASE WHEN "recordId" = $2::text::uuid THEN $1::text::uuid ELSE "recordId" END,
         "patch" = replace("patch"::text, $2::text, $1::text)::jsonb, "key" = replace("key", $2::text, $1::text)
       WHERE ${isAboutOther} AND NOT EXISTS (SELECT FROM "Proposal" n WHERE n."id" <> o."id" AND n."key" = replace(o."key", $2::text, $1::text))`,
      survivorId,
      otherId,
    );
  }
}
