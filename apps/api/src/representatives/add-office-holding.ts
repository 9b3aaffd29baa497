import { brokeConstraint } from '../db/broken-constraint.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import { DomainError } from '../errors.ts';
import type { OfficeHolding, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, HoldingEndReason, HoldingStartReason } from '../generated/prisma/enums.ts';

/** R10: one person holds a seat of a post once at a time, and a post has no more holders than seats. */
export class SeatTakenError extends DomainError {
  readonly code = 'SEAT_TAKEN';
  readonly rule = 'R10';
  readonly path = ['from'];
}

export type AddOfficeHoldingInput = {
  personId: string;
  postId: string;
  from: Date;
  fromPrecision: DatePrecision;
  to: Date | null;
  startReason: HoldingStartReason;
  endReason: HoldingEndReason | null;
  sourceUrl: string | null;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Records that somebody holds or held an office. The post row is locked while its seats are counted. */
export async function addOfficeHolding(
  prisma: PrismaClient,
  input: AddOfficeHoldingInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  checkChangeReason(input.changeReason);
  if (input.to !== null && input.to <= input.from)
    throw new InputRefusedError(['to'], 'The end must be later than the start.');
  if (input.to === null && input.endReason !== null)
    throw new InputRefusedError(['endReason'], 'Leave the reason for the end out while the office is held.');
  try {
    return await prisma.$transaction((tx) => add(tx, input, actor));
  } catch (error) {
    if (brokeConstraint(error, 'OfficeHolding_no_overlap')) {
      throw new SeatTakenError(
        'This person already holds this office in that time. End the other holding first.',
      );
    }
    throw error;
  }
}

async function add(
  tx: Prisma.TransactionClient,
  input: AddOfficeHoldingInput,
  actor: { userId: string },
): Promise<OfficeHolding> {
  await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${input.postId}::uuid FOR UPDATE`;
  const post = await tx.post.findUnique({ where: { id: input.postId }, include: { organisation: true } });
  if (!post) throw new RecordNotFoundError('post', 'office');
  const person = await tx.person.findFirst({
    where: { id: input.personId, mergedIntoId: null },
    select: { id: true },
  });
  if (!person) throw new RecordNotFoundError('person', 'person');
  checkLife('office', post.validFrom, post.validTo, input);
  checkLife('body', post.organisation.foundedOn, post.organisation.dissolvedOn, input);
  const taken = await tx.officeHolding.count({
    where: {
      postId: post.id,
      from: input.to ? { lt: input.to } : {},
      OR: [{ to: null }, { to: { gt: input.from } }],
    },
  });
  if (taken >= post.seats) {
    throw new SeatTakenError(
      `This office has ${post.seats === 1 ? 'one seat, and it is' : `${post.seats} seats, and all are`} held in that time. End a holding first.`,
    );
  }
  const { sourceUrl, changeReason, ...fields } = input;
  const holding = await tx.officeHolding.create({
    data: {
      ...fields,
      sources:
        sourceUrl === null ? [] : [{ url: sourceUrl, publisher: null, licence: null, retrievedOn: null }],
    },
  });
  await writeChangeSet(tx, {
    actorId: actor.userId,
    channel: 'admin',
    reason: changeReason,
    revisions: [
      {
        recordType: 'OfficeHolding',
        recordId: holding.id,
        recordVersion: holding.version,
        before: null,
        after: holding,
      },
    ],
  });
  return holding;
}

/** A holding lies within the life of its office and body (R10). */
function checkLife(
  what: 'office' | 'body',
  from: Date | null,
  to: Date | null,
  input: AddOfficeHoldingInput,
): void {
  if (from !== null && input.from < from)
    throw new InputRefusedError(['from'], `The ${what} did not exist yet on that day.`);
  if (to !== null && (input.to ?? input.from) > to)
    throw new InputRefusedError(['to'], `The ${what} does not exist any more in that time.`);
}
