import { z } from 'zod';

/** The use-case whose draft is an answer to a challenge. */
export const ANSWER_USE_CASE = 'answerChallenge';

const answerSchema = z.object({
  answerEn: z.string().nullable(),
  answerCy: z.string().nullable(),
  updateId: z.string().nullable(),
  isMailSkipped: z.boolean(),
  namesPerson: z.boolean(),
  changeReason: z.string(),
});

/** A waiting answer as its author wrote it. */
export type AnswerPatch = z.infer<typeof answerSchema>;

/** Reads the patch of a draft of `ANSWER_USE_CASE`. Throws for any other. */
export function parseAnswerPatch(patch: unknown): AnswerPatch {
  return answerSchema.parse(patch);
}
