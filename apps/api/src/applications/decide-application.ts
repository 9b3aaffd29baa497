import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { inOneChange } from '../editorial/in-one-change.ts';
import type { SourceRow } from '../editorial/check-sources.ts';
import type { RevisionInput } from '../editorial/write-change-set.ts';
import { checkEndorsement, giveEndorsement } from '../endorsements/record-endorsement.ts';
import type { Application, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { EndorsementKind } from '../generated/prisma/enums.ts';

/** What becomes of an application. */
export type ApplicationDecision = 'IN_REVIEW' | 'APPROVED' | 'DECLINED' | 'WITHDRAWN';

export type DecideApplicationInput = {
  id: string;
  expectedVersion: number;
  decision: ApplicationDecision;
  /** The day of the decision. Null while it is in review. */
  decidedOn: Date | null;
  /** What an approval becomes. Null for any other decision. */
  endorsement: {
    kind: EndorsementKind;
    isPublic: boolean;
    /** The day the person agreed to its being public. Null where they were not asked. */
    consentedOn: Date | null;
    sources: readonly SourceRow[];
  } | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Takes an application further: into review, approved, declined or withdrawn by who made it. An approval becomes an endorsement from that day, for the
 * candidacy where there is one; one that somebody has already lasts, and is not doubled.
 */
export async function decideApplication(
  prisma: PrismaClient,
  input: DecideApplicationInput,
  actor: { userId: string },
  today: Date,
): Promise<Application> {
  checkDecision(input, today);
  const { id, expectedVersion, decision: state, decidedOn, changeReason } = input;
  return inOneChange(prisma, { changeReason, actor }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await tx.application.findUnique({ where: { id } });
    if (!before) throw new RecordNotFoundError('id', 'application');
    checkVersion(before, expectedVersion, { state });
    if (before.state !== 'RECEIVED' && before.state !== 'IN_REVIEW')
      throw new InputRefusedError(
        ['decision'],
        'This application is decided. Record a new one where they ask again.',
      );
    if (decidedOn !== null && decidedOn < before.receivedOn)
      throw new InputRefusedError(['decidedOn'], 'It was decided after it came: put one of the days right.');
    if (before.state === state) return { result: before, revisions: [] };
    const after = await tx.application.update({
      where: { id },
      data: { state, decidedOn, version: { increment: 1 } },
    });
    const revisions: RevisionInput[] = [
      { recordType: 'Application', recordId: id, recordVersion: after.version, before, after },
    ];
    if (state === 'APPROVED') revisions.push(...(await endorse(tx, after, input)));
    return { result: after, revisions };
  });
}

function checkDecision({ decision, decidedOn, endorsement }: DecideApplicationInput, today: Date): void {
  if ((decision === 'IN_REVIEW') !== (decidedOn === null))
    throw new InputRefusedError(
      ['decidedOn'],
      'A decision has its day, and an application in review has none: give it, or leave it out.',
    );
  if (decidedOn !== null && decidedOn > today)
    throw new InputRefusedError(['decidedOn'], 'Give the day of the decision, not one to come.');
  if (decision === 'APPROVED' && endorsement === null)
    throw new InputRefusedError(
      ['endorsement'],
      'Say how the Party endorses them: an approval becomes that.',
    );
  if (decision !== 'APPROVED' && endorsement !== null)
    throw new InputRefusedError(['endorsement'], 'Only an approval becomes an endorsement: leave it out.');
}

async function endorse(
  tx: Prisma.TransactionClient,
  { personId, electionId, localPartyId }: Application,
  { decidedOn, endorsement }: DecideApplicationInput,
): Promise<RevisionInput[]> {
  if (endorsement === null || decidedOn === null) return [];
  const lasting = await tx.endorsement.findFirst({
    where: {
      personId,
      kind: endorsement.kind,
      from: { lte: decidedOn },
      OR: [{ to: null }, { to: { gt: decidedOn } }],
    },
  });
  if (lasting) return [];
  const stood =
    electionId === null
      ? []
      : await tx.candidacy.findMany({ where: { personId, ballot: { electionId } }, select: { id: true } });
  const { consentedOn, ...given } = endorsement;
  const fields = {
    ...given,
    personId,
    localPartyId,
    from: decidedOn,
    to: null,
    candidacyId: stood.length === 1 ? (stood[0]?.id ?? null) : null,
  };
  checkEndorsement(fields, consentedOn);
  const { revision } = await giveEndorsement(tx, fields, consentedOn);
  return [revision];
}
