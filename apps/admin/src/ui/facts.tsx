import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What is known of a record, as a list of terms and what holds for each; a fact without a value is left out. */
export function Facts({ of }: { of: readonly (readonly [term: string, value: ReactNode])[] }) {
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
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </Box>
  );
}
