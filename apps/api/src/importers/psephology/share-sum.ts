import type { PsephologyRow } from './parse-row.ts';

/** More than a share is ever printed with; beyond it the arithmetic of binary fractions begins. */
const MOST_PLACES = 9;

/** More than rounding or a slip in printing makes of a whole contest. */
const FAR_OFF = 0.01;

/**
 * Adds up the shares of the vote that the rows of one contest print. They are rounded, each by half a unit of its last place at most. A single share
 * that is printed wrong, as in the file of the by-elections of 2019 to 2024, does not make a candidate go missing: then the first of the poll
 * has the share that their votes are of the votes of all rows.
 */
export class ShareSum {
  #rows = 0;
  #shares = 0;
  #votes = 0;
  #places = 0;
  #first = { votes: -1, share: 0 };

  add({ votes, voteShare }: Pick<PsephologyRow, 'votes' | 'voteShare'>): void {
    const share = voteShare ?? 0;
    this.#rows++;
    this.#shares += share;
    this.#votes += votes;
    this.#places = Math.max(this.#places, placesOf(share));
    if (votes > this.#first.votes) this.#first = { votes, share };
  }

  isWhole(): boolean {
    const unit = 10 ** -this.#places;
    const missing = Math.abs(this.#shares - 1);
    if (missing > FAR_OFF) return false;
    if (missing <= this.#rows * (unit / 2 + Number.EPSILON)) return true;
    return Math.abs(this.#first.votes / this.#votes - this.#first.share) <= unit;
  }

  isOver(): boolean {
    return this.#shares > 1;
  }

  describe(): string {
    return String(Number(this.#shares.toFixed(MOST_PLACES)));
  }
}

function placesOf(share: number): number {
  const [, places = ''] = share.toFixed(MOST_PLACES).replace(/0+$/, '').split('.');
  return places.length;
}
