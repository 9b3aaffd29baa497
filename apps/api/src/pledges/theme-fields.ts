import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { Prisma, Theme } from '../generated/prisma/client.ts';
import { nameSearch } from '../sign-off/find-named-people.ts';
import { namesKnownPerson } from '../sign-off/names-known-person.ts';

/** What an editor says of a theme. A field left out is not touched; null empties it. */
export type ThemeFields = {
  nameEn?: string | null | undefined;
  nameCy?: string | null | undefined;
  /** Slug of the wider theme. Null for a theme of the first level. */
  parent?: string | null | undefined;
};

const LONGEST_NAME = 60;

/** Names without the white space around them; a blank one is none. */
export function trimNames({ nameEn, nameCy }: ThemeFields): Pick<ThemeFields, 'nameEn' | 'nameCy'> {
  const trimmed = (name: string | null | undefined) =>
    name === undefined ? undefined : name?.trim() || null;
  return { nameEn: trimmed(nameEn), nameCy: trimmed(nameCy) };
}

/**
 * Throws INPUT_REFUSED for names that cannot stand. A theme is a subject, so it never waits for a second person (R6): what names somebody
 * of the record is refused.
 */
export async function checkNames(
  tx: Prisma.TransactionClient,
  { nameEn, nameCy }: Pick<Theme, 'nameEn' | 'nameCy'>,
): Promise<void> {
  if (nameEn === null && nameCy === null)
    throw new InputRefusedError(['nameEn'], 'A theme has a name in English or in Welsh.');
  for (const [field, name] of Object.entries({ nameEn, nameCy })) {
    if (name !== null && name.length > LONGEST_NAME)
      throw new InputRefusedError(
        [field],
        `The name has ${name.length} characters, the limit is ${LONGEST_NAME}: it stands in lists of filters.`,
      );
    if (await namesKnownPerson(tx, null, nameSearch(tx, [name])))
      throw new InputRefusedError([field], 'A theme is a subject and names nobody: choose other words.');
  }
}

/**
 * The theme above, held until the transaction ends so that it stays of the first level. Throws INPUT_REFUSED for one that is not there or
 * is below another itself.
 */
export async function getParent(tx: Prisma.TransactionClient, slug: string): Promise<Theme> {
  await tx.$queryRaw`SELECT 1 FROM "Theme" WHERE "slug" = ${slug} FOR UPDATE`;
  const parent = await tx.theme.findUnique({ where: { slug } });
  if (!parent)
    throw new InputRefusedError(
      ['parent'],
      `There is no theme ${JSON.stringify(slug)}: choose one of the list.`,
    );
  if (parent.parentId !== null)
    throw new InputRefusedError(
      ['parent'],
      `Themes have two levels, and ${slug} is below another itself: choose one of the first level.`,
    );
  return parent;
}
