import { formatDay } from '../calendar/day.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { checkChangeReason } from '../editorial/edit-record.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { writeChangeSet } from '../editorial/write-change-set.ts';
import type { Pledge, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision } from '../generated/prisma/enums.ts';

export type MilestoneFacts = {
  titleEn: string | null;
  titleCy: string | null;
  dueOn: Date | null;
  duePrecision: DatePrecision;
  reachedOn: Date | null;
};

export type SetMilestonesInput = {
  pledgeId: string;
  expectedVersion: number;
  /** All milestones, in their order; those not among them go. */
  milestones: MilestoneFacts[];
  /** Why, for the audit log. */
  changeReason: string;
};

const MAX_MILESTONES = 30;

/** Says anew which steps lead to a pledge, and which are reached. They are a plan, not a rating: the status comes from the log alone (R5). */
export async function setMilestones(
  prisma: PrismaClient,
  input: SetMilestonesInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  checkChangeReason(input.changeReason);
  checkMilestones(input.milestones, today);
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!before) throw new RecordNotFoundError('pledge', 'pledge');
    const rows = await tx.milestone.findMany({
      where: { pledgeId: before.id },
      orderBy: { position: 'asc' },
    });
    const was = rows.map(factsOf);
    if (before.version !== input.expectedVersion) {
      const told = { yours: titles(input.milestones), theirs: titles(was) };
      throw new VersionConflictError(input.expectedVersion, before.version, [
        { field: 'milestones', ...told },
      ]);
    }
    const now = input.milestones.map(factsOf);
    if (canonicalJson(now) === canonicalJson(was)) return before;
    await tx.milestone.deleteMany({ where: { pledgeId: before.id } });
    await insertMany(
      tx,
      'Milestone',
      now.map((facts, position) => ({
        id: newId(),
        pledgeId: before.id,
        position,
        ...facts,
        dueOn: facts.dueOn && formatDay(facts.dueOn),
        reachedOn: facts.reachedOn && formatDay(facts.reachedOn),
      })),
    );
    const after = await tx.pledge.update({ where: { id: before.id }, data: { version: { increment: 1 } } });
    await writeChangeSet(tx, {
      actorId: actor.userId,
      channel: 'admin',
      reason: input.changeReason,
      revisions: [
        {
          recordType: 'Pledge',
          recordId: before.id,
          recordVersion: after.version,
          before: { ...before, milestones: was },
          after: { ...after, milestones: now },
        },
      ],
      alsoTouched: ['Milestone'],
    });
    return after;
  });
}

function checkMilestones(milestones: readonly MilestoneFacts[], today: Date): void {
  if (milestones.length > MAX_MILESTONES)
    throw new InputRefusedError(
      ['milestones'],
      `A pledge has at most ${MAX_MILESTONES} milestones: keep the chief ones.`,
    );
  for (const [index, { titleEn, titleCy, reachedOn }] of milestones.entries()) {
    const path = ['milestones', String(index)];
    if (!titleEn?.trim() && !titleCy?.trim())
      throw new InputRefusedError([...path, 'titleEn'], 'A milestone has a title in English or Welsh.');
    if (reachedOn !== null && reachedOn > today)
      throw new InputRefusedError(
        [...path, 'reachedOn'],
        'A milestone is reached today or before: put the day right.',
      );
  }
}

function factsOf({ titleEn, titleCy, dueOn, duePrecision, reachedOn }: MilestoneFacts): MilestoneFacts {
  return {
    titleEn: titleEn?.trim() || null,
    titleCy: titleCy?.trim() || null,
    dueOn,
    duePrecision,
    reachedOn,
  };
}

function titles(milestones: readonly MilestoneFacts[]): string | null {
  return milestones.map(({ titleEn, titleCy }) => titleEn ?? titleCy).join('; ') || null;
}
