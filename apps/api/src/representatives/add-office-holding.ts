import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { OfficeHolding, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, HoldingEndReason, HoldingStartReason } from '../generated/prisma/enums.ts';
import { changeSeats, checkPeriod, requirePerson, sourcesOfUrl } from './change-seats.ts';
import { makeWay } from './make-way.ts';

export type AddOfficeHoldingInput = {
  personId: string;
  postId: string;
  from: Date;
  fromPrecision: DatePrecision;
  to: Date | null;
  startReason: HoldingStartReason;
  endReason: HoldingEndReason | null;
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Records that somebody holds or held an office: in a seat of which nothing was known, or else in one that was vacant. */
export async function addOfficeHolding(
  prisma: PrismaClient,
  input: AddOfficeHoldingInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  const { sourceUrl, changeReason, ...fields } = input;
  checkPeriod(fields.from, fields.to);
  if (fields.to === null && fields.endReason !== null)
    throw new InputRefusedError(['endReason'], 'Leave the reason for the end out while the office is held.');
  return changeSeats(
    prisma,
    { changeReason, actor },
    async () => [fields.postId],
    async (book, tx) => {
      await requirePerson(tx, fields.personId);
      makeWay(book, fields);
      return { result: book.hold({ ...fields, sources: sourcesOfUrl(sourceUrl) }, 'UNACCOUNTED') };
    },
  );
}
