import type { Prisma } from '../../generated/prisma/client.ts';
import { isAlike } from './alike-names.ts';
import { foldName } from '../names/fold-name.ts';
import type { CouncilList } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';

/** A row of a list, whom in the record it is about, and whether it is about somebody new for whom there is no seat. */
export type HandRow = Readonly<{
  ward: Ward;
  person: { readonly name: { readonly name: string } };
  record: { readonly id: string } | null;
  isNew: boolean;
  wardRows: number;
}>;

type Other = Readonly<{
  postId: string;
  personId: string;
  name: string;
  isCouncils: boolean;
  firstOn: string;
}>;

/**
 * The new people for whom a list shows that a seat changed hands: it has a row for every seat of the ward, and lacks as many of those whom another list has in
 * them, as it has people whom nobody knows. A list that is not the council's takes nobody's seat whom the council's has there, but for the time before that. Who could be
 * another spelling of somebody it lacks, or sits for another ward in the record, is not taken for certain, nor the seat of one whom it lacks for each of these: an editor is asked. One statement.
 */
export async function findChangedHands<Row extends HandRow>(
  tx: Prisma.TransactionClient,
  { kind, listedOn }: CouncilList,
  rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
  const byPost = [...Map.groupBy(rows, ({ ward }) => ward.postId)].filter(([, there]) =>
    there.some(({ isNew, ward, wardRows }) => isNew && wardRows >= ward.seats),
  );
  if (byPost.length === 0) return new Set();
  const councils = [...new Set(byPost.flatMap(([, there]) => there.map(({ ward }) => ward.council.id)))];
  const others = await tx.$queryRaw<Other[]>`
    SELECT d."postId", d."personId", n."name", bool_or(d."kind" = 'COUNCIL') AS "isCouncils", min(d."listedOn")::text AS "firstOn"
    FROM "ListedDay" d JOIN "Post" p ON p."id" = d."postId" JOIN "Person" n ON n."id" = d."personId"
    WHERE p."organisationId" = ANY (${councils}::uuid[]) AND (d."kind", d."listedOn") <> (${kind}::"CouncilListKind", ${listedOn}::date) GROUP BY 1, 2, 3`;
  const everybody = new Set(others.map(({ name }) => foldName(name)));
  const changed = byPost.flatMap(([postId, there]) => {
    const here = new Set(there.map(({ record }) => record?.id));
    const missing = others.filter((other) => other.postId === postId && !here.has(other.personId));
    const giveWay = missing.filter(
      ({ isCouncils, firstOn }) => kind === 'COUNCIL' || !isCouncils || firstOn > listedOn,
    );
    const isUnclear = ({ person: { name } }: Row) =>
      everybody.has(foldName(name.name)) || missing.some((other) => isAlike(name.name, other.name));
    const unknown = there.filter(({ isNew }) => isNew);
    return giveWay.length >= unknown.length ? unknown.filter((row) => !isUnclear(row)) : [];
  });
  return new Set(changed);
}
