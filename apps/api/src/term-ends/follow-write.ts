import type { ChangeSetInput } from '../editorial/write-change-set.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { queueJob } from '../jobs/queue-job.ts';
import { noteInOffice } from './note-in-office.ts';
import { settleTermEnds } from './settle-term-ends.ts';

/** The records from which it follows whose term is over. */
const GROUNDS: readonly Prisma.ModelName[] = [
  'Ballot',
  'Candidacy',
  'Election',
  'OfficeHolding',
  'Organisation',
  'Person',
  'Post',
  'Vacancy',
];

/**
 * After a write of some records, before it is logged: works out anew whose term is over in the offices that they are of (`settleTermEnds`). Returns the models
 * written. The files of an import are many change sets; they work it out once, for all that they wrote.
 */
export async function followTermEnds(
  tx: Prisma.TransactionClient,
  { channel, importRunId, revisions }: Pick<ChangeSetInput, 'channel' | 'importRunId' | 'revisions'>,
): Promise<Prisma.ModelName[]> {
  const written = revisions.filter(({ recordType }) => GROUNDS.includes(recordType));
  if (written.length === 0 || importRunId !== undefined) return [];
  if (channel === 'admin') await noteInOffice(tx, revisions);
  const idsOf = (model: Prisma.ModelName) =>
    written.flatMap(({ recordType, recordId }) => (recordType === model ? [recordId] : []));
  const posts = written.flatMap(({ before, after }) =>
    [before, after].flatMap((row) => textOf(row, 'postId')),
  );
  // Of a candidacy that is no more as well; a ballot has a text of its own by this name.
  const stoodOn = written.flatMap(({ recordType, before, after }) =>
    recordType === 'Candidacy' ? [before, after].flatMap((row) => textOf(row, 'ballotId')) : [],
  );
  const ballots = Prisma.sql`b."id" = ANY (${[...idsOf('Ballot'), ...stoodOn]}::uuid[]) OR b."electionId" = ANY (${idsOf('Election')}::uuid[])
    OR b."id" IN (SELECT c."ballotId" FROM "Candidacy" c WHERE c."id" = ANY (${idsOf('Candidacy')}::uuid[]))`;
  const which = Prisma.sql`p."id" IN (
    SELECT unnest(${[...idsOf('Post'), ...posts]}::uuid[])
    UNION SELECT b."postId" FROM "Ballot" b WHERE ${ballots}
    UNION SELECT h."postId" FROM "OfficeHolding" h WHERE h."id" = ANY (${idsOf('OfficeHolding')}::uuid[]) OR h."personId" = ANY (${idsOf('Person')}::uuid[])
    UNION SELECT q."id" FROM "Post" q WHERE q."organisationId" = ANY (${idsOf('Organisation')}::uuid[]))`;
  const { hasChanged, isPutOff } = await settleTermEnds(tx, which);
  if (isPutOff && channel !== 'sandbox') await queueJob(tx, 'settleTermEnds');
  return hasChanged ? ['OfficeHolding'] : [];
}

function textOf(row: object | null, field: string): string[] {
  const value = row === null ? undefined : (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? [value] : [];
}
