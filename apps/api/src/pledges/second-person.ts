import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import type { PrismaClient, Prisma } from '../generated/prisma/client.ts';
import type { DerivedStatus } from './status-log.ts';
import type { StatusInput } from './status-rules.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/**
 * Whether a second person must publish an update (R6): it sets a final status, or its public text names a person — because the author
 * ticked so, or because a name known at that council occurs in it. "Partly delivered" is final once the term has closed.
 */
export async function needsSecondPerson(
  tx: Reading,
  councilId: string,
  input: StatusInput & { namesPerson: boolean },
  current: Pick<DerivedStatus, 'isTermClosed'>,
): Promise<boolean> {
  const isTermClosed = current.isTermClosed && input.kind !== 'REOPENED';
  if (updateKind[input.kind].carriesStatus && isFinalStatus(input.status, isTermClosed)) return true;
  if (input.namesPerson) return true;
  return namesKnownPerson(tx, councilId, [
    input.summaryEn,
    input.summaryCy,
    ...input.evidence.flatMap((source) => [source.publisher, source.title, source.quote]),
  ]);
}

/** Whether the name of somebody who held office at that council, or stood for it, occurs in a text. */
export async function namesKnownPerson(
  tx: Reading,
  councilId: string,
  texts: readonly (string | null)[],
): Promise<boolean> {
  const people = await tx.person.findMany({
    where: {
      OR: [
        { holdings: { some: { post: { organisationId: councilId } } } },
        { candidacies: { some: { ballot: { election: { organisationId: councilId } } } } },
      ],
    },
    distinct: ['name'],
    select: { name: true },
  });
  const publicText = texts.join('\n').toLocaleLowerCase('en');
  return people.some(({ name }) => publicText.includes(name.toLocaleLowerCase('en')));
}
