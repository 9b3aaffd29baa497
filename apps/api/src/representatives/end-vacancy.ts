import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { changeSeats, postOfVacancy } from './change-seats.ts';

export type EndVacancyInput = {
  id: string;
  expectedVersion: number;
  /** The first day the seats are vacant no more. Null: they never were, and the entry goes. */
  to: Date | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Ends a vacancy of which is not known who filled it: the seat is then unaccounted for. Where it is known, `coOpt`, `recordByElection` and
 * `confirmResults` end it by themselves.
 */
export async function endVacancy(
  prisma: PrismaClient,
  input: EndVacancyInput,
  actor: { userId: string },
): Promise<{ postId: string }> {
  return changeSeats(
    prisma,
    { changeReason: input.changeReason, actor },
    (tx) => postOfVacancy(tx, input.id),
    async (book) => {
      const vacancy = book.getVacancy(input.id, 'id');
      checkVersion(vacancy, input.expectedVersion, { to: input.to });
      const result = { postId: vacancy.postId };
      if (input.to === null) {
        book.changeVacancy(input.id, null);
        return { result };
      }
      if (input.to <= vacancy.from || (vacancy.to !== null && input.to >= vacancy.to))
        throw new InputRefusedError(
          ['to'],
          'Give a day after the first of the vacancy and before its end; leave it out if the seat never was vacant.',
        );
      book.changeVacancy(input.id, { to: input.to });
      return { result };
    },
  );
}
