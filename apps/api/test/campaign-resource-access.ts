import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { newId } from '../src/db/new-id.ts';
import type { Task } from '../src/editors/permissions.ts';

const nobodys = (type: GlobalIdType) => formatGlobalId(type, newId());

/** The part of the access matrix about what campaigns offer. */
export const CAMPAIGN_RESOURCE_ACCESS: Record<
  string,
  { task: Task | { all: readonly Task[] }; ask: string }
> = {
  'Mutation.addCampaignResource': {
    task: 'EDIT_CAMPAIGNS',
    ask: `mutation { addCampaignResource(input: { campaign: "${nobodys('Campaign')}", expectedVersion: 1, kind: BRIEFING, language: EN, title: "x", url: "https://example.org", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.correctResourceTitle': {
    task: 'EDIT_CAMPAIGNS',
    ask: `mutation { correctResourceTitle(input: { campaign: "${nobodys('Campaign')}", resource: "${nobodys('CampaignResource')}", expectedVersion: 1, title: "x", changeReason: "x" }) { __typename } }`,
  },
  'Mutation.withdrawCampaignResource': {
    task: { all: ['EDIT_CAMPAIGNS', 'CONFIRM_RATINGS'] },
    ask: `mutation { withdrawCampaignResource(input: { campaign: "${nobodys('Campaign')}", resource: "${nobodys('CampaignResource')}", expectedVersion: 1, reasonEn: "x", changeReason: "x" }) { __typename } }`,
  },
};
