import type { Prisma } from '../../generated/prisma/client.ts';
import { foldName } from '../names/fold-name.ts';
import type { CouncilList } from './claims.ts';
import type { Ward } from './reconcile-wards.ts';

type Row = Readonly<{
  ward: Ward;
  person: { readonly name: { readonly name: string } };
  record: { readonly id: string } | null;
  /** Nobody in the record, and for whom the record has no seat. */
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
 * The posts in which a list shows that seats changed hands: it has a row for every seat, and lacks as many of those whom another list has in them, as it
 * has people whom nobody knows. A list that is not the council's takes nobody's seat whom the council's has there, but for the time before that. Where one of these could be another spelling of somebody it lacks, or sits for another ward in the record,
 * nothing is taken for certain, and an editor is asked. One statement.
 */
export async function findChangedHands(
  tx: Prisma.TransactionClient,
  { kind, listedOn }: CouncilList,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
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
  const changed = byPost.filter(([postId, there]) => {
    const here = new Set(there.map(({ record }) => record?.id));
    const missing = others.filter((other) => other.postId === postId && !here.has(other.personId));
    const giveWay = missing.filter(
      ({ isCouncils, firstOn }) => kind === 'COUNCIL' || !isCouncils || firstOn > listedOn,
    );
    const unknown = there.filter(({ isNew }) => isNew).map(({ person }) => person.name.name);
    const isUnclear = unknown.some(
      (name) => everybody.has(foldName(name)) || missing.some((other) => isAlike(name, other.name)),
    );
    return !isUnclear && giveWay.length >= unknown.length;
  });
  return new Set(changed.map(([postId]) => postId));
}

/** Whether two names share a part, as two spellings of one do. */
function isAlike(one: string, other: string): boolean {
  const parts = foldName(other).split(' ');
  return foldName(one)
    .split(' ')
    .some((part) => part.length > 1 && parts.includes(part));
}
