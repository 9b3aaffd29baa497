import { createHash } from 'node:crypto';
import { REMOVED_NAME } from '../erasure/removed-name.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { loadBodyKeys } from './body-keys.ts';

/** By what a suppressed person is known again: it outlives their row (R18). */
export type SuppressionKey = Readonly<{ scheme: string; value: string }>;

/** The id of a person in this record. A copy restored from a backup has the same ids. */
export const OWN_SCHEME = 'wheatsheaf';
/** A name in one body, as a hash: the file of suppressions is no list of names. */
export const NAME_SCHEME = 'name-in-body';

/** Ids of ours for whom a source gives no id: council, ward and name, or election, constituency and name. */
export const NAMING_SCHEMES: readonly string[] = ['council-list', 'psephology'];
/** SQL of the value by which an id of a person, `i`, is kept: as `identifierKey` has it. */
export const KEPT_VALUE = Prisma.sql`CASE WHEN i."scheme" = ANY (${[...NAMING_SCHEMES]}::text[])
  THEN encode(sha256(convert_to(i."value", 'UTF8')), 'hex') ELSE i."value" END`;
/** With what the key of an entry begins that the Party's list has by an id of its own. */
const PARTY_LIST_KEY = 'id/';

/**
 * The key of a name in a body. Spelling does not matter; the same name in another body is somebody else (R12).
 * @param bodyKey One of those by which the body is known (`body-keys.ts`).
 */
export function nameKey(name: string, bodyKey: string): SuppressionKey {
  const value = createHash('sha256')
    .update(`${bareName(name)}\n${bodyKey}`)
    .digest('hex');
  return { scheme: NAME_SCHEME, value };
}

/** The key of an id elsewhere. Ids of ours that are made of the name are kept as a hash, for the same reason. */
export function identifierKey({ scheme, value }: SuppressionKey): SuppressionKey {
  return NAMING_SCHEMES.includes(scheme)
    ? { scheme, value: createHash('sha256').update(value).digest('hex') }
    : { scheme, value };
}

/** A name without what spellings of it differ in. What is hashed must never change: it is in files that outlive this code. */
export function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/[\s-]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Every key of a person: their id here and those of entries merged into theirs, their ids elsewhere and on the Party's list, their names in the bodies they sat in, stood for or are listed in. */
export async function loadKeys(tx: Prisma.TransactionClient, personId: string): Promise<SuppressionKey[]> {
  const people = await tx.person.findMany({
    where: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    select: { id: true, name: true, identifiers: { select: { scheme: true, value: true } } },
  });
  const personIds = people.map(({ id }) => id);
  const bodies = await loadNamedBodies(tx, personIds);
  const onPartyList = await tx.councilListEntry.findMany({
    where: { personId: { in: personIds }, kind: 'PARTY', key: { startsWith: PARTY_LIST_KEY } },
    select: { key: true },
  });
  const names = [...people.map(({ name }) => name), ...bodies.flatMap(({ printed }) => printed ?? [])].filter(
    (name) => name !== REMOVED_NAME,
  );
  const keys = [
    ...people.map(({ id }) => ({ scheme: OWN_SCHEME, value: id })),
    ...people.flatMap(({ identifiers }) => identifiers.map(identifierKey)),
    ...onPartyList.map(({ key }) => ({ scheme: 'party-list', value: key.slice(PARTY_LIST_KEY.length) })),
    ...bodies.flatMap(({ keys: bodyKeys }) =>
      bodyKeys.flatMap((bodyKey) => names.map((name) => nameKey(name, bodyKey))),
    ),
  ];
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

/** A key as one text, to find it by. */
export function keyText({ scheme, value }: SuppressionKey): string {
  return `${scheme} ${value}`;
}

/** A body in which somebody sat, for which they stood or in whose lists they are, with the name that a ballot paper or a list gave them there. */
type NamedBody = Readonly<{ personId: string; printed: string | null; keys: readonly string[] }>;

/** The bodies of people, by their keys; with the council that a poll names which the record has not yet. Three statements. */
export async function loadNamedBodies(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<NamedBody[]> {
  const bodies = await loadBodies(tx, personIds);
  const keysOf = await loadBodyKeys(
    tx,
    bodies.map(({ organisationId }) => organisationId),
  );
  const unknown = await tx.$queryRaw<{ personId: string; printed: string | null; slug: string }[]>`
    SELECT c."personId", c."nameAsPrinted" AS "printed", split_part(e."electionId", '.', 2) AS "slug"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    WHERE c."personId" = ANY (${personIds}::uuid[]) AND b."postId" IS NULL AND e."organisationId" IS NULL AND e."electionId" LIKE '%.%.%'`;
  return [
    ...bodies.map(({ organisationId, ...own }) => ({ ...own, keys: keysOf(organisationId) })),
    ...unknown.map(({ slug, ...own }) => ({ ...own, keys: [`slug ${slug}`, `democracy-club ${slug}`] })),
  ];
}

/** The bodies in which people sat, for which they stood or in whose lists they are, with the name a ballot paper or a list gave them there. One statement. */
export function loadBodies(
  tx: Prisma.TransactionClient,
  personIds: readonly string[],
): Promise<{ personId: string; organisationId: string; printed: string | null }[]> {
  return tx.$queryRaw`
    SELECT h."personId", p."organisationId", NULL AS "printed"
    FROM "OfficeHolding" h JOIN "Post" p ON p."id" = h."postId" WHERE h."personId" = ANY (${personIds}::uuid[])
    UNION
    SELECT d."personId", p."organisationId", NULL
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" WHERE d."personId" = ANY (${personIds}::uuid[])
    UNION
    SELECT c."personId", COALESCE(p."organisationId", e."organisationId"), c."nameAsPrinted"
    FROM "Candidacy" c JOIN "Ballot" b ON b."id" = c."ballotId" JOIN "Election" e ON e."id" = b."electionId"
    LEFT JOIN "Post" p ON p."id" = b."postId"
    WHERE c."personId" = ANY (${personIds}::uuid[]) AND COALESCE(p."organisationId", e."organisationId") IS NOT NULL
    UNION
    SELECT l."personId", l."organisationId", l."name" FROM "CouncilListEntry" l WHERE l."personId" = ANY (${personIds}::uuid[])
    UNION
    SELECT (p."patch" ->> 'personId')::uuid, o."id", p."patch" ->> 'name' FROM "Proposal" p JOIN "Organisation" o ON o."id"::text = p."patch" ->> 'organisationId'
    WHERE p."kind" = 'OFFICE_HOLDING' AND p."patch" ->> 'personId' = ANY (${personIds}::text[])`;
}
