import { Link } from '@mui/material';
import type { ReactNode } from 'react';

/** A link to a source. An address that is not http or https, which a record may hold from an import, stays plain text. */
export function SafeLink({ to, children }: { to: string; children: ReactNode }) {
  const protocol = URL.parse(to)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return children;
  return (
    <Link href={to} target="_blank" rel="noreferrer noopener">
      {children}
    </Link>
  );
}
