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
import { makeWay } from './make-way.ts';
import { lifeOf } from './post-life.ts';

export type FillVacancyInput = {
  vacancyId: string;
  /** The version of the vacancy that was read (R8). */
  expectedVersion: number;
  personId: string;
  from: Date;
  /** Null while it is held: then to the end of the office, where the vacancy lasts to that. */
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
      // A seat of an office that is to end, as by a boundary change to come, is held to that end.
      const { to: end } = lifeOf(book.getPost(vacancy.postId));
      const lasting = holding.to === null && end !== null && end.getTime() === vacancy.to?.getTime();
      const days = lasting ? { to: end, endReason: 'BOUNDARY_CHANGE' as const } : {};
      const fields = {
        ...holding,
        ...days,
        ...came,
        postId: vacancy.postId,
        sources: sourcesOfUrl(sourceUrl),
      };
      makeWay(book, fields);
      return { result: book.hold(fields, 'VACANCY') };
    },
  );
}
