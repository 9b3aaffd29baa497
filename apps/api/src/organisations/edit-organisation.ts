import { parseSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { formatDay } from '../calendar/day.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { checkSources, type SourceRow } from '../editorial/check-sources.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Organisation, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { type BodyIdentifier, checkIdentifiers, writeIdentifiers } from './body-identifiers.ts';
import { type BodyFacts, checkBody } from './check-body.ts';
import { requireFreeSlug } from './create-organisation.ts';
import { lockOrganisation } from './lock-organisation.ts';
import { refuseOfficesBeyond } from './offices-beyond.ts';

export type EditOrganisationInput = {
  id: string;
  expectedVersion: number;
  /** A field left out is not touched; null empties it. */
  changes: Partial<BodyFacts> & { slug?: string | undefined };
  /** All codes of the body; those not among them go. Null: not touched. */
  identifiers: readonly BodyIdentifier[] | null;
  /** Where the changed facts can be read; they take the place of the sources there were. Null: not touched. */
  sources: readonly SourceRow[] | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Edits what the record says of a body. Its kind stays: a body that becomes another kind is replaced by another. Its former address redirects.
 * Offices outside the life it is given are refused, and not cut.
 */
export async function editOrganisation(
  prisma: PrismaClient,
  { id, expectedVersion, changes, identifiers, sources, changeReason }: EditOrganisationInput,
  actor: { userId: string },
): Promise<Organisation> {
  if (changes.slug !== undefined) {
    const parsed = parseSlug(changes.slug);
    if (!parsed.ok) throw new InputRefusedError(['slug'], parsed.message);
  }
  if (sources !== null) checkSources(sources);
  if (sources?.length === 0) throw new InputRefusedError(['sources'], 'A body has a source: name one.');
  return refuseOfficesBeyond(() =>
    inOneChange(prisma, { changeReason, actor }, async (tx) => {
      const before = await lockOrganisation(tx, id, 'id');
      checkVersion(before, expectedVersion, changes);
      const changed = pickChanged(before, changes);
      const was = await codesOf(tx, id);
      const now = identifiers?.toSorted(byCode) ?? was;
      const areCodesChanged = canonicalJson(was) !== canonicalJson(now);
      const areSourcesChanged = sources !== null && canonicalJson(sources) !== canonicalJson(before.sources);
      if (Object.keys(changed).length === 0 && !areCodesChanged && !areSourcesChanged)
        return { result: before, revisions: [] };
      const facts = { ...before, ...changed };
      await checkBody(tx, before, facts);
      if (changed.slug !== undefined) await moveAddress(tx, before, changed.slug);
      if (areCodesChanged) {
        await checkIdentifiers(tx, id, now);
        await writeIdentifiers(tx, id, now);
      }
      const after = await tx.organisation.update({
        where: { id },
        data: { ...changed, ...(sources && { sources: [...sources] }), version: { increment: 1 } },
      });
      const revision = {
        recordType: 'Organisation',
        recordId: id,
        recordVersion: after.version,
        before: { ...before, identifiers: was.map(written) },
        after: { ...after, identifiers: now.map(written) },
      } as const;
      return {
        result: after,
        revisions: [revision],
        alsoTouched: ['OrganisationIdentifier', 'OrganisationSlug'],
      };
    }),
  );
}

async function codesOf(tx: Prisma.TransactionClient, organisationId: string): Promise<BodyIdentifier[]> {
  const rows = await tx.organisationIdentifier.findMany({ where: { organisationId } });
  return rows
    .map(({ scheme, value, validFrom, validTo }) => ({ scheme, value, validFrom, validTo }))
    .toSorted(byCode);
}

function byCode(one: BodyIdentifier, other: BodyIdentifier): number {
  return one.scheme.localeCompare(other.scheme) || one.value.localeCompare(other.value);
}

function written({ scheme, value, validFrom, validTo }: BodyIdentifier) {
  return {
    scheme,
    value,
    validFrom: validFrom && formatDay(validFrom),
    validTo: validTo && formatDay(validTo),
  };
}

/** The address there was leads to the new one from now on; one that the body takes back is its own again. */
async function moveAddress(
  tx: Prisma.TransactionClient,
  { id, slug }: Organisation,
  next: string,
): Promise<void> {
  await requireFreeSlug(tx, next, id);
  await tx.organisationSlug.deleteMany({ where: { slug: next } });
  await tx.organisationSlug.create({ data: { slug, organisationId: id } });
}
