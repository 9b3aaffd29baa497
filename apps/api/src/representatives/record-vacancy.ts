import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { PrismaClient, Vacancy } from '../generated/prisma/client.ts';
import { changeSeats, checkPeriod, sourcesOfUrl } from './change-seats.ts';

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
  /** Why, for the audit log. */
  changeReason: string;
};

/** Records that nobody holds some seats of an office of which nothing was known. A holding that ends opens its vacancy by itself. */
export async function recordVacancy(
  prisma: PrismaClient,
  { sourceUrl, changeReason, ...vacancy }: RecordVacancyInput,
  actor: { userId: string },
): Promise<Vacancy> {
  checkPeriod(vacancy.from, vacancy.to);
  if (vacancy.seats < 1) throw new InputRefusedError(['seats'], 'Say how many seats are empty, one or more.');
  return changeSeats(
    prisma,
    { changeReason, actor },
    async () => [vacancy.postId],
    async (book) => ({ result: book.recordVacancy({ ...vacancy, sources: sourcesOfUrl(sourceUrl) }) }),
  );
}
