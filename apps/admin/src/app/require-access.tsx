import type { ReactNode } from 'react';
import { useGetIdentity, useRequireAccess } from 'react-admin';
import { LoadingState } from '../ui/loading-state.tsx';

type RequireAccessProps = { action: string; resource: string; children: ReactNode };

/** A page for those who may do it; others are led to a page that says why not. What stands inside knows who is signed in. */
export function RequireAccess({ action, resource, children }: RequireAccessProps) {
  const { isPending } = useRequireAccess({ action, resource });
  const { isPending: isIdentityPending } = useGetIdentity();
  return isPending || isIdentityPending ? <LoadingState failure={null} /> : children;
}
