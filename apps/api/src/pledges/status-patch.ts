import { z } from 'zod';
import { EvidenceType, PledgeStatus, StatusReason } from '../generated/prisma/enums.ts';

const text = z.string().nullable();

/** A day of a stored draft. */
export const daySchema = z.coerce.date().nullable();

/** What every waiting row of a log says, whichever use-case wrote it. */
export const statedSchema = z.object({
  status: z.enum(PledgeStatus),
  summaryEn: text,
  summaryCy: text,
  reason: z.enum(StatusReason).nullable(),
  evidence: z.array(
    z.object({
      type: z.enum(EvidenceType),
      url: text,
      publisher: text,
      title: text,
      isPartyOwn: z.boolean(),
      publishedOn: daySchema,
      accessedOn: daySchema,
      page: text,
      quote: text,
    }),
  ),
});

/** The use-cases whose draft is one row of a pledge's log. */
export const STATUS_USE_CASES = [
  'recordPledgeStatus',
  'correctPledgeStatus',
  'reopenPledge',
  'reviewPledge',
  'recordPledgeNote',
] as const;
export type StatusUseCase = (typeof STATUS_USE_CASES)[number];

const patchSchema = statedSchema.extend({
  kind: z.enum(['RATING', 'CORRECTION', 'REOPENED', 'REVIEWED_NO_CHANGE', 'NOTE']),
  effectiveOn: daySchema,
  /** Missing in drafts older than corrections of notes. */
  setsStatus: z.boolean().default(true),
  successorId: text,
  /** Missing in drafts older than corrections. */
  correctsId: text.default(null),
  namesPerson: z.boolean(),
  changeReason: z.string(),
});

/** A waiting update as its author asked for it; where it sets none, the status is the one that stays. */
export type StatusPatch = z.infer<typeof patchSchema>;

/** Reads the patch of a draft of `STATUS_USE_CASES`. Throws for any other: only our own use-cases write them. */
export function parseStatusPatch(patch: unknown): StatusPatch {
  return patchSchema.parse(patch);
}

/** Whether a draft of that use-case is one row of a pledge's log. */
export function isStatusUseCase(useCase: string): useCase is StatusUseCase {
  return (STATUS_USE_CASES as readonly string[]).includes(useCase);
}
