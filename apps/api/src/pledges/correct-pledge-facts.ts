import type { Day } from '@wheatsheaf/schema/identifiers/day.ts';
import { formatPartialDateIso } from '@wheatsheaf/schema/identifiers/partial-date.ts';
import { formatDay } from '../calendar/day.ts';
import { InputRefusedError, RecordNotFoundError } from '../editorial/edit-errors.ts';
import { checkVersion } from '../editorial/edit-record.ts';
import { changesOf, type FieldChange } from '../editorial/field-change.ts';
import type { Pledge, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { DatePrecision, PledgeStrength, Testability } from '../generated/prisma/enums.ts';
import { publishOrHoldText, type TextEdit } from '../sign-off/text-edit.ts';
import { FINDINGS } from './status-rules.ts';
import { checkIsPublished, type PublicReason, trimReason, writeCorrections } from './write-corrections.ts';

export type CorrectPledgeFactsInput = PublicReason & {
  pledgeId: string;
  expectedVersion: number;
  /** When it was promised for. Null: it named no date. Left out: not touched. */
  due?: { on: Date; precision: DatePrecision } | null | undefined;
  strength?: PledgeStrength | undefined;
  testability?: Testability | undefined;
  /** The author says that the public reason names a person (R6). */
  namesPerson?: boolean;
  /** Why, for the audit log. */
  changeReason: string;
};

/** Corrects when a published pledge was due, how firmly it was promised or whether it can be tested: what was said before stays in sight (R4). */
export function correctPledgeFacts(
  prisma: PrismaClient,
  input: CorrectPledgeFactsInput,
  actor: { userId: string },
  today: Date,
): Promise<Pledge> {
  return publishOrHoldText(prisma, factsCorrection, input, actor, today);
}

export const factsCorrection: TextEdit<CorrectPledgeFactsInput, Pledge> = {
  useCase: 'correctPledgeFacts',
  recordType: 'Pledge',
  recordIdOf: ({ pledgeId }) => pledgeId,
  tryOut: async (tx, input) => {
    await tx.$queryRaw`SELECT 1 FROM "Pledge" WHERE "id" = ${input.pledgeId}::uuid FOR UPDATE`;
    const before = await tx.pledge.findUnique({ where: { id: input.pledgeId } });
    if (!before) throw new RecordNotFoundError('pledge', 'pledge');
    const { due, strength, testability } = input;
    checkVersion(before, input.expectedVersion, { dueOn: due && due.on, strength, testability });
    checkIsPublished(before);
    const changes = changesOfFacts(before, input);
    if (changes.length === 0)
      throw new InputRefusedError(['pledge'], 'The pledge says this already. Nothing to correct.');
    if (testability === 'NOT_TESTABLE') await checkNeverFoundMet(tx, before);
    if (strength === 'INVESTIGATE') await checkFindings(tx, before);
    const corrections = await writeCorrections(tx, before, changes, input);
    const after = await tx.pledge.update({
      where: { id: before.id },
      data: {
        ...(due !== undefined && { dueOn: due?.on ?? null, duePrecision: due?.precision ?? 'DAY' }),
        ...(strength && { strength }),
        ...(testability && { testability }),
        version: { increment: 1 },
      },
    });
    return {
      row: after,
      changes: [...changes, ...changesOf(null, trimReason(input))],
      isPublic: true,
      councilId: before.councilId,
      revisions: [
        ...corrections,
        { recordType: 'Pledge', recordId: before.id, recordVersion: after.version, before, after },
      ],
    };
  },
};

function changesOfFacts(
  before: Pledge,
  { due, strength, testability }: CorrectPledgeFactsInput,
): FieldChange[] {
  const dueBefore = tellDue(before.dueOn, before.duePrecision);
  const changes = [
    ...changesOf({ strength: before.strength, testability: before.testability }, { strength, testability }),
    ...(due === undefined
      ? []
      : [{ field: 'due', before: dueBefore, after: due && tellDue(due.on, due.precision) }]),
  ];
  return changes.filter((change) => change.before !== change.after);
}

/** 2027, 2027-05 or 2027-05-06. */
function tellDue(on: Date | null, precision: DatePrecision): string | null {
  return on && formatPartialDateIso({ precision, firstDay: formatDay(on) as Day });
}

/** R3: what was found delivered can be tested. The database asks the same. */
async function checkNeverFoundMet(tx: Prisma.TransactionClient, pledge: Pledge): Promise<void> {
  const found = await tx.statusUpdate.findFirst({
    where: {
      pledgeId: pledge.id,
      pledgeStatus: { in: ['PART_DELIVERED', 'DELIVERED'] },
      correctedBy: { none: {} },
    },
  });
  if (found)
    throw new InputRefusedError(
      ['testability'],
      'This pledge was found delivered, at least in part, so it can be tested: correct that status first.',
    );
}

/** R3: a pledge to investigate was delivered by a published finding. The database asks the same. */
async function checkFindings(tx: Prisma.TransactionClient, pledge: Pledge): Promise<void> {
  const unfounded = await tx.statusUpdate.findFirst({
    where: {
      pledgeId: pledge.id,
      pledgeStatus: 'DELIVERED',
      correctedBy: { none: {} },
      evidence: { none: { type: { in: [...FINDINGS] }, isPartyOwn: false } },
    },
  });
  if (unfounded)
    throw new InputRefusedError(
      ['strength'],
      'This pledge was found delivered without a published finding, which a pledge to investigate needs: correct that status first.',
    );
}
