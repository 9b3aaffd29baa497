import { isCalled, wardNamesOf } from '../elections/ballot-ward-name.ts';
import { findOfficesOf } from '../elections/office-of-ballot.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { BallotRow, PostRow } from './load-contests.ts';

/**
 * The offices that end with an election by new boundaries, by ballot: of a ward that has no office yet, the only one that its council has for a ward called as it
 * is, and for which the same election has no ballot. Not of by-elections, which change no boundaries. One statement.
 * @param posts All of the councils.
 */
export async function findOldWards(
  tx: Prisma.TransactionClient,
  ballots: readonly BallotRow[],
  posts: readonly PostRow[],
): Promise<Map<string, PostRow>> {
  const ofNewWards = ballots.filter(
    ({ area, isByElection }) => !isByElection && (area?.kind === 'WARD' || area?.kind === 'COUNTY_DIVISION'),
  );
  if (ofNewWards.length === 0) return new Map();
  const polled = await tx.ballot.findMany({
    where: { electionId: { in: [...new Set(ofNewWards.map(({ electionId }) => electionId))] } },
    select: { electionId: true, areaId: true, postId: true },
  });
  return new Map(
    ofNewWards.flatMap((ballot) => {
      const names = [...wardNamesOf(ballot), ...(ballot.area ? wardNamesOfArea(ballot.area) : [])];
      const fitting = findOfficesOf(ballot, posts).filter(
        ({ id, areaId, area }) =>
          areaId !== null &&
          areaId !== ballot.areaId &&
          area !== null &&
          isCalled(area, names) &&
          !polled.some(
            (other) =>
              other.electionId === ballot.electionId && (other.areaId === areaId || other.postId === id),
          ),
      );
      const [only] = fitting;
      return only && fitting.length === 1 ? [[ballot.id, only] as const] : [];
    }),
  );
}

function wardNamesOfArea({ nameEn, nameCy }: NonNullable<BallotRow['area']>): string[] {
  return [nameEn, nameCy].flatMap((name) =>
    name === null ? [] : wardNamesOf({ label: name, ballotId: null }),
  );
}
