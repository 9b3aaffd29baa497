import type { EditorRole } from '../generated/prisma/enums.ts';

/** Somebody signed in to keep the record. */
export type Editor = { kind: 'editor'; userId: string; role: EditorRole };

/** Who asks. A reader sees published records only (R7); an editor sees drafts and internal records too. */
export type Viewer = { kind: 'reader' } | Editor;
