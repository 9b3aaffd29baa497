import { linkWaitingElections } from '../contests/link-waiting-elections.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type Bodiless = Readonly<{ id: string; electionId: string; name: string | null }>;

/**
 * Elections whose body the record has by now gain it. Of those whose body it still does not have, or does not know by that id, an editor is asked,
 * once each: without it nobody who wins there gets an office, and no page of a council shows the poll. Such a question is settled when the body comes.
 */
export async function settleElectedBodies(writer: ImportWriter): Promise<void> {
  await linkWaitingElections(writer);
  await writer.flush();
  await writer.tx.$executeRaw`
    UPDATE "Proposal" p SET "state" = 'ACCEPTED', "decidedAt" = now() FROM "Election" e
    WHERE p."kind" = 'ELECTED_BODY' AND p."state" = 'OPEN' AND e."id" = p."recordId" AND e."organisationId" IS NOT NULL`;
  const waiting = await writer.tx.$queryRaw<Bodiless[]>`
    SELECT "id", "electionId", "nameEn" AS "name" FROM "Election" WHERE "organisationId" IS NULL ORDER BY "electionId"`;
  for (const { id, electionId, name } of waiting)
    writer.propose({
      kind: 'ELECTED_BODY',
      key: `ELECTED_BODY ${electionId}`,
      recordType: 'Election',
      recordId: id,
      patch: { electionId, ...(name !== null && { name }) },
    });
  await writer.flush();
}
