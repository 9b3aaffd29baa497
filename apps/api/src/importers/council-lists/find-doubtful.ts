import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import { isAlike } from './alike-names.ts';
import type { CouncilList } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';

/** A row of a list, whom in the record it is about, and whether it is about somebody new for whom there is no seat. */
export type ListRow = Readonly<{
  ward: Ward;
  person: { readonly name: { readonly name: string } };
  record: { readonly id: string } | null;
  isNew: boolean;
  /** Rows that the list has for the ward. */
  wardRows: number;
}>;

type Other = Readonly<{ postId: string; personId: string; name: string; isListed: boolean }>;

/**
 * Those of the new people who may be somebody of the record by another name: another spelling of somebody of the ward whom the list lacks, or somebody whom
 * other lists have in another ward of the council (R12); and all of a ward in which somebody sits whom neither a list nor a term has there, for then a seat is filled by who may be anybody. Nobody else
 * is: whose name shares no part with those is a person, whichever list came first. One statement.
 */
export async function findDoubtful<Row extends ListRow>(
  tx: Prisma.TransactionClient,
  { kind, listedOn }: CouncilList,
  rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
  const byPost = [...Map.groupBy(rows, ({ ward }) => ward.postId)].filter(([, there]) =>
    there.some(({ isNew }) => isNew),
  );
  if (byPost.length === 0) return new Set();
  const councils = [...new Set(byPost.flatMap(([, there]) => there.map(({ ward }) => ward.council.id)))];
  const others = await tx.$queryRaw<Other[]>`
    SELECT d."postId", d."personId", n."name", TRUE AS "isListed"
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" JOIN "Person" n ON n."id" = d."personId"
    WHERE p."organisationId" = ANY (${councils}::uuid[]) AND (d."kind", d."listedOn") <> (${kind}::"CouncilListKind", ${listedOn}::date) GROUP BY 1, 2, 3
    UNION ALL
    SELECT DISTINCT h."postId", h."personId", n."name", FALSE FROM "OfficeHolding" h JOIN "Person" n ON n."id" = h."personId"
    WHERE h."postId" = ANY (${byPost.map(([postId]) => postId)}::uuid[])
      AND NOT EXISTS (SELECT FROM "SeatTerm" t WHERE t."postId" = h."postId" AND t."personId" = h."personId")`;
  const everybody = new Set(others.filter(({ isListed }) => isListed).map(({ name }) => foldName(name)));
  const doubtful = byPost.flatMap(([postId, there]) => {
    const here = new Set(there.map(({ record }) => record?.id));
    const missing = others.filter((other) => other.postId === postId && !here.has(other.personId));
    const listed = new Set(missing.filter(({ isListed }) => isListed).map(({ personId }) => personId));
    const isUnlisted = missing.some(({ personId }) => !listed.has(personId));
    // Of two copies of one day that differ in a name, either may have it right.
    const isOfTwoCopies = there.length > Math.max(...there.map(({ wardRows }) => wardRows));
    return there.filter(
      ({ isNew, person: { name } }) =>
        isNew &&
        (isUnlisted ||
          isOfTwoCopies ||
          everybody.has(foldName(name.name)) ||
          missing.some((other) => isAlike(name.name, other.name))),
    );
  });
  return new Set(doubtful);
}
