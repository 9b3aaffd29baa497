import { InputRefusedError } from '../editorial/edit-errors.ts';
import type { OfficeHolding, PrismaClient } from '../generated/prisma/client.ts';
import { checkDeclarationDay } from './declaration-day.ts';
import { fillVacancy, type FillVacancyInput } from './fill-vacancy.ts';
import { findFirstDay } from './office-terms.ts';

export type RecordByElectionInput = Omit<FillVacancyInput, 'from'> & {
  pollingOn: Date;
  /** The day the result was declared. Null where the law counts from the poll. */
  declaredOn: Date | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Records who won a vacant seat at a by-election that is not in the record; one whose ballot is in it is confirmed as a result. The first day
 * follows the office's own law.
 */
export async function recordByElection(
  prisma: PrismaClient,
  { pollingOn, declaredOn, changeReason, ...filled }: RecordByElectionInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  checkDeclarationDay(declaredOn, pollingOn);
  const vacancy = await prisma.vacancy.findUnique({
    where: { id: filled.vacancyId },
    select: { post: { select: { role: true, organisation: { select: { nation: true } } } } },
  });
  const from = vacancy
    ? findFirstDay({
        role: vacancy.post.role,
        nation: vacancy.post.organisation.nation,
        pollingOn,
        isByElection: true,
        declaredOn,
      })
    : pollingOn;
  if (from === null)
    throw new InputRefusedError(
      ['declaredOn'],
      'This office begins when the result is declared: give the day of the declaration.',
    );
  return fillVacancy(
    prisma,
    { changeReason, actor },
    { ...filled, from },
    { startReason: 'BY_ELECTION', candidacyId: null },
  );
}
