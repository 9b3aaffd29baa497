import DataLoader from 'dataloader';
import { dayOf } from '../graphql/as-of.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import type { HoldingFacts } from './describe-holding.ts';
import { holdingFacts, holdingFactsSelect, type HoldingWithFacts } from './holding-facts.ts';

type Loader = DataLoader<string, HoldingWithFacts>;
const loaders = new WeakMap<Context, Loader>();

/** Loads what describes all holdings a request asks about, by holding id, in one statement whatever the days they are asked for. */
export function holdingFactsLoader(context: Context): Loader {
  const loader = loaders.get(context) ?? makeLoader(context);
  loaders.set(context, loader);
  return loader;
}

/** The facts of a holding on the day it was loaded for. */
export async function loadHoldingFacts(context: Context, holding: { id: string }): Promise<HoldingFacts> {
  return holdingFacts(await holdingFactsLoader(context).load(holding.id), dayOf(holding, context));
}

function makeLoader(context: Context): Loader {
  return new DataLoader(async (ids) => {
    const rows = await prismaOf(context).officeHolding.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, ...holdingFactsSelect },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? new Error(`holding ${id} is gone`));
  });
}
