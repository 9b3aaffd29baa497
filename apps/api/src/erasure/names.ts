import type { Prisma } from '../generated/prisma/client.ts';
import { REMOVED_NAME } from './removed-name.ts';
import type { HeldRow } from './held-rows.ts';
import { loadListed, loadListedDays } from './named-traces.ts';
import type { Traits } from './traces.ts';

/** Everything that says what people are called, or leads to it. */
export async function loadNames(tx: Prisma.TransactionClient, traits: Traits): Promise<HeldRow[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...traits.personIds] } },
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
  const listed = await loadListed(tx, traits);
  const held = people.flatMap(({ id, candidacies, ...own }): HeldRow[] => {
    const isNamed = own.name !== REMOVED_NAME || own.identifiers.length + own.formerSlugs.length > 0;
    return [
      ...(isNamed ? [{ recordType: 'Person' as const, recordId: id, value: own }] : []),
      ...candidacies.map((candidacy) => ({
        recordType: 'Candidacy' as const,
        recordId: candidacy.id,
        value: { nameAsPrinted: candidacy.nameAsPrinted },
      })),
    ];
  });
  const entries = listed.map((row): HeldRow => ({
    recordType: 'CouncilListEntry',
    recordId: row.id,
    value: row,
  }));
  const asked = (await loadAskedDays(tx, traits)).map((value): HeldRow => ({
    recordType: 'ListedDay',
    recordId: value.id,
    value,
  }));
  return [...entries, ...asked, ...held];
}

/** Takes the name out of people's entries, candidacies, addresses and lists of councillors. Their page stays, at an address that says nothing. */
export async function removeNames(tx: Prisma.TransactionClient, traits: Traits): Promise<void> {
  const { personIds } = traits;
  const where = { personId: { in: [...personIds] } };
  await tx.personIdentifier.deleteMany({ where });
  await tx.personSlug.deleteMany({ where });
  const listed = await loadListed(tx, traits);
  await tx.councilListEntry.deleteMany({ where: { id: { in: listed.map(({ id }) => id) } } });
  const asked = await loadAskedDays(tx, traits);
  await tx.listedDay.deleteMany({ where: { id: { in: asked.map(({ id }) => id) } } });
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

/** Rows of lists that have the name themselves, for nobody was known to be whom they are about. */
async function loadAskedDays(tx: Prisma.TransactionClient, traits: Traits) {
  return (await loadListedDays(tx, traits)).filter(({ personId }) => personId === null);
}
