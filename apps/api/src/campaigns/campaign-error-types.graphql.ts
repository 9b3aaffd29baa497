import { EDIT_ERRORS, ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import '../pledges/pledge-error-types.graphql.ts';
import { DetailMissingError, EvidenceMissingError, EvidenceTooWeakError } from '../pledges/pledge-errors.ts';
import { AdoptionStateType } from './adoption.graphql.ts';
import { CampaignStateType } from './campaign.graphql.ts';
import { AdoptionMoveRefusedError, CampaignMoveRefusedError } from './campaign-errors.ts';

builder.objectType(CampaignMoveRefusedError, {
  name: 'CampaignMoveRefused',
  interfaces: [ErrorInterface],
  description: 'The log of the campaign does not allow this move (R5).',
  fields: (t) => ({
    from: t.field({
      type: CampaignStateType,
      nullable: true,
      description: 'The state there is on that day. Null before the first row.',
      resolve: (error) => error.from,
    }),
    to: t.field({
      type: CampaignStateType,
      description: 'The state after it.',
      resolve: (error) => error.to,
    }),
  }),
});

builder.objectType(AdoptionMoveRefusedError, {
  name: 'AdoptionMoveRefused',
  interfaces: [ErrorInterface],
  description: 'The log of the council’s dealing does not allow this move (R5).',
  fields: (t) => ({
    from: t.field({
      type: AdoptionStateType,
      nullable: true,
      description: 'The state there is on that day. Null before the first row.',
      resolve: (error) => error.from,
    }),
    to: t.field({
      type: AdoptionStateType,
      description: 'The state after it.',
      resolve: (error) => error.to,
    }),
  }),
});

const LOG_ERRORS = [...EDIT_ERRORS, EvidenceMissingError, EvidenceTooWeakError];

/** Refusals of a row of a campaign's log. */
export const CAMPAIGN_ROW_ERRORS = [...LOG_ERRORS, CampaignMoveRefusedError];
/** Refusals of a row of an adoption's log. */
export const ADOPTION_ROW_ERRORS = [...LOG_ERRORS, AdoptionMoveRefusedError, DetailMissingError];
