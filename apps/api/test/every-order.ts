/** Some things in every order there is, for what must not depend on it. */
export function everyOrder<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    everyOrder(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
