import type { CouncilListEntry, ListedDay, Prisma } from '../generated/prisma/client.ts';
import { bareName } from '../suppression/suppression-keys.ts';
import { isAbout, type Traits } from './traces.ts';

/** Tables whose rows are of one person each. */
export const OWN_TABLES = [
  'Application',
  'Candidacy',
  'ContactPoint',
  'Endorsement',
  'JointDecision',
  'Membership',
  'Memorandum',
  'OfficeHolding',
  'Photo',
] as const satisfies readonly Prisma.ModelName[];

/** The ids of people's entries and of every row that is theirs. */
export async function loadOwnIds(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<string[]> {
  const parts = OWN_TABLES.map((table) => `SELECT "id" FROM "${table}" WHERE "personId" = ANY ($1::uuid[])`);
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(parts.join(' UNION ALL '), personIds);
  return [...personIds, ...rows.map(({ id }) => id)];
}

/**
 * The same with the ids of rows that were theirs and are there no more, by the versions that say whose they were: what changed of a row is kept as the columns that
 * did, which do not say it. A row that is somebody else's now is theirs alone.
 */
export async function loadIdsInHistory(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<string[]> {
  const named = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r."recordId" AS "id" FROM "Revision" r JOIN "RevisionPayload" p ON p."revisionId" = r."id"
    WHERE r."recordType" = ANY (${[...OWN_TABLES]}::text[])
      AND (p."before" ->> 'personId' = ANY (${personIds}::text[]) OR p."after" ->> 'personId' = ANY (${personIds}::text[]))`;
  const ids = named.map(({ id }) => id);
  const parts = OWN_TABLES.map((table) => `SELECT "id" FROM "${table}" WHERE "id" = ANY ($1::uuid[])`);
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(parts.join(' UNION ALL '), ids);
  const present = new Set(rows.map(({ id }) => id));
  return [...(await loadOwnIds(tx, personIds)), ...ids.filter((id) => !present.has(id))];
}

/**
 * The proposals about somebody: by their id or one of a row of theirs, and by their name in one of their bodies, for a list without ids asks about
 * a name, a ward and a council. One that names no body at all is taken for theirs: it is asked again where it was a namesake's.
 */
export async function findProposals(tx: Prisma.TransactionClient, traits: Traits): Promise<string[]> {
  const { personIds, organisationIds, names } = traits;
  const byId = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Proposal"
    WHERE "recordId" = ANY (${await loadOwnIds(tx, personIds)}::uuid[]) OR ${isAbout('"patch"', traits)}`;
  const named = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT p."id", p."patch" ->> 'name' AS "name" FROM "Proposal" p
    LEFT JOIN "Post" po ON po."id"::text = p."patch" ->> 'postId'
    WHERE jsonb_typeof(p."patch" -> 'name') = 'string' AND p."patch" ->> 'personId' IS NULL AND p."recordId" IS NULL
      AND (p."patch" ->> 'organisationId' = ANY (${organisationIds}::text[]) OR po."organisationId" = ANY (${organisationIds}::uuid[])
        OR (p."patch" ->> 'organisationId' IS NULL AND po."id" IS NULL))`;
  return [...new Set([...byId, ...named.filter(isOneOf(names))].map(({ id }) => id))];
}

/** What the newest lists of councils say of somebody: the rows that are known to be theirs, and those of their name in their bodies that are nobody's yet. */
export async function loadListed(tx: Prisma.TransactionClient, traits: Traits): Promise<CouncilListEntry[]> {
  const { personIds, organisationIds, names } = traits;
  const entries = await tx.councilListEntry.findMany({
    where: {
      OR: [
        { personId: { in: [...personIds] } },
        { personId: null, name: { not: null }, organisationId: { in: [...organisationIds] } },
      ],
    },
    orderBy: { listedOn: 'asc' },
  });
  const isNamed = isOneOf(names);
  return entries.filter(({ personId, name }) => personId !== null || isNamed({ name: name ?? '' }));
}

/** Whom a row of a list says it is about. */
type NamedRow = { readonly name: { readonly name: string } };

/** The rows of lists about somebody, of every day: those known to be theirs, and those of their name in their bodies that are nobody's yet. */
export async function loadListedDays(tx: Prisma.TransactionClient, traits: Traits): Promise<ListedDay[]> {
  const { personIds, organisationIds, names } = traits;
  const days = await tx.listedDay.findMany({
    where: {
      OR: [
        { personId: { in: [...personIds] } },
        { personId: null, post: { organisationId: { in: [...organisationIds] } } },
      ],
    },
    orderBy: [{ listedOn: 'asc' }, { id: 'asc' }],
  });
  const isNamed = isOneOf(names);
  return days.filter(({ personId, unknown }) => personId !== null || isNamed((unknown as NamedRow).name));
}

function isOneOf(names: readonly string[]): (row: Readonly<{ name: string }>) => boolean {
  const bare = new Set(names.map(bareName));
  return ({ name }) => bare.has(bareName(name));
}
