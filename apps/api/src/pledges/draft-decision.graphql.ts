import { mayDo } from '../editors/permissions.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { confirmerOf } from './waiting-draft.ts';

/** What a second person names to publish a draft (R6). */
export const confirmArguments = builder.args((t) => ({
  draft: t.id({ required: true, description: 'The waiting draft, `drf_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the draft that was read (R8).' }),
}));

/** What is named to turn a draft down, or to take one's own back. */
export const discardArguments = builder.args((t) => ({
  draft: t.id({ required: true, description: 'The waiting draft, `drf_…`.' }),
  expectedVersion: t.int({ required: true, description: 'The version of the draft that was read (R8).' }),
  changeReason: t.string({ required: true, description: 'Why, for its author and the history.' }),
}));

type Named = { draft: string; expectedVersion: number };

/** A confirmation as the use-cases take it: which draft, and who is its second person. */
export function confirmationOf({ draft, expectedVersion }: Named, context: Context) {
  const input = { draftId: parseReferenceId('Draft', draft), expectedVersion };
  return { input, confirmer: confirmerOf(requireEditor(context)) };
}

/** A refusal as the use-cases take it: which draft and why, and whether its author or a reviewer turns it down. */
export function discardOf({ draft, ...rest }: Named & { changeReason: string }, context: Context) {
  const editor = requireEditor(context);
  const actor = { userId: editor.userId, isReviewer: mayDo(editor, 'CONFIRM_RATINGS') };
  return { input: { draftId: parseReferenceId('Draft', draft), ...rest }, actor };
}
