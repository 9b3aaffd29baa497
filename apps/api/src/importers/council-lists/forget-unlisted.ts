import type { ImportWriter } from '../writing/import-writer.ts';

/**
 * Takes back what only lists told of people whom, in these posts, they do not mean any more; a win that is in no office waits for an editor again. What an
 * editor said stays.
 */
export async function forgetUnlisted(
  writer: ImportWriter,
  people: readonly string[],
  postIds: readonly string[],
): Promise<void> {
  const offices = await writer.tx.$queryRaw<{ id: string }[]>`
    SELECT h.* FROM "OfficeHolding" h WHERE h."postId" = ANY (${postIds}::uuid[]) AND h."personId" = ANY (${people}::uuid[])
      AND NOT EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = h."postId" AND d."personId" = h."personId")
      AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."source" = 'EDITOR')
      AND NOT EXISTS (SELECT FROM "SeatTerm" t WHERE t."postId" = h."postId" AND t."personId" = h."personId")
      AND EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from')
      AND NOT EXISTS (SELECT FROM "Proposal" q WHERE q."key" = 'OFFICE_HOLDING ' || h."candidacyId" AND q."state" = 'ACCEPTED' AND q."decidedById" IS NOT NULL)`;
  const spells = await writer.tx.$queryRaw<{ id: string }[]>`
    SELECT m.* FROM "Membership" m JOIN "FieldSource" o ON o."recordType" = 'Membership' AND o."recordId" = m."id" AND o."field" = 'organisationId'
      AND o."source" IN ('COUNCIL_OR_LEGISLATURE', 'OPEN_COUNCIL_DATA')
    WHERE m."personId" = ANY (${people}::uuid[]) AND NOT EXISTS (SELECT FROM "ListedDay" d WHERE d."personId" = m."personId")
      AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Membership' AND f."recordId" = m."id" AND (f."field" LIKE 'term %' OR f."source" = 'EDITOR'))`;
  for (const office of offices) writer.remove('OfficeHolding', office);
  for (const spell of spells) writer.remove('Membership', spell);
  // When they left an office that they never had is no question.
  await writer.tx.proposal.deleteMany({
    where: { recordType: 'OfficeHolding', recordId: { in: offices.map(({ id }) => id) }, state: 'OPEN' },
  });
  await writer.flush();
  await reopenWins(writer, people);
}

/** What an import took for settled, because somebody's win was in an office, is asked again where it is in none. */
export async function reopenWins({ tx }: ImportWriter, people: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Proposal" AS p SET "state" = 'OPEN', "decidedAt" = NULL FROM "Candidacy" c
    WHERE p."key" = 'OFFICE_HOLDING ' || c."id" AND p."state" = 'ACCEPTED' AND p."decidedById" IS NULL AND c."personId" = ANY (${[...people]}::uuid[])
      AND NOT EXISTS (SELECT FROM "OfficeHolding" h WHERE h."candidacyId" = c."id")`;
}
