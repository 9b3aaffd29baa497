import { DraftType, WaitingSourceType } from '../editorial/draft.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { PersonType } from '../people/person.graphql.ts';
import { StatusUpdateType } from '../pledges/status-update.graphql.ts';
import { ClauseStateType } from './adoption-detail.graphql.ts';
import { AdoptionStateType } from './adoption.graphql.ts';
import { CAMPAIGN_USE_CASES, type CampaignPatch, parseCampaignPatch } from './campaign-patch.ts';
import { CampaignClauseType } from './campaign-resource.graphql.ts';
import { CampaignStateType } from './campaign.graphql.ts';

type WaitingOutcome = Extract<
  CampaignPatch,
  { useCase: 'recordClauseOutcomes' }
>['input']['outcomes'][number];

const WaitingOutcomeType = builder.objectRef<WaitingOutcome>('WaitingClauseOutcome').implement({
  description: 'What became of one clause, as its author gave it.',
  fields: (t) => ({
    clause: t.prismaField({
      type: CampaignClauseType,
      nullable: true,
      description: 'The clause. Null where it is gone.',
      resolve: (query, { clauseId }, _args, context) =>
        prismaOf(context).campaignClause.findUnique({ ...query, where: { id: clauseId } }),
    }),
    state: t.field({
      type: ClauseStateType,
      description: 'What became of it.',
      resolve: ({ state }) => state,
    }),
    noteEn: t.exposeString('noteEn', { nullable: true, description: 'Null where not given.' }),
    noteCy: t.exposeString('noteCy', { nullable: true, description: 'Null where not given.' }),
  }),
});

const WaitingUpdateType = builder.objectRef<CampaignPatch>('WaitingCampaignUpdate').implement({
  description:
    'An update of a campaign or an adoption that a second person must see whole before publishing it.',
  fields: (t) => ({
    campaignState: t.field({
      type: CampaignStateType,
      nullable: true,
      description: 'The state of a campaign it would set. Null for an adoption.',
      resolve: ({ useCase, input }) =>
        useCase === 'recordCampaignState' || useCase === 'correctCampaignState' ? input.state : null,
    }),
    adoptionState: t.field({
      type: AdoptionStateType,
      nullable: true,
      description: 'The state of an adoption it would set. Null for a campaign, a report or clause outcomes.',
      resolve: (patch) => adoptionOf(patch)?.state ?? null,
    }),
    campaign: t.prismaField({
      type: 'Campaign',
      nullable: true,
      description:
        'The campaign it is about, or with which a council begins to deal. Null for a further row of an adoption.',
      resolve: (query, patch, _args, context) => {
        const id =
          'campaignId' in patch.input ? patch.input.campaignId : adoptionOf(patch)?.opens?.campaignId;
        return id ? prismaOf(context).campaign.findUnique({ ...query, where: { id } }) : null;
      },
    }),
    council: t.prismaField({
      type: 'Organisation',
      nullable: true,
      description: 'The council that begins to deal with it. Null for any other.',
      resolve: (query, patch, _args, context) => {
        const id = adoptionOf(patch)?.opens?.councilId;
        return id ? prismaOf(context).organisation.findUnique({ ...query, where: { id } }) : null;
      },
    }),
    adoption: t.prismaField({
      type: 'CouncilAdoption',
      nullable: true,
      description: 'The adoption it adds to. Null for a campaign, or one that it would begin.',
      resolve: (query, { input }, _args, context) =>
        'adoptionId' in input
          ? prismaOf(context).councilAdoption.findUnique({ ...query, where: { id: input.adoptionId } })
          : null,
    }),
    effectiveOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it took effect.',
      resolve: ({ input }) => input.effectiveOn,
    }),
    summaryEn: t.string({
      nullable: true,
      description: 'The public summary in English. Null where written in Welsh only.',
      resolve: ({ input }) => input.summaryEn,
    }),
    summaryCy: t.string({
      nullable: true,
      description: 'The public summary in Welsh. Null where written in English only.',
      resolve: ({ input }) => input.summaryCy,
    }),
    corrects: t.prismaField({
      type: StatusUpdateType,
      nullable: true,
      description: 'The row a correction would replace. Null for other updates.',
      resolve: (query, { input }, _args, context) =>
        'correctsId' in input && input.correctsId !== null
          ? prismaOf(context).statusUpdate.findUnique({ ...query, where: { id: input.correctsId } })
          : null,
    }),
    mover: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'Who moved it, where it says so. Null where it does not.',
      resolve: (query, patch, _args, context) => {
        const id = adoptionOf(patch)?.details.moverId;
        return id ? prismaOf(context).person.findUnique({ ...query, where: { id } }) : null;
      },
    }),
    seconder: t.prismaField({
      type: PersonType,
      nullable: true,
      description: 'Who seconded it, where it says so. Null where it does not.',
      resolve: (query, patch, _args, context) => {
        const id = adoptionOf(patch)?.details.seconderId;
        return id ? prismaOf(context).person.findUnique({ ...query, where: { id } }) : null;
      },
    }),
    meetingOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the meeting. Null where not given.',
      resolve: (patch) => adoptionOf(patch)?.details.meetingOn ?? null,
    }),
    votesFor: t.int({
      nullable: true,
      description: 'Null where not given.',
      resolve: (patch) => adoptionOf(patch)?.details.votesFor ?? null,
    }),
    votesAgainst: t.int({
      nullable: true,
      description: 'Null where not given.',
      resolve: (patch) => adoptionOf(patch)?.details.votesAgainst ?? null,
    }),
    abstentions: t.int({
      nullable: true,
      description: 'Null where not given.',
      resolve: (patch) => adoptionOf(patch)?.details.abstentions ?? null,
    }),
    amendedTextEn: t.string({
      nullable: true,
      description: 'The text that passed, in English. Null where not given.',
      resolve: (patch) => adoptionOf(patch)?.details.amendedTextEn ?? null,
    }),
    amendedTextCy: t.string({
      nullable: true,
      description: 'The text that passed, in Welsh. Null where not given.',
      resolve: (patch) => adoptionOf(patch)?.details.amendedTextCy ?? null,
    }),
    reportDueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the first report, or of a report the next one, is due. Null where not given.',
      resolve: (patch) =>
        patch.useCase === 'recordFollowUp'
          ? patch.input.nextDueOn
          : (adoptionOf(patch)?.details.reportDueOn ?? null),
    }),
    outcomes: t.field({
      type: [WaitingOutcomeType],
      description: 'What became of clauses. Empty for any other update.',
      resolve: ({ input }) => ('outcomes' in input ? input.outcomes : []),
    }),
    evidence: t.field({
      type: [WaitingSourceType],
      description: 'Its sources.',
      resolve: ({ input }) => input.evidence,
    }),
    changeReason: t.string({
      description: 'Why its author recorded it.',
      resolve: ({ input }) => input.changeReason,
    }),
  }),
});

builder.prismaObjectField(DraftType, 'campaignUpdate', (t) =>
  t.field({
    type: WaitingUpdateType,
    nullable: true,
    description: 'The update of a campaign or an adoption that waits. Null for a draft of something else.',
    select: { useCase: true, patch: true },
    resolve: ({ useCase, patch }) =>
      CAMPAIGN_USE_CASES.includes(useCase) ? parseCampaignPatch(useCase, patch) : null,
  }),
);

/** What a patch says of a council's dealing. Null for any other. */
function adoptionOf(patch: CampaignPatch) {
  return patch.useCase === 'recordAdoption' || patch.useCase === 'correctAdoptionState' ? patch.input : null;
}
