/** A text that could be a paragraph's again. */
type Pair = { newPosition: number; oldPosition: number };

/** More would take more memory than a text is worth; they are matched without. */
const CELLS = 8_000_000;

/**
 * Of all pairs those that together leave the order of the text as it was, of most weight: no two of them cross, nor does one cross what is
 * already taken. A pair of something taken is left out.
 */
export function keepOrder<One extends Pair>(
  pairs: readonly One[],
  taken: ReadonlyMap<number, number>,
  weightOf: (pair: One) => number,
): One[] {
  const used = new Set(taken.values());
  const open = pairs.filter(
    (pair) => !taken.has(pair.oldPosition) && !used.has(pair.newPosition) && !crosses(pair, taken),
  );
  const olds = [...new Set(open.map(({ oldPosition }) => oldPosition))].toSorted((a, b) => a - b);
  const news = [...new Set(open.map(({ newPosition }) => newPosition))].toSorted((a, b) => a - b);
  const width = news.length + 1;
  if ((olds.length + 1) * width > CELLS) return [];
  const byPlaces = new Map(open.map((pair) => [pair.oldPosition * 1e6 + pair.newPosition, pair]));
  const pairAt = (row: number, column: number) =>
    byPlaces.get((olds[row - 1] ?? 0) * 1e6 + (news[column - 1] ?? 0));

  // The longest common subsequence, by weight: what the first so many of both are worth together.
  const worth = new Float64Array((olds.length + 1) * width);
  const worthAt = (row: number, column: number) => worth[row * width + column] ?? 0;
  for (let row = 1; row <= olds.length; row++)
    for (let column = 1; column <= news.length; column++) {
      const pair = pairAt(row, column);
      const together = pair ? worthAt(row - 1, column - 1) + weightOf(pair) : 0;
      worth[row * width + column] = Math.max(worthAt(row - 1, column), worthAt(row, column - 1), together);
    }

  const kept: One[] = [];
  for (let row = olds.length, column = news.length; row > 0 && column > 0;) {
    if (worthAt(row, column) === worthAt(row - 1, column)) row--;
    else if (worthAt(row, column) === worthAt(row, column - 1)) column--;
    else {
      const pair = pairAt(row--, column--);
      if (pair) kept.push(pair);
    }
  }
  return kept;
}

function crosses({ oldPosition, newPosition }: Pair, taken: ReadonlyMap<number, number>): boolean {
  for (const [old, now] of taken) if (old < oldPosition !== now < newPosition) return true;
  return false;
}
