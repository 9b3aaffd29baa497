import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { RecordedStatusType } from '../pledges/status-input.graphql.ts';
import { CAMPAIGN_ROW_ERRORS } from './campaign-error-types.graphql.ts';
import { CampaignStateType } from './campaign.graphql.ts';
import { correctCampaignState } from './correct-campaign-state.ts';
import { recordCampaignState } from './record-campaign-state.ts';
import { campaignFields, parseRow, rowFields } from './row-input.graphql.ts';

const RecordCampaignStateInputType = builder.inputType('RecordCampaignStateInput', {
  description: 'How far a campaign has come.',
  fields: (t) => ({
    ...campaignFields(t),
    state: t.field({ type: CampaignStateType, required: true, description: 'The state.' }),
    ...rowFields(t),
  }),
});

builder.mutationField('recordCampaignState', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: { input: t.arg({ type: RecordCampaignStateInputType, required: true, description: 'The state.' }) },
    errors: { types: CAMPAIGN_ROW_ERRORS },
    description:
      'Records how far a campaign has come, with its evidence; from an outcome back to work is written as a reopening. An outcome, or text that names a person, waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      recordCampaignState(
        prismaOf(context),
        {
          ...parseRow(input),
          campaignId: parseReferenceId('Campaign', input.campaign),
          expectedVersion: input.expectedVersion,
          state: input.state,
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

const CorrectCampaignStateInputType = builder.inputType('CorrectCampaignStateInput', {
  description: 'A correction of one row of a campaign’s log: the record was wrong.',
  fields: (t) => ({
    ...campaignFields(t),
    corrects: t.id({
      required: true,
      description: 'The row it replaces, `upd_…`: one of this campaign that is not corrected yet.',
    }),
    state: t.field({
      type: CampaignStateType,
      description:
        'The state it should have set; it counts from the day of that row. Left out where the row sets none.',
    }),
    ...rowFields(t),
  }),
});

builder.mutationField('correctCampaignState', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'EDIT_CAMPAIGNS' },
    args: {
      input: t.arg({ type: CorrectCampaignStateInputType, required: true, description: 'The correction.' }),
    },
    errors: { types: CAMPAIGN_ROW_ERRORS },
    description:
      'Corrects a state that was wrong; the row it replaces stays in sight. An outcome, or text that names a person, waits (R6).',
    resolve: (_root, { input }, context) =>
      correctCampaignState(
        prismaOf(context),
        {
          ...parseRow(input),
          campaignId: parseReferenceId('Campaign', input.campaign),
          expectedVersion: input.expectedVersion,
          correctsId: parseReferenceId('StatusUpdate', input.corrects),
          state: input.state ?? null,
        },
        requireEditor(context),
        context.today,
      ),
  }),
);
