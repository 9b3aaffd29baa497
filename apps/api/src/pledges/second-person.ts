import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import type { PrismaClient, Prisma } from '../generated/prisma/client.ts';
import type { StatusInput } from './status-rules.ts';

/**
 * Whether a second person must publish an update (R6): a final status, or public text that names a person — because the author ticked
 * so, or because a name known at that council occurs in it.
 */
export async function needsSecondPerson(
  tx: Prisma.TransactionClient | PrismaClient,
  councilId: string,
  input: StatusInput & { namesPerson: boolean },
): Promise<boolean> {
  if (pledgeStatus[input.status].isFinal === true || input.namesPerson) return true;
  const people = await tx.person.findMany({
    where: { OR: [{ holdings: { some: { post: { organisationId: councilId } } } }, { candidacies: { some: { ballot: { election: { organisationId: councilId } } } } }] },
    distinct: ['name'],
    select: { name: true },
  });
  const publicText = [input.summaryEn, input.summaryCy, ...input.evidence.flatMap((source) => [source.title, source.quote])]
    .join('\n')
    .toLocaleLowerCase('en');
  return people.some(({ name }) => publicText.includes(name.toLocaleLowerCase('en')));
}
