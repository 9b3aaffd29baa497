import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { bareName, OWN_SCHEME } from '../../suppression/suppression-keys.ts';
import { loadPeople } from '../contests/load-people.ts';
import type { CouncilList } from './claims.ts';
import type { Sitter } from './match-listed.ts';

/** A row about somebody whom no list may name, and the entry that stands for them without a name. */
type UnseenRow<Row extends Sitter = Sitter> = Readonly<{ sitter: Row; personId: string }>;

type Entry = Readonly<{
  postId: string;
  personId: string;
  name: string;
  /** First day of their latest office there. */
  from: string;
  /** The office goes on on the day of the list. */
  isInOffice: boolean;
  /** This list has been taken for theirs before. */
  isShown: boolean;
}>;

/**
 * The entries of whom a list has rows that may not be named (R18): the seat they hold is theirs still, and nobody else's because the row is passed over.
 * They are known by an id, or by their name among those hidden in the ward; of those whose name was erased nobody can say more than how many of them
 * the list has there, and who came last is taken to be there before the others.
 * @param matched By its line, whom a row was found to be about.
 */
export async function findUnseen<Row extends Sitter>(
  tx: Prisma.TransactionClient,
  sitters: readonly Row[],
  matched: ReadonlyMap<number, string>,
  list: CouncilList,
): Promise<UnseenRow<Row>[]> {
  if (sitters.length === 0) return [];
  const known = await loadPeople(
    tx,
    sitters.flatMap(({ person }) => person.identifiers),
    [],
  );
  const entries = await loadEntries(tx, sitters, list);
  const found = new Map<Row, string>();
  const isFree = (personId: string) => ![...found.values()].includes(personId);
  const take = (sitter: Row, personId: string | undefined) => {
    if (personId !== undefined && isFree(personId)) found.set(sitter, personId);
  };
  const inWard = ({ ward }: Row) => entries.filter(({ postId }) => postId === ward.postId);
  for (const sitter of sitters) {
    const ids = sitter.person.identifiers.flatMap((identifier) => known.byIdentifier(identifier)?.id ?? []);
    take(sitter, matched.get(sitter.claim.line) ?? ids[0]);
  }
  for (const sitter of sitters.filter((each) => !found.has(each))) {
    const { name } = sitter.person.name;
    take(sitter, inWard(sitter).find((entry) => bareName(entry.name) === bareName(name))?.personId);
  }
  for (const sitter of sitters.filter((each) => !found.has(each))) {
    const nameless = inWard(sitter).filter(({ name, isInOffice }) => name === REMOVED_NAME && isInOffice);
    take(sitter, nameless.find(({ personId }) => isFree(personId))?.personId);
  }
  return [...found].map(([sitter, personId]) => ({ sitter, personId }));
}

/** Those of the wards who are hidden or unnamed; who sat latest comes first. One statement. */
function loadEntries(
  tx: Prisma.TransactionClient,
  sitters: readonly Sitter[],
  { kind, listedOn }: CouncilList,
): Promise<Entry[]> {
  const postIds = [...new Set(sitters.map(({ ward }) => ward.postId))];
  return tx.$queryRaw<Entry[]>`
    SELECT h."postId", h."personId", p."name", max(h."from")::text AS "from", bool_or(h."to" IS NULL OR h."to" > ${listedOn}::date) AS "isInOffice",
      EXISTS (SELECT FROM "ListedDay" d WHERE d."postId" = h."postId" AND d."personId" = h."personId" AND d."kind" = ${kind}::"CouncilListKind" AND d."listedOn" = ${listedOn}::date) AS "isShown"
    FROM "OfficeHolding" h JOIN "Person" p ON p."id" = h."personId"
    WHERE h."postId" = ANY (${postIds}::uuid[]) AND EXISTS (SELECT FROM "Suppression" s
      WHERE s."scheme" = ${OWN_SCHEME} AND s."value" = p."id"::text AND s."liftedAt" IS NULL AND COALESCE(s."field", 'name') = 'name')
    GROUP BY 1, 2, 3 ORDER BY 6 DESC, 4 DESC, 2`;
}
