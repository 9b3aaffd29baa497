import { Button, type ButtonProps } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

/** A link that looks like a button. */
export function LinkButton({
  to,
  variant = 'outlined',
  children,
}: {
  to: string;
  variant?: ButtonProps['variant'];
  children: ReactNode;
}) {
  return (
    <Button component={Link} to={to} variant={variant}>
      {children}
    </Button>
  );
}
