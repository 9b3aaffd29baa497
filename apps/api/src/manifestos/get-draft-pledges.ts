import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';

const included = {
  paragraph: true,
  milestones: { orderBy: { position: 'asc' } },
  council: { select: { state: true } },
  leadPerson: { select: { name: true } },
} as const satisfies Prisma.PledgeInclude;

/** A pledge with what decides whether it can be published. */
export type PledgeToPublish = Prisma.PledgeGetPayload<{ include: typeof included }>;

/** The chosen drafts of a manifesto, locked, in the order of their references. Throws for one that is no draft of it. */
export async function getDraftPledges(
  tx: Prisma.TransactionClient,
  manifestoId: string,
  ids: readonly string[],
): Promise<PledgeToPublish[]> {
  await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ANY (${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const pledges = await tx.pledge.findMany({
    where: { id: { in: [...ids] }, manifestoId },
    include: included,
    orderBy: { reference: 'asc' },
  });
  if (pledges.length < new Set(ids).size)
    throw new RecordNotFoundError('pledges', 'pledge of this manifesto');
  const open = pledges.filter(({ state }) => state !== 'DRAFT').map(({ reference }) => reference);
  if (open.length > 0)
    throw new InputRefusedError(
      ['pledges'],
      `Readers have seen ${open.join(', ')} already: choose drafts only.`,
    );
  return pledges;
}
