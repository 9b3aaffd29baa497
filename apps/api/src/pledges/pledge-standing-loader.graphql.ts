import DataLoader from 'dataloader';
import { type Context, prismaOf } from '../graphql/context.ts';
import { pledgeFactsSelect } from './pledge-facts.ts';
import { derivePledgeStanding, type PledgeFacts, type PledgeStanding } from './standing.ts';

type FactsLoader = DataLoader<string, PledgeFacts>;
const loaders = new WeakMap<Context, FactsLoader>();

/** The standing of a pledge on a day; the facts of all pledges a request asks about are loaded at once, whatever the days. */
export async function loadPledgeStanding(
  context: Context,
  pledgeId: string,
  asOf: Date,
): Promise<PledgeStanding> {
  return derivePledgeStanding(await pledgeFactsLoader(context).load(pledgeId), asOf);
}

/** Facts by pledge id. A list that has loaded them for its filter primes the loader, so that nothing is read twice. */
export function pledgeFactsLoader(context: Context): FactsLoader {
  const loader = loaders.get(context) ?? makeLoader(context);
  loaders.set(context, loader);
  return loader;
}

function makeLoader(context: Context): FactsLoader {
  return new DataLoader(async (ids) => {
    const rows = await prismaOf(context).pledge.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, ...pledgeFactsSelect },
    });
    const facts = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => facts.get(id) ?? new Error(`pledge ${id} is gone`));
  });
}
