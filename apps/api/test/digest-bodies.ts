import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { sorted } from './sorted-rows.ts';

const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;

/**
 * What the record says of who belongs to what, and what it asks editors: without ids and times, so that two databases that were filled by the same files
 * in different orders give the same.
 */
export async function digestBodies(prisma: PrismaClient) {
  const label = await labelRecords(prisma);
  const [memberships, endorsements, coverage, proposals, posts, vacancies, spells, lists, covers, shares] =
    await Promise.all([
      prisma.membership.findMany(),
      prisma.endorsement.findMany(),
      prisma.coverage.findMany(),
      // Only what is asked: a question that another file answered is settled, and in another order was never one.
      prisma.proposal.findMany({
        where: { state: 'OPEN' },
        select: { kind: true, recordType: true, recordId: true, patch: true },
      }),
      prisma.post.findMany(),
      prisma.vacancy.findMany(),
      prisma.controlSpell.findMany(),
      prisma.councilListEntry.findMany(),
      prisma.localPartyArea.findMany(),
      prisma.postcodeShare.findMany(),
    ]);
  const rows = (table: readonly object[]) =>
    sorted(table.map((row) => label(JSON.stringify({ ...row, ...blank(row) }))));
  return {
    memberships: rows(memberships),
    endorsements: rows(endorsements),
    coverage: rows(coverage),
    proposals: rows(proposals),
    posts: rows(posts),
    vacancies: rows(vacancies),
    controlSpells: rows(spells),
    councilLists: rows(lists),
    localPartyAreas: rows(covers),
    postcodeShares: rows(shares),
  };
}

/** Columns that tell one run from another; credits stay as the names of their publishers. */
function blank(row: object): object {
  const sources =
    'sources' in row
      ? { sources: (row.sources as { publisher?: string }[]).map(({ publisher }) => publisher) }
      : {};
  return {
    ...('id' in row && { id: undefined }),
    ...('version' in row && { version: undefined }),
    ...('statedAt' in row && { statedAt: undefined }),
    ...sources,
  };
}

/** Puts what a record is known by in the place of its id. A merged person is the one they became. */
async function labelRecords(prisma: PrismaClient): Promise<(text: string) => string> {
  const [people, bodies, areas, posts, ballots, candidacies, aliases, holdings] = await Promise.all([
    prisma.person.findMany({ include: { identifiers: true } }),
    prisma.organisation.findMany({ include: { identifiers: true } }),
    prisma.area.findMany({ include: { identifiers: true } }),
    prisma.post.findMany(),
    prisma.ballot.findMany(),
    prisma.candidacy.findMany(),
    prisma.partyAlias.findMany(),
    prisma.officeHolding.findMany(),
  ]);
  const labels = new Map<string, string>();
  const known = (identifiers: readonly { scheme: string; value: string }[], name: string | null) =>
    [...identifiers.map(({ scheme, value }) => `${scheme}:${value}`).toSorted(), name].join(' ');
  for (const { id, identifiers, name } of people) labels.set(id, known(identifiers, name));
  for (const { id, mergedIntoId } of people)
    if (mergedIntoId !== null) labels.set(id, labels.get(mergedIntoId) ?? '');
  for (const { id, identifiers, slug, kind } of bodies)
    labels.set(id, identifiers.length > 0 ? known(identifiers, kind) : slug);
  for (const { id, identifiers, kind, nameEn, nameCy } of areas)
    labels.set(id, `${kind} ${known(identifiers, nameEn ?? nameCy)}`);
  const of = (id: string | null) => (id === null ? '' : (labels.get(id) ?? id));
  for (const { id, role, areaId, organisationId } of posts)
    labels.set(id, `${role} ${of(areaId)} ${of(organisationId)}`);
  for (const { id, ballotId, gssCode } of ballots) labels.set(id, `ballot ${ballotId ?? gssCode}`);
  for (const { id, ballotId, personId } of candidacies) labels.set(id, `${of(personId)} on ${of(ballotId)}`);
  for (const { id, scheme, value } of aliases) labels.set(id, `${scheme} ${value}`);
  for (const { id, personId, postId, from } of holdings)
    labels.set(id, `${of(personId)} in ${of(postId)} from ${from.toISOString()}`);
  return (text) => text.replaceAll(UUID, (id) => labels.get(id) ?? 'unknown');
}
