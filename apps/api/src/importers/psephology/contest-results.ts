import { RowRefusal } from '../import-refusal.ts';
import { quoteCell, type RowError, rowError } from '../row-error.ts';
import type { Constituency } from './find-polling-day.ts';
import type { PsephologyRow } from './parse-row.ts';
import { ShareSum } from './share-sum.ts';

type Result = {
  constituency: Constituency;
  mostVotes: number;
  withMostVotes: number;
  keys: Map<string, number>;
  shares: ShareSum;
};

/** What the whole file says of each contest: its place, and the most votes anybody had there. Holds one entry a contest. */
export class ContestResults {
  readonly #byContest = new Map<string, Result>();

  /** @throws RowRefusal for a name that differs from the contest's, or a candidate who is there already. */
  note(row: PsephologyRow): void {
    const { contestKey, gssCode, constituencyName, line, votes } = row;
    const result = this.#byContest.get(contestKey) ?? {
      constituency: { gssCode, name: constituencyName, line },
      mostVotes: -1,
      withMostVotes: 0,
      keys: new Map(),
      shares: new ShareSum(),
    };
    this.#byContest.set(contestKey, result);
    const { name, line: firstLine } = result.constituency;
    if (name !== constituencyName) {
      throw new RowRefusal(
        rowError(
          line,
          'Constituency name',
          'VALUES_DISAGREE',
          `${quoteCell(constituencyName)} has the code that line ${firstLine} gives to ${quoteCell(name)}: put one of them right.`,
        ),
      );
    }
    const key = keyInContest(row);
    const earlier = result.keys.get(key);
    if (earlier !== undefined) {
      throw new RowRefusal(
        rowError(
          line,
          null,
          'ROW_TWICE',
          `this candidate stands in line ${earlier} already: remove one of the two.`,
        ),
      );
    }
    result.keys.set(key, line);
    result.shares.add(row);
    if (votes > result.mostVotes) Object.assign(result, { mostVotes: votes, withMostVotes: 1 });
    else if (votes === result.mostVotes) result.withMostVotes++;
  }

  /**
   * The contests of which the file has not every candidate: half a file, in which whoever has the most votes need not have won. No candidate of a
   * contest is left out where the shares of its rows are the whole vote.
   */
  findGaps(shareColumn: string): RowError[] {
    return [...this.#byContest.values()].flatMap(({ constituency: { name, line }, shares }) => {
      if (shares.isWhole()) return [];
      const complaint = `the shares of the vote in ${quoteCell(name)}, whose first row this is, add up to ${shares.describe()} and not to 1:`;
      return shares.isOver()
        ? rowError(line, shareColumn, 'VALUES_DISAGREE', `${complaint} put them right.`)
        : rowError(
            line,
            shareColumn,
            'FILE_TRUNCATED',
            `${complaint} candidates are missing, or a share is wrong. Get the whole file again.`,
          );
    });
  }

  constituencies(): Constituency[] {
    return [...this.#byContest.values()].map(({ constituency }) => constituency);
  }

  /** As the file marks it, else by votes; null where two or more had the most: a lot decided, and the file does not say how. */
  isWinner({ contestKey, votes, isMarkedWinner }: PsephologyRow): boolean | null {
    if (isMarkedWinner !== null) return isMarkedWinner;
    const result = this.#byContest.get(contestKey);
    if (!result || votes < result.mostVotes) return false;
    return result.withMostVotes === 1 ? true : null;
  }

  /** Whether a marked winner had as many votes as another: a lot decided. Null where the file does not say who won. */
  isTiedWinner({ contestKey, votes, isMarkedWinner }: PsephologyRow): boolean | null {
    if (isMarkedWinner === null) return null;
    const result = this.#byContest.get(contestKey);
    return isMarkedWinner && result?.mostVotes === votes && result.withMostVotes > 1;
  }
}

/** The same person twice: the same id, or the same name for the same party. */
function keyInContest({ identifiers: [first], name, partyKey }: PsephologyRow): string {
  return first ? `${first.scheme}:${first.value}` : `${name.name}/${partyKey}`;
}
