import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Buttons beside one another, in several rows where the screen is narrow. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>{children}</Box>;
}
