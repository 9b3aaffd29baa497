import { InputRefusedError } from '../editorial/edit-errors.ts';
import { formatDay } from '../calendar/day.ts';
import type { Imprint, Prisma } from '../generated/prisma/client.ts';

/** Throws where a local party has another imprint in force on a day of the period: one speaks on a day (R13). */
export async function checkImprintIsAlone(
  tx: Prisma.TransactionClient,
  organisationId: string,
  from: Date,
  to: Date | null,
): Promise<void> {
  const other: Imprint | null = await tx.imprint.findFirst({
    where: {
      scope: 'PARTY',
      organisationId,
      ...(to && { from: { lt: to } }),
      OR: [{ to: null }, { to: { gt: from } }],
    },
    orderBy: { from: 'asc' },
  });
  if (!other) return;
  const until = other.to === null ? 'with no end' : `until ${formatDay(other.to)}`;
  throw new InputRefusedError(
    ['from'],
    `Another imprint of this party is in force from ${formatDay(other.from)} ${until}. End that one first, or give other days.`,
  );
}
