import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { Application, Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type RecordApplicationInput = {
  personId: string;
  /** Null for the Parliamentary Panel. */
  electionId: string | null;
  /** Null where the Party itself decides. */
  localPartyId: string | null;
  receivedOn: Date;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Records that somebody asks to stand. INTERNAL: no public path shows it, and of one that is declined nothing stays after twelve months (R18). */
export async function recordApplication(
  prisma: PrismaClient,
  { changeReason, ...application }: RecordApplicationInput,
  actor: { userId: string },
  today: Date,
): Promise<Application> {
  if (application.receivedOn > today)
    throw new InputRefusedError(['receivedOn'], 'Give the day on which it came, not one to come.');
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    await checkReferences(tx, application);
    const { personId, electionId, localPartyId } = application;
    const open = await tx.application.findFirst({
      where: { personId, electionId, localPartyId, state: { in: ['RECEIVED', 'IN_REVIEW'] } },
    });
    if (open)
      throw new InputRefusedError(
        ['person'],
        'They have asked for this already, and it is not decided. Decide that application.',
      );
    const after = await tx.application.create({ data: application });
    const revision = {
      recordType: 'Application',
      recordId: after.id,
      recordVersion: after.version,
      before: null,
      after,
    } as const;
    return { result: after, revisions: [revision] };
  });
}

async function checkReferences(
  tx: Prisma.TransactionClient,
  { personId, electionId, localPartyId }: Omit<RecordApplicationInput, 'changeReason'>,
): Promise<void> {
  // Two who enter one application wait for each other.
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
  const person = await tx.person.findFirst({
    where: { id: personId, mergedIntoId: null },
    select: { id: true },
  });
  if (!person) throw new RecordNotFoundError('person', 'person');
  if (electionId !== null && !(await tx.election.findUnique({ where: { id: electionId } })))
    throw new RecordNotFoundError('election', 'election');
  if (localPartyId === null) return;
  const party = await tx.organisation.findUnique({ where: { id: localPartyId }, select: { kind: true } });
  if (party?.kind !== 'LOCAL_PARTY')
    throw new InputRefusedError(['localParty'], 'Choose the local party that it went to.');
}
