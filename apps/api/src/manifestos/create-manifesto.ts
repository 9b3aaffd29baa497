import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Manifesto, PrismaClient } from '../generated/prisma/client.ts';
import { checkManifestoFields, type ManifestoFields, trimTexts } from './manifesto-fields.ts';

export type CreateManifestoInput = ManifestoFields &
  Required<Pick<ManifestoFields, 'ownerId' | 'selection'>> & {
    ownerId: string;
    selection: NonNullable<ManifestoFields['selection']>;
    /** Stable name for its address. */
    slug: string;
    /** Why, for the audit log. */
    changeReason: string;
  };

/** Begins a manifesto as a draft that only editors see. */
export async function createManifesto(
  prisma: PrismaClient,
  { slug, changeReason, ...input }: CreateManifestoInput,
  actor: { userId: string },
): Promise<Manifesto> {
  checkChangeReason(changeReason);
  const parsed = parseSlug(slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  const { sources = [], publishedPrecision = 'DAY', ...fields } = trimTexts(input);
  const whole = {
    ownerId: fields.ownerId,
    selection: fields.selection,
    titleEn: fields.titleEn ?? null,
    titleCy: fields.titleCy ?? null,
    councilId: fields.councilId ?? null,
    termFrom: fields.termFrom ?? null,
    termTo: fields.termTo ?? null,
    publishedOn: fields.publishedOn ?? null,
    documentUrl: fields.documentUrl ?? null,
    documentArchivedUrl: fields.documentArchivedUrl ?? null,
    pledgesInManifesto: fields.pledgesInManifesto ?? null,
    selectedByEn: fields.selectedByEn ?? null,
    selectedByCy: fields.selectedByCy ?? null,
  };
  return prisma.$transaction(async (tx) => {
    if (await tx.manifesto.findUnique({ where: { slug: parsed.value }, select: { id: true } }))
      throw new InputRefusedError(['slug'], 'Another manifesto has this slug: choose a different one.');
    await checkManifestoFields(tx, whole, sources);
    const after = await tx.manifesto.create({
      data: { ...whole, publishedPrecision, slug: parsed.value, sources, state: 'DRAFT' },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: changeReason,
      revisions: [
        { recordType: 'Manifesto', recordId: after.id, recordVersion: after.version, before: null, after },
      ],
    });
    return after;
  });
}
