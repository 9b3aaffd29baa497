import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Throws where `findLineageFault` finds one. */
export async function checkLineage(
  tx: Prisma.TransactionClient,
  manifestoId: string,
  adoptedFromId: string,
): Promise<void> {
  const fault = await findLineageFault(tx, manifestoId, adoptedFromId);
  if (fault !== null) throw new InputRefusedError(['adoptedFrom'], fault);
}

/**
 * What is wrong where a pledge said to be adopted from elsewhere came, over however many councils, from the manifesto that would adopt it: a
 * lineage leads back to where an idea was first promised, so it never runs in a circle. Null where nothing is.
 */
export async function findLineageFault(
  tx: Prisma.TransactionClient,
  manifestoId: string,
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
  if (!own) return null;
  return own.id === adoptedFromId
    ? 'A pledge is adopted from another manifesto, not from its own: choose that of the other council.'
    : `That pledge was itself adopted from ${own.reference} of this manifesto: leave out where it was adopted from.`;
}
