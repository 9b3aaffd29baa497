import { electoralCommissionIds } from '../../elections/co-operative-party.ts';
import type { Prisma } from '../../generated/prisma/client.ts';

/** Who of some people has stood on a joint ballot, by the ballot papers in the record. One statement. */
export async function isJointInRecord(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<(personId: string) => boolean> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT c."personId" FROM "Candidacy" c JOIN "CandidacyStanding" s ON s."candidacyId" = c."id"
    JOIN "OrganisationIdentifier" i ON i."organisationId" = s."partyId" AND i."scheme" = 'electoral-commission' AND i."value" = ANY (${[...electoralCommissionIds]}::text[])
    WHERE c."personId" = ANY (${[...new Set(personIds)]}::uuid[])`;
  const joint = new Set(rows.map(({ personId }) => personId));
  return (personId) => joint.has(personId);
}
