import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Prisma, PrismaClient, Theme } from '../generated/prisma/client.ts';
import { checkNames, getParent, type ThemeFields, trimNames } from './theme-fields.ts';

export type EditThemeInput = {
  id: string;
  expectedVersion: number;
  changes: ThemeFields;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Renames a theme, translates it, or moves it below another or to the first level. Its slug stays, for it stands in addresses and filters;
 * what is of it stays so.
 */
export async function editTheme(
  prisma: PrismaClient,
  input: EditThemeInput,
  actor: { userId: string },
): Promise<Theme> {
  checkChangeReason(input.changeReason);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Theme" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const before = await tx.theme.findUnique({ where: { id: input.id } });
    if (!before) throw new RecordNotFoundError('id', 'theme');
    const parentId = await findParentId(tx, before, input.changes.parent);
    const wanted = { ...trimNames(input.changes), parentId };
    checkVersion(before, input.expectedVersion, wanted);
    const changed = pickChanged(before, wanted);
    if (Object.keys(changed).length === 0) return before;
    const after = await tx.theme.update({
      where: { id: before.id },
      data: { ...changed, version: { increment: 1 } },
    });
    await checkNames(tx, after);
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [{ recordType: 'Theme', recordId: before.id, recordVersion: after.version, before, after }],
    });
    return after;
  });
}

/** Undefined where nothing is said of it. */
async function findParentId(
  tx: Prisma.TransactionClient,
  theme: Theme,
  slug: string | null | undefined,
): Promise<string | null | undefined> {
  if (slug === undefined || slug === null) return slug;
  if (slug === theme.slug)
    throw new InputRefusedError(['parent'], 'A theme is not below itself: choose another.');
  const below = await tx.theme.findFirst({ where: { parentId: theme.id }, select: { slug: true } });
  if (below)
    throw new InputRefusedError(
      ['parent'],
      `Themes have two levels, and ${below.slug} is below this one: move it elsewhere first.`,
    );
  return (await getParent(tx, slug)).id;
}
