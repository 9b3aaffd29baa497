import DataLoader from 'dataloader';
import { type Context, prismaOf } from '../graphql/context.ts';
import type { HoldingFacts } from './describe-holding.ts';
import { holdingFacts, holdingFactsSelect } from './holding-facts.ts';

type Loader = DataLoader<string, HoldingFacts>;
const loaders = new WeakMap<Context, Map<number, Loader>>();

/** Loads the facts of all holdings a request asks about, by holding id, in one statement a day. */
export function holdingFactsLoader(context: Context, day: Date): Loader {
  const ofContext = loaders.get(context) ?? new Map<number, Loader>();
  loaders.set(context, ofContext);
  const loader = ofContext.get(day.getTime()) ?? makeLoader(context, day);
  ofContext.set(day.getTime(), loader);
  return loader;
}

function makeLoader(context: Context, day: Date): Loader {
  return new DataLoader(async (ids) => {
    const rows = await prismaOf(context).officeHolding.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, ...holdingFactsSelect(day) },
    });
    const facts = new Map(rows.map((row) => [row.id, holdingFacts(row, day)]));
    return ids.map((id) => facts.get(id) ?? new Error(`holding ${id} is gone`));
  });
}
