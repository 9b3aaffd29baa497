import { createHash } from 'node:crypto';
import { newId } from '../../db/new-id.ts';
import { insertMany } from '../../db/insert-many.ts';
import { type CandidateList, compareLists } from '../../elections/candidate-list.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { ContestClaim } from './claims.ts';

/** A ballot of a file, with the ids at the source of whom it has. */
type Listed = Readonly<{ ballotId: string; contest: ContestClaim; ids: ReadonlyMap<string, unknown> }>;

type Row = CandidateList & Readonly<{ ballotId: string; digest: string }>;

/**
 * Notes which lists of which ballots were weighed, so that one that comes again says nothing: it was held against what there was by then, and held against what came
 * later it would take candidates off or bring them back anew, with every import. A list is known by its day and whether it is final, and by whom it has: of them
 * a digest alone is kept, which says of nobody that they stand. Two statements.
 * @returns The ballots whose list was weighed before.
 */
export async function noteWeighed(
  { tx, source: { origin } }: ImportWriter,
  lists: readonly Listed[],
  stateOf: (contest: ContestClaim) => CandidateList,
): Promise<ReadonlySet<string>> {
  if (lists.length === 0) return new Set();
  const known = await tx.$queryRaw<Row[]>`
    SELECT w."ballotId", w."isLocked", w."retrievedOn"::text, w."digest" FROM "WeighedList" w
    WHERE w."source" = ${origin} AND w."ballotId" = ANY (${lists.map(({ ballotId }) => ballotId)}::uuid[])`;
  const onBallots = Map.groupBy(known, ({ ballotId }) => ballotId);
  const rows = lists.map(({ ballotId, contest, ids }): Row => ({
    ...stateOf(contest),
    ballotId,
    digest: digestOf(ids),
  }));
  const isKnown = (row: Row) =>
    onBallots
      .get(row.ballotId)
      ?.some(({ digest, ...list }) => digest === row.digest && compareLists(list, row) === 0) === true;
  const added = rows.filter((row) => !isKnown(row));
  await insertMany(
    tx,
    'WeighedList',
    added.map((row) => ({ id: newId(), source: origin, ...row })),
  );
  return new Set(rows.filter(isKnown).map(({ ballotId }) => ballotId));
}

function digestOf(ids: ReadonlyMap<string, unknown>): string {
  return createHash('sha256')
    .update([...ids.keys()].toSorted().join(' '))
    .digest('base64url');
}
