import type { EditorRole, Task } from '../generated/app/me.ts';
import { Me } from '../generated/app/me.ts';
import { ask } from './ask.ts';
import { RequestFailure } from './request-failure.ts';
import { findAccount } from './sign-in.ts';

/** The signed-in editor and what they may do. */
export type Session = { userId: string; name: string; role: EditorRole; tasks: readonly Task[] };

/** react-admin asks at every step who is signed in; within this time the last answer holds. */
const HOLDS_SECONDS = 30;

let held: { session: Promise<Session | null>; until: number } | null = null;

/** The session, at most half a minute old. Null for nobody; throws when the server cannot be reached. */
export function findSession(now = Date.now()): Promise<Session | null> {
  if (held && held.until > now) return held.session;
  const session = loadSession();
  held = { session, until: now + HOLDS_SECONDS * 1000 };
  // A failure is nobody's answer: the next question goes to the server again.
  session.catch(() => (held = null));
  return session;
}

/** To be called whenever the session begins or ends. */
export function forgetSession(): void {
  held = null;
}

async function loadSession(): Promise<Session | null> {
  const account = await findAccount();
  if (account === null) return null;
  try {
    const { me } = await ask(Me, {});
    return me && { userId: account.id, ...me };
  } catch (error) {
    if (error instanceof RequestFailure && error.isSessionLost) return null;
    throw error;
  }
}
