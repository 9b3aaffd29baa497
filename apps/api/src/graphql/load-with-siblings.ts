import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';

type Loader = DataLoader<string, unknown>;
const loadersOf = new WeakMap<Context, Map<string, Loader>>();

/**
 * Loads what a field needs of all parents in a list at once, so that a longer list takes no more statements. `load` gives an item for each
 * id, in their order. Siblings are told by the field's place in the answer: they have the same arguments and the same selection, so the
 * `load` of the first of them speaks for all. A `load` of records takes a `queryFromInfo` that was made outside of it: each sibling must
 * make its own, by which the planner knows that the records below it are loaded.
 */
export function loadWithSiblings<Value>(
  context: Context,
  info: GraphQLResolveInfo,
  id: string,
  load: (ids: readonly string[]) => Promise<readonly Value[]>,
): Promise<Value> {
  const ofContext = loadersOf.get(context) ?? new Map<string, Loader>();
  loadersOf.set(context, ofContext);
  const place = placeOf(info);
  const loader = ofContext.get(place) ?? new DataLoader<string, unknown>((ids) => load(ids));
  ofContext.set(place, loader);
  return loader.load(id) as Promise<Value>;
}

/** The path of a field without positions in lists. */
function placeOf({ path }: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev)
    if (typeof at.key === 'string') keys.push(at.key);
  return keys.toReversed().join('.');
}

/** Rows in the order of the ids they belong to, an empty list where an id has none. */
export function listsById<Row>(
  ids: readonly string[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Row[][] {
  const byId = Map.groupBy(rows, idOf);
  return ids.map((id) => byId.get(id) ?? []);
}
