import { z } from 'zod';
import { EvidenceType, PledgeStatus, StatusReason, UpdateKind } from '../generated/prisma/enums.ts';

const day = z.coerce.date().nullable();
const text = z.string().nullable();

/** A stored recordPledgeStatus draft: what the author asked for. */
const patchSchema = z.object({
  kind: z.enum(UpdateKind),
  status: z.enum(PledgeStatus),
  effectiveOn: day,
  summaryEn: text,
  summaryCy: text,
  reason: z.enum(StatusReason).nullable(),
  successorId: text,
  namesPerson: z.boolean(),
  changeReason: z.string(),
  evidence: z.array(
    z.object({
      type: z.enum(EvidenceType),
      url: text,
      publisher: text,
      title: text,
      isPartyOwn: z.boolean(),
      publishedOn: day,
      accessedOn: day,
      page: text,
      quote: text,
    }),
  ),
});

/** A waiting rating as its author asked for it. */
export type StatusPatch = z.infer<typeof patchSchema>;

/** Reads the patch of a recordPledgeStatus draft. Throws for any other: only our own use-case writes them. */
export function parseStatusPatch(patch: unknown): StatusPatch {
  return patchSchema.parse(patch);
}
