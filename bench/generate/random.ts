/** Numbers that look random and are the same for the same seed on every machine, so that two runs read the same files. */
export type Random = Readonly<{
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** One of these. */
  of<T>(choices: readonly T[]): T;
  /** True so often, from 0 to 1. */
  chance(share: number): boolean;
}>;

/** The generator mulberry32: 32 bits of state, more than enough to fill files with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    of(choices) {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
    chance: (share) => next() < share,
  };
}
