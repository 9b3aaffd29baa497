/** Some things in every order there is, for what must not depend on it. */
export function everyOrder<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    everyOrder(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** Some of the orders: as they are, turned round, and as many more as asked for, the same in every run. */
export function someOrders<Item>(items: readonly Item[], count: number): Item[][] {
  let seed = 7;
  const next = () => {
    // Park and Miller's generator: enough to mix a handful of files.
    seed = (seed * 48_271) % 2_147_483_647;
    return seed;
  };
  const shuffled = Array.from({ length: count }, () =>
    items
      .map((item) => ({ item, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item),
  );
  return [[...items], items.toReversed(), ...shuffled];
}
