/** A text that a paragraph has, or had until it was taken out. */
export type EarlierText = { text: string; isThere: boolean };

/** How many texts in a row are the same beside two texts, the ends of the text counted as one, and whether both next ones are as readers saw them. */
export type Neighbours = { count: number; areBoth: boolean };

/** Further away nothing says which of two equal paragraphs is meant. */
const FURTHEST = 64;

/**
 * What stands beside a paragraph before and now. Before, it stood in two orders: among what readers see, and among all there ever was, where
 * what was taken out still has its place; either will do.
 */
export function neighboursIn(before: readonly EarlierText[], now: readonly string[]) {
  const whole = [...before.keys()];
  const seen = whole.filter((position) => before[position]?.isThere);
  const placesSeen = new Map(seen.map((position, place) => [position, place]));
  const orders = (position: number): [readonly number[], number][] => {
    const place = placesSeen.get(position);
    return place === undefined
      ? [[whole, position]]
      : [
          [seen, place],
          [whole, position],
        ];
  };

  /** The text some steps beside a place; null at the end of the text, undefined beyond. */
  const oldAt = (order: readonly number[], place: number) => {
    const position = order[place];
    return position === undefined ? endAt(place, order.length) : before[position]?.text;
  };
  const newAt = (place: number) => now[place] ?? endAt(place, now.length);

  function runBeside(order: readonly number[], place: number, newPosition: number, step: 1 | -1): number {
    let run = 0;
    while (run < FURTHEST) {
      const text = newAt(newPosition + step * (run + 1));
      if (text === undefined || text !== oldAt(order, place + step * (run + 1))) break;
      run++;
    }
    return run;
  }

  return {
    same(oldPosition: number, newPosition: number): Neighbours {
      const found = orders(oldPosition).map(([order, place]) => {
        const [above, below] = [
          runBeside(order, place, newPosition, -1),
          runBeside(order, place, newPosition, 1),
        ];
        return { count: above + below, areBoth: above > 0 && below > 0 };
      });
      return {
        count: Math.max(...found.map(({ count }) => count)),
        areBoth: found[0]?.areBoth ?? false,
      };
    },

    /** On how many sides, 0 to 2, the next paragraph is the one it was, edited or not. */
    matchedSides(oldPosition: number, newPosition: number, taken: ReadonlyMap<number, number>): number {
      const counts = orders(oldPosition).map(([order, place]) => {
        const isSame = (step: 1 | -1) => {
          const beside = order[place + step];
          if (beside === undefined) return newAt(newPosition + step) === null;
          return taken.get(beside) === newPosition + step;
        };
        return Number(isSame(-1)) + Number(isSame(1));
      });
      return Math.max(...counts);
    },

    /** How far a new place is from where the nearest paragraph above that is found again would have it. */
    distance(oldPosition: number, newPosition: number, taken: ReadonlyMap<number, number>): number {
      for (let steps = 1; steps <= oldPosition; steps++) {
        const above = taken.get(oldPosition - steps);
        if (above !== undefined) return Math.abs(above + steps - newPosition);
      }
      return Math.abs(oldPosition - newPosition);
    },
  };
}

/** The ends of a text are neighbours as well; beyond them is nothing. */
function endAt(place: number, length: number): null | undefined {
  return place === -1 || place === length ? null : undefined;
}
