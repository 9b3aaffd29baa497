import { useLogoutIfAccessDenied } from 'react-admin';
import { useCallback } from 'react';
import { ask } from './ask.ts';
import type { Operation } from './operation.ts';

/**
 * A function that sends a mutation. It gives the typed answer, a refusal included; null when the session was lost and the reader is
 * on the way to the sign-in page; it throws a RequestFailure for anything else.
 */
export function useWrite<Answer, Variables>(
  operation: Operation<Answer, Variables>,
): (variables: Variables) => Promise<Answer | null> {
  const leaveIfSessionLost = useLogoutIfAccessDenied();
  return useCallback(
    async (variables: Variables) => {
      try {
        return await ask(operation, variables);
      } catch (error) {
        if (await leaveIfSessionLost(error)) return null;
        throw error;
      }
    },
    [operation, leaveIfSessionLost],
  );
}
