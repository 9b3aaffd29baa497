import { checkChangeReason } from '../editorial/edit-record.ts';
import type { FieldChange } from '../editorial/field-change.ts';
import { type RevisionInput, writeChangeSet } from '../editorial/write-change-set.ts';
import { findSignOffUntil, type PublicText } from '../elections/national-sign-off.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { EditorRole } from '../generated/prisma/enums.ts';
import { hashMoreTexts, holdEdit } from './hold-edit.ts';
import { findHold, type Hold } from './must-wait.ts';
import { WaitsForSecondPersonError } from './waits-for-second-person.ts';

/** Who edits. Without a role nobody is taken for a national administrator. */
export type Writer = { userId: string; role?: EditorRole };

/** An edit as sent: it says why, and may say that its text names somebody (R6). */
export type TextEditInput = {
  /** The version that was read (R8). Null or left out for what is new, which no other edit can have moved. */
  expectedVersion?: number | null;
  changeReason: string;
  namesPerson?: boolean;
};

/** An edit that may stand, already written in the caller's transaction: it goes out with it, or is taken back with it. */
export type TriedEdit<Row> = {
  row: Row;
  /** Every field that changes, as a second person is shown it. Empty: nothing was written. */
  changes: readonly FieldChange[];
  /** Whether readers see the record as it now is. */
  isPublic: boolean;
  /** Null for text of no one council. */
  councilId: string | null;
  /** What it says is about somebody, ticked or not, such as who answers for a pledge. */
  isAboutPerson?: boolean;
  /** What else goes out with it, could name somebody and is read on the record itself: by confirmation it must be as it was. */
  moreTexts?: readonly (string | null)[];
  /** False for a publication by somebody who wrote none of it: they are the second person. Left out: their own text. */
  isOwnText?: boolean;
  revisions: readonly RevisionInput[];
  alsoTouched?: readonly Prisma.ModelName[];
};

/** A use-case that writes public text. `tryOut` locks the record, checks every rule and writes all but the change set. */
export type TextEdit<Input extends TextEditInput, Row> = {
  /** Names its drafts, for good. */
  useCase: string;
  recordType: Prisma.ModelName;
  recordIdOf: (input: Input) => string;
  tryOut: (
    tx: Prisma.TransactionClient,
    input: Input,
    writer: Writer,
    today: Date,
  ) => Promise<TriedEdit<Row>>;
};

/** Thrown inside the transaction, so that the edit is taken back whole before it is kept as a draft. */
class TakenBack extends Error {
  readonly tried: TriedEdit<unknown>;
  readonly untilOn: Date | null;

  constructor(tried: TriedEdit<unknown>, untilOn: Date | null) {
    super('this edit waits');
    this.tried = tried;
    this.untilOn = untilOn;
  }
}

/**
 * Publishes an edit, or keeps it as a draft and throws WaitsForSecondPersonError with it (R6, R19). It is tried whole first: what could
 * not stand is refused at once and never waits.
 */
export async function publishOrHoldText<Input extends TextEditInput, Row>(
  prisma: PrismaClient,
  edit: TextEdit<Input, Row>,
  input: Input,
  writer: Writer,
  today: Date,
): Promise<Row> {
  checkChangeReason(input.changeReason);
  try {
    return await prisma.$transaction(async (tx) => {
      const tried = await edit.tryOut(tx, input, writer, today);
      const text = publicTextOf(tried, input);
      const hold = text && (await holdOf(tx, tried, text, writer, today));
      if (hold) throw new TakenBack(tried, hold.untilOn);
      await writeEdit(tx, tried, { userId: writer.userId, reason: input.changeReason });
      return tried.row;
    });
  } catch (signal) {
    if (!(signal instanceof TakenBack)) throw signal;
    const shown = { changes: signal.tried.changes, moreTextsHash: hashMoreTexts(signal.tried) };
    const draft = await holdEdit(prisma, edit, input, shown, writer);
    throw new WaitsForSecondPersonError(draft, signal.untilOn);
  }
}

/** The text of an edit that readers will see. Null where they see none of it. */
export function publicTextOf(tried: TriedEdit<unknown>, input: TextEditInput): PublicText | null {
  if (!tried.isPublic || tried.changes.length === 0) return null;
  return {
    councilId: tried.councilId,
    texts: [...tried.changes.map(({ after }) => after), ...(tried.moreTexts ?? [])],
    namesPerson: input.namesPerson === true || tried.isAboutPerson === true,
  };
}

/** Writes the change set of a tried edit, unless it changed nothing. */
export async function writeEdit(
  tx: Prisma.TransactionClient,
  { revisions, alsoTouched = [] }: Pick<TriedEdit<unknown>, 'revisions' | 'alsoTouched'>,
  { userId, reason }: { userId: string; reason: string },
): Promise<void> {
  if (revisions.length === 0) return;
  await writeChangeSet(tx, { actorId: userId, channel: 'admin', reason, revisions, alsoTouched });
}

/** Somebody's own text waits for another person; text that a second person publishes waits for national sign-off alone. */
async function holdOf(
  tx: Prisma.TransactionClient,
  { isOwnText = true }: TriedEdit<unknown>,
  text: PublicText,
  writer: Writer,
  today: Date,
): Promise<Hold | null> {
  if (isOwnText) return findHold(tx, text, today);
  const untilOn = writer.role === 'NATIONAL_ADMIN' ? null : await findSignOffUntil(tx, text, today);
  return untilOn && { untilOn };
}
