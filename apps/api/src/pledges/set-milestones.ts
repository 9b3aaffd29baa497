import { formatDay } from '../calendar/day.ts';
import { insertMany } from '../db/insert-many.ts';
import { newId } from '../db/new-id.ts';
import { InputRefusedError, RecordNotFoundError, VersionConflictError } from '../editorial/edit-errors.ts';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { changesOf, type FieldChange } from '../editorial/field-change.ts';
import type { Milestone, Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { correctionsOfMilestones, matchMilestones, type MilestonePair } from './match-milestones.ts';
import { type MilestoneFacts, toldMilestone } from './told-milestone.ts';
import { checkIsPublished, trimReason, writeCorrections } from './write-corrections.ts';

export type SetMilestonesInput = {
  pledgeId: string;
  expectedVersion: number;
  /** All milestones, in their order; those not among them go. */
  milestones: MilestoneFacts[];
  /** Why, for readers, where what they were told changes (R4). Left out: nothing they were told changes. */
  reasonEn?: string | null;
  reasonCy?: string | null;
  /** The author says that the public text names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

const MAX_MILESTONES = 30;

/**
 * Says anew which steps lead to a pledge, and which are reached. They are a plan, not a rating: the status comes from the log alone (R5).
 * What readers were told of a step changes only with a public correction (R4). Steps that readers see at once wait for a second person where they name somebody (R6).
 */
export function setMilestones(
  prisma: PrismaClient,
  input: SetMilestonesInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, milestonesEdit, input, actor, today);
}

export const milestonesEdit: TextEdit<SetMilestonesInput, Pledge> = {
  useCase: 'setMilestones',
  recordType: 'Pledge',
  recordIdOf: ({ pledgeId }) => pledgeId,
  tryOut: async (tx, input, _writer, today) => {
    checkMilestones(input.milestones, today);
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
    if (before.state === 'WITHDRAWN')
      throw new InputRefusedError(
        ['pledge'],
        'This pledge is withdrawn, so its milestones stay as they are.',
      );
    const now = input.milestones.map(factsOf);
    const { councilId } = before;
    const isPublic = before.state !== 'DRAFT';
    if (canonicalJson(now) === canonicalJson(was))
      return { row: before, changes: [], isPublic, councilId, revisions: [] };
    const pairs = matchMilestones(rows, now);
    const corrected = isPublic ? correctionsOfMilestones(pairs) : [];
    const reason = { reasonEn: input.reasonEn ?? null, reasonCy: input.reasonCy ?? null };
    if (corrected.length > 0) checkIsPublished(before);
    const corrections = corrected.length > 0 ? await writeCorrections(tx, before, corrected, reason) : [];
    await writeMilestones(tx, before.id, pairs);
    const after = await tx.pledge.update({ where: { id: before.id }, data: { version: { increment: 1 } } });
    return {
      row: after,
      changes: [
        ...changesOfMilestones(was, now),
        ...(corrected.length > 0 ? changesOf(null, trimReason(reason)) : []),
      ],
      isPublic,
      councilId,
      revisions: [
        ...corrections,
        {
          recordType: 'Pledge',
          recordId: before.id,
          recordVersion: after.version,
          before: { ...before, milestones: was },
          after: { ...after, milestones: now },
        },
      ],
      alsoTouched: ['Milestone'],
    };
  },
};

/** Every milestone that is not as it was, by its place in the list and all it says. */
function changesOfMilestones(was: readonly MilestoneFacts[], now: readonly MilestoneFacts[]): FieldChange[] {
  return Array.from({ length: Math.max(was.length, now.length) }, (_, index) => ({
    field: `milestones.${index + 1}`,
    before: toldMilestone(was[index] ?? null, 'en'),
    after: toldMilestone(now[index] ?? null, 'en'),
  })).filter(({ before, after }) => before !== after);
}

/** Rows keep their identity: the database holds each against what it said before. */
async function writeMilestones(
  tx: Prisma.TransactionClient,
  pledgeId: string,
  pairs: readonly MilestonePair<Milestone>[],
): Promise<void> {
  const gone = pairs.flatMap(({ was, now }) => (was && now === null ? was.id : []));
  await tx.milestone.deleteMany({ where: { id: { in: gone } } });
  // Out of the way first: no two milestones may stand in one place, not even for a moment.
  await tx.milestone.updateMany({ where: { pledgeId }, data: { position: { increment: MAX_MILESTONES } } });
  for (const [position, { was, now }] of pairs.entries())
    if (was && now) await tx.milestone.update({ where: { id: was.id }, data: { position, ...now } });
  await insertMany(
    tx,
    'Milestone',
    pairs.flatMap(({ was, now }, position) =>
      now && was === null
        ? {
            id: newId(),
            pledgeId,
            position,
            ...now,
            dueOn: now.dueOn && formatDay(now.dueOn),
            reachedOn: now.reachedOn && formatDay(now.reachedOn),
          }
        : [],
    ),
  );
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
