import { Prisma } from '../generated/prisma/client.ts';
import { findOfficeOf, type PolledOffice, WHOLE_BODY_PREFIXES } from './office-of-ballot.ts';

type Pair = Omit<PolledOffice, 'organisation'> &
  Readonly<{
    ballotId: string;
    ballotAreaId: string | null;
    isByElection: boolean;
    electionId: string;
    pollingOn: Date;
    bodyAreaId: string | null;
    postId: string;
    nation: PolledOffice['organisation']['nation'];
    foundedOn: Date | null;
  }>;

/** A ballot, and the office that it turns out to fill. */
export type BallotOffice = Readonly<{ ballotId: string; postId: string }>;

/**
 * The offices of ballots that name none, as far as the record has them by now: files bring ballots before anybody knows how many seats a ward has.
 * One statement. `which` chooses among the rows `b` of Ballot and `p` of Post.
 */
export async function findOfficesOfBallots(
  tx: Prisma.TransactionClient,
  which: Prisma.Sql = Prisma.sql`TRUE`,
): Promise<BallotOffice[]> {
  const columns = Prisma.sql`b."id" AS "ballotId", b."areaId" AS "ballotAreaId", b."isByElection", e."electionId", e."pollingOn",
      o."areaId" AS "bodyAreaId", p."id" AS "postId", p."role"::text, p."organisationId", p."areaId", p."validFrom", p."validTo",
      COALESCE(o."nation", oa."nation")::text AS "nation", o."foundedOn"`;
  const waiting = Prisma.sql`"Ballot" b JOIN "Election" e ON e."id" = b."electionId" JOIN "Organisation" o ON o."id" = e."organisationId"
    LEFT JOIN "Area" oa ON oa."id" = o."areaId"`;
  const prefixes = WHOLE_BODY_PREFIXES.map((prefix) => `${prefix}%`);
  const pairs = await tx.$queryRaw<Pair[]>`
    SELECT ${columns} FROM ${waiting} JOIN "Post" p ON p."areaId" = b."areaId" AND p."organisationId" = o."id"
    WHERE b."postId" IS NULL AND ${which}
    UNION
    SELECT ${columns} FROM ${waiting} JOIN "Post" p ON p."organisationId" = o."id"
    WHERE b."postId" IS NULL AND e."electionId" LIKE ANY (${prefixes}::text[]) AND ${which}
    ORDER BY 1, 7`;
  return [...Map.groupBy(pairs, ({ ballotId }) => ballotId)].flatMap(([ballotId, found]) => {
    const [{ ballotAreaId, isByElection, electionId, pollingOn, bodyAreaId, organisationId }] = found as [
      Pair,
    ];
    const election = { electionId, pollingOn, organisationId, organisation: { areaId: bodyAreaId } };
    const offices = found.map((office) => ({
      ...office,
      organisation: { nation: office.nation, foundedOn: office.foundedOn },
    }));
    const office = findOfficeOf({ areaId: ballotAreaId, isByElection, election }, offices);
    return office ? [{ ballotId, postId: office.postId }] : [];
  });
}
