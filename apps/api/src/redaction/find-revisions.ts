import type { Prisma } from '../generated/prisma/client.ts';
import type { FoundRevision } from './write-redaction.ts';

/** Every revision of the rows themselves, and those of the records they are about that hold one of the texts as a whole field. */
export function findRevisions(
  tx: Prisma.TransactionClient,
  ownIds: readonly string[],
  aboutIds: readonly string[],
  texts: ReadonlySet<string>,
): Promise<FoundRevision[]> {
  return tx.$queryRaw<FoundRevision[]>`
    SELECT r."id", r."changeSetId" FROM "Revision" r JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE r."recordType" <> 'Redaction' AND (
      r."recordId" = ANY (${[...ownIds]}::uuid[])
      OR r."recordId" = ANY (${[...aboutIds]}::uuid[]) AND EXISTS (
        SELECT 1 FROM jsonb_path_query(jsonb_build_array(p."before", p."after"), 'strict $.** ? (@.type() == "string")') AS held("text")
        WHERE held."text" #>> '{}' = ANY (${[...texts]}::text[])))`;
}
