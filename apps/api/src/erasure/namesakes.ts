import type { Prisma } from '../generated/prisma/client.ts';
import type { PublicationState } from '../generated/prisma/enums.ts';
import { bareName, loadBodies } from '../suppression/suppression-keys.ts';
import { REMOVED_NAME } from './removed-name.ts';
import type { Traits } from './traces.ts';

/** Another entry of the record that may be of the same person. */
export type Namesake = Readonly<{
  id: string;
  slug: string;
  state: PublicationState;
  /** Whether editors are asked if the two are one. */
  isAsked: boolean;
  /** Slugs of the bodies in which both have the name; none where editors are asked about two names. */
  bodies: readonly string[];
}>;

/**
 * Other entries that may be of somebody: those about which editors are asked whether the two are one, and those of their name in one of their bodies, public or
 * not. Whom an editor said to be somebody else, and who has no name any more, is none of them. Read them before a name is erased.
 */
export async function loadNamesakes(tx: Prisma.TransactionClient, traits: Traits): Promise<Namesake[]> {
  const { asked, rejected } = await loadPaired(tx, traits.personIds);
  const bodiesOf = await loadSharedBodies(tx, traits);
  const own = new Set([...traits.personIds, ...rejected]);
  const ids = [...asked, ...bodiesOf.keys()].filter((id) => !own.has(id));
  const people = await tx.person.findMany({
    where: { id: { in: ids }, mergedIntoId: null, name: { not: REMOVED_NAME } },
    select: { id: true, slug: true, state: true },
    orderBy: { slug: 'asc' },
  });
  return people.map((person) => ({
    ...person,
    isAsked: asked.has(person.id),
    bodies: [...(bodiesOf.get(person.id) ?? [])].toSorted(),
  }));
}

/** Who stands beside somebody in a question whether two entries are one: that is open, or that an editor has answered with no. */
async function loadPaired(tx: Prisma.TransactionClient, personIds: readonly string[]) {
  const pairs = await tx.$queryRaw<{ id: string; isOpen: boolean }[]>`
    SELECT COALESCE(o."mergedIntoId", o."id") AS "id", p."state" = 'OPEN' AS "isOpen" FROM "Proposal" p
    CROSS JOIN LATERAL unnest(string_to_array(p."key", ' ')) AS w("word") JOIN "Person" o ON o."id"::text = w."word"
    WHERE p."kind" = 'PERSON_MERGE' AND p."state" IN ('OPEN', 'REJECTED') AND string_to_array(p."key", ' ') && ${personIds}::text[]`;
  const idsOf = (isOpen: boolean) =>
    new Set(pairs.filter((pair) => pair.isOpen === isOpen).map(({ id }) => id));
  return { asked: idsOf(true), rejected: idsOf(false) };
}

/** The bodies that each entry of one of the names shares with them, as slugs. */
async function loadSharedBodies(
  tx: Prisma.TransactionClient,
  { names, organisationIds }: Traits,
): Promise<Map<string, Set<string>>> {
  const wanted = new Set(names.map(bareName));
  const known = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Person" WHERE "mergedIntoId" IS NULL
    UNION SELECT "personId", "nameAsPrinted" FROM "Candidacy" WHERE "nameAsPrinted" IS NOT NULL
    UNION SELECT "personId", "name" FROM "CouncilListEntry" WHERE "personId" IS NOT NULL AND "name" IS NOT NULL`;
  const ids = known.filter(({ name }) => wanted.has(bareName(name))).map(({ id }) => id);
  const bodies = await tx.organisation.findMany({
    where: { id: { in: [...organisationIds] } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(bodies.map(({ id, slug }) => [id, slug]));
  const shared = new Map<string, Set<string>>();
  for (const { personId, organisationId } of await loadBodies(tx, ids)) {
    const slug = slugs.get(organisationId);
    if (slug !== undefined) shared.set(personId, (shared.get(personId) ?? new Set()).add(slug));
  }
  return shared;
}
