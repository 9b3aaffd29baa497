import type { ReactNode } from 'react';
import { useCanAccess } from 'react-admin';

type Right = { action: string; resource: string };

/** What only those see who may do it. While that is not known yet nobody does. */
export function OnlyFor({ action, resource, children }: Right & { children: ReactNode }) {
  const { canAccess } = useCanAccess({ action, resource });
  return canAccess ? children : null;
}
