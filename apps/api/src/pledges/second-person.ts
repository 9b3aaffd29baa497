import { isFinalStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import type { PrismaClient, Prisma } from '../generated/prisma/client.ts';
import { findSignOffUntil, type PublicText } from '../elections/national-sign-off.ts';
import type { DerivedStatus } from './status-log.ts';
import type { StatusInput } from './status-rules.ts';

type Reading = Prisma.TransactionClient | PrismaClient;

/**
 * Whether a second person must publish an update (R6): it sets a final status, or its public text names a person — because the author
 * ticked so, or because a name known at that council occurs in it, or that of a candidate before the poll has closed (R19). "Partly
 * delivered" is final once the term has closed.
 */
export async function needsSecondPerson(
  tx: Reading,
  councilId: string,
  input: StatusInput & { namesPerson: boolean },
  current: Pick<DerivedStatus, 'isTermClosed'>,
  today: Date,
): Promise<boolean> {
  const isTermClosed = current.isTermClosed && input.kind !== 'REOPENED';
  if (updateKind[input.kind].carriesStatus && isFinalStatus(input.status, isTermClosed)) return true;
  if (input.namesPerson) return true;
  const text = publicTextOf(councilId, input);
  if (await namesKnownPerson(tx, councilId, text.texts)) return true;
  return (await findSignOffUntil(tx, text, today)) !== null;
}

/** What of an update readers will see. */
export function publicTextOf(
  councilId: string,
  input: Pick<StatusInput, 'summaryEn' | 'summaryCy' | 'evidence'> & { namesPerson: boolean },
): PublicText {
  return {
    councilId,
    namesPerson: input.namesPerson,
    texts: [
      input.summaryEn,
      input.summaryCy,
      ...input.evidence.flatMap((source) => [source.publisher, source.title, source.quote]),
    ],
  };
}

/**
 * Whether the name of somebody who held office at that council, or stood for it, occurs in a text; where the text is of no council
 * (null), the name of anybody in the record.
 */
export async function namesKnownPerson(
  tx: Reading,
  councilId: string | null,
  texts: readonly (string | null)[],
): Promise<boolean> {
  if (councilId === null) return namesAnybody(tx, texts.join('\n'));
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

/** The database looks, so that not every name there is has to come out of it. */
async function namesAnybody(tx: Reading, text: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Person" WHERE position(lower("name") IN lower(${text})) > 0 LIMIT 1`;
  return found.length > 0;
}
