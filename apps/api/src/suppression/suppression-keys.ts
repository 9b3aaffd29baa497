import { createHash } from 'node:crypto';
import type { Prisma } from '../generated/prisma/client.ts';

/** By what a suppressed person is known again: it outlives their row (R18). */
export type SuppressionKey = Readonly<{ scheme: string; value: string }>;

/** The id of a person in this record. A copy restored from a backup has the same ids. */
export const OWN_SCHEME = 'wheatsheaf';
/** A name in one body, as a hash: the file of suppressions is no list of names. */
export const NAME_SCHEME = 'name-in-body';

/** Ids of ours for whom a source gives no id: council, ward and name, or election, constituency and name. */
const NAMING_SCHEMES: readonly string[] = ['council-list', 'psephology'];
/** With what the key of an entry begins that the Party's list has by an id of its own. */
const PARTY_LIST_KEY = 'id/';

/** The key of a name in a body. Spelling does not matter; the same name in another body is somebody else (R12). */
export function nameKey(name: string, organisationId: string): SuppressionKey {
  const value = createHash('sha256')
    .update(`${bareName(name)}\n${organisationId}`)
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
  const bodies = await loadBodies(tx, personIds);
  const onPartyList = await tx.councilListEntry.findMany({
    where: { personId: { in: personIds }, kind: 'PARTY', key: { startsWith: PARTY_LIST_KEY } },
    select: { key: true },
  });
  const names = [...people.map(({ name }) => name), ...bodies.flatMap(({ printed }) => printed ?? [])];
  const keys = [
    ...people.map(({ id }) => ({ scheme: OWN_SCHEME, value: id })),
    ...people.flatMap(({ identifiers }) => identifiers.map(identifierKey)),
    ...onPartyList.map(({ key }) => ({ scheme: 'party-list', value: key.slice(PARTY_LIST_KEY.length) })),
    ...bodies.flatMap(({ organisationId }) => names.map((name) => nameKey(name, organisationId))),
  ];
  return [...new Map(keys.map((key) => [`${key.scheme} ${key.value}`, key])).values()];
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
