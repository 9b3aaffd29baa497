import { findWithdrawal } from '../editorial/withdrawal-loader.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { WithdrawalType } from '../pledges/pledge-corrections.graphql.ts';
import { AdoptionType } from './adoption.graphql.ts';
import { CampaignType } from './campaign.graphql.ts';

builder.prismaObjectField(CampaignType, 'withdrawal', (t) =>
  t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'When and why it was withdrawn. Null for one that stands.',
    resolve: (campaign, _args, context) => findWithdrawal(context, campaign),
  }),
);

builder.prismaObjectField(AdoptionType, 'withdrawal', (t) =>
  t.field({
    type: WithdrawalType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description:
      'When and why it was withdrawn: it is in the record no more, and in no count. Null for one that stands.',
    resolve: (adoption, _args, context) => findWithdrawal(context, adoption),
  }),
);
