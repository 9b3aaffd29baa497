import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Organisation, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { OrganisationKind } from '../generated/prisma/enums.ts';
import { type BodyIdentifier, checkIdentifiers, writeIdentifiers } from './body-identifiers.ts';
import { type BodyFacts, checkBody } from './check-body.ts';

export type CreateOrganisationInput = {
  kind: OrganisationKind;
  slug: string;
  facts: BodyFacts;
  identifiers: readonly BodyIdentifier[];
  /** At least one. */
  sources: readonly SourceRow[];
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Takes a body into the record. A local party begins as a draft, for it decides itself when readers see its page; every other body is a public
 * fact, and readers see it at once.
 */
export async function createOrganisation(
  prisma: PrismaClient,
  { kind, slug, facts, identifiers, sources, changeReason }: CreateOrganisationInput,
  actor: { userId: string },
): Promise<Organisation> {
  const parsed = parseSlug(slug);
  if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  if (sources.length === 0) throw new InputRefusedError(['sources'], 'Say where the body is known from.');
  checkSources(sources);
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    await requireFreeSlug(tx, slug, null);
    await checkBody(tx, { id: null, kind }, facts);
    await checkIdentifiers(tx, null, identifiers);
    const state = kind === 'LOCAL_PARTY' ? 'DRAFT' : 'PUBLISHED';
    const after = await tx.organisation.create({
      data: { ...facts, kind, slug, state, sources: [...sources] },
    });
    await writeIdentifiers(tx, after.id, identifiers);
    const revision = {
      recordType: 'Organisation',
      recordId: after.id,
      recordVersion: after.version,
      before: null,
      after: { ...after, identifiers },
    } as const;
    return { result: after, revisions: [revision], alsoTouched: ['OrganisationIdentifier'] };
  });
}

/** Throws INPUT_REFUSED for an address that another body has or had: its readers would be led astray. */
export async function requireFreeSlug(
  tx: Prisma.TransactionClient,
  slug: string,
  id: string | null,
): Promise<void> {
  const own = await tx.organisation.findUnique({ where: { slug }, select: { id: true } });
  const former = await tx.organisationSlug.findUnique({ where: { slug } });
  if ((own && own.id !== id) || (former && former.organisationId !== id))
    throw new InputRefusedError(
      ['slug'],
      `"${slug}" is or was the address of another body. Give one of its own, such as with the year.`,
    );
}
