import DataLoader from 'dataloader';
import type { PublicationState } from '../generated/prisma/enums.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { lifeSelect } from '../organisations/life.ts';
import { type AdoptionFacts, adoptionFactsSelect } from './adoption-standing.ts';

/** A dealing as a count takes it in. */
export type CountedAdoption = AdoptionFacts & {
  councilId: string;
  council: { foundedOn: Date | null; dissolvedOn: Date | null };
  state: PublicationState;
};

/** The facts of adoptions by id, once a request: a list that has read them to find its order gives them on with `prime`. */
export const adoptionFactsLoader = onceAContext(
  (context) =>
    new DataLoader<string, AdoptionFacts>(async (ids) => {
      const rows = await prismaOf(context).councilAdoption.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, ...adoptionFactsSelect },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? new Error(`there is no adoption ${id}`));
    }),
);

/** The public dealings with campaigns by id, once a request for every day that is asked about. */
export const countedAdoptionsLoader = onceAContext(
  (context) =>
    new DataLoader<string, CountedAdoption[]>(async (campaignIds) => {
      const rows = await prismaOf(context).councilAdoption.findMany({
        where: {
          campaignId: { in: [...campaignIds] },
          state: { in: ['PUBLISHED', 'WITHDRAWN'] },
          council: { state: 'PUBLISHED' },
        },
        select: {
          campaignId: true,
          councilId: true,
          council: { select: lifeSelect },
          state: true,
          ...adoptionFactsSelect,
        },
      });
      const byCampaign = Map.groupBy(rows, ({ campaignId }) => campaignId);
      return campaignIds.map((id) => byCampaign.get(id) ?? []);
    }),
);

function onceAContext<Loader>(make: (context: Context) => Loader): (context: Context) => Loader {
  const loaders = new WeakMap<Context, Loader>();
  return (context) => {
    const loader = loaders.get(context) ?? make(context);
    loaders.set(context, loader);
    return loader;
  };
}
