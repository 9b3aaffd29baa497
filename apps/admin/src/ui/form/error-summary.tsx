import { Box, Link, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useSay } from '../../i18n/language.ts';
import { English } from '../english.tsx';
import { fieldId } from './field-id.ts';
import type { Problem } from './problem.ts';

/**
 * What must be mended, above the form: it takes the focus, and each line leads to its field. After the GOV.UK Design System's error
 * summary (design-system.service.gov.uk/components/error-summary).
 */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      data-testid="error-summary"
      sx={{
        border: 3,
        borderColor: 'error.main',
        borderRadius: 1,
        padding: 2,
        marginBlockEnd: 3,
        scrollMarginBlockStart: 80,
      }}
    >
      <Typography component="h2" variant="h6">
        {say('ui.problem.title')}
      </Typography>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 3 }}>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.message}`}>
            {problem.phrase && <div>{problem.phrase}</div>}
            <ProblemLine problem={problem} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

function ProblemLine({ problem: { field, message, isServers } }: { problem: Problem }) {
  const text = isServers ? <English>{message}</English> : message;
  if (field === null) return <strong>{text}</strong>;
  const focusField = (event: React.MouseEvent) => {
    // The address holds the route in its hash, so a plain link to the field would leave the page.
    event.preventDefault();
    document.getElementById(fieldId(field))?.focus();
  };
  return (
    <Link href={window.location.hash} onClick={focusField} color="error" sx={{ fontWeight: 700 }}>
      {text}
    </Link>
  );
}
