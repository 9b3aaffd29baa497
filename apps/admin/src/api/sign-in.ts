import type { EditorRole } from '../generated/app/me.ts';
import { RequestFailure } from './request-failure.ts';
import { sendJson } from './send-json.ts';

const AUTH = '/admin/api/auth';
const JOIN = '/admin/api/join';

export type Credentials = { email: string; password: string };
export type JoinForm = Credentials & { token: string; name: string };
export type Account = { id: string; name: string };

/** Starts a session. Throws the server's refusal: 401 for a wrong address or password, 429 when throttled. */
export async function signIn({ email, password }: Credentials): Promise<void> {
  await post(`${AUTH}/sign-in/email`, { email, password });
}

/** Ends the session; one that has ended already is no failure. */
export async function signOut(): Promise<void> {
  try {
    await post(`${AUTH}/sign-out`, {});
  } catch (error) {
    if (!(error instanceof RequestFailure && error.isSessionLost)) throw error;
  }
}

/** Who is signed in. Null for nobody. */
export async function findAccount(): Promise<Account | null> {
  const { json } = await sendJson(`${AUTH}/get-session`);
  return (json as { user: Account } | null)?.user ?? null;
}

/** Whether an invitation can still be used, and the role it gives. */
export async function findInvitation(token: string): Promise<{ isValid: boolean; role: EditorRole | null }> {
  const { json } = await sendJson(`${JOIN}?token=${encodeURIComponent(token)}`);
  return json as { isValid: boolean; role: EditorRole | null };
}

/** Makes an editor of whoever holds the invitation and signs them in. Throws the server's refusal with its sentence. */
export async function join(form: JoinForm): Promise<void> {
  await post(JOIN, form);
}

async function post(path: string, body: object): Promise<void> {
  const { status, isOk, json } = await sendJson(path, { body });
  if (isOk) return;
  const { code, message } = (json ?? {}) as { code?: string; message?: string };
  throw new RequestFailure(status, code ?? 'REFUSED', message ?? `The server refused with status ${status}.`);
}
