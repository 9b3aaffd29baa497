import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../editorial/canonical-json.ts';
import { holdDraft } from '../editorial/hold-draft.ts';
import type { FieldChange } from '../editorial/field-change.ts';
import type { Draft, PrismaClient } from '../generated/prisma/client.ts';
import type { TextEdit, TextEditInput, TriedEdit } from './text-edit.ts';

/** What a draft of an edit holds: the edit as it was sent, and what a second person is shown of it. */
export type HeldPatch = {
  input: Record<string, unknown>;
  changes: FieldChange[];
  /** Of what goes out with it and is read elsewhere (`moreTexts`): which words they were. */
  moreTextsHash: string;
};

const patchSchema = z.object({
  input: z.record(z.string(), z.unknown()),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  // A draft from before this was kept goes out only where there are no such texts.
  moreTextsHash: z.string().default(() => hashMoreTexts({})),
});

/** Reads the patch of a draft of an edit. Throws for any other. */
export function parseHeldPatch(patch: unknown): HeldPatch {
  const { input, ...rest } = patchSchema.parse(patch);
  return { input: thaw(input) as Record<string, unknown>, ...rest };
}

/** SHA-256, hex, over the texts that go out with an edit and that its changes do not repeat, in their order. */
export function hashMoreTexts({ moreTexts = [] }: Pick<TriedEdit<unknown>, 'moreTexts'>): string {
  return createHash('sha256').update(JSON.stringify(moreTexts)).digest('hex');
}

/** Keeps an edit as a draft that waits. The same edit of the same author sent twice waits once. */
export async function holdEdit<Input extends TextEditInput, Row>(
  prisma: PrismaClient,
  edit: TextEdit<Input, Row>,
  input: Input,
  { changes, moreTextsHash }: { changes: readonly FieldChange[]; moreTextsHash: string },
  writer: { userId: string },
): Promise<Draft> {
  const subject = {
    useCase: edit.useCase,
    recordType: edit.recordType,
    recordId: edit.recordIdOf(input),
    authorId: writer.userId,
    state: 'IN_REVIEW' as const,
  };
  const patch = { input: freeze(input), changes, moreTextsHash };
  const waiting = await prisma.draft.findMany({ where: subject });
  const same = waiting.find((draft) => canonicalJson(draft.patch as object) === canonicalJson(patch));
  const { state: _state, ...draft } = subject;
  return same ?? holdDraft(prisma, { ...draft, baseVersion: input.expectedVersion ?? null, patch });
}

/** JSON has no dates: an instant is kept as `{ "instant": … }`, which no input has. */
function freeze(value: unknown): unknown {
  if (value instanceof Date) return { instant: value.toISOString() };
  if (Array.isArray(value)) return value.map(freeze);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [key, freeze(field)]),
  );
}

function thaw(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thaw);
  if (typeof value !== 'object' || value === null) return value;
  if ('instant' in value && typeof value.instant === 'string') return new Date(value.instant);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, thaw(field)]));
}
