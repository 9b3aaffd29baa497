import { InputRefusedError } from '../editorial/edit-errors.ts';
import { formatDay } from '../calendar/day.ts';
import type { Imprint, Prisma } from '../generated/prisma/client.ts';
import type { Nation } from '../generated/prisma/enums.ts';

/** What an imprint speaks for, as it is stored. */
export type ImprintSubject =
  | { scope: 'PARTY'; organisationId: string }
  | { scope: 'NATION'; nation: Nation }
  | { scope: 'ELECTION'; electionId: string };

const WHOSE = { PARTY: 'this party', NATION: 'this nation', ELECTION: 'this election' } as const;

/** Throws where the same party, nation or election has another imprint in force on a day of the period: one speaks on a day (R13). */
export async function checkImprintIsAlone(
  tx: Prisma.TransactionClient,
  subject: ImprintSubject,
  from: Date,
  to: Date | null,
): Promise<void> {
  const other: Imprint | null = await tx.imprint.findFirst({
    where: {
      ...subject,
      ...(to && { from: { lt: to } }),
      OR: [{ to: null }, { to: { gt: from } }],
    },
    orderBy: { from: 'asc' },
  });
  if (!other) return;
  const until = other.to === null ? 'with no end' : `until ${formatDay(other.to)}`;
  throw new InputRefusedError(
    ['from'],
    `Another imprint of ${WHOSE[subject.scope]} is in force from ${formatDay(other.from)} ${until}. End that one first, or give other days.`,
  );
}
