import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { PrismaClient, Theme } from '../generated/prisma/client.ts';
import { checkNames, getParent, type ThemeFields, trimNames } from './theme-fields.ts';

export type CreateThemeInput = ThemeFields & {
  slug: string;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Makes a theme, of the first level or below another. Readers can filter by it at once; nothing is of it yet. */
export async function createTheme(
  prisma: PrismaClient,
  input: CreateThemeInput,
  actor: { userId: string },
): Promise<Theme> {
  checkChangeReason(input.changeReason);
  const { slug } = input;
  const parsed = parseSlug(slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  return prisma.$transaction(async (tx) => {
    if (await tx.theme.findUnique({ where: { slug }, select: { id: true } }))
      throw new InputRefusedError(['slug'], `There is a theme ${slug} already. Choose another slug.`);
    const { nameEn = null, nameCy = null } = trimNames(input);
    await checkNames(tx, { nameEn, nameCy });
    const parentId = input.parent ? (await getParent(tx, input.parent)).id : null;
    const theme = await tx.theme.create({ data: { slug, nameEn, nameCy, parentId } });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [{ recordType: 'Theme', recordId: theme.id, recordVersion: 1, before: null, after: theme }],
    });
    return theme;
  });
}
