import { parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { OrganisationIdentifier, Prisma } from '../generated/prisma/client.ts';

/** A code of a body in a scheme, for a time. One council can have two GSS codes. */
export type BodyIdentifier = Pick<OrganisationIdentifier, 'scheme' | 'value' | 'validFrom' | 'validTo'>;

/** Throws INPUT_REFUSED for a code that cannot be meant, is there twice, or names another body that exists today. */
export async function checkIdentifiers(
  tx: Prisma.TransactionClient,
  id: string | null,
  identifiers: readonly BodyIdentifier[],
): Promise<void> {
  for (const [index, { scheme, value, validFrom, validTo }] of identifiers.entries()) {
    const path = ['identifiers', String(index)];
    if (scheme === '' || value === '')
      throw new InputRefusedError(path, 'A code has a scheme and a value: fill both in or leave it out.');
    const gss = scheme === 'gss' ? parseGssCode(value) : null;
    if (gss && !gss.ok) throw new InputRefusedError([...path, 'value'], gss.message);
    if (validFrom !== null && validTo !== null && validTo <= validFrom)
      throw new InputRefusedError([...path, 'validTo'], 'The end must be later than the start.');
    if (identifiers.findIndex((other) => other.scheme === scheme && other.value === value) !== index)
      throw new InputRefusedError(path, 'This code is in the list already. Leave one out.');
    const other = await tx.organisationIdentifier.findFirst({
      where: {
        scheme,
        value,
        // A code that passes on with a succession is another's while that one lives, and nobody's afterwards.
        organisation: { dissolvedOn: null, ...(id !== null && { id: { not: id } }) },
      },
      select: { organisation: { select: { nameEn: true, nameCy: true, slug: true } } },
    });
    if (other && validTo === null) {
      const { nameEn, nameCy, slug } = other.organisation;
      throw new InputRefusedError(
        path,
        `${nameEn ?? nameCy ?? slug} has this code. Edit that body, or end it first.`,
      );
    }
  }
}

/** Writes the codes of a body anew. */
export async function writeIdentifiers(
  tx: Prisma.TransactionClient,
  organisationId: string,
  identifiers: readonly BodyIdentifier[],
): Promise<void> {
  await tx.organisationIdentifier.deleteMany({ where: { organisationId } });
  await tx.organisationIdentifier.createMany({
    data: identifiers.map((identifier) => ({ ...identifier, organisationId })),
  });
}
