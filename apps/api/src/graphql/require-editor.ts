import type { Context } from './context.ts';
import type { Viewer } from '../editors/viewer.ts';
import { NotAllowedError } from './request-errors.ts';

/** The signed-in editor of a request. Throws NOT_ALLOWED for anybody else: every write asks, whatever its scope says. */
export function requireEditor(context: Context): Extract<Viewer, { kind: 'editor' }> {
  if (context.viewer.kind !== 'editor') throw new NotAllowedError('Sign in to change the record.');
  return context.viewer;
}
