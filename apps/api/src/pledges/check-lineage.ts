import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** The pledge that would be adopted from elsewhere: the manifesto it stands in and the council it concerns. */
export type Adopter = { manifestoId: string; councilId: string };

/** Throws where `findLineageFault` finds one. */
export async function checkLineage(
  tx: Prisma.TransactionClient,
  adopter: Adopter,
  adoptedFromId: string,
): Promise<void> {
  const fault = await findLineageFault(tx, adopter, adoptedFromId);
  if (fault !== null) throw new InputRefusedError(['adoptedFrom'], fault);
}

/**
 * What is wrong where a pledge said to be adopted from elsewhere is the same council's, or came, over however many councils, from the
 * manifesto that would adopt it: a lineage leads back to where an idea was first promised, so it never runs in a circle. Null where nothing is.
 */
export async function findLineageFault(
  tx: Prisma.TransactionClient,
  { manifestoId, councilId }: Adopter,
  adoptedFromId: string,
): Promise<string | null> {
  // UNION leaves out what was met before, so that the walk ends whatever the rows say.
  const [own] = await tx.$queryRaw<{ id: string; reference: string }[]>`
    WITH RECURSIVE lineage AS (
      SELECT "id", "reference", "manifestoId", "adoptedFromId" FROM "Pledge" WHERE "id" = ${adoptedFromId}::uuid
      UNION
      SELECT source."id", source."reference", source."manifestoId", source."adoptedFromId"
      FROM "Pledge" source JOIN lineage ON source."id" = lineage."adoptedFromId")
    SELECT "id"::text, "reference" FROM lineage WHERE "manifestoId" = ${manifestoId}::uuid ORDER BY "reference" LIMIT 1`;
  if (own?.id === adoptedFromId)
    return 'A pledge is adopted from another manifesto, not from its own: choose that of the other council.';
  if (own)
    return `That pledge was itself adopted from ${own.reference} of this manifesto: leave out where it was adopted from.`;
  const origin = await tx.pledge.findUnique({ where: { id: adoptedFromId }, select: { councilId: true } });
  if (origin?.councilId !== councilId) return null;
  return 'That pledge is the same council’s own, so it travelled nowhere: name the pledge of another council, or the model pledge that both follow.';
}
