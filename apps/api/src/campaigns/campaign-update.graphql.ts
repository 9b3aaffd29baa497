import { onlyVisible } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { AdoptionStateType, AdoptionType } from './adoption.graphql.ts';
import { CampaignStateType, CampaignType } from './campaign.graphql.ts';
import { adoptionParents, onlyVisibleAdoption } from './campaign-visibility.ts';

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
  campaign: t.field({
    type: CampaignType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The campaign whose log it is in. Null for another subject.',
    select: (_args, _context, nestedSelection) => ({ campaign: nestedSelection() }),
    resolve: ({ campaign }, _args, { viewer }) => onlyVisible(viewer, campaign),
  }),
  adoption: t.field({
    type: AdoptionType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The council’s dealing with a campaign whose log it is in. Null for another subject.',
    select: (_args, _context, nestedSelection) => ({
      adoption: nestedSelection({ include: adoptionParents }),
    }),
    resolve: ({ adoption }, _args, { viewer }) => onlyVisibleAdoption(viewer, adoption),
  }),
}));
