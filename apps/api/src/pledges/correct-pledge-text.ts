import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason, checkVersion, pickChanged } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { newId } from '../db/new-id.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import { namesKnownPerson } from './second-person.ts';

type FrozenText = 'wording' | 'successTest';

export type CorrectPledgeTextInput = {
  pledgeId: string;
  expectedVersion: number;
  /** The right words. A language left out is not touched. */
  en: string | undefined;
  cy: string | undefined;
  /** Why, for readers. One language is enough. */
  reasonEn: string | null;
  reasonCy: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

const NAMES = { wording: 'wording', successTest: 'success test' } as const;

/** Corrects the wording of a published pledge: the old words stay in sight beside the new ones (R4). */
export async function correctPledgeWording(
  prisma: PrismaClient,
  input: CorrectPledgeTextInput,
  actor: { userId: string },
): Promise<Pledge> {
  return correctPledgeText(prisma, 'wording', input, actor);
}

/** Corrects the success test of a published pledge. The day it was first written stays: what changed since is dated in the corrections (R4). */
export async function correctSuccessTest(
  prisma: PrismaClient,
  input: CorrectPledgeTextInput,
  actor: { userId: string },
): Promise<Pledge> {
  return correctPledgeText(prisma, 'successTest', input, actor);
}

/**
 * It takes effect without a second person, as a withdrawal does: text that names somebody of that council is refused here and belongs in
 * the log, where a second person publishes it (R6).
 */
async function correctPledgeText(
  prisma: PrismaClient,
  text: FrozenText,
  input: CorrectPledgeTextInput,
  actor: { userId: string },
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  const changes = {
    [`${text}En`]: trimmed(input.en),
    [`${text}Cy`]: trimmed(input.cy),
  };
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!before) throw new RecordNotFoundError('pledge', 'pledge');
    checkVersion(before, input.expectedVersion, changes);
    checkIsPublished(before);
    if (before[`${text}En`] === null && before[`${text}Cy`] === null)
      throw new InputRefusedError(
        ['pledge'],
        `This pledge has no ${NAMES[text]} to correct. Write its first one by editing the pledge.`,
      );
    checkWords(text, input);
    const changed = pickChanged(before, changes);
    const fields = Object.keys(changed) as (keyof typeof changed & `${FrozenText}${'En' | 'Cy'}`)[];
    if (fields.length === 0)
      throw new InputRefusedError(['en'], `The ${NAMES[text]} reads like this already. Nothing to correct.`);
    await checkNamesNobody(tx, before.councilId, input);
    const corrections = fields.map((field) => ({
      id: newId(),
      recordType: 'Pledge',
      recordId: before.id,
      field,
      beforeText: before[field],
      afterText: changed[field] ?? null,
      reasonEn: trimmed(input.reasonEn) || null,
      reasonCy: trimmed(input.reasonCy) || null,
    }));
    // The corrections first: the database takes no change of frozen text without them.
    const written = await tx.correction.createManyAndReturn({ data: corrections });
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: { ...changed, version: { increment: 1 } },
    });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        ...written.map((correction) => ({
          recordType: 'Correction' as const,
          recordId: correction.id,
          recordVersion: null,
          before: null,
          after: correction,
        })),
        { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    });
    return after;
  });
}

function checkIsPublished({ state }: Pledge): void {
  if (state === 'DRAFT')
    throw new InputRefusedError(['pledge'], 'Nobody has seen this pledge yet: edit it instead.');
  if (state === 'WITHDRAWN')
    throw new InputRefusedError(['pledge'], 'This pledge is withdrawn, so its text stays as it is.');
}

function checkWords(text: FrozenText, input: CorrectPledgeTextInput): void {
  for (const lang of ['en', 'cy'] as const) {
    if (input[lang] !== undefined && input[lang].trim() === '')
      throw new InputRefusedError(
        [lang],
        `Give the right words: a correction cannot empty the ${NAMES[text]}.`,
      );
  }
  if (!input.reasonEn?.trim() && !input.reasonCy?.trim())
    throw new InputRefusedError(
      ['reasonEn'],
      'Say in a plain sentence what was wrong: readers are shown the reason.',
    );
}

async function checkNamesNobody(
  tx: Parameters<typeof namesKnownPerson>[0],
  councilId: string,
  input: CorrectPledgeTextInput,
): Promise<void> {
  for (const field of ['en', 'cy', 'reasonEn', 'reasonCy'] as const) {
    if (!(await namesKnownPerson(tx, councilId, [input[field] ?? null]))) continue;
    throw new InputRefusedError(
      [field],
      'This names somebody of that council, and no second person confirms a correction of text. Write it without naming anybody.',
    );
  }
}

function trimmed(text: string | null | undefined): string | undefined {
  return text?.trim();
}
