import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import type { ContestClaim } from './claims.ts';
import type { ReconciledBallot } from './reconcile-ballots.ts';

/**
 * Links polls that were countermanded, such as after a candidate's death, to those held instead. Either of the two may say so, and either
 * may come first: a link is made when both are in the record. A link that is there stays: an editor may have made it.
 */
export async function replaceBallots(
  writer: ImportWriter,
  contests: readonly ContestClaim[],
  reconciled: Map<string, ReconciledBallot>,
): Promise<void> {
  const pairs = contests.flatMap(({ ballotId, replacesBallotId, replacedByBallotId }) =>
    ballotId === null
      ? []
      : [
          { former: replacesBallotId, latter: ballotId },
          { former: ballotId, latter: replacedByBallotId },
        ],
  );
  const wanted = pairs.filter(
    (pair): pair is { former: string; latter: string } => pair.former !== null && pair.latter !== null,
  );
  if (wanted.length === 0) return;
  const rows: (ReadRow & { ballotId: string | null; replacedById: string | null })[] =
    await writer.tx.ballot.findMany({
      where: { ballotId: { in: wanted.flatMap(({ former, latter }) => [former, latter]) } },
      select: { id: true, ballotId: true, replacedById: true },
    });
  const byId = new Map(rows.map((row) => [row.ballotId, row]));
  for (const { ballotId, key } of contests) {
    const made = reconciled.get(key);
    if (made?.isNew && ballotId !== null) byId.set(ballotId, { id: made.id, ballotId, replacedById: null });
  }
  const taken = new Set(rows.map(({ replacedById }) => replacedById));
  for (const { former, latter } of wanted) {
    const [from, to] = [byId.get(former), byId.get(latter)];
    if (!from || !to || from.replacedById !== null || taken.has(to.id)) continue;
    taken.add(to.id);
    writer.change('Ballot', from, { replacedById: to.id });
    byId.set(former, { ...from, replacedById: to.id });
    for (const [key, ballot] of reconciled)
      if (ballot.id === from.id || ballot.id === to.id) reconciled.set(key, { ...ballot, isChanged: true });
  }
}
