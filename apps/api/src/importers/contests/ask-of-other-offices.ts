import type { ImportWriter } from '../writing/import-writer.ts';

type BothOffices = Readonly<{
  personId: string;
  holdingId: string;
  organisationId: string;
  mpHoldingId: string;
  mpFrom: string;
}>;

/**
 * Asks about councillors, mayors and members of other parliaments who became MPs: nothing in the results says whether and when they leave the first
 * office, so they hold both until an editor ends it (ELECTED_ELSEWHERE, or a resignation), and the seat is vacant from that day (R10). Called after
 * results and after lists, so that their order does not matter. One statement.
 */
export async function askOfOtherOffices(writer: ImportWriter, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const held = await writer.tx.$queryRaw<BothOffices[]>`
    SELECT h."personId", h."id" AS "holdingId", p."organisationId", m."id" AS "mpHoldingId", m."from"::text AS "mpFrom"
    FROM "OfficeHolding" m JOIN "Post" mp ON mp."id" = m."postId" AND mp."role" = 'MP'
    JOIN "OfficeHolding" h ON h."personId" = m."personId" JOIN "Post" p ON p."id" = h."postId" AND p."role" NOT IN ('MP', 'PEER')
    WHERE m."personId" = ANY (${[...new Set(personIds)]}::uuid[]) AND m."to" IS NULL AND h."to" IS NULL AND h."from" < m."from"
    ORDER BY h."id"`;
  for (const { holdingId, mpHoldingId, mpFrom, personId, organisationId } of held)
    writer.propose({
      kind: 'OFFICE_HOLDING',
      key: `OFFICE_HOLDING_ELSEWHERE ${holdingId} ${mpHoldingId}`,
      recordType: 'OfficeHolding',
      recordId: holdingId,
      patch: { personId, organisationId, endsOnOrAfter: mpFrom, endReason: 'ELECTED_ELSEWHERE' },
    });
  await writer.flush();
}
