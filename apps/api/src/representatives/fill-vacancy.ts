import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { OfficeHolding, PrismaClient } from '../generated/prisma/client.ts';
import type { HoldingStartReason } from '../generated/prisma/enums.ts';
import {
  changeSeats,
  checkPeriod,
  postOfVacancy,
  requirePerson,
  type SeatChange,
  sourcesOfUrl,
} from './change-seats.ts';

export type FillVacancyInput = {
  vacancyId: string;
  /** The version of the vacancy that was read (R8). */
  expectedVersion: number;
  personId: string;
  from: Date;
  /** Null while it is held. */
  to: Date | null;
  sourceUrl: string | null;
};

/** Somebody takes a vacant seat, which is vacant no more from that day. For the use-cases that say how they came to it. */
export async function fillVacancy(
  prisma: PrismaClient,
  change: SeatChange,
  { vacancyId, expectedVersion, sourceUrl, ...holding }: FillVacancyInput,
  came: { startReason: HoldingStartReason; candidacyId: string | null },
): Promise<OfficeHolding> {
  checkPeriod(holding.from, holding.to);
  return changeSeats(
    prisma,
    change,
    (tx) => postOfVacancy(tx, vacancyId),
    async (book, tx) => {
      const vacancy = book.getVacancy(vacancyId);
      checkVersion(vacancy, expectedVersion, {});
      await requirePerson(tx, holding.personId);
      if (holding.from < vacancy.from || (vacancy.to !== null && holding.from >= vacancy.to))
        throw new InputRefusedError(
          ['from'],
          'The seat is not vacant on that day. Choose a day on which it is.',
        );
      const fields = { ...holding, ...came, postId: vacancy.postId, sources: sourcesOfUrl(sourceUrl) };
      return { result: book.hold(fields, 'VACANCY') };
    },
  );
}
