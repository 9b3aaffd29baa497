import DataLoader from 'dataloader';
import type { Withdrawal } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { WithdrawalType } from '../pledges/pledge-corrections.graphql.ts';
import { AdoptionType } from './adoption.graphql.ts';
import { CampaignType } from './campaign.graphql.ts';

builder.prismaObjectField(CampaignType, 'withdrawal', (t) =>
  t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'When and why it was withdrawn. Null for one that stands.',
    resolve: ({ id, state }, _args, context) =>
      state === 'WITHDRAWN' ? withdrawalLoader(context).load(id) : null,
  }),
);

builder.prismaObjectField(AdoptionType, 'withdrawal', (t) =>
  t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'When and why it was withdrawn: it is in the record no more, and in no count. Null for one that stands.',
    resolve: ({ id, state }, _args, context) =>
      state === 'WITHDRAWN' ? withdrawalLoader(context).load(id) : null,
  }),
);

const loaders = new WeakMap<Context, DataLoader<string, Withdrawal | null>>();

/** One loader a request, so that a list asks once. Ids are unique across the types. */
function withdrawalLoader(context: Context): DataLoader<string, Withdrawal | null> {
  const there = loaders.get(context);
  if (there) return there;
  const loader = new DataLoader<string, Withdrawal | null>(async (ids) => {
    const rows = await prismaOf(context).withdrawal.findMany({
      where: { recordType: { in: ['Campaign', 'CouncilAdoption'] }, recordId: { in: [...ids] } },
    });
    return ids.map((id) => rows.find((row) => row.recordId === id) ?? null);
  });
  loaders.set(context, loader);
  return loader;
}
