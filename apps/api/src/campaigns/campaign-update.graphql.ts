import { builder } from '../graphql/builder.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { AdoptionStateType } from './adoption.graphql.ts';
import { CampaignStateType } from './campaign.graphql.ts';

builder.prismaObjectFields(StatusUpdateType, (t) => ({
  campaignState: t.field({
    type: CampaignStateType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The state of a campaign it sets. Null for a note, or another subject.',
    resolve: (update) => update.campaignState,
  }),
  adoptionState: t.field({
    type: AdoptionStateType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The state of an adoption it sets. Null for a note, or another subject.',
    resolve: (update) => update.adoptionState,
  }),
  campaign: t.relation('campaign', {
    nullable: true,
    subGraphs: ['Admin'],
    description: 'The campaign whose log it is in. Null for another subject.',
  }),
  adoption: t.relation('adoption', {
    nullable: true,
    subGraphs: ['Admin'],
    description: 'The adoption whose log it is in. Null for another subject.',
  }),
}));
