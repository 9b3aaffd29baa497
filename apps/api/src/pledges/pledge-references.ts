import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Manifesto, Prisma } from '../generated/prisma/client.ts';
import { checkLineage } from './check-lineage.ts';

/** What a pledge names of the record, beside its manifesto. */
export type PledgeReferences = {
  reference: string;
  councilId: string;
  leadPersonId: string | null;
  modelPledgeId: string | null;
  adoptedFromId: string | null;
};

/** Throws INPUT_REFUSED where the manifesto has another pledge of that reference. */
export async function checkReferenceFree(
  tx: Prisma.TransactionClient,
  { id: manifestoId }: Pick<Manifesto, 'id'>,
  reference: string,
): Promise<void> {
  const taken = await tx.pledge.findUnique({
    where: { manifestoId_reference: { manifestoId, reference } },
    select: { id: true },
  });
  if (taken)
    throw new InputRefusedError(
      ['reference'],
      `This manifesto has a pledge ${reference} already: give the next one.`,
    );
}

/** Throws where a pledge of that manifesto cannot be about these records: one is not there, or its lineage leads nowhere else. */
export async function checkNamedRecords(
  tx: Prisma.TransactionClient,
  { id: manifestoId }: Pick<Manifesto, 'id'>,
  { councilId, modelPledgeId, adoptedFromId, leadPersonId }: Omit<PledgeReferences, 'reference'>,
): Promise<void> {
  const council = await tx.organisation.findUnique({ where: { id: councilId }, select: { id: true } });
  if (!council) throw new RecordNotFoundError('council', 'council');
  if (modelPledgeId) await checkModelPledge(tx, modelPledgeId);
  if (leadPersonId && !(await tx.person.findUnique({ where: { id: leadPersonId }, select: { id: true } })))
    throw new RecordNotFoundError('leadPerson', 'person');
  if (!adoptedFromId) return;
  const origin = await tx.pledge.findUnique({ where: { id: adoptedFromId }, select: { id: true } });
  if (!origin) throw new RecordNotFoundError('adoptedFrom', 'pledge');
  await checkLineage(tx, { manifestoId, councilId }, origin.id);
}

async function checkModelPledge(tx: Prisma.TransactionClient, id: string): Promise<void> {
  const model = await tx.modelPledge.findUnique({ where: { id }, select: { state: true } });
  if (!model) throw new RecordNotFoundError('modelPledge', 'model pledge');
  if (model.state === 'WITHDRAWN')
    throw new InputRefusedError(
      ['modelPledge'],
      'That model pledge is withdrawn, so no further pledge follows it: leave it out, or choose another.',
    );
}

/** The themes of these slugs. Throws INPUT_REFUSED for a slug of none. */
export async function getThemeIds(tx: Prisma.TransactionClient, slugs: readonly string[]): Promise<string[]> {
  const themes = await tx.theme.findMany({ where: { slug: { in: [...slugs] } } });
  const unknown = slugs.find((slug) => themes.every((theme) => theme.slug !== slug));
  if (unknown !== undefined)
    throw new InputRefusedError(
      ['themes'],
      `There is no theme ${JSON.stringify(unknown)}: choose one of the list.`,
    );
  return themes.map(({ id }) => id);
}

/** A paragraph of a manifesto's text by its anchor. Throws INPUT_REFUSED where the text has none; null where no anchor is named. */
export async function findParagraph(
  tx: Prisma.TransactionClient,
  manifestoId: string,
  anchor: string | null,
) {
  if (anchor === null) return null;
  const paragraph = await tx.manifestoParagraph.findUnique({
    where: { manifestoId_anchor: { manifestoId, anchor } },
  });
  if (paragraph) return paragraph;
  throw new InputRefusedError(
    ['anchor'],
    `The text of its manifesto has no paragraph ${anchor}: choose one of it.`,
  );
}
