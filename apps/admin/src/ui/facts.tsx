import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What is known of a record, as a list of terms and what holds for each. Its children are `Fact`s. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(10rem, 1fr) 3fr' },
        columnGap: 3,
        margin: 0,
        '& > div': { display: 'contents' },
        '& dt': { fontWeight: 700, paddingBlockStart: 1 },
        '& dd': { margin: 0, paddingBlockStart: { xs: 0, sm: 1 }, overflowWrap: 'anywhere' },
      }}
    >
      {children}
    </Box>
  );
}

/** One fact; nothing where there is no value. */
export function Fact({ term, lang, children }: { term: string; lang?: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}
