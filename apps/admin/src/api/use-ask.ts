import { useQuery } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'react-admin';
import { useEffect } from 'react';
import { ask } from './ask.ts';
import type { Operation } from './operation.ts';

type Asked<Answer> = { answer: Answer | undefined; failure: Error | null };

/**
 * The answer of a query for a page. `isForForm`: asked anew each time the form opens and never changed under the hands of who types
 * in it; its version is the one an edit must name. A lost session leads to the sign-in page.
 */
export function useAsk<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { isForForm = false }: { isForForm?: boolean } = {},
): Asked<Answer> {
  const { data, error } = useQuery({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => ask(operation, variables, signal),
    retry: false,
    ...(isForForm && {
      gcTime: 0,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  });
  const leaveIfSessionLost = useLogoutIfAccessDenied();
  useEffect(() => {
    if (error) void leaveIfSessionLost(error);
  }, [error, leaveIfSessionLost]);
  return { answer: data, failure: error };
}
