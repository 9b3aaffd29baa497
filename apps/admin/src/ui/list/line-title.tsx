import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What leads to the record in a list of lines; the whole line can be pressed, and this looks like the link it is. */
export function LineTitle({ children }: { children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: 'primary.main', textDecoration: 'underline' }}>
      {children}
    </Box>
  );
}
