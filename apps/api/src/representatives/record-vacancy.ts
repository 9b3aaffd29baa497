import { InputRefusedError } from '../editorial/edit-errors.ts';
import { changesOf } from '../editorial/field-change.ts';
import type { PrismaClient, Vacancy } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit, type Writer } from '../sign-off/text-edit.ts';
import { asSeatError, checkPeriod, sourcesOfUrl } from './change-seats.ts';
import { SeatBook } from './seat-book.ts';

export type RecordVacancyInput = {
  postId: string;
  /** How many seats are empty. */
  seats: number;
  from: Date;
  /** Null while they are. */
  to: Date | null;
  reasonEn: string | null;
  reasonCy: string | null;
  sourceUrl: string | null;
  /** The author says that the public reason names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Records that nobody holds some seats of an office of which nothing was known. A holding that ends opens its vacancy by itself. A reason
 * that names somebody waits for a second person (R6).
 */
export async function recordVacancy(
  prisma: PrismaClient,
  input: RecordVacancyInput,
  actor: Writer,
  today: Date,
): Promise<Vacancy> {
  try {
    return await publishOrHoldText(prisma, vacancyRecording, input, actor, today);
  } catch (error) {
    throw asSeatError(error);
  }
}

export const vacancyRecording: TextEdit<RecordVacancyInput, Vacancy> = {
  useCase: 'recordVacancy',
  recordType: 'Post',
  recordIdOf: ({ postId }) => postId,
  tryOut: async (tx, input) => {
    const { postId, seats, from, to, sourceUrl } = input;
    checkPeriod(from, to);
    if (seats < 1) throw new InputRefusedError(['seats'], 'Say how many seats are empty, one or more.');
    const reason = { reasonEn: input.reasonEn?.trim() || null, reasonCy: input.reasonCy?.trim() || null };
    const book = await SeatBook.open(tx, [postId]);
    const row = book.recordVacancy({ postId, seats, from, to, ...reason, sources: sourcesOfUrl(sourceUrl) });
    const { organisationId } = book.getPost(postId);
    return {
      row,
      changes: changesOf(null, { seats, from, to, ...reason, sourceUrl }).filter(
        ({ after }) => after !== null,
      ),
      // Of a body that readers do not see yet, they see it on the day they see the body.
      isPublic: true,
      councilId: organisationId,
      revisions: await book.close(),
    };
  },
};
