import { z } from 'zod';

/** The use-case whose draft is a reply. */
export const REPLY_USE_CASE = 'recordReply';

const replySchema = z.object({
  textEn: z.string().nullable(),
  textCy: z.string().nullable(),
  repliedBy: z.string(),
  repliedOn: z.coerce.date(),
  namesPerson: z.boolean(),
  changeReason: z.string(),
});

/** A waiting reply as it was written down. */
export type ReplyPatch = z.infer<typeof replySchema>;

/** Reads the patch of a draft of `REPLY_USE_CASE`. Throws for any other. */
export function parseReplyPatch(patch: unknown): ReplyPatch {
  return replySchema.parse(patch);
}
