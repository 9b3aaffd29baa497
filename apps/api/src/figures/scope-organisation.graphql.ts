import { queryFromInfo } from '@pothos/plugin-prisma';
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Organisation } from '../generated/prisma/client.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import type { Figure } from './figure.ts';
import { wantedBodies } from './wanted-bodies.ts';

type Loader = DataLoader<string, Organisation | null>;

/** By the field that asks, for each selects other things of a body. */
const loaders = new WeakMap<Context, Map<FieldNode | undefined, Loader>>();

/** The one body a figure is limited to, or null: those of a whole breakdown in one statement, with what is selected of them. */
export async function findScopeOrganisation(
  { question: { bodies, by }, tally }: Figure,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Organisation | null> {
  if (by === 'COUNCIL') return loaderOf(context, info).load(tally.key ?? '');
  if (bodies === null) return null;
  return prismaOf(context).organisation.findFirst({
    ...queryFromInfo({ context, info, typeName: 'Organisation' }),
    where: { AND: [wantedBodies(bodies), visibleOrganisation(context.viewer)] },
  });
}

function loaderOf(context: Context, info: GraphQLResolveInfo): Loader {
  const ofContext = loaders.get(context) ?? new Map<FieldNode | undefined, Loader>();
  loaders.set(context, ofContext);
  const [field] = info.fieldNodes;
  const loader =
    ofContext.get(field) ??
    new DataLoader(async (ids) => {
      const rows = await prismaOf(context).organisation.findMany({
        ...queryFromInfo({ context, info, typeName: 'Organisation' }),
        where: { AND: [{ id: { in: [...ids] } }, visibleOrganisation(context.viewer)] },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  ofContext.set(field, loader);
  return loader;
}
