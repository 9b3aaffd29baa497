import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { checkStaysQuote } from '../manifestos/check-quote.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { checkIsPublished, type PublicReason, trimReason, writeCorrections } from './write-corrections.ts';

type FrozenText = 'title' | 'wording' | 'successTest';

export type CorrectPledgeTextInput = PublicReason & {
  pledgeId: string;
  expectedVersion: number;
  /** The right words. A language left out is not touched. */
  en: string | undefined;
  cy: string | undefined;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** What the input calls them. */
const WORDINGS = { wordingEn: 'en', wordingCy: 'cy' } as const;
const NAMES = { title: 'title', wording: 'wording', successTest: 'success test' } as const;

/** Corrects the title of a published pledge, by which lists and trackers know it: the old one stays in sight (R4). */
export function correctPledgeTitle(
  prisma: PrismaClient,
  input: CorrectPledgeTextInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, titleCorrection, input, actor, today);
}

/**
 * Corrects the wording of a published pledge: the old words stay in sight beside the new ones (R4). What readers are shown as a quote stays
 * one: throws NOT_A_QUOTE for words that the text of the manifesto does not hold.
 */
export function correctPledgeWording(
  prisma: PrismaClient,
  input: CorrectPledgeTextInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, wordingCorrection, input, actor, today);
}

/** Corrects the success test of a published pledge. The day it was first written stays: what changed since is dated in the corrections (R4). */
export function correctSuccessTest(
  prisma: PrismaClient,
  input: CorrectPledgeTextInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, successTestCorrection, input, actor, today);
}

export const titleCorrection = correctionOf('title', 'correctPledgeTitle');
export const wordingCorrection = correctionOf('wording', 'correctPledgeWording');
export const successTestCorrection = correctionOf('successTest', 'correctSuccessTest');

/** New words or a public reason that name somebody of that council wait for a second person (R6). */
function correctionOf(text: FrozenText, useCase: string): TextEdit<CorrectPledgeTextInput, Pledge> {
  return {
    useCase,
    recordType: 'Pledge',
    recordIdOf: ({ pledgeId }) => pledgeId,
    tryOut: async (tx, input) => {
      const wanted = { [`${text}En`]: input.en?.trim(), [`${text}Cy`]: input.cy?.trim() };
      await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
      const found = await tx.pledge.findUnique({
        where: { id: input.pledgeId },
        include: { paragraph: true },
      });
      if (!found) throw new RecordNotFoundError('pledge', 'pledge');
      const { paragraph, ...before } = found;
      checkVersion(before, input.expectedVersion, wanted);
      checkIsPublished(before);
      if (before[`${text}En`] === null && before[`${text}Cy`] === null)
        throw new InputRefusedError(
          ['pledge'],
          `This pledge has no ${NAMES[text]} to correct. Write its first one by editing the pledge.`,
        );
      checkWords(text, input);
      const changed = pickChanged(before, wanted);
      const changes = changesOf(before, changed);
      if (changes.length === 0)
        throw new InputRefusedError(
          ['en'],
          `The ${NAMES[text]} reads like this already. Nothing to correct.`,
        );
      if (text === 'wording')
        await checkStaysQuote(tx, before, { ...before, ...changed }, paragraph, WORDINGS);
      const corrections = await writeCorrections(tx, before, changes, input);
      const after = await tx.pledge.update({
        where: { id: before.id },
        data: { ...changed, version: { increment: 1 } },
      });
      return {
        row: after,
        changes: [...changes, ...changesOf(null, trimReason(input))],
        isPublic: true,
        councilId: before.councilId,
        revisions: [
          ...corrections,
          { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
        ],
      };
    },
  };
}

function checkWords(text: FrozenText, input: CorrectPledgeTextInput): void {
  for (const lang of ['en', 'cy'] as const) {
    if (input[lang] !== undefined && input[lang].trim() === '')
      throw new InputRefusedError(
        [lang],
        `Give the right words: a correction cannot empty the ${NAMES[text]}.`,
      );
  }
}
