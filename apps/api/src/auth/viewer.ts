import type { IncomingHttpHeaders } from 'node:http';
import { editorRole } from '@wheatsheaf/schema/vocabulary/editor-role.ts';
import { isCodeOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import type { Viewer } from '../editors/viewer.ts';
import type { Auth } from './auth.ts';

/** The editor whose session cookie a request carries. Null for nobody, an expired session or a role that no longer exists. */
export async function findViewer(
  auth: Auth,
  headers: IncomingHttpHeaders,
): Promise<Extract<Viewer, { kind: 'editor' }> | null> {
  const cookie = headers.cookie;
  if (cookie === undefined) return null;
  const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!session || !isCodeOf(editorRole, session.user.role)) return null;
  return { kind: 'editor', userId: session.user.id, role: session.user.role };
}
