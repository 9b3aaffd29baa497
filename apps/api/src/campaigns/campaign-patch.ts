import { z } from 'zod';
import { AdoptionState, CampaignState, ClauseState } from '../generated/prisma/enums.ts';
import { daySchema, statedSchema } from '../pledges/status-patch.ts';

const text = z.string().nullable();

/** What every row of a campaign's or adoption's log says, and why its author records it. */
const rowSchema = z.object({
  effectiveOn: daySchema,
  summaryEn: text,
  summaryCy: text,
  evidence: statedSchema.shape.evidence,
  /** The author says that the public text names a person (R6). */
  namesPerson: z.boolean(),
  /** Why, for the audit log. */
  changeReason: z.string(),
});

/** What a decision was beside its state. Of a correction a field left out stays; null empties it. */
const detailsSchema = z.object({
  moverId: text.optional(),
  seconderId: text.optional(),
  meetingOn: daySchema.optional(),
  votesFor: z.number().nullable().optional(),
  votesAgainst: z.number().nullable().optional(),
  abstentions: z.number().nullable().optional(),
  amendedTextEn: text.optional(),
  amendedTextCy: text.optional(),
  reportDueOn: daySchema.optional(),
});

const campaignSchema = rowSchema.extend({
  campaignId: z.string(),
  expectedVersion: z.number(),
  /** Null for the correction of a row that sets none. */
  state: z.enum(CampaignState).nullable(),
  /** The row a correction replaces. Null for a plain record. */
  correctsId: text,
});

const adoptionSchema = rowSchema.extend({
  adoptionId: z.string(),
  /** Null for the first row of a new dealing. */
  expectedVersion: z.number().nullable(),
  /** Whose dealing with what it is: set for a new one. */
  opens: z.object({ campaignId: z.string(), councilId: z.string() }).nullable(),
  state: z.enum(AdoptionState).nullable(),
  correctsId: text,
  details: detailsSchema,
});

const clausesSchema = rowSchema.extend({
  adoptionId: z.string(),
  expectedVersion: z.number(),
  outcomes: z.array(
    z.object({ clauseId: z.string(), state: z.enum(ClauseState), noteEn: text, noteCy: text }),
  ),
});

const followUpSchema = rowSchema.extend({
  adoptionId: z.string(),
  expectedVersion: z.number(),
  nextDueOn: daySchema,
});

export type CampaignStateInput = z.infer<typeof campaignSchema>;
export type AdoptionInput = z.infer<typeof adoptionSchema>;
export type AdoptionDetails = z.infer<typeof detailsSchema>;
export type ClauseOutcomesInput = z.infer<typeof clausesSchema>;
export type FollowUpInput = z.infer<typeof followUpSchema>;

const patchSchema = z.discriminatedUnion('useCase', [
  z.object({ useCase: z.literal('recordCampaignState'), input: campaignSchema }),
  z.object({ useCase: z.literal('correctCampaignState'), input: campaignSchema }),
  z.object({ useCase: z.literal('recordAdoption'), input: adoptionSchema }),
  z.object({ useCase: z.literal('correctAdoptionState'), input: adoptionSchema }),
  z.object({ useCase: z.literal('recordClauseOutcomes'), input: clausesSchema }),
  z.object({ useCase: z.literal('recordFollowUp'), input: followUpSchema }),
]);

/** What an editor asked for of a campaign or an adoption: published at once, or kept in a draft until a second person confirms it. */
export type CampaignPatch = z.infer<typeof patchSchema>;

/** The use-cases whose draft is a `CampaignPatch`. */
export const CAMPAIGN_USE_CASES: readonly string[] = [
  'recordCampaignState',
  'correctCampaignState',
  'recordAdoption',
  'correctAdoptionState',
  'recordClauseOutcomes',
  'recordFollowUp',
] satisfies readonly CampaignPatch['useCase'][];

/** Reads the patch of a draft of `CAMPAIGN_USE_CASES`. Throws for any other: only our own use-cases write them. */
export function parseCampaignPatch(useCase: string, patch: unknown): CampaignPatch {
  return patchSchema.parse({ useCase, input: patch });
}
