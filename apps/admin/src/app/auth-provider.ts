import type { AuthProvider } from 'react-admin';
import { RequestFailure } from '../api/request-failure.ts';
import { findSession, forgetSession } from '../api/session.ts';
import { type Credentials, signIn } from '../api/sign-in.ts';
import { mayDo } from './access.ts';

/** react-admin's questions about the session. An unreachable server ends no session: what is asked next will say so. */
export const authProvider: AuthProvider = {
  login: async (credentials: Credentials) => {
    await signIn(credentials);
    forgetSession();
  },
  // Called where no session is left: the sign-out button has ended it before, and says so when it could not.
  logout: async () => forgetSession(),
  checkAuth: async () => {
    const session = await findSession().catch(ignoreUnreachable);
    if (session === null) throw new Error('Nobody is signed in.');
  },
  checkError: async (error: unknown) => {
    if (!(error instanceof RequestFailure && error.isSessionLost)) return;
    forgetSession();
    throw error;
  },
  getIdentity: async () => {
    const session = await findSession();
    if (session === null) throw new Error('Nobody is signed in.');
    return { id: session.userId, fullName: session.name, role: session.role };
  },
  getPermissions: async () => (await findSession())?.tasks ?? [],
  canAccess: async ({ action, resource }) => mayDo((await findSession())?.tasks ?? [], action, resource),
};

function ignoreUnreachable(error: unknown): undefined {
  if (error instanceof RequestFailure && error.code === 'UNREACHABLE') return undefined;
  throw error;
}
