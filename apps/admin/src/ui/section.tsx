import { Box, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

/** A part of a page under its h2. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ marginBlockEnd: 4 }}>
      <Typography component="h2" variant="h5" id={id} sx={{ marginBlockEnd: 1 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
