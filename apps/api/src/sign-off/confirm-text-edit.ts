import { canonicalJson } from '../editorial/canonical-json.ts';
import { VersionConflictError } from '../editorial/edit-errors.ts';
import type { FieldChange } from '../editorial/field-change.ts';
import { checkSignOff } from '../elections/national-sign-off.ts';
import type { Draft, Prisma, PrismaClient } from '../generated/prisma/client.ts';
import {
  type Confirmer,
  type ConfirmInput,
  lockWaitingDraft,
  markConfirmed,
} from '../pledges/waiting-draft.ts';
import { hashMoreTexts, type HeldPatch, parseHeldPatch } from './hold-edit.ts';
import { publicTextOf, type TextEditInput, type TriedEdit, writeEdit } from './text-edit.ts';
import { getTextEdit, TEXT_USE_CASES } from './text-edits.ts';

/**
 * Publishes a waiting edit as its second person (R6), before a poll as a national administrator where it is about a candidate (R19). The
 * rules are held against the record again. What goes out is what was shown: where the record has moved, only if the same fields still
 * change in the same way, and the texts that go out with them are those that were there to read (R6, R8).
 */
export async function confirmTextEdit(
  prisma: PrismaClient,
  input: ConfirmInput,
  confirmer: Confirmer,
  today: Date,
): Promise<Draft> {
  return prisma.$transaction(async (tx) => {
    const draft = await lockWaitingDraft(tx, input, TEXT_USE_CASES, 'PUBLISHED');
    await markConfirmed(tx, draft, confirmer);
    const patch = parseHeldPatch(draft.patch);
    const edit = patch.input as TextEditInput;
    const tried = await tryAgain(tx, draft, patch, today);
    const text = publicTextOf(tried, edit);
    if (text) await checkSignOff(tx, confirmer, text, today, ['draft']);
    const confirmed = {
      recordType: 'Draft' as const,
      recordId: draft.id,
      recordVersion: draft.version + 1,
      before: { state: draft.state, authorId: draft.authorId },
      after: { state: 'PUBLISHED', authorId: draft.authorId },
    };
    await writeEdit(
      tx,
      { ...tried, revisions: [...tried.revisions, confirmed] },
      { userId: confirmer.userId, reason: edit.changeReason },
    );
    return tx.draft.findUniqueOrThrow({ where: { id: draft.id } });
  });
}

async function tryAgain(
  tx: Prisma.TransactionClient,
  { useCase, authorId }: Draft,
  { input, changes, moreTextsHash }: HeldPatch,
  today: Date,
): Promise<TriedEdit<unknown>> {
  const { tryOut } = getTextEdit(useCase);
  const attempt = (expectedVersion: number | null) =>
    tryOut(tx, { ...input, expectedVersion } as TextEditInput, { userId: authorId }, today);
  const expectedVersion = (input as TextEditInput).expectedVersion ?? null;
  let conflict: VersionConflictError | null = null;
  const tried = await attempt(expectedVersion).catch((error: unknown) => {
    // Nothing is written before the version is compared, so a second attempt begins where the first did.
    if (!(error instanceof VersionConflictError)) throw error;
    conflict = error;
    return attempt(error.currentVersion);
  });
  const isOtherText = moreTextsHash !== hashMoreTexts(tried);
  if (isOtherText || inOrder(tried.changes) !== inOrder(changes))
    throw (
      conflict ??
      new VersionConflictError(
        expectedVersion ?? 0,
        expectedVersion ?? 0,
        movedFields(changes, tried.changes),
      )
    );
  return tried;
}

/** The database keeps the fields of an input in an order of its own. */
function inOrder(changes: readonly FieldChange[]): string {
  return canonicalJson(changes.toSorted((a, b) => (a.field < b.field ? -1 : 1)));
}

/** What the draft would have changed and what it would change now, where they differ. */
function movedFields(shown: readonly FieldChange[], now: readonly FieldChange[]) {
  const afterNow = new Map(now.map(({ field, after }) => [field, after]));
  return shown
    .filter(({ field, after }) => afterNow.get(field) !== after)
    .map(({ field, after }) => ({ field, yours: after, theirs: afterNow.get(field) ?? null }));
}
