import { isCoOperativePartyId } from '../elections/co-operative-party.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import type { OfficeHolding, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { changeSeats, postOfHolding, sourcesOfUrl } from './change-seats.ts';

export type EndJointEndorsementInput = {
  id: string;
  expectedVersion: number;
  /** The first day on which the joint label endorses them no more. Null takes back an end that was recorded. */
  to: Date | null;
  /** Where the end can be read; it stands beside the sources there are. Null only with `to` null. */
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/**
 * Ends the endorsement that a joint label gave, where its holder stays in office: they left one of the parties, or were put out of it. What the
 * ballot paper said stays as it is, and so do the days before (R9).
 */
export async function endJointEndorsement(
  prisma: PrismaClient,
  input: EndJointEndorsementInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  const { id, to, expectedVersion, sourceUrl, changeReason } = input;
  return changeSeats(
    prisma,
    { changeReason, actor },
    (tx) => postOfHolding(tx, id),
    async (book, tx) => {
      const holding = book.getHolding(id);
      checkVersion(holding, expectedVersion, { jointEndedOn: to });
      await checkIsJoint(tx, holding);
      if (to !== null) checkEnd(holding, to, sourceUrl);
      const sources = [...listOf(holding.sources), ...listOf(sourcesOfUrl(sourceUrl))];
      return { result: book.change(id, { jointEndedOn: to, sources }, 'UNKNOWN') };
    },
  );
}

async function checkIsJoint(
  tx: Prisma.TransactionClient,
  { candidacyId, isStatedJoint }: OfficeHolding,
): Promise<void> {
  if (candidacyId === null && isStatedJoint) return;
  const ids = await tx.organisationIdentifier.findMany({
    where: {
      scheme: 'electoral-commission',
      organisation: { standings: { some: { candidacyId: candidacyId ?? undefined } } },
    },
    select: { value: true },
  });
  if (candidacyId === null || !ids.some(({ value }) => isCoOperativePartyId(value)))
    throw new InputRefusedError(
      ['id'],
      'This office was not won under the joint label. End the endorsement of the person instead.',
    );
}

function checkEnd({ from, to: endedOn }: OfficeHolding, to: Date, sourceUrl: string | null): void {
  if (to <= from)
    throw new InputRefusedError(['to'], 'The end must be later than the first day of the office.');
  if (endedOn !== null && endedOn <= to)
    throw new InputRefusedError(
      ['to'],
      'The office itself ended before that day, and the joint label with it.',
    );
  if (sourceUrl === null || sourceUrl.trim() === '')
    throw new InputRefusedError(['sourceUrl'], 'Name the page where the end can be read.');
}

function listOf(sources: unknown): Prisma.JsonObject[] {
  return Array.isArray(sources) ? sources : [];
}
