import { RowRefusal } from '../import-refusal.ts';
import { quoteCell, rowError } from '../row-error.ts';
import type { Constituency } from './find-polling-day.ts';
import type { PsephologyRow } from './parse-row.ts';

type Result = {
  constituency: Constituency;
  mostVotes: number;
  withMostVotes: number;
  keys: Map<string, number>;
};

/** What the whole file says of each contest: its place, and the most votes anybody had there. Holds one entry a contest. */
export class ContestResults {
  readonly #byCode = new Map<string, Result>();

  /** @throws RowRefusal for a name that differs from the contest's, or a candidate who is there already. */
  note(row: PsephologyRow): void {
    const { gssCode, constituencyName, line, votes } = row;
    const result = this.#byCode.get(gssCode) ?? {
      constituency: { gssCode, name: constituencyName, line },
      mostVotes: -1,
      withMostVotes: 0,
      keys: new Map(),
    };
    this.#byCode.set(gssCode, result);
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
    if (votes > result.mostVotes) Object.assign(result, { mostVotes: votes, withMostVotes: 1 });
    else if (votes === result.mostVotes) result.withMostVotes++;
  }

  constituencies(): Constituency[] {
    return [...this.#byCode.values()].map(({ constituency }) => constituency);
  }

  /** Null where two or more had the most votes: a lot decided, and the file does not say how. */
  isWinner({ gssCode, votes }: PsephologyRow): boolean | null {
    const result = this.#byCode.get(gssCode);
    if (!result || votes < result.mostVotes) return false;
    return result.withMostVotes === 1 ? true : null;
  }
}

/** The same person twice: the same id, or the same name for the same party. */
function keyInContest({ identifiers: [first], name, partyKey }: PsephologyRow): string {
  return first ? `${first.scheme}:${first.value}` : `${name.name}/${partyKey}`;
}
