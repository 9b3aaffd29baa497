import type { RevisionInput } from '../editorial/write-change-set.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Merge } from './find-merge.ts';
import { foldWard } from '../reconciliation/ward-name.ts';

type Owned = Readonly<{ recordType: 'Candidacy' | 'CouncilListEntry' | 'ListedDay'; recordId: string }>;

/**
 * Gives the entry that comes back what imports wrote of the survivor since the merge and what an id tells to be its own: candidacies by the id that their row
 * had, rows of lists by our key of ward and name. So the same files bring nothing anew. Gives the revisions of what it moved.
 */
export async function partSince(
  tx: Prisma.TransactionClient,
  { survivorId, duplicateId }: Merge,
): Promise<RevisionInput[]> {
  const revisions: RevisionInput[] = [];
  const owned = [
    ...(await findCandidacies(tx, survivorId, duplicateId)),
    ...(await findEntries(tx, survivorId, duplicateId)),
    ...(await findListedDays(tx, survivorId, duplicateId)),
  ];
  for (const { recordType, recordId } of owned) {
    await tx.$executeRawUnsafe(
      `UPDATE "${recordType}" SET "personId" = $1::uuid WHERE "id" = $2::uuid`,
      duplicateId,
      recordId,
    );
    const [before, after] = [{ personId: survivorId }, { personId: duplicateId }];
    revisions.push({ recordType, recordId, recordVersion: null, before, after });
  }
  return [...revisions, ...(await followBallots(tx, [survivorId, duplicateId]))];
}

function findCandidacies(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<Owned[]> {
  return tx.$queryRaw<Owned[]>`
    SELECT 'Candidacy' AS "recordType", c."id" AS "recordId" FROM "Candidacy" c
    JOIN "FieldSource" f ON f."recordType" = 'Candidacy' AND f."recordId" = c."id" AND f."field" = 'standing'
    WHERE c."personId" = ${survivorId}::uuid
      AND EXISTS (SELECT FROM "PersonIdentifier" i WHERE i."personId" = ${duplicateId}::uuid AND i."value" = f."externalId")
      AND NOT EXISTS (SELECT FROM "PersonIdentifier" i WHERE i."personId" = ${survivorId}::uuid AND i."value" = f."externalId")
      AND NOT EXISTS (SELECT FROM "Candidacy" o WHERE o."ballotId" = c."ballotId" AND o."personId" = ${duplicateId}::uuid)
    ORDER BY c."id"`;
}

function findEntries(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<Owned[]> {
  return tx.$queryRaw<Owned[]>`
    SELECT 'CouncilListEntry' AS "recordType", l."id" AS "recordId" FROM "CouncilListEntry" l JOIN "Organisation" o ON o."id" = l."organisationId"
    JOIN "PersonIdentifier" i ON i."scheme" = 'council-list' AND i."value" = o."slug" || '/' || l."key" AND i."personId" = ${duplicateId}::uuid
    WHERE l."personId" = ${survivorId}::uuid ORDER BY l."id"`;
}

/** A day of a list has no name beside it: it is of whoever has a key of that ward, where only one of the two has. */
async function findListedDays(
  tx: Prisma.TransactionClient,
  survivorId: string,
  duplicateId: string,
): Promise<Owned[]> {
  const keys = await tx.personIdentifier.findMany({
    where: { scheme: 'council-list', personId: { in: [survivorId, duplicateId] } },
    select: { personId: true, value: true },
  });
  const days = await tx.listedDay.findMany({
    where: { personId: survivorId },
    include: { post: { include: { organisation: true, area: true } } },
    orderBy: { id: 'asc' },
  });
  const own = await tx.listedDay.findMany({ where: { personId: duplicateId } });
  return days.flatMap(({ id, postId, kind, listedOn, post: { organisation, area } }): Owned[] => {
    const ward = foldWard(area?.nameEn ?? area?.nameCy ?? '').replaceAll(' ', '-');
    const hasKey = (whose: string) =>
      keys.some(
        ({ personId, value }) => personId === whose && value.startsWith(`${organisation.slug}/${ward}/`),
      );
    const isThere = own.some(
      (day) => day.postId === postId && day.kind === kind && day.listedOn.getTime() === listedOn.getTime(),
    );
    return hasKey(duplicateId) && !hasKey(survivorId) && !isThere
      ? [{ recordType: 'ListedDay', recordId: id }]
      : [];
  });
}

/** An office of which an editor said that a candidacy won it is whose candidacy it is. */
async function followBallots(
  tx: Prisma.TransactionClient,
  people: readonly string[],
): Promise<RevisionInput[]> {
  const offices = await tx.$queryRaw<{ id: string; personId: string; winnerId: string }[]>`
    SELECT h."id", h."personId", c."personId" AS "winnerId" FROM "OfficeHolding" h JOIN "Candidacy" c ON c."id" = h."candidacyId"
    WHERE h."personId" = ANY (${people}::uuid[]) AND c."personId" = ANY (${people}::uuid[]) AND c."personId" <> h."personId"
      AND (NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'from')
        OR EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'OfficeHolding' AND f."recordId" = h."id" AND f."field" = 'candidacyId' AND f."source" = 'EDITOR'))
      AND NOT EXISTS (SELECT FROM "OfficeHolding" o WHERE o."postId" = h."postId" AND o."personId" = c."personId" AND daterange(o."from", o."to") && daterange(h."from", h."to"))`;
  const revisions: RevisionInput[] = [];
  for (const { id, personId, winnerId } of offices) {
    await tx.officeHolding.update({ where: { id }, data: { personId: winnerId } });
    const [before, after] = [{ personId }, { personId: winnerId }];
    revisions.push({ recordType: 'OfficeHolding', recordId: id, recordVersion: null, before, after });
  }
  return revisions;
}
