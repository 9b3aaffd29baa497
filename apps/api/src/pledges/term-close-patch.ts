import { z } from 'zod';
import { daySchema, statedSchema } from './status-patch.ts';

/** The use-case whose draft settles a whole manifesto. */
export const TERM_CLOSE_USE_CASE = 'closeTerm';

const patchSchema = z.object({
  effectiveOn: daySchema,
  changeReason: z.string(),
  settlements: z.array(
    statedSchema.extend({
      pledgeId: z.string(),
      expectedVersion: z.int(),
      /** Missing in drafts older than the tick. */
      namesPerson: z.boolean().default(false),
    }),
  ),
});

/** A waiting term close: the whole list, with the partly delivered pledges that stay as they are. */
export type TermClosePatch = z.infer<typeof patchSchema>;

/** Reads the patch of a closeTerm draft. Throws for any other: only our own use-case writes them. */
export function parseTermClosePatch(patch: unknown): TermClosePatch {
  return patchSchema.parse(patch);
}
