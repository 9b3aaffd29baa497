import type { Manifesto, Prisma } from '../generated/prisma/client.ts';
import type { Missing } from '../editorial/not-ready-to-publish.ts';

/** What a manifesto lacks before readers may see it, its pledges apart. */
export async function findMissingFacts(
  tx: Prisma.TransactionClient,
  manifesto: Manifesto,
): Promise<Missing[]> {
  const missing: Missing[] = [];
  const owner = await tx.organisation.findUniqueOrThrow({ where: { id: manifesto.ownerId } });
  if (owner.state !== 'PUBLISHED')
    missing.push({
      field: 'owner',
      message: 'Its owner is not published, and a manifesto is public only if its owner is (R7).',
    });
  const council =
    manifesto.councilId && (await tx.organisation.findUnique({ where: { id: manifesto.councilId } }));
  if (!council) missing.push({ field: 'council', message: 'The council it is about is missing.' });
  else if (council.state !== 'PUBLISHED')
    missing.push({ field: 'council', message: 'The council it is about is not published (R7).' });
  if (manifesto.termFrom === null)
    missing.push({ field: 'termFrom', message: 'The first day of its term is missing.' });
  if (manifesto.selection === 'SELECTED' && !manifesto.selectedByEn && !manifesto.selectedByCy)
    missing.push({ field: 'selectedByEn', message: 'Who selected the pledges is missing (R20).' });
  if (!Array.isArray(manifesto.sources) || manifesto.sources.length === 0)
    missing.push({ field: 'sources', message: 'Its sources are missing.' });
  return missing;
}

/**
 * What the selection statement would say wrongly with that many pledges held: more than there are, or all of them where some are not
 * held (R20). Withdrawn pledges are held, as the statement counts them.
 */
export function findSelectionFault(manifesto: Manifesto, pledgesHeld: number): Missing | null {
  const { selection, pledgesInManifesto } = manifesto;
  if (pledgesInManifesto === null) return null;
  if (pledgesHeld > pledgesInManifesto)
    return {
      field: 'pledgesInManifesto',
      message: `It would hold ${pledgesHeld} pledges, more than the ${pledgesInManifesto} it is said to have: count again.`,
    };
  if (selection === 'COMPLETE' && pledgesHeld < pledgesInManifesto)
    return {
      field: 'selection',
      message: `It would hold ${pledgesHeld} of ${pledgesInManifesto} pledges, which is not COMPLETE: choose the others too, or say SELECTED and by whom (R20).`,
    };
  return null;
}
