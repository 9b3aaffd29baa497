import type { Prisma } from '../generated/prisma/client.ts';
import type { HeldRow } from './held-rows.ts';

/** What stands where a name was, in both languages: a name is one text. */
const REMOVED_NAME = 'Name removed / Tynnwyd yr enw';

/** Everything that says what people are called, or leads to it. */
export async function loadNames(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<HeldRow[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      name: true,
      givenName: true,
      familyName: true,
      sortName: true,
      slug: true,
      sources: true,
      identifiers: { select: { scheme: true, value: true } },
      formerSlugs: { select: { slug: true } },
      candidacies: {
        where: { nameAsPrinted: { not: null } },
        select: { id: true, nameAsPrinted: true },
      },
    },
  });
  const listed = await tx.councilListEntry.findMany({ where: { personId: { in: [...personIds] } } });
  return people.flatMap(({ id, candidacies, ...own }): HeldRow[] => {
    const isNamed = own.name !== REMOVED_NAME || own.identifiers.length + own.formerSlugs.length > 0;
    return [
      ...listed
        .filter(({ personId }) => personId === id)
        .map((row) => ({ recordType: 'CouncilListEntry' as const, recordId: row.id, value: row })),
      ...(isNamed ? [{ recordType: 'Person' as const, recordId: id, value: own }] : []),
      ...candidacies.map((candidacy) => ({
        recordType: 'Candidacy' as const,
        recordId: candidacy.id,
        value: { nameAsPrinted: candidacy.nameAsPrinted },
      })),
    ];
  });
}

/** Takes the name out of people's entries, candidacies and addresses. Their page stays, at an address that says nothing. */
export async function removeNames(tx: Prisma.TransactionClient, personIds: readonly string[]): Promise<void> {
  const where = { personId: { in: [...personIds] } };
  await tx.personIdentifier.deleteMany({ where });
  await tx.personSlug.deleteMany({ where });
  await tx.councilListEntry.deleteMany({ where });
  await tx.candidacy.updateMany({ where, data: { nameAsPrinted: null } });
  for (const id of personIds)
    await tx.person.update({
      where: { id },
      data: {
        name: REMOVED_NAME,
        sortName: REMOVED_NAME,
        givenName: null,
        familyName: null,
        slug: `removed-${id.slice(-12)}`,
        sources: [],
      },
    });
}
